import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { Surroundings } from '../bridge.fixtures.tsx'
import { AllKeys, Button, KeyHints, KeysProvider, Pick, useKeys } from './index.ts'

function Counter({ keys }: { readonly keys: string }) {
  const [count, setCount] = useState(0)
  useKeys([
    {
      keys,
      label: 'count on',
      run: () => {
        setCount(count + 1)
      },
      shown: 'line',
    },
  ])
  return <output>{count}</output>
}

// An officer who types "a" into a note would take over the case.
test('a letter acts on the page and stays a letter in a field', async () => {
  render(
    <Surroundings>
      <Counter keys="A" />
      <input aria-label="Note" />
    </Surroundings>,
  )
  await userEvent.keyboard('a')
  await userEvent.type(screen.getByLabelText('Note'), 'a')

  expect(screen.getByRole('status')).toHaveProperty('textContent', '1')
  expect(screen.getByLabelText('Note')).toHaveProperty('value', 'a')
})

// An officer who rested on "1" recorded the same judgement thirty times a second.
test('a letter that is held down acts once, an arrow goes on', () => {
  render(
    <Surroundings>
      <Counter keys="1" />
      <Counter keys="↓" />
    </Surroundings>,
  )
  for (const key of ['1', 'ArrowDown']) {
    fireEvent.keyDown(document.body, { key })
    fireEvent.keyDown(document.body, { key, repeat: true })
  }

  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toEqual(['1', '2'])
})

test('Ctrl keys act in fields too, and always with the newest state', async () => {
  render(
    <Surroundings>
      <Counter keys="Ctrl+S" />
      <input aria-label="Note" />
    </Surroundings>,
  )
  await userEvent.click(screen.getByLabelText('Note'))
  await userEvent.keyboard('{Control>}s{/Control}{Control>}s{/Control}')

  expect(screen.getByRole('status')).toHaveProperty('textContent', '2')
})

// Would catch an officer who adds a sentence by its button and then records: Ctrl+Enter added it again and recorded nothing.
test('Ctrl and Enter is the key of the screen on a button too, Enter alone presses it', async () => {
  const pressed = vi.fn()
  render(
    <Surroundings>
      <Counter keys="Ctrl+Enter" />
      <Button onPress={pressed}>Add the sentence</Button>
    </Surroundings>,
  )
  screen.getByRole('button', { name: 'Add the sentence' }).focus()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  expect(screen.getByRole('status')).toHaveProperty('textContent', '1')
  expect(pressed).not.toHaveBeenCalled()

  await userEvent.keyboard('{Enter}')
  expect(pressed).toHaveBeenCalledOnce()
})

// Would catch an officer's slip in a note that takes a judgement back in place of the letter.
test('undo and redo in a field are of what is typed there', async () => {
  for (const [keys, pressed] of [
    ['Ctrl+Z', '{Control>}z{/Control}'],
    ['Ctrl+Y', '{Control>}y{/Control}'],
    ['Ctrl+Shift+Z', '{Control>}{Shift>}Z{/Shift}{/Control}'],
  ] as const) {
    const { unmount } = render(
      <Surroundings>
        <Counter keys={keys} />
        <input aria-label="Note" />
      </Surroundings>,
    )
    await userEvent.keyboard(pressed)
    await userEvent.click(screen.getByLabelText('Note'))
    await userEvent.keyboard(pressed)
    expect(screen.getByRole('status')).toHaveProperty('textContent', '1')
    unmount()
  }
})

// Would catch a redo by Ctrl+Shift+Z that takes one more judgement back.
test('Shift beside Ctrl and a letter is another key', async () => {
  render(
    <Surroundings>
      <Counter keys="Ctrl+Z" />
    </Surroundings>,
  )
  await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}')

  expect(screen.getByRole('status')).toHaveProperty('textContent', '0')
})

