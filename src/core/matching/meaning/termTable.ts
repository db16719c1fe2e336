import { formOf } from '../text.ts'
import { business } from '../vocabulary/terms/business.ts'
import { computing } from '../vocabulary/terms/computing.ts'
import { doing } from '../vocabulary/terms/doing.ts'
import { education } from '../vocabulary/terms/education.ts'
import { engineering } from '../vocabulary/terms/engineering.ts'
import { environment } from '../vocabulary/terms/environment.ts'
import { general } from '../vocabulary/terms/general.ts'
import { health } from '../vocabulary/terms/health.ts'
import { humanities } from '../vocabulary/terms/humanities.ts'
import { languages } from '../vocabulary/terms/languages.ts'
import { law } from '../vocabulary/terms/law.ts'
import { statistics } from '../vocabulary/terms/statistics.ts'
import { vocabularyOf } from '../vocabulary.ts'

/** Words of one meaning, in three languages. */
export interface Concept {
  readonly id: number
  /** Concepts of one line are of one field and different things: glacier and volcano. */
  readonly field: number
  /** A subject, or what stands in outcomes of every subject: what is done, and things in general. */
  readonly subject: string
  /** Stems of its English words; a phrase gives several. */
  readonly englishStems: readonly string[]
}

/**
 * Files of terms by subject: English | German | French. Words with a comma between say the same; a slash parts different
 * things of one field, each in the same place of the three columns: `rock / mineral | gestein / mineral | roche / minéral`.
 * A language without a word leaves the place empty.
 */
const files: Readonly<Record<string, string>> = {
  doing,
  general,
  computing,
  statistics,
  health,
  law,
  business,
  education,
  engineering,
  languages,
  humanities,
  environment,
}

/** The languages that terms are known in: between these texts can be compared by meaning. */
export const termLanguages = ['en', 'de', 'fr'] as const

export function hasTerms(lang: string): boolean {
  return termLanguages.some((language) => language === lang)
}

interface TermTable {
  /** Concepts of a phrase, by the stems of its words with a space between. */
  readonly byPhrase: ReadonlyMap<string, readonly Concept[]>
  readonly longest: number
  /** The first stems of phrases of more than one word. */
  readonly beginnings: ReadonlySet<string>
}

const tables = new Map<string, TermTable>()

/** The terms of a language; a language without any has an empty table. */
export function termsOf(lang: string): TermTable {
  const known = tables.get(lang)
  if (known !== undefined) return known
  const byPhrase = new Map<string, Concept[]>()
  const column = termLanguages.findIndex((language) => language === lang)
  const beginnings = new Set<string>()
  let longest = 1
  if (column !== -1) {
    for (const { concept, phrases } of lines()) {
      for (const phrase of phrases[column] ?? []) {
        const stems = stemsOf(phrase, lang)
        const key = stems.join(' ')
        byPhrase.set(key, [...(byPhrase.get(key) ?? []), concept])
        longest = Math.max(longest, stems.length)
        if (stems.length > 1) beginnings.add(stems[0] ?? '')
      }
    }
  }
  const table = { byPhrase, longest, beginnings }
  tables.set(lang, table)
  return table
}

/** How a language says a concept, the usual phrase first. */
export function phrasesOf({ id }: Concept, lang: string): readonly string[] {
  const column = termLanguages.findIndex((language) => language === lang)
  return column === -1 ? [] : (lines()[id]?.phrases[column] ?? [])
}

/** Stems of all English words that the terms use. */
export function englishTermStems(): string[] {
  return lines().flatMap(({ concept }) => concept.englishStems)
}

interface Line {
  readonly concept: Concept
  readonly phrases: readonly (readonly string[])[]
}

let parsed: readonly Line[] | undefined

function lines(): readonly Line[] {
  parsed ??= Object.entries(files)
    .flatMap(([subject, text]) =>
      text
        .split('\n')
        .filter((line) => line.includes('|'))
        .map((line) => ({ subject, columns: line.split('|') })),
    )
    .flatMap(({ subject, columns }, field) => groupsOf(columns).map((phrases) => ({ subject, field, phrases })))
    .map(({ subject, field, phrases }, id) => {
      const englishStems = [...new Set((phrases[0] ?? []).flatMap((phrase) => stemsOf(phrase, 'en')))]
      return { concept: { id, field, subject, englishStems }, phrases }
    })
  return parsed
}

/** What the columns say of each thing of a line. */
function groupsOf(columns: readonly string[]): string[][][] {
  const groups = columns.map((column) => column.split('/'))
  return (groups[0] ?? []).map((_, place) =>
    groups.map((column) =>
      (column[place] ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    ),
  )
}

/** A phrase without the words that carry nothing, as texts are read too. */
function stemsOf(phrase: string, lang: string): string[] {
  const { stem, stopWords } = vocabularyOf(lang)
  const forms = phrase.match(/[\p{L}\p{N}]+/gu)?.map(formOf) ?? []
  const content = forms.filter((form) => !stopWords.has(form))
  return (content.length === 0 ? forms : content).map(stem)
}
