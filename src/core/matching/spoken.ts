import type { ComparedCredential, ComparedModule } from './comparison.ts'
import { createCorpus, type Corpus, type LanguageIndex } from './corpus.ts'
import type { CredentialOutcome } from './coverage.ts'
import { languageOf, untaggedOf } from './language.ts'
import { gistOf, type Gist } from './meaning/gist.ts'
import type { SentencesNear } from './meaning/sentences.ts'
import { hasTerms } from './meaning/termTable.ts'
import { workedOutOnce } from './meaning/workedOutOnce.ts'
import { pairOf, type Pair } from './signals/pair/pairSignal.ts'
import { readText } from './text.ts'
import type { TaggedText } from '../values.ts'

/** The credential's outcomes in one language. */
export interface Spoken {
  readonly outcomes: readonly CredentialOutcome[]
  /** As far as the words of the language are known. */
  readonly gists: readonly { readonly item: number; readonly gist: Gist }[]
}

/** A credential is held against module after module. */
export const outcomesByLanguage = workedOutOnce((credential: ComparedCredential): ReadonlyMap<string, Spoken> => {
  const context = untaggedOf(credential)
  const spoken = new Map<string, { outcomes: CredentialOutcome[]; gists: { item: number; gist: Gist }[] }>()
  for (const { item, text } of credential.outcomes) {
    for (const one of text) {
      const lang = languageOf(one, context)
      const said = spoken.get(lang) ?? { outcomes: [], gists: [] }
      spoken.set(lang, said)
      if (hasTerms(lang)) said.gists.push({ item, gist: gistOf(one.value, lang) })
      else said.outcomes.push({ item, text: readText(one.value, lang) })
    }
  }
  return spoken
})

export type IndexOf = (lang: string) => LanguageIndex | undefined

/** A module that is no longer in force may be in a language that the catalogue has no more. */
export function indexFor(module: ComparedModule, corpus: Corpus): IndexOf {
  return (lang) => corpus.languages.get(lang) ?? createCorpus([module]).languages.get(lang)
}

/** Every outcome of the credential held against a local one, in languages whose words are known, also across them. */
export function pairsBetween(
  local: readonly TaggedText[],
  spoken: ReadonlyMap<string, Spoken>,
  indexOf: IndexOf,
  near: SentencesNear,
): { readonly item: number; readonly pair: Pair }[] {
  const asked = local.flatMap((text) => {
    const lang = languageOf(text, '')
    return hasTerms(lang) ? [gistOf(text.value, lang)] : []
  })
  return [...spoken.values()].flatMap(({ gists }) =>
    gists.flatMap(({ item, gist }) => {
      // Within one language more can be told than across two.
      const same = asked.filter(({ read }) => read.lang === gist.read.lang)
      return (same.length > 0 ? same : asked).map((text) => ({
        item,
        pair: pairOf(gist, text, indexOf(text.read.lang)?.rarity ?? (() => 1), near),
      }))
    }),
  )
}
