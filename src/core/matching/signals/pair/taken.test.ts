import { expect, test } from 'vitest'
import { gistOf } from '../../meaning/gist.ts'
import { excludesAsked } from './excludesAsked.ts'
import { foundThings } from './foundThings.ts'
import { otherLanguage } from '../../meaning/otherLanguage.ts'
import { pairOf } from './pairSignal.ts'

const pair = (credential: string, local: string, langs = 'en en') => {
  const [shown = '', asked = ''] = langs.split(' ')
  return pairOf(gistOf(credential, shown), gistOf(local, asked), () => 1)
}

// What a credential says that it leaves out would count as shown; "but not" was read as nothing.
test('finds nothing in what the credential takes away', () => {
  const denied = pair('Cut steel plates with a torch, not weld pipes', 'Weld pipes')
  const left = pair('Measure blood glucose, but not inject insulin', 'Measure blood glucose and inject insulin')

  expect(foundThings.measure(denied)).toBeLessThan(0.2)
  expect(foundThings.measure(left)).toBeLessThan(1)
  expect(excludesAsked.measure(left)).toBe(1)
})

// What the local outcome leaves out would be missed in the credential.
test('asks for nothing that the local outcome takes away', () => {
  expect(foundThings.measure(pair('Compute direct costs', 'Compute direct costs, but not depreciation'))).toBe(1)
})

// One language would stand for another, in whatever language it is named.
test.each([
  ['Interpret from Polish into English', 'Interpret from Spanish into English', 'en en', true],
  ['Texte auf Italienisch verfassen', 'Write texts in French', 'de en', true],
  ['Rédiger des textes en français', 'Write texts in French', 'fr en', false],
  ['Hold a conversation in Italian and French', 'Hold a conversation in Italian', 'en en', false],
  ['Hold a conversation', 'Hold a conversation in Italian', 'en en', false],
])('%s against %s', (credential, local, langs, expected) => {
  expect(otherLanguage(pair(credential, local, langs))).toBe(expected)
})
