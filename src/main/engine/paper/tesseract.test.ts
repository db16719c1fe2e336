import fs from 'node:fs'
import net from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { drawnPage } from './drawnPage.fixtures.ts'
import { openTesseract } from './tesseract.ts'

// The library that is usually put around this recogniser fetches it and its languages from elsewhere, and keeps them in files.
test('a page is read without a network, and no file is written', async () => {
  const reached = [
    vi.spyOn(globalThis, 'fetch'),
    vi.spyOn(net.Socket.prototype, 'connect'),
    ...(['writeFile', 'writeFileSync', 'writeSync', 'createWriteStream', 'mkdirSync'] as const).map((name) =>
      vi.spyOn(fs, name),
    ),
  ]
  onTestFinished(() => {
    vi.restoreAllMocks()
  })
  const recognise = await openTesseract(512)
  const words = recognise(
    drawnPage([{ text: 'Transcript of records', x: 40, y: 80, size: 48 }], { width: 800, height: 160 }),
  )

  expect(words.map(({ text }) => text)).toEqual(['Transcript', 'of', 'records'])
  expect(reached.flatMap((spy): unknown[] => spy.mock.calls)).toEqual([])
})

// Pages of one worker would be told with each other's words, or the second not at all.
test('one recogniser reads page after page, in memory that is given back', async () => {
  const recognise = await openTesseract(100)
  const read = (text: string) =>
    recognise(drawnPage([{ text, x: 40, y: 80, size: 48 }], { width: 3000, height: 2000 })).map((word) => word.text)

  expect(Array.from({ length: 6 }, (_, nth) => read(`Module ${nth}`))).toEqual(
    Array.from({ length: 6 }, (_, nth) => ['Module', String(nth)]),
  )
})