// WCAG 2.1.4: people who speak to their computer need single letters off.
test('switched off, letters do nothing', async () => {
  render(
    <Surroundings>
      <KeysProvider letters="off">
        <Counter keys="A" />
      </KeysProvider>
    </Surroundings>,
  )
  await userEvent.keyboard('a')

  expect(screen.getByRole('status')).toHaveProperty('textContent', '0')
})

test('the question mark is found on keyboards that need Shift for it', async () => {
  render(
    <Surroundings>
      <Counter keys="?" />
    </Surroundings>,
  )
  await userEvent.keyboard('{Shift>}?{/Shift}')

  expect(screen.getByRole('status')).toHaveProperty('textContent', '1')
})

// A hint that outlives its screen names a key that does nothing.
test('hints go with the part that they belong to', () => {
  const { rerender } = render(
    <Surroundings>
      <Counter keys="A" />
      <KeyHints />
    </Surroundings>,
  )
  expect(screen.getByText(/count on/)).toBeDefined()
  rerender(
    <Surroundings>
      <KeyHints />
    </Surroundings>,
  )

  expect(screen.queryByText(/count on/)).toBeNull()
})

// Would catch a screen that takes Shift and an arrow from someone marking words, or Space from the button they are on.
test('a field keeps Shift with an arrow, and Space is the screen’s only where nothing has the focus', async () => {
  render(
    <Surroundings>
      <Counter keys="Shift+↓" />
      <textarea aria-label="Note" />
    </Surroundings>,
  )
  screen.getByLabelText('Note').focus()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  expect(screen.getByRole('status')).toHaveProperty('textContent', '0')
  screen.getByLabelText('Note').blur()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  expect(screen.getByRole('status')).toHaveProperty('textContent', '1')
})

test('Space presses the button that has the focus, and not the screen’s key', async () => {
  const pressed: string[] = []
  render(
    <Surroundings>
      <Counter keys="Space" />
      <button type="button" onClick={() => pressed.push('button')}>
        Press
      </button>
    </Surroundings>,
  )
  screen.getByText('Press').focus()
  await userEvent.keyboard(' ')
  expect(pressed).toEqual(['button'])
  expect(screen.getByRole('status')).toHaveProperty('textContent', '0')
  screen.getByText('Press').blur()
  await userEvent.keyboard(' ')
  expect(screen.getByRole('status')).toHaveProperty('textContent', '1')
})

function Outer({ ran }: { readonly ran: string[] }) {
  useKeys([{ keys: 'Esc', label: 'back', run: () => ran.push('outer'), shown: 'list' }], 'place')
  return <Inner ran={ran} />
}

function Inner({ ran }: { readonly ran: string[] }) {
  useKeys([{ keys: 'Esc', label: 'close', run: () => ran.push('inner'), shown: 'list' }])
  return null
}

// Esc closes the topmost thing: a pane, before it leads out of the case.
test('the nearest part answers a key, though it came to the page first', async () => {
  const ran: string[] = []
  render(<Outer ran={ran} />, { wrapper: Surroundings })
  await userEvent.keyboard('{Escape}')

  expect(ran).toEqual(['inner'])
})

// Would catch a list that says a digit opens a stage where it judges: the nearest part answers, and it alone is told of.
test('the list of all keys tells what a key does here, and nothing that a nearer part answers', () => {
  function Keys({ label, near }: { readonly label: string; readonly near: 'place' | 'screen' }) {
    useKeys([{ keys: '1', label, run: () => undefined, shown: 'list' }], near)
    return null
  }
  render(
    <Surroundings>
      <Keys label="stage" near="place" />
      <Keys label="covers" near="screen" />
      <AllKeys onClose={() => undefined} />
    </Surroundings>,
  )

  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['covers'])
})

// "Pair" stood three times among all keys, and "judge" over the four keys that judge.
test('among all keys each is told once: together where they do the same, else each by itself', () => {
  function Keys() {
    const key = (keys: string, label: string) => ({ keys, label, run: () => undefined, shown: 'list' as const })
    const joint = (keys: string, label: string) => ({ keys, label, run: null, shown: 'line' as const })
    useKeys([
      ...[joint('↑ ↓', 'pair'), key('↑', 'pair'), key('↓', 'pair')],
      ...[joint('1–2', 'judge'), key('1', 'covered'), key('2', 'partly')],
      joint('5–6', 'stage'),
    ])
    return null
  }
  render(
    <Surroundings>
      <Keys />
      <AllKeys onClose={() => undefined} />
    </Surroundings>,
  )
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    ...['pair', 'covered', 'partly', 'stage'],
  ])
})

