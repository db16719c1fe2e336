import type { Handlers, Output } from '#contract/contract.ts'
import type { RecognitionOutcome } from '#core/recognition/decision.ts'
import { registerCsv } from '#core/report/registerCsv.ts'
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
import type { WorkbookCell } from '../registerWorkbook.ts'
import { similarNames } from '../similarNames.ts'
import type { Workspace } from '../workspace.ts'

/** Rows of the register that a window is given at once; a longer one is narrowed by its filter. */
const atMost = 200

/** Every statement of the office, newest first, for whoever needs the outcome and not the case. */
export function register(
  workspace: Workspace,
  filter: string,
  spellings: HeldSpellings<string>,
): Output<'statements.register'> {
  const { rows, names, fits } = listed(workspace, filter)
  const found = rows.filter(fits)
  const similar = found.length < fewFound ? similarNames(names, filter, spellings) : []
  return { of: found.length, rows: whole(workspace, found.slice(0, atMost)), similar }
}

/** The rows of the register as a file; what leaves the office is told to the audit by its length, never by its names. */
export async function exportRegister(
  workspace: Workspace,
  { filter, language, format }: Parameters<Handlers['statements.exportRegister']>[0],
): Promise<Output<'statements.exportRegister'>> {
  const words = wordsIn(language)
  const { rows: all, fits } = listed(workspace, filter)
  const rows = whole(workspace, all.filter(fits))
  const columns = ['number', 'applicant', 'outcome', 'credits', 'issuedOn', 'state', 'case', 'language'] as const
  const headings = columns.map((column) => words(`register:column.${column}`))
  const cells = rows.map((row): readonly WorkbookCell[] => [
    row.number,
    row.applicant,
    row.outcomes
      .map(({ outcome, count }) => words('register:outcome', { count, outcome: words(`cases:outcome.${outcome}`) }))
      .join(', '),
    row.credits === null ? null : row.credits / 100,
    { day: row.issuedOn },
    words(`statement:screen.state.${row.state}`),
    row.caseNumber,
    words(`statement:screen.languageName.${row.language}`),
  ])
  const bytes =
    format === 'csv'
      ? new TextEncoder().encode(
          registerCsv(
            headings,
            cells.map((row) => row.map(asText)),
          ),
        )
      : await (await import('../registerWorkbook.ts')).registerWorkbook(words('register:title'), headings, cells)
  workspace.inTransaction(() => {
    workspace.record('register.exported', { rows: String(rows.length), format })
  })
  return { name: `${workspace.today()}.${format}`, bytes, rows: rows.length }
}

function asText(cell: WorkbookCell): string {
  if (cell === null) return ''
  return typeof cell === 'object' ? cell.day : String(cell)
}

/** Every statement under the name that is printed on it, and what fits: it is found by the name of today as well. */
function listed({ db }: Workspace, filter: string) {
  const all = everyStatement(db)
  const nameAt = namesThrough(
    db,
    all.map(({ applicantId }) => applicantId),
  )
  const calledNow = new Map<Listed, string>()
  const rows = all.map(({ applicantId, ...statement }) => {
    const row = { ...statement, applicant: nameAt(applicantId, statement.issuedAt) }
    calledNow.set(row, nameAt(applicantId, null))
    return row
  })
  const words = plainWords(withoutNumberMarks(filter))
  const fits = (row: Listed) => {
    const { number, applicant, caseNumber } = row
    const inside = plainLetters([number, applicant, calledNow.get(row), caseNumber].join('\n'))
    return words.every((word) => inside.includes(word) || isNumberOf(number, word) || isNumberOf(caseNumber, word))
  }
  return { rows, names: new Set([...rows.map(({ applicant }) => applicant), ...calledNow.values()]), fits }
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
