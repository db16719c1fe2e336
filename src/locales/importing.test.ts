import { expect, test } from 'vitest'
import { ImportProblem, remarkCodes } from '#core/importing/importer.ts'
import { kindsOfNoLearning } from '#core/importing/ofNoLearning.ts'
import { importers } from '#core/importing/registry.ts'
import { languages, wordsIn, type UiLanguage } from './words.ts'

const spoken = Object.keys(languages) as UiLanguage[]

/** The facts a problem comes with; what is missing here would stand in a sentence as `{{…}}`. */
const facts = {
  name: 'badge.json',
  deepest: 256,
  image: 'PNG',
  host: 'badges.example',
  megabytes: 25,
  type: 'Assertion',
  sealed: 'yes',
  field: 'name',
  seconds: 30,
  line: 3,
  kind: 'identity',
}

// A code without words would show the officer a key instead of a sentence.
test.each(spoken)('every problem has a whole sentence in "%s" that names the file', (language) => {
  const words = wordsIn(language)

  for (const code of ImportProblem.shape.code.options) {
    const sentence = words(`importing:problem.${code}`, facts)
    expect({ code, sentence }).toEqual({ code, sentence: expect.stringMatching(/^badge\.json .*[.]$/) as string })
    expect({ code, sentence }).not.toEqual({ code, sentence: expect.stringMatching(/\{\{|\$t\(|importing:/) as string })
  }
})

test.each(spoken)('every remark, format and seal has words in "%s"', (language) => {
  const words = wordsIn(language)
  const keys = [
    ...remarkCodes.map((code) => `importing:remark.${code}`),
    ...importers.map(({ id }) => `importing:format.${id}`),
    ...kindsOfNoLearning.map((kind) => `importing:noLearning.${kind}`),
    // The only two that one file can be of: an older badge has no subject, and a transcript is no JSON.
    'importing:format.openBadge3+elm3',
  ]

  for (const key of keys)
    expect(words(key, { tag: 'en ', grade: 'Innpasset', count: 3 })).not.toMatch(/importing:|^(remark|format)\./)
  expect(words('importing:problem.holds-none', { name: 'a', sealed: 'no' })).toContain(words('importing:sealed.no'))
})
