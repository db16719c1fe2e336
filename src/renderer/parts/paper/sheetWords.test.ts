import { expect, test } from 'vitest'
import type { PageWord } from '#core/paper/pageWords.ts'
import { choiceAfterKey, chosenOf, nearestWord, passageOf, wordsRead, type Choice } from './sheetWords.ts'

const word = (text: string, line: number, x: number, y: number, height = 0.02): PageWord => ({
  ...{ text, line, sure: true },
  area: { x, y, width: 0.1, height },
})

/** Two lines: `Databases in practice`, and below it `7.5 ECTS`. */
const page = wordsRead({
  ...{ found: 'words', turn: 0 },
  words: [
    word('Databases', 0, 0.1, 0.1),
    word('in', 0, 0.3, 0.105, 0.015),
    word('practice', 0, 0.5, 0.1, 0.025),
    word('7.5', 1, 0.1, 0.2),
    word('ECTS', 1, 0.45, 0.2),
  ],
})
const textOf = (choice: Choice | null) => (choice === null ? null : passageOf(chosenOf(page, choice)))

// Would catch words that can't be chosen without a mouse, and a key that leaves the page.
test.each([
  [['ArrowRight'], 'Databases'],
  [['ArrowRight', 'ArrowRight'], 'in'],
  [['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight'], 'Databases in practice'],
  [['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowLeft'], 'Databases in'],
  [['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown'], 'ECTS'],
  [['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'], 'Databases'],
  [['ArrowDown', 'ArrowDown', 'ArrowDown'], '7.5'],
  [['ArrowDown', 'Shift+ArrowDown'], 'Databases in practice 7.5'],
  [['ArrowLeft', 'ArrowLeft'], 'Databases'],
  [['Enter'], null],
] as const)('the keys %j choose %s', (keys, expected) => {
  let choice: Choice | null = null
  for (const key of keys) {
    choice = choiceAfterKey(page, choice, key.replace('Shift+', ''), { extend: key.startsWith('Shift') })
  }
  expect(textOf(choice)).toBe(expected)
})

// A paper's "Praxis der Daten-" and "banken" went into the record with the hyphen of its line.
test('a word that is divided at the end of a line is taken whole, and no other', () => {
  const passage = (...lines: readonly string[]) => {
    const read = lines.flatMap((line, nth) => line.split(' ').map((text, at) => word(text, nth, at / 10, nth / 10)))
    return passageOf(wordsRead({ found: 'words', turn: 0, words: read }).words)
  }
  expect(passage('Praxis der Daten-', 'banken und Daten-', 'und Netzdienste')).toBe(
    'Praxis der Datenbanken und Daten- und Netzdienste',
  )
  expect(passage('Lineare Algebra - Teil', 'eins, C-', 'Programme')).toBe('Lineare Algebra - Teil eins, C- Programme')
})

test('between words the nearest is taken', () => {
  expect(nearestWord(page, { x: 0.42, y: 0.11 })).toBe(1)
  expect(nearestWord(page, { x: 0.99, y: 0.99 })).toBe(4)
})

// A line that is selected with words of three heights looks as if something else were meant.
test('the words of a line are as high as the line, unless it runs aslant', () => {
  expect(page.words.slice(0, 3).map(({ area }) => [area.y, area.height])).toEqual([
    [0.1, 0.025],
    [0.1, 0.025],
    [0.1, 0.025],
  ])
  const aslant = wordsRead({ found: 'words', turn: 0, words: [word('one', 0, 0.1, 0.1), word('two', 0, 0.8, 0.16)] })
  expect(aslant.words.map(({ area }) => [area.y, area.height])).toEqual([
    [0.1, 0.02],
    [0.16, 0.02],
  ])
})

test('on a page on its side a line is even across, not down', () => {
  const side = (x: number, y: number, width: number): PageWord => ({
    ...{ text: 'word', line: 0, sure: true },
    area: { x, y, width, height: 0.1 },
  })
  const { words } = wordsRead({ found: 'words', turn: 90, words: [side(0.1, 0.5, 0.02), side(0.105, 0.3, 0.015)] })
  expect(words.map(({ area }) => [area.x, area.width, area.y])).toEqual([
    [0.1, 0.02, 0.5],
    [0.1, 0.02, 0.3],
  ])
})
