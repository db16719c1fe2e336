import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { placeBridge, Surroundings } from '../bridge.fixtures.tsx'
import { useChange } from '../api.ts'
import { Button, FileButton, SubmitButton } from './Button.tsx'

const file = new File(['x'], 'handbook.pdf')

function fileButton(many: 'one' | 'several' = 'one') {
  const chosen: string[][] = []
  const { container, unmount } = render(
    <FileButton
      many={many}
      onChoose={(files) => {
        chosen.push(files.map(({ name }) => name))
      }}
    >
      Choose
    </FileButton>,
  )
  const input = container.querySelector<HTMLInputElement>('input[type=file]')
  if (input === null) throw new Error('No file dialog')
  return { chosen, input, unmount }
}

test('gives the files that are chosen', () => {
  const { chosen, input } = fileButton('several')
  fireEvent.change(input, { target: { files: [file, new File(['y'], 'letter.pdf')] } })

  expect(screen.getByRole('button', { name: 'Choose' })).toBeDefined()
  expect(chosen).toEqual([['handbook.pdf', 'letter.pdf']])
})

// While an officer chose a scan, the first credential of the case came in, the screen was another, and nothing was taken.
test('gives what is chosen when the button has gone', () => {
  const { chosen, input, unmount } = fileButton()
  unmount()
  fireEvent.change(input, { target: { files: [file] } })

  expect(chosen).toEqual([['handbook.pdf']])
})

test('gives nothing where nothing is chosen', () => {
  const { chosen, input } = fileButton()
  fireEvent.change(input, { target: { files: [] } })

  expect(chosen).toEqual([])
})

/** Lock is only what is asked for here: any change would do. */
function Acts({ by }: { readonly by: 'press' | 'form' }) {
  const change = useChange('session.lock')
  const act = () => {
    change.mutate({})
  }
  return by === 'press' ? (
    <Button pending={change.isPending} onPress={act}>
      Act
    </Button>
  ) : (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        act()
      }}
    >
      <SubmitButton pending={change.isPending}>Act</SubmitButton>
    </form>
  )
}

// A window at work hands over both presses of a double click at once, before a change says that it is under way: two letters were written.
test.each(['press', 'form'] as const)('two presses at once act once, by %s', async (by) => {
  const { asked } = placeBridge({ 'session.lock': () => ({}) as never })
  render(<Acts by={by} />, { wrapper: Surroundings })
  const button = screen.getByRole('button', { name: 'Act' })
  fireEvent.click(button)
  fireEvent.click(button)
  await expect.poll(() => asked.length).toBe(1)
  // Long enough for the second to have been asked too, and for the button to answer again.
  await act(() => new Promise((done) => setTimeout(done, 50)))
  expect(asked).toHaveLength(1)

  fireEvent.click(button)
  await expect.poll(() => asked.length).toBe(2)
})
