import { expect, test } from 'vitest'
import { compareWithModule } from '../compare.ts'
import { createCorpus } from '../corpus.ts'
import { credentialOf, moduleOf } from '../matching.fixtures.ts'
import { pairSignals } from '../pairSignals.ts'
import { partsByKind, signalKinds } from './signalKinds.ts'

// A signal of no kind would count and be told nowhere.
test('every signal of pairs is of one kind', () => {
  const listed = Object.values(signalKinds).flat()

  expect([...listed].sort()).toEqual([...pairSignals.map(({ name }) => name), 'together'].sort())
})

test('what the signals of one kind say together is what each says', () => {
  const kinds = partsByKind([
    { signal: 'found', towards: 1 },
    { signal: 'knowsOnly', towards: -1.1 },
    { signal: 'wordShare', towards: -0.94 },
    { signal: 'somethingGone', towards: 3 },
  ])

  expect(kinds.map(({ kind, strength }) => [kind, strength])).toEqual([
    ['deed', 'strong'],
    ['found', 'weak'],
  ])
  expect(kinds[1]?.towards).toBeCloseTo(0.06)
  expect(kinds[1]?.parts.map(({ signal }) => signal)).toEqual(['found', 'wordShare'])
})

// Where every word is found, single measures of it speak against; an officer must not read that as a reason against.
test('what is found speaks for an outcome whose words are all found', () => {
  const module = moduleOf('Apply statistical tests')
  const said = compareWithModule(credentialOf('Choose and apply statistical tests'), module, createCorpus([module]))
  const parts = said.outcomes[0]?.alignments[0]?.parts ?? []

  expect(parts.some(({ signal, towards }) => signal === 'wordShare' && towards < 0)).toBe(true)
  expect(partsByKind(parts).find(({ kind }) => kind === 'found')?.towards).toBeGreaterThan(0)
})