// Would catch the "C" that looks for an entry of a list, and with it decides the case.
test('a letter that chooses in a closed list is no key', async () => {
  const chosen: string[] = []
  render(
    <Surroundings>
      <Counter keys="C" />
      <Pick
        label="Kind"
        value="a"
        onChange={(value) => chosen.push(value)}
        options={[
          { value: 'a', label: 'Assessment' },
          { value: 'c', label: 'Content' },
        ]}
      />
    </Surroundings>,
  )
  screen.getByRole('button', { name: /Kind/ }).focus()
  await userEvent.keyboard('c')

  expect(chosen).toEqual(['c'])
  expect(screen.getByRole('status')).toHaveProperty('textContent', '0')
})

// Would catch an Esc meant for a word that leaves the case, and everything that was typed there.
test('Esc in a field leaves the field, and only then the place', async () => {
  render(
    <Surroundings>
      <Counter keys="Esc" />
      <div tabIndex={-1} data-testid="part">
        <input aria-label="Note" />
      </div>
    </Surroundings>,
  )
  await userEvent.type(screen.getByLabelText('Note'), 'half a sen')
  await userEvent.keyboard('{Escape}')
  expect(screen.getByRole('status')).toHaveProperty('textContent', '0')
  expect(document.activeElement).toBe(screen.getByTestId('part'))
  expect(screen.getByLabelText('Note')).toHaveProperty('value', 'half a sen')

  await userEvent.keyboard('{Escape}')
  expect(screen.getByRole('status')).toHaveProperty('textContent', '1')
})

/** A part that knows keys, each told in the line. */
function Told({ keys, near }: { readonly keys: readonly string[]; readonly near: 'window' | 'place' | 'screen' }) {
  useKeys(
    keys.map((one) => ({
      keys: one,
      label: `${near} ${one}`,
      run: one.length === 1 ? () => undefined : null,
      shown: 'line',
    })),
    near,
  )
  return null
}
const toldOf = () =>
  [...document.querySelectorAll('.key-hints .read-only-by-readers')].map(({ textContent }) => textContent)

// The foot of the comparison told of 1–9 for the stages, and 1 to 4 judged.
test('of a range only the keys are told that nothing nearer answers', () => {
  render(
    <Surroundings>
      <Told near="place" keys={['1–9']} />
      <Told near="screen" keys={['1–4', '1', '2', '3', '4', '6']} />
      <Told near="window" keys={['1–4']} />
      <KeyHints />
    </Surroundings>,
  )
  expect(toldOf()).toEqual(['1–4', '1', '2', '3', '4', '6', '5 7–9'])
})

// With single letters switched off the line, the list of all keys and the buttons went on to tell of them.
test('keys that are switched off are told of nowhere', () => {
  render(
    <Surroundings>
      <KeysProvider letters="off">
        <Told near="screen" keys={['N', '1–4', '↑ ↓', 'Ctrl+Z', 'Enter']} />
        <KeyHints />
        <AllKeys onClose={() => undefined} />
        <Button onPress={() => undefined} keys="N">
          Next
        </Button>
        <Button onPress={() => undefined} keys="Ctrl+Z">
          Undo
        </Button>
      </KeysProvider>
    </Surroundings>,
  )
  expect(toldOf()).toEqual(['↑ ↓', 'Ctrl+Z', 'Enter'])
  expect(document.body.textContent).not.toMatch(/screen (?:N|1–4)/)
  expect(screen.getByText('Next').querySelector('kbd')).toBeNull()
  expect(screen.getByText('Undo').querySelectorAll('kbd')).toHaveLength(2)
})
