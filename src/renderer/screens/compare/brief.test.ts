import { expect, test } from 'vitest'
import { languages, wordsIn, type UiLanguage } from '#locales/words.ts'
import { reasonCodes } from '#core/matching/reasons.ts'
import { inAWord } from './brief.ts'

// A code without a word shows itself in the rows and beside the outcomes that were also looked at.
test.each(Object.keys(languages) as UiLanguage[])('every reason of a passage has a word in %s', (language) => {
  const words = wordsIn(language)
  const codes = [...inAWord.for, ...inAWord.against]

  for (const code of codes) {
    expect(words(`comparison:screen.brief.${code}`, { count: 2 })).not.toContain('brief')
    expect(reasonCodes).toContain(code)
  }
})
