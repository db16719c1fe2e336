import { languageOf } from '../../matching/language.ts'
import type { LocalDate } from '../../values.ts'
import type { SourceTable } from '../formats/table.ts'
import { folded, headingWords } from './headings.ts'
import { Field, textFields, type CatalogueMapping, type ColumnMapping } from './mapping.ts'
import { suggestSplit } from './splitOutcomes.ts'
import { creditsOf, hoursOf, levelOf } from './values.ts'

/**
 * What a file's columns most likely mean, from their headings and cells: for an officer to look over.
 *
 * A field that holds one value is suggested for one column only; a text for one column a language.
 */
export function suggestMapping(table: SourceTable, today: LocalDate): CatalogueMapping {
  const columns = table.columns.map((column, at) => ({ column, at, ...headingOf(column) }))
  const taken = new Map<number, Field>()
  const wanted = columns
    .flatMap((column) => fieldsFor(column.words).map(({ field, sureness }) => ({ ...column, field, sureness })))
    .toSorted((a, b) => b.sureness - a.sureness || a.at - b.at)
  const used = new Set<string>()
  for (const { at, field, lang } of wanted) {
    const key = textFields.has(field) ? `${field}:${lang}` : field
    if (taken.has(at) || used.has(key) || !fits(field, cellsOf(table, at))) continue
    // A text with a language goes before the same text without one, which may be either.
    if (textFields.has(field) && lang === 'und' && [...used].some((one) => one.startsWith(`${field}:`))) continue
    taken.set(at, field)
    used.add(key)
  }
  const untagged = languageOfColumns(table, taken)
  return {
    columns: columns.map(({ column, at, lang }): ColumnMapping => {
      const field = taken.get(at) ?? 'leaveOut'
      const split = field !== 'outcomes' || isListOfModel(column) ? 'lines' : suggestSplit(cellsOf(table, at))
      return { column, field, lang: lang === 'und' && textFields.has(field) ? untagged : lang, split }
    }),
    credits: null,
    validFrom: today,
  }
}

/** ELM and CASE hold each outcome by itself: a line is one, whatever stands in it. */
const isListOfModel = (column: string): boolean => /^(?:learningOutcome(?::|$)|outcome\.fullStatement$)/.test(column)

const cellsOf = (table: SourceTable, at: number): readonly string[] => table.rows.map(({ cells }) => cells[at] ?? '')

/** `Titel (englisch)`, `title:en`, `title_de`: what the column is called, and the language it says. */
function headingOf(column: string): { readonly words: readonly string[]; readonly lang: string } {
  const [, base = column, tag] = /^(.*?)[:_ ]\(?([a-z]{2})\)?$/i.exec(column) ?? []
  const tagged = tag !== undefined && languageTags.has(tag.toLowerCase()) ? tag.toLowerCase() : null
  const named = languageNames.find(([name]) => name.test(column))
  const name = tagged === null ? column : base
  const bare = named === undefined ? name : name.replace(named[0], '')
  return {
    // `Overview / Outcomes` is a heading under a heading; `workload.hours` a name under a name.
    words: [...new Set([folded(bare), folded(name.split(' / ').at(-1) ?? ''), folded(bare.replace(/\(.*\)/, ''))])],
    lang: tagged ?? named?.[1] ?? 'und',
  }
}

const languageTags = new Set(['en', 'de', 'fr', 'nl', 'es', 'it', 'pt', 'pl', 'sv', 'da', 'nb', 'nn', 'no', 'fi', 'cs'])
const languageNames: readonly (readonly [RegExp, string])[] = [
  [/\b(?:english|englisch|anglais)\b/i, 'en'],
  [/\b(?:deutsch|german|allemand)\b/i, 'de'],
  [/\b(?:français|french|französisch)\b/i, 'fr'],
]

function fieldsFor(words: readonly string[]): readonly { readonly field: Field; readonly sureness: number }[] {
  return Field.options.flatMap((field) => {
    const known = headingWords[field] ?? []
    const places = words.flatMap((word, at) => {
      const place = known.indexOf(word)
      // The whole heading before its last part; earlier words of the list before later ones.
      return place < 0 ? [] : [(words.length - at) * 1000 - place]
    })
    return places.length === 0 ? [] : [{ field, sureness: Math.max(...places) }]
  })
}

/** A number is asked of a column that holds mostly numbers; a heading alone can mislead. */
function fits(field: Field, cells: readonly string[]): boolean {
  const read = { credits: creditsOf, hours: hoursOf, eqfLevel: levelOf }[field as string]
  const sample = cells.filter((cell) => cell !== '').slice(0, 200)
  if (sample.length === 0) return false
  // A code that some rows lack would leave their modules out.
  if (field === 'code') return cells.filter((cell) => cell !== '').length >= cells.length * 0.9
  return read === undefined || sample.filter((cell) => read(cell) !== null).length >= sample.length / 2
}

/** What the untagged texts of a file are written in, told by all of them together; `und` where that can't be told. */
function languageOfColumns(table: SourceTable, fields: ReadonlyMap<number, Field>): string {
  const texts = [...fields].filter(([, field]) => textFields.has(field)).map(([at]) => cellsOf(table, at).slice(0, 50))
  return languageOf({ lang: 'und', value: texts.flat().join('\n').slice(0, 20_000) }, '')
}
