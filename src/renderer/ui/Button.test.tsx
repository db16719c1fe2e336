import { fireEvent, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FileButton } from './Button.tsx'

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
