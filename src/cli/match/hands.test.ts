import { describe, expect, test } from 'vitest'
import { hands, kindsOfDifference, readCalibration, readHalf, readHand, type HalfPair } from './goldHalves.ts'

const textsOf = ({ text, local }: HalfPair) => [text, ...local].map(({ value }) => value)

describe.each(hands)('the hand %s', (hand) => {
  const pairs = readHand(hand)
  const ordinary = pairs.filter(({ differsIn }) => differsIn === null)
  const adversarial = pairs.filter(({ differsIn }) => differsIn !== null)

  // A class too small, or a pair twice, would let a weight be learned from chance.
  test('has 150 pairs of every rating over ten subjects, and 75 adversarial ones of every kind, each once', () => {
    expect([ordinary.length, adversarial.length]).toEqual([150, 75])
    expect(new Set(ordinary.map(({ subject }) => subject)).size).toBe(10)
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(225)
    expect(new Set(pairs.map((pair) => textsOf(pair).join('\n'))).size).toBe(225)
    for (const rating of ['covered', 'partly', 'not', 'cantSay']) {
      expect(ordinary.filter((pair) => pair.rating === rating).length).toBeGreaterThanOrEqual(20)
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
    const others = [
      ...readHalf('blind'),
      ...readHalf('open'),
      ...readCalibration(),
      ...hands.filter((one) => one !== hand).flatMap(readHand),
    ]
    const known = new Set(others.map((pair) => textsOf(pair).join('\n')))
    const blind = new Set(readHalf('blind').flatMap(textsOf))

    expect(pairs.filter((pair) => known.has(textsOf(pair).join('\n'))).length).toBe(0)
    expect(pairs.flatMap(textsOf).filter((text) => blind.has(text)).length).toBe(0)
  })
})
