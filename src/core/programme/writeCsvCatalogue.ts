import type { CentiCredits, LangText } from '../values.ts'
import { headingOf, textColumns, type Column, type TextColumn } from './csvColumns.ts'
import { Purpose, type Catalogue, type ModuleContent, type OutcomeContent } from './programme.ts'

type Cells = Readonly<Record<string, string>>

/**
 * A catalogue as the CSV that `readCatalogue` reads back: comma, CRLF, every module's columns on each of its rows.
 *
 * CSV holds one text a language: of several in the same language, the first is written.
 */
export function writeCsvCatalogue(catalogue: Catalogue): string {
  const rows: readonly Cells[] = [
    { record: 'institution', country: catalogue.institution.country, ...texts('title', catalogue.institution.name) },
    ...catalogue.programmes.map((programme) => ({ record: 'programme', ...described(programme) })),
    ...catalogue.modules.flatMap(moduleRows),
  ]
  const headings = columnsOf(rows).map(headingOf)
  const lines = [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')
}

function moduleRows(module: ModuleContent): readonly Cells[] {
  const own = {
    record: 'outcome',
    ...described(module),
    hours: module.hours === null ? '' : String(module.hours),
    programmes: module.programmes.join('|'),
    revision: String(module.revision),
    ...texts('assessment', module.assessment),
    ...texts('prerequisites', module.prerequisites),
  }
  const outcomes = module.outcomes.map((outcome) => ({ ...own, ...outcomeCells(outcome) }))
  return outcomes.length > 0 ? outcomes : [own]
}

function outcomeCells({ code, text, weight, essential }: OutcomeContent): Cells {
  const answers = Object.entries(essential).map(
    ([purpose, holds]) => [`essential:${purpose}`, holds ? 'yes' : 'no'] as const,
  )
  return { outcome: code, ...texts('text', text), weight: creditsOf(weight), ...Object.fromEntries(answers) }
}

function described(one: Catalogue['programmes'][number] | ModuleContent): Cells {
  return {
    code: one.code,
    ...texts('title', one.title),
    credits: one.credits === null ? '' : creditsOf(one.credits),
    eqfLevel: one.eqfLevel === null ? '' : String(one.eqfLevel),
    validFrom: one.validFrom,
    validTo: one.validTo ?? '',
  }
}

function texts(name: TextColumn, text: LangText): Cells {
  const firsts = text.filter(({ lang }, index) => text.findIndex((one) => one.lang === lang) === index)
  return Object.fromEntries(firsts.map(({ lang, value }) => [headingOf({ kind: 'text', name, lang }), value] as const))
}

const creditsOf = (credits: CentiCredits): string =>
  `${Math.floor(credits / 100)}.${String(credits % 100).padStart(2, '0')}`

/** The columns that any row fills, in the order the documentation lists them. */
function columnsOf(rows: readonly Cells[]): readonly Column[] {
  const used = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const plain = (...names: readonly Extract<Column, { kind: 'plain' }>['name'][]): readonly Column[] =>
    names.map((name) => ({ kind: 'plain', name }))
  const tagged = (name: TextColumn): readonly Column[] =>
    used
      .filter((heading) => heading.split(':')[0] === name)
      .map((heading) => ({ kind: 'text', name, lang: heading.slice(name.length + 1) || 'und' }))
  const [title, assessment, prerequisites, text] = textColumns.map(tagged)
  return [
    ...plain('record', 'code'),
    ...(title ?? []),
    ...plain('country', 'credits', 'hours', 'eqfLevel', 'programmes', 'validFrom', 'validTo', 'revision'),
    ...(assessment ?? []),
    ...(prerequisites ?? []),
    ...plain('outcome'),
    ...(text ?? []),
    ...plain('weight'),
    ...Purpose.options.map((purpose) => ({ kind: 'essential', purpose }) as const),
  ]
}

const quoted = (cell: string): string => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
