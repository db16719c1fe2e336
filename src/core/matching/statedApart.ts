import type { ComparedCredential } from './comparison.ts'
import { languageOf, untaggedOf } from './language.ts'
import { statementsIn } from './meaning/statements.ts'
import { workedOutOnce } from './meaning/workedOutOnce.ts'

/**
 * A credential with an outcome for each that its texts state; those of one text keep its item, so that what is judged and marked is
 * the outcome as the file has it. The skills that the file names for it stand with the first.
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
