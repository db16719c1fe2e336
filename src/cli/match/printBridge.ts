import { gistOf, type Gist } from '#core/matching/meaning/gist.ts'
import { found } from '#core/matching/signals/pair/found.ts'
import { pairOf } from '#core/matching/signals/pair/pairSignal.ts'
import { usedThings } from '#core/matching/signals/pair/usedThings.ts'
import { readBundledModules } from './bundledModules.ts'
import { rounded } from './rounded.ts'
import { overlapOf } from './wordOverlap.ts'

const directions = [
  ['en', 'de'],
  ['de', 'en'],
  ['en', 'fr'],
  ['fr', 'en'],
  ['de', 'fr'],
  ['fr', 'de'],
] as const

/** Prints how often the same outcome of the bundled catalogue is found first in another language, among all of them. */
export function printBridge(): void {
  const outcomes = readBundledModules().flatMap((module) => module.outcomes)
  console.table(
    directions.map(([from, to]) => {
      const texts = outcomes.flatMap(({ text }) => {
        const [asked, told] = [from, to].map((lang) => text.find((one) => one.lang === lang)?.value)
        return asked === undefined || told === undefined ? [] : [{ asked, told }]
      })
      const asked = texts.map((one) => gistOf(one.asked, from))
      const told = texts.map((one) => gistOf(one.told, to))
      return {
        from,
        to,
        outcomes: texts.length,
        'R@1': rounded(firstOf(asked.length, (one, other) => meaning(asked[one], told[other]))),
        'word overlap': rounded(
          firstOf(texts.length, (one, other) => overlapOf(texts[one]?.asked ?? '', texts[other]?.told ?? '')),
        ),
      }
    }),
  )
}

function meaning(asked: Gist | undefined, told: Gist | undefined): number {
  if (asked === undefined || told === undefined) return 0
  const pair = pairOf(asked, told, () => 1)
  return found.measure(pair) + usedThings.measure(pair)
}

/** Of so many outcomes the share whose own translation stands first; a tie is shared out, so that chance gains nothing. */
function firstOf(count: number, scoreOf: (one: number, other: number) => number): number {
  const places = Array.from({ length: count }, (_, place) => place)
  const right = places.reduce((sum, one) => {
    const scores = places.map((other) => scoreOf(one, other))
    const best = Math.max(...scores)
    const ties = scores.filter((score) => score === best).length
    return sum + (scores[one] === best ? 1 / ties : 0)
  }, 0)
  return right / count
}
