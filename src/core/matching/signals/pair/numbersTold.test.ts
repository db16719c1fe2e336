import { expect, test } from 'vitest'
import { gistOf } from '../../meaning/gist.ts'
import { asksAll } from './asksAll.ts'
import { pairOf } from './pairSignal.ts'
import { tellsOne } from './tellsOne.ts'
import { tellsPart } from './tellsPart.ts'
import { tellsSeveral } from './tellsSeveral.ts'

const signals = { tellsOne, tellsSeveral, tellsPart, asksAll }
type Name = keyof typeof signals

// One weed known covered the weeds of a region: a number was only held against another number.
test.each<[lang: string, credential: string, local: string, speaks: readonly Name[]]>([
  ['en', 'Recognise one common weed of vineyards', 'Identify weeds in vineyards', ['tellsOne']],
  ['en', 'Recognise weeds of vineyards', 'Identify weeds in vineyards', []],
  ['en', 'Recognise one weed of vineyards', 'Identify one weed in vineyards', []],
  ['en', 'Reflect on one’s own vineyard', 'Reflect on vineyards', []],
  ['en', 'Sail two of the four boats', 'Sail boats', ['tellsSeveral']],
  ['en', 'Sail some boats', 'Sail boats', ['tellsPart']],
  ['en', 'Carry out the first steps of a rescue', 'Carry out a rescue', ['tellsPart']],
  ['en', 'Carry out the first steps of a rescue', 'Take the first steps of a rescue', []],
  ['en', 'Sail boats', 'Sail all boats', ['asksAll']],
  ['en', 'Sail all boats', 'Sail all boats', []],
  ['de', 'Eine der Bootsklassen segeln', 'Boote segeln', ['tellsOne']],
  ['de', 'Ein Boot segeln', 'Boote segeln', []],
  ['de', 'Teile eines Boots warten', 'Ein Boot warten', ['tellsPart']],
  ['fr', 'Décrire une seule espèce de mouette', 'Décrire les mouettes', ['tellsOne']],
  ['fr', 'Décrire les mouettes', 'Décrire toutes les mouettes', ['asksAll']],
])('in %s “%s” for “%s”: %j', (lang, credential, local, speaks) => {
  const pair = pairOf(gistOf(credential, lang), gistOf(local, lang), () => 1)
  const names = Object.keys(signals) as Name[]

  expect(names.filter((name) => signals[name].measure(pair) > 0)).toEqual(speaks)
})

test('that one alone is told is said to an officer', () => {
  const pair = pairOf(gistOf('Sail a single boat', 'en'), gistOf('Sail boats', 'en'), () => 1)

  expect(tellsOne.reason?.(pair)?.code).toBe('tellsOne')
})
