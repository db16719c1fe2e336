import type { Output } from '#contract/contract.ts'
import { registerCsv } from '#core/report/registerCsv.ts'
import { holdsEveryWord } from '#core/search.ts'
import { wordsIn, type UiLanguage } from '#locales/words.ts'
import { currentNames } from '../db/repositories/applicants.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { everyStatement, outcomesOf } from '../db/repositories/statements.ts'
import { localDay } from '../localDay.ts'
import type { Workspace } from '../workspace.ts'

/** Rows of the register that a window is given at once; a longer one is narrowed by its filter. */
const atMost = 200

/** Every statement of the office, newest first, for whoever needs the outcome and not the case. */
export function register(workspace: Workspace, filter: string): Output<'statements.register'> {
  const rows = fitting(workspace, filter)
  return { of: rows.length, rows: whole(workspace, rows.slice(0, atMost)) }
}

/** The rows of the register as CSV; what leaves the office is told to the audit by its length, never by its names. */
export function exportRegister(
  workspace: Workspace,
  filter: string,
  language: UiLanguage,
): Output<'statements.exportRegister'> {
  const words = wordsIn(language)
  const rows = whole(workspace, fitting(workspace, filter))
  const columns = ['number', 'applicant', 'outcome', 'issuedOn', 'state', 'case', 'language'] as const
  const csv = registerCsv(
    columns.map((column) => words(`register:column.${column}`)),
    rows.map((row) => [
      row.number,
      row.applicant,
      row.outcomes.map((outcome) => words(`cases:outcome.${outcome}`)).join(', '),
      row.issuedOn,
      words(`statement:screen.state.${row.state}`),
      row.caseNumber,
      words(`statement:screen.languageName.${row.language}`),
    ]),
  )
  workspace.inTransaction(() => {
    workspace.record('register.exported', { rows: String(rows.length) })
  })
  return { name: `${workspace.today()}.csv`, bytes: new TextEncoder().encode(csv), rows: rows.length }
}

function fitting({ db }: Workspace, filter: string) {
  const all = everyStatement(db)
  const names = currentNames(
    db,
    all.map(({ applicantId }) => applicantId),
  )
  return all
    .map(({ applicantId, ...row }) => ({ ...row, applicant: names.get(applicantId) ?? '' }))
    .filter(({ number, applicant, caseNumber }) => holdsEveryWord([number, applicant, caseNumber].join('\n'), filter))
}

/** With what was decided, which is read for these rows only. */
function whole({ db }: Workspace, rows: ReturnType<typeof fitting>): Output<'statements.register'>['rows'] {
  const { timeZone } = currentSettings(db)
  const outcomes = outcomesOf(
    db,
    rows.map(({ decisionId }) => decisionId),
  )
  return rows.map(({ decisionId, issuedAt, ...row }) => ({
    ...row,
    issuedOn: localDay(new Date(issuedAt), timeZone),
    outcomes: outcomes.get(decisionId) ?? [],
  }))
}
