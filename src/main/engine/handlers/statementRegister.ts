import { setImmediate } from 'node:timers/promises'
import type { Handlers, Output } from '#contract/contract.ts'
import type { StatementId } from '#core/ids.ts'
import type { RecognitionOutcome } from '#core/recognition/decision.ts'
import { csvDay, csvForms, csvNumber, csvRows, registerCsv, type CsvForm } from '#core/report/registerCsv.ts'
import { fewFound } from '#core/nearSpelling.ts'
import { isNumberOf, withoutNumberMarks } from '#core/numberForms.ts'
import { plainLetters } from '#core/plainLetters.ts'
import { plainWords } from '#core/search.ts'
import { wordsIn } from '#locales/words.ts'
import { namesThrough } from '../db/repositories/applicants.ts'
import { recordIdsOf } from '../db/repositories/assessmentRecords.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { everyStatement, decidedLinesOf } from '../db/repositories/statements.ts'
import type { HeldSpellings } from '../heldSpellings.ts'
import { localDay } from '../localDay.ts'
import { workbookBeside } from '../packing/packBeside.ts'
import type { WorkbookCell } from '../packing/registerWorkbook.ts'
import { similarNames } from '../similarNames.ts'
import type { Workspace } from '../workspace.ts'

/** Rows of the register that a window is given at once; a longer one is narrowed by its filter. */
const atMost = 200

/** Statements that are read before others are answered, to be listed and to be written down: some twenty milliseconds. */
const readAtOnce = { listed: 1000, whole: 250 }

/** Every statement of the office, newest first, for whoever needs the outcome and not the case. */
export async function register(
  open: () => Workspace,
  filter: string,
  spellings: HeldSpellings<string>,
): Promise<Output<'statements.register'>> {
  const first: Listed[] = []
  const names = new Set<string>()
  let of = 0
  for await (const { found, borne } of listed(open, filter, readAtOnce.listed)) {
    of += found.length
    first.push(...found.slice(0, atMost - first.length))
    for (const name of borne) names.add(name)
  }
  const similar = of < fewFound ? similarNames(names, filter, spellings) : []
  return { of, rows: whole(open(), first), similar }
}

/** The rows of the register as a file; what leaves the office is told to the audit by its length, never by its names. */
export async function exportRegister(
  open: () => Workspace,
  { filter, language, format }: Parameters<Handlers['statements.exportRegister']>[0],
  packWorker: URL,
): Promise<Output<'statements.exportRegister'>> {
  const words = wordsIn(language)
  const columns = ['number', 'applicant', 'outcome', 'credits', 'issuedOn', 'state', 'case', 'language'] as const
  const headings = columns.map((column) => words(`register:column.${column}`))
  // Twenty thousand rows say a few words: each is looked up once.
  const known = new Map<string, string>()
  const once = (said: string, word: () => string) => known.get(said) ?? known.set(said, word()).get(said) ?? ''
  const inWords = ({ outcome, count }: ReturnType<typeof countedOutcomes>[number]) =>
    once(`${count} ${outcome}`, () => words('register:outcome', { count, outcome: words(`cases:outcome.${outcome}`) }))
  let rows = 0
  async function* cells(): AsyncGenerator<(readonly WorkbookCell[])[]> {
    for await (const { found } of listed(open, filter, readAtOnce.whole)) {
      rows += found.length
      yield whole(open(), found).map((row) => [
        row.number,
        row.applicant,
        row.outcomes.map(inWords).join(', '),
        row.credits === null ? null : row.credits / 100,
        { day: row.issuedOn },
        once(row.state, () => words(`statement:screen.state.${row.state}`)),
        row.caseNumber,
        once(row.language, () => words(`statement:screen.languageName.${row.language}`)),
      ])
    }
  }
  const bytes =
    format === 'csv'
      ? await csvOf(headings, cells(), csvForms[language])
      : await workbookBeside(packWorker, { sheet: words('register:title'), headings }, cells())
  const workspace = open()
  workspace.inTransaction(() => {
    workspace.record('register.exported', { rows: String(rows), format })
  })
  return { name: `${workspace.today()}.${format}`, bytes, rows }
}

async function csvOf(
  headings: readonly string[],
  pieces: AsyncIterable<readonly (readonly WorkbookCell[])[]>,
  form: CsvForm,
) {
  const text = [registerCsv(headings, [], form)]
  const asText = (cell: WorkbookCell) => cellText(cell, form)
  for await (const rows of pieces)
    text.push(
      csvRows(
        rows.map((row) => row.map(asText)),
        form,
      ),
    )
  return new TextEncoder().encode(text.join(''))
}

function cellText(cell: WorkbookCell, form: CsvForm): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return csvNumber(cell, form)
  return typeof cell === 'object' ? csvDay(cell.day, form) : cell
}

/**
 * Every statement under the name that is printed on it, of each piece what fits, and the names that its applicants bear: one is
 * found by the name of today as well. Between two pieces others are answered; who has locked the record meanwhile is refused.
 */
async function* listed(open: () => Workspace, filter: string, atOnce: number) {
  const words = plainWords(withoutNumberMarks(filter))
  const fits = ({ number, applicant, caseNumber }: Listed, calledNow: string) => {
    const inside = plainLetters([number, applicant, calledNow, caseNumber].join('\n'))
    return words.every((word) => inside.includes(word) || isNumberOf(number, word) || isNumberOf(caseNumber, word))
  }
  for (let after: StatementId | null = null; ;) {
    const { db } = open()
    const piece: ReturnType<typeof everyStatement> = everyStatement(db, { after, atMost: atOnce })
    const nameAt = namesThrough(
      db,
      piece.map(({ applicantId }) => applicantId),
    )
    const borne: string[] = []
    const found = piece.flatMap(({ applicantId, ...statement }): Listed[] => {
      const row = { ...statement, applicant: nameAt(applicantId, statement.issuedAt) }
      const calledNow = nameAt(applicantId, null)
      borne.push(row.applicant, calledNow)
      return fits(row, calledNow) ? [row] : []
    })
    yield { found, borne }
    if (piece.length < atOnce) return
    after = piece.at(-1)?.id ?? null
    await setImmediate()
  }
}

type Row = Omit<ReturnType<typeof everyStatement>[number], 'applicantId'>
type Listed = Row & { readonly applicant: string }

/** Each outcome once, in the order of the lines, with how many lines have it. */
function countedOutcomes(lines: readonly { readonly outcome: RecognitionOutcome }[]) {
  const counts = new Map<RecognitionOutcome, number>()
  for (const { outcome } of lines) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return [...counts].map(([outcome, count]) => ({ outcome, count }))
}

/** With what was decided, which is read for these rows only; `credits` in hundredths, null where no line grants any. */
function whole({ db }: Workspace, rows: readonly Listed[]) {
  const { timeZone } = currentSettings(db)
  const decisionIds = rows.map(({ decisionId }) => decisionId)
  const decided = decidedLinesOf(db, decisionIds)
  const records = recordIdsOf(db, decisionIds)
  return rows.map(({ decisionId, issuedAt, ...row }) => {
    const lines = decided.get(decisionId) ?? []
    const granted = lines.flatMap(({ credits }) => (credits === null ? [] : [credits]))
    return {
      ...row,
      issuedOn: localDay(new Date(issuedAt), timeZone),
      outcomes: countedOutcomes(lines),
      recordId: records.get(`${decisionId} ${row.language}`) ?? null,
      credits: granted.length === 0 ? null : granted.reduce((sum, one) => sum + one, 0),
    }
  })
}
