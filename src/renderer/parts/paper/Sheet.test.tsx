import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PaperPlace } from '#core/credential/element.ts'
import { Surroundings } from '../../bridge.fixtures.tsx'
import type { Marked } from './marked.ts'
import { Sheet } from './Sheet.tsx'
import { wordsRead, type SheetWords } from './sheetWords.ts'

// Nothing is drawn here.
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  Element.prototype.scrollIntoView = () => undefined
})

const word = (text: string, x: number, sure = true) => ({
  ...{ text, line: 0, sure },
  area: { x, y: 0.1, width: 0.1, height: 0.02 },
})
const read = wordsRead({
  ...{ found: 'words', turn: 0 },
  words: [word('Databases', 0.1), word('1n', 0.3, false), word('practice', 0.5)],
})

/** A page with these words; answers what it told. */
function shown(words: SheetWords | null) {
  const told: { place: PaperPlace; marked: Marked }[] = []
  function Page() {
    const [place, setPlace] = useState<PaperPlace | null>(null)
    return (
      <>
        <Sheet
          {...{ page: 2, ratio: 0.7, place, words, reading: null }}
          onPlace={(next, marked) => {
            told.push({ place: next, marked })
            setPlace(next)
          }}
        >
          <canvas />
        </Sheet>
        <button
          onClick={() => {
            setPlace(null)
          }}
        >
          Kept
        </button>
      </>
    )
  }
  const { container } = render(<Page />, { wrapper: Surroundings })
  const chosen = () => [...container.querySelectorAll('[data-chosen]')].map(({ textContent }) => textContent)
  return { told, chosen, container }
}

// Would catch words of a machine that pass for those of the file, or whose place is not kept.
test('a hand that goes from one word to another chooses them and all between, as read by machine', () => {
  const { told, chosen } = shown(read)
  fireEvent.pointerDown(screen.getByText('Databases'), { button: 0 })
  fireEvent.pointerMove(screen.getByText('1n'))
  expect(chosen()).toEqual(['Databases', '1n'])
  fireEvent.pointerMove(screen.getByText('practice'))
  fireEvent.pointerUp(screen.getByText('practice'))

  expect(told).toMatchObject([
    {
      place: { page: 2, passage: 'Databases 1n practice', machineRead: 'asRead' },
      marked: { words: { text: 'Databases 1n practice', by: 'machine', unsure: ['1n'] } },
    },
  ])
  const { area } = told[0]?.place ?? {}
  expect([area?.x, area?.y, area?.width, area?.height]).toEqual([0.096, 0.096, 0.508, 0.028])
  expect(chosen()).toEqual(['Databases', '1n', 'practice'])
})

// A chosen word that stays lit for the next value looks like its place.
test('what was chosen is let go of once it is kept', async () => {
  const { chosen } = shown(read)
  fireEvent.pointerDown(screen.getByText('practice'), { button: 0 })
  fireEvent.pointerUp(screen.getByText('practice'))
  expect(chosen()).toEqual(['practice'])
  await userEvent.click(screen.getByRole('button', { name: 'Kept' }))
  expect(chosen()).toEqual([])
})

test('words are chosen by keyboard, and told to who can’t see them', async () => {
  const { told } = shown(read)
  screen.getByRole('button', { name: /Choose words of page 2/ }).focus()
  await userEvent.keyboard('{Enter}{ArrowRight}{Shift>}{ArrowRight}{/Shift}')

  expect(told.map(({ place }) => place.passage)).toEqual(['Databases', '1n', '1n practice'])
  expect(screen.getByRole('status').textContent).toBe('Marked on page 2: 1n practice')
})

test('words of the file are chosen by keyboard too, and no machine read them', async () => {
  const { told } = shown({ ...read, by: 'file' })
  screen.getByRole('button', { name: /Choose words of page 2/ }).focus()
  await userEvent.keyboard('{Enter}')

  expect(told[0]?.place).not.toHaveProperty('machineRead')
  expect(told[0]?.marked.words).toMatchObject({ text: 'Databases', by: 'file' })
})

test('a word that the machine is unsure of is marked as such', () => {
  const { container } = shown(read)
  expect([...container.querySelectorAll('[data-unsure]')].map(({ textContent }) => textContent)).toEqual(['1n'])
})
