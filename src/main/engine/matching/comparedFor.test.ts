import { expect, test } from 'vitest'
import type { ComparedCredential } from '#core/matching/comparison.ts'
import { createTestDatabase } from '../db/database.fixtures.ts'
import { skillsShared } from './comparedFor.ts'

const naming = (skills: readonly string[]): ComparedCredential => ({
  title: [],
  outcomes: [{ item: 0, text: [{ value: 'Manages data', lang: 'en' }], skills: [...skills] }],
  eqfLevel: null,
  credits: null,
})

/** A list that fails whoever walks it. */
const unwalked = new Proxy([] as string[], {
  get: (_, key) => {
    throw new Error(`Read ${String(key)} of the versions in force`)
  },
})

// Every list of near modules would walk all 20,000 versions of a catalogue to find that nobody confirmed a skill.
test.each([
  ['the credential names no skill', []],
  ['nobody confirmed the skill it names', ['http://data.europa.eu/esco/skill/1']],
])('where %s, the versions in force are not walked', (_, skills) => {
  const { db } = createTestDatabase()

  expect(skillsShared({ db }, naming(skills), unwalked)).toEqual(new Map())
})
