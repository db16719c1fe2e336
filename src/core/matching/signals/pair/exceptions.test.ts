import { expect, test } from 'vitest'
import { gistOf } from '../../meaning/gist.ts'
import { asksOther } from './asksOther.ts'
import { leavesRest } from './leavesRest.ts'
import { narrower } from './narrower.ts'
import { pairOf } from './pairSignal.ts'
import { showsInstead } from './showsInstead.ts'
import { showsMore } from './showsMore.ts'

const signals = { asksOther, showsInstead, showsMore, leavesRest, narrower }
type Name = keyof typeof signals

// Every "not" counted alike: one that takes a part away, one that puts a thing in the place of another, and "not only".
test.each<[lang: string, credential: string, local: string, speaks: readonly Name[]]>([
  ['en', 'Dye wool with madder', 'Dye wool by methods other than madder', ['asksOther']],
  ['en', 'Dye wool with madder', 'Dye wool and other fibres', ['asksOther']],
  ['en', 'Dye wool with madder, not with indigo', 'Dye wool', ['showsInstead']],
  ['en', 'Dye linen rather than wool', 'Dye wool', ['showsInstead']],
  ['en', 'Dye wool, but not silk', 'Dye wool and silk', ['leavesRest']],
  ['en', 'Dye wool except fleeces', 'Dye wool', ['leavesRest']],
  ['en', 'Dye not only wool but also silk', 'Dye silk', ['showsMore']],
  ['en', 'Dye only wool', 'Dye silk', ['narrower']],
  ['en', 'Dye wool', 'Dye wool', []],
  ['en', 'Dye wool, but not silk', 'Dye wool, but not silk', []],
  ['de', 'Wolle färben', 'Andere Fasern als Wolle färben', ['asksOther']],
  ['de', 'Wolle mit Krapp färben, nicht mit Indigo', 'Wolle färben', ['showsInstead']],
  ['de', 'Leinen statt Wolle färben', 'Wolle färben', ['showsInstead']],
  ['de', 'Wolle, jedoch nicht Seide färben', 'Wolle und Seide färben', ['leavesRest']],
  ['de', 'Nicht nur Wolle, sondern auch Seide färben', 'Seide färben', ['showsMore']],
  ['fr', 'Teindre la laine', 'Teindre d’autres fibres que la laine', ['asksOther']],
  ['fr', 'Teindre le lin au lieu de la laine', 'Teindre la laine', ['showsInstead']],
  ['fr', 'Teindre la laine, mais pas la soie', 'Teindre la laine et la soie', ['leavesRest']],
  ['fr', 'Teindre non seulement la laine mais aussi la soie', 'Teindre la soie', ['showsMore']],
])('in %s “%s” for “%s”: %j', (lang, credential, local, speaks) => {
  const pair = pairOf(gistOf(credential, lang), gistOf(local, lang), () => 1)
  const names = Object.keys(signals) as Name[]

  expect(names.filter((name) => signals[name].measure(pair) > 0)).toEqual(speaks)
})
