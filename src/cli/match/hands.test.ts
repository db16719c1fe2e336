import { describe, expect, test } from 'vitest'
import { hands, kindsOfDifference, readCalibration, readHalf, readHand, type HalfPair } from './goldHalves.ts'

const textsOf = ({ text, local }: HalfPair) => [text, ...local].map(({ value }) => value)
const asOne = (pair: HalfPair) => textsOf(pair).join('\n')

const sizes = [
  { ordinary: 150, adversarial: 75, names: 'ash birch clover fern moss reed' },
  {
    ordinary: 160,
    adversarial: 140,
    names: 'apple aspen bamboo cedar cypress ebony elm fir ginkgo hazel holly ivy juniper larch oak',
  },
]
const sized = sizes.flatMap(({ names, ...size }) => names.split(' ').map((hand) => ({ hand, ...size })))

// The folder is read as it stands: a file that is lost or renamed would be learned without, and nobody told.
test('every hand stands there', () => {
  expect(hands).toEqual(sized.map(({ hand }) => hand).toSorted())
})

const pairsOf = new Map(sized.map(({ hand }) => [hand, readHand(hand)]))
const handsOf = new Map<string, string[]>()
for (const [hand, pairs] of pairsOf) {
  for (const pair of pairs) handsOf.set(asOne(pair), [...(handsOf.get(asOne(pair)) ?? []), hand])
}
const blindPairs = readHalf('blind')
const blind = new Set(blindPairs.flatMap(textsOf))
const known = new Set([...blindPairs, ...readHalf('open'), ...readCalibration()].map(asOne))

describe.each(sized)('the hand $hand', ({ hand, ...size }) => {
  const pairs = pairsOf.get(hand) ?? []
  const ordinary = pairs.filter(({ differsIn }) => differsIn === null)
  const adversarial = pairs.filter(({ differsIn }) => differsIn !== null)

  // A class too small, or a pair twice, would let a weight be learned from chance.
  test(`has ${String(size.ordinary)} pairs of every rating over ten subjects, and ${String(size.adversarial)} adversarial ones of every kind, each once`, () => {
    expect([ordinary.length, adversarial.length]).toEqual([size.ordinary, size.adversarial])
    expect(new Set(ordinary.map(({ subject }) => subject)).size).toBe(10)
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length)
    expect(new Set(pairs.map(asOne)).size).toBe(pairs.length)
    for (const rating of ['covered', 'partly', 'not', 'cantSay']) {
      expect(ordinary.filter((pair) => pair.rating === rating).length).toBeGreaterThanOrEqual(17)
    }
    for (const kind of kindsOfDifference) {
      expect(adversarial.filter(({ differsIn }) => differsIn === kind).length).toBeGreaterThanOrEqual(12)
    }
  })

  // Two changes in one pair would leave open which of them the comparison saw.
  test('changes one text of a covered pair', () => {
    const wrong = adversarial.filter((pair) => {
      const original = ordinary.find(({ id }) => id === pair.original)
      if (original?.rating !== 'covered') return true
      const kept = textsOf(pair).filter((text, place) => text === textsOf(original)[place])
      return kept.length !== 1
    })
    expect(wrong).toEqual([])
  })

  // A text that weights are learned from and measured on would say nothing of texts to come. Told as a number, so that a
  // failure shows none of the blind half's texts.
  test('shares no pair with any other set', () => {
    const shared = pairs.filter((pair) => known.has(asOne(pair)) || handsOf.get(asOne(pair))?.length !== 1)

    expect(shared.length).toBe(0)
    expect(pairs.flatMap(textsOf).filter((text) => blind.has(text)).length).toBe(0)
  })
})
