import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Text {
  readonly lang: string
  readonly text: string
}
interface Pair {
  readonly id: string
  readonly subject: string
  readonly languages?: readonly string[]
  readonly credential: Text
  readonly local: Text
  readonly rating: string
  readonly because: string
}
interface Adversarial extends Pair {
  readonly original: string
  readonly changed: 'credential' | 'local'
  readonly differsIn?: string
}

const read = (half: string, file: string): unknown =>
  JSON.parse(readFileSync(`resources/gold/${half}/${file}.json`, 'utf8'))
const counted = (values: readonly string[]) => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
const words = (text: string) => text.split(/\s+/u).length
const texts = (pairs: readonly Pair[]) => pairs.flatMap((pair) => [pair.credential.text, pair.local.text])

const halves = ['blind', 'open'].map((half) => ({
  half,
  pairs: read(half, 'pairs') as readonly Pair[],
  adversarial: read(half, 'adversarial') as readonly Adversarial[],
}))

describe.each(halves)('the $half half', ({ half, pairs, adversarial }) => {
  // A class too small would let its share be right by chance.
  test('has 150 pairs, enough of each class and fifteen of each subject', () => {
    const classes = counted(pairs.map((pair) => pair.rating))
    expect([...classes.keys()].sort()).toEqual(['cantSay', 'covered', 'not', 'partly'])
    for (const rating of ['covered', 'partly', 'not']) expect(classes.get(rating)).toBeGreaterThanOrEqual(30)
    expect(classes.get('cantSay')).toBeGreaterThanOrEqual(15)
    expect([...counted(pairs.map((pair) => pair.subject)).values()]).toEqual(Array(10).fill(15))
  })

  // A pair counted twice would weigh twice; a stub or a page would be no outcome.
  test('repeats no text, gives each a usual length and each rating its reason', () => {
    expect(new Set(texts(pairs)).size).toBe(300)
    expect(texts([...pairs, ...adversarial]).filter((text) => words(text) < 6 || words(text) > 35)).toEqual([])
    expect([...pairs, ...adversarial].filter((pair) => pair.because.trim() === '')).toEqual([])
    const both = adversarial.map((pair) => `${pair.credential.text}\n${pair.local.text}`)
    expect(new Set(both).size).toBe(adversarial.length)
  })

  // A gap or a repeated id would let a rating land on another pair.
  test('numbers its pairs without a gap', () => {
    const numbered = (prefix: string, digits: number, count: number) =>
      Array.from({ length: count }, (_, index) => `${prefix}-${String(index + 1).padStart(digits, '0')}`)
    expect(pairs.map((pair) => pair.id)).toEqual(numbered(half, 3, 150))
    expect(adversarial.map((pair) => pair.id)).toEqual(numbered(`${half}-adv`, 2, 75))
  })

  // Without it a pair between languages would be counted among those in one.
  test('says the languages exactly where the two texts differ in them', () => {
    const said = (pair: Pair) => pair.languages ?? [pair.credential.lang, pair.credential.lang]
    const wrong = [...pairs, ...adversarial].filter(
      (pair) => said(pair).join() !== [pair.credential.lang, pair.local.lang].join(),
    )
    expect(wrong).toEqual([])
  })

  // Two changes in one pair would leave open which of them the comparison saw.
  test('changes one text of a covered pair, in one named thing', () => {
    const kinds = counted(adversarial.map((pair) => pair.differsIn ?? 'nothing'))
    expect([...kinds.keys()].sort()).toEqual(['language', 'negation', 'object', 'quantifier', 'scope', 'verbClass'])
    expect(Math.min(...kinds.values())).toBeGreaterThanOrEqual(12)
    const wrong = adversarial.filter((pair) => {
      const original = pairs.find(({ id }) => id === pair.original)
      const kept = pair.changed === 'credential' ? 'local' : 'credential'
      return (
        original?.rating !== 'covered' ||
        original.subject !== pair.subject ||
        original[kept].text !== pair[kept].text ||
        original[pair.changed].text === pair[pair.changed].text ||
        (original[pair.changed].lang !== pair[pair.changed].lang) !== (pair.differsIn === 'language')
      )
    })
    expect(wrong).toEqual([])
  })
})

// A text in both halves would have been tuned on before it was counted.
test('no text stands in both halves', () => {
  const [blind, open] = halves.map(({ pairs, adversarial }) => new Set(texts([...pairs, ...adversarial])))
  expect([...(blind ?? [])].filter((text) => open?.has(text))).toEqual([])
})
