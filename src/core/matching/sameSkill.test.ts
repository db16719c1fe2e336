import { expect, test } from 'vitest'
import { compareWithModule } from './compare.ts'
import type { ComparedCredential, ComparedModule } from './comparison.ts'
import { createCorpus } from './corpus.ts'

const uri = 'http://data.europa.eu/esco/skill/a'
const skill = { uri, label: 'manage research data' }
const other = { uri: 'http://data.europa.eu/esco/skill/b', label: 'bake bread' }

function moduleWith(
  skills: (typeof skill)[] | undefined,
  text = 'Manage research data in accordance with data protection law',
): ComparedModule {
  const outcome = { key: 'o', text: [{ lang: 'en', value: text }], weight: 500 }
  const title = [{ lang: 'en', value: 'Research methods' }]
  const of = skills === undefined ? outcome : { ...outcome, skills }
  return { key: 'm', code: 'M', title, outcomes: [of], eqfLevel: 6, credits: 500 }
}
function credentialWith(
  skills: string[],
  lang = 'pl',
  value = 'Zarządzać danymi badawczymi zgodnie z prawem',
): ComparedCredential {
  return { title: [], outcomes: [{ item: 3, text: [{ lang, value }], skills }], eqfLevel: 6, credits: 500 }
}
const suggested = (credential: ComparedCredential, module: ComparedModule) =>
  compareWithModule(credential, module, createCorpus([module])).outcomes[0]

test('the same confirmed skill bridges two languages, told as what it is', () => {
  expect(suggested(credentialWith([uri]), moduleWith([skill]))).toMatchObject({
    coverage: 'partly',
    alignments: [
      {
        item: 3,
        lang: 'pl',
        score: 0,
        credentialSpans: [],
        reasons: [{ code: 'sameSkill', side: 'for', facts: { skill: skill.label } }],
      },
    ],
  })
})

// A skill that nobody confirmed for the outcome, or another one, says nothing.
test.each([
  ['none confirmed', undefined],
  ['another confirmed', [other]],
])('%s: can’t say, as without skills', (_, skills) => {
  expect(suggested(credentialWith([uri]), moduleWith(skills))).toEqual(
    suggested(credentialWith([]), moduleWith(undefined)),
  )
})

test('where words already cover, the skill is one more reason and changes nothing else', () => {
  const text = 'Manage research data in accordance with data protection law'
  const bare = suggested(credentialWith([], 'en', text), moduleWith(undefined))
  const bridged = suggested(credentialWith([uri], 'en', text), moduleWith([skill]))

  expect(bare?.coverage).toBe('covered')
  expect(bridged?.coverage).toBe('covered')
  expect(bridged?.alignments).toHaveLength(bare?.alignments.length ?? 0)
  expect(bridged?.alignments[0]?.reasons.map(({ code }) => code)).toContain('sameSkill')
})

// How far somebody got is not in the name of a skill.
test('a skill alone never covers', () => {
  expect(suggested(credentialWith([uri], 'en', 'Bake bread'), moduleWith([skill]))?.coverage).toBe('partly')
})
