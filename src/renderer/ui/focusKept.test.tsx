import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Surroundings } from '../bridge.fixtures.tsx'
import { useFocusKept } from './focusKept.ts'
import { Button, Dialog } from './index.ts'

/** A clock that is started in a window over the window, or at once; either way what starts it is gone then. */
function Case() {
  useFocusKept()
  const [clock, setClock] = useState<'stopped' | 'asking' | 'running'>('stopped')
  const [block, setBlock] = useState<'there' | 'gone'>('there')
  const start = () => {
    setClock('running')
  }
  return (
    <main data-region="">
      {block === 'gone' ? null : (
        <section aria-label="Clock">
          {clock === 'running' ? null : (
            <>
              <Button
                onPress={() => {
                  setClock('asking')
                }}
              >
                Ask
              </Button>
              <Button onPress={start}>Start</Button>
            </>
          )}
          <Button
            onPress={() => {
              setBlock('gone')
            }}
          >
            Put away
          </Button>
        </section>
      )}
      <section aria-label="Letters">
        <Button onPress={() => undefined}>Write</Button>
      </section>
      {clock === 'asking' ? (
        <Dialog
          title="Sure?"
          onClose={() => {
            setClock('stopped')
          }}
          actions={
            <Button onPress={start} starts="here">
              Do it
            </Button>
          }
        >
          {null}
        </Dialog>
      ) : null}
    </main>
  )
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const hasFocus = (name: string) =>
  waitFor(() => {
    expect(document.activeElement?.getAttribute('aria-label')).toBe(name)
  })

// After a clock was started the keyboard stood at the beginning of the page, fifty presses of Tab away.
test.each([['Start'], ['Ask', 'Do it']])(
  'the part in which it was pressed keeps the keyboard: %s',
  async (...names) => {
    render(<Case />, { wrapper: Surroundings })
    for (const name of names) await press(name)
    await hasFocus('Clock')
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Put away')
    expect(screen.getByRole('region', { name: 'Clock' }).hasAttribute('tabindex')).toBe(false)
  },
)

test('where the part is gone, what it lay in takes the keyboard', async () => {
  render(<Case />, { wrapper: Surroundings })
  await press('Put away')
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })
})

// Would catch a window that is closed without a change and does not give the focus back to its button.
test('a focus that nobody lost stays where it is', async () => {
  render(<Case />, { wrapper: Surroundings })
  await press('Ask')
  await userEvent.keyboard('{Escape}')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(document.activeElement?.textContent).toBe('Ask')
  await userEvent.click(document.body)
  await press('Write')
  await userEvent.click(document.body)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(document.activeElement).toBe(document.body)
})

// On a busy machine the library gave nothing back: the note that was being typed went on as commands, and the screen was left.
test('a field that was being typed in has the keyboard again, though nothing else gives it back', async () => {
  function Search() {
    useFocusKept()
    const [state, setState] = useState<'open' | 'closed'>('closed')
    return (
      <>
        <section aria-label="Judgement">
          <textarea
            onKeyDown={() => {
              setState('open')
            }}
          />
        </section>
        {state === 'closed' ? null : (
          <div role="dialog" aria-label="Search">
            <input
              aria-label="Words"
              onKeyDown={() => {
                setState('closed')
              }}
            />
          </div>
        )}
      </>
    )
  }
  render(<Search />)
  const note = screen.getByRole('textbox')
  note.focus()
  await userEvent.keyboard('a')
  screen.getByLabelText('Words').focus()
  await userEvent.keyboard('b')
  await waitFor(() => {
    expect(document.activeElement).toBe(note)
  })
  expect(note.hasAttribute('tabindex')).toBe(false)
})
