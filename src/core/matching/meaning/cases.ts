import { phrasesAt } from '../phrases.ts'
import { wordsOf } from '../text.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { exclusiveCases } from '../vocabulary/exclusiveCases.ts'
import { designationsIn } from './designations.ts'
import type { Gist } from './gist.ts'
import { languageNamedBy, languagesNamedIn } from './namedLanguages.ts'
import { workedOutOnce } from './workedOutOnce.ts'

/** By family, the cases of it that a text names: of a list, or of a kind whose cases have numbers. */
export type Cases = ReadonlyMap<number | string, ReadonlySet<number | string>>

/** The family of languages and peoples. */
const languages = -1

export const casesIn = workedOutOnce((gist: Gist): Cases => {
  const { value, lang } = gist.read
  const known = casesOf(lang)
  const { stem } = vocabularyOf(lang)
  const found = new Map<number | string, Set<number | string>>()
  for (const { form } of wordsOf(value)) {
    for (const { family, member } of known.get(stem(form)) ?? []) {
      found.set(family, (found.get(family) ?? new Set()).add(member))
    }
  }
  for (const { kind, number } of designationsIn(value, lang)) {
    found.set(kind, (found.get(kind) ?? new Set()).add(number))
  }
  const named = languagesNamedIn(gist)
  if (named.size > 0) found.set(languages, new Set(named))
  return found
})

/** The words of a text that name a case of a family which the other names otherwise. */
export function casesOnlyIn(one: Gist, other: Gist): string[] {
  const { value, lang } = one.read
  const known = casesOf(lang)
  const { stem } = vocabularyOf(lang)
  const named = casesIn(other)
  const isOther = (family: number | string, member: number | string) => named.get(family)?.has(member) === false
  const words = wordsOf(value).filter(
    ({ form }) =>
      (known.get(stem(form)) ?? []).some(({ family, member }) => isOther(family, member)) ||
      languageNamedBy(form, lang).some((member) => isOther(languages, member)),
  )
  const numbered = designationsIn(value, lang).filter(({ kind, number }) => isOther(kind, number))
  return phrasesAt(value, [...words, ...numbered])
}

interface Case {
  readonly family: number
  readonly member: number
}

const tables = new Map<string, ReadonlyMap<string, readonly Case[]>>()

function casesOf(lang: string): ReadonlyMap<string, readonly Case[]> {
  const before = tables.get(lang)
  if (before !== undefined) return before
  const table = new Map<string, Case[]>()
  const column = ['en', 'de', 'fr'].indexOf(lang)
  const { stem } = vocabularyOf(lang)
  const lines = column === -1 ? [] : exclusiveCases.trim().split('\n')
  for (const [family, line] of lines.entries()) {
    const members = (line.split('|')[column] ?? '').split('/')
    for (const [member, words] of members.entries()) {
      const stems = new Set(
        words
          .trim()
          .split(/\s+/)
          .filter((word) => word !== '')
          .map(stem),
      )
      for (const key of stems) table.set(key, [...(table.get(key) ?? []), { family, member }])
    }
  }
  tables.set(lang, table)
  return table
}
