import type { ComparedCredential } from './comparison.ts'
import { languageOf, untaggedOf } from './language.ts'
import { statementsIn } from './meaning/statements.ts'
import { workedOutOnce } from './meaning/workedOutOnce.ts'

/**
 * A credential with, behind each outcome, those that its text states one by one; they keep its item. The whole stays: what is
 * said together may carry more than each part of it.
 */
export const statedApart = workedOutOnce((credential: ComparedCredential): ComparedCredential => {
  const context = untaggedOf(credential)
  return {
    ...credential,
    outcomes: credential.outcomes.flatMap((outcome) => {
      const texts = outcome.text.map(({ lang, value }) =>
        statementsIn(value, languageOf({ lang, value }, context)).map((one) => ({ lang, value: one })),
      )
      if (texts.every(({ length }) => length === 0)) return [outcome]
      const { skills, ...rest } = outcome
      return texts
        .flatMap((said, nth) => (said.length > 0 ? said : outcome.text.slice(nth, nth + 1)))
        .map((text, nth) => ({ ...rest, text: [text], ...(nth === 0 && skills !== undefined ? { skills } : {}) }))
    }),
  }
})
