import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { PageWord, PageWords } from '#core/paper/pageWords.ts'
import { placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { ReadByMachine } from './ReadByMachine.tsx'
import { usePageReading } from './usePageReading.ts'

const picture = { width: 1, height: 1, points: Uint8Array.of(255) }
const word = (sure: boolean): PageWord => ({
  ...{ text: 'word', line: 0, sure },
  area: { x: 0, y: 0, width: 0.1, height: 0.1 },
})
const found = (some: Partial<PageWords>): PageWords => ({ found: 'words', turn: 0, words: [], ...some })

/** A page whose reading answers this; `draw` makes its picture. */
function asking(answer: () => Promise<PageWords>, draw = () => Promise.resolve(picture)) {
  const { asked } = placeBridge({ 'paper.readPage': answer, 'paper.stopReading': () => ({}) })
  function Page() {
    return <ReadByMachine page={3} inFile="nothing" {...usePageReading(draw)} />
  }
  const { unmount } = render(<Page />, { wrapper: Surroundings })
  const press = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }))
  const status = () => screen.getByRole('status').textContent
  return { asked, unmount, press, status }
}
const never = () => new Promise<never>(() => undefined)

// Each has an answer in words: a button that does nothing would be pressed again.
test.each([
  [found({ words: [word(true), word(false)] }), /2 words were read by machine.*1 is underlined/],
  [found({ words: [word(true)], turn: 180 }), /1 word was read.*does not stand upright/],
  [found({ found: 'illegible' }), /could not be read by machine.*no other script, no handwriting/],
  [found({ found: 'empty' }), /saw no words/],
])('what was found is told', async (answer, words) => {
  const { press, status } = asking(() => Promise.resolve(answer))
  expect(status()).toMatch(/This page is a picture/)
  await press(/Read the words of page 3/)

  await waitFor(() => {
    expect(status()).toMatch(words)
  })
  expect(screen.queryByRole('button')).toBeNull()
})

test('a page that takes too much is told so, and can be asked for again', async () => {
  const { press, status } = asking(() => Promise.reject(new Refused('pageTooMuch')))
  await press(/Read the words/)

  await waitFor(() => {
    expect(status()).toMatch(/took too long, or too much memory/)
  })
  expect(screen.getByRole('button', { name: /Read the words/ })).not.toBeNull()
})

test('a page that can’t be drawn is told so, and is not asked for', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(() => {
    logged.mockRestore()
  })
  const { asked, press, status } = asking(never, () => Promise.reject(new Error('damaged')))
  await press(/Read the words/)

  await waitFor(() => {
    expect(status()).toMatch(/could not be drawn/)
  })
  expect(asked).toEqual([])
  expect(logged).toHaveBeenCalledOnce()
})

// A reading that nobody waits for keeps the next page waiting.
test.each(['stopped', 'left'] as const)('a reading that is %s is stopped in the engine', async (how) => {
  const { asked, press, status, unmount } = asking(never)
  await press(/Read the words/)
  expect(status()).toBe('Reading the words …')
  await waitFor(() => {
    expect(asked).toHaveLength(1)
  })
  if (how === 'stopped') await press(/Stop/)
  else unmount()

  const [readingId] = asked.map(({ input }) => (input as { readingId: string }).readingId)
  expect(asked.slice(1)).toEqual([{ route: 'paper.stopReading', input: { readingId } }])
})
