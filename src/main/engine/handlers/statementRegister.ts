import type { Output } from '#contract/contract.ts'
import { registerCsv } from '#core/report/registerCsv.ts'
import { holdsEveryWord } from '#core/search.ts'
import { wordsIn, type UiLanguage } from '#locales/words.ts'
import { currentNames } from '../db/repositories/applicants.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { everyStatement } from '../db/repositories/statements.ts'
import { localDay } from '../localDay.ts'
import type { Workspace } from '../workspace.ts'

/** Rows of the register that a window is given at once; a longer one is narrowed by its filter. */
const atMost = 200

/** Every statement of the office, newest first, for whoever needs the outcome and not the case. */
export function register(workspace: Workspace, filter: string): Output<'statements.register'> {
  const rows = fitting(workspace, filter)
  return { of: rows.length, rows: rows.slice(0, atMost) }
}

/** The rows of the register as CSV; what leaves the office is told to the audit by its length, never by its names. */
export function exportRegister(
  workspace: Workspace,
  filter: string,
  language: UiLanguage,
): Output<'statements.exportRegister'> {
  const words = wordsIn(language)
  const rows = fitting(workspace, filter)
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

function fitting({ db }: Workspace, filter: string): Output<'statements.register'>['rows'] {
  const all = everyStatement(db)
  const { timeZone } = currentSettings(db)
  const names = currentNames(
    db,
    all.map(({ applicantId }) => applicantId),
  )
  return all
    .map(({ applicantId, content, issuedAt, ...row }) => ({
      ...row,
      issuedOn: localDay(new Date(issuedAt), timeZone),
      applicant: names.get(applicantId) ?? '',
      outcomes: content.lines.flatMap(({ outcome }) => (outcome === null ? [] : [outcome])),
    }))
    .filter(({ number, applicant, caseNumber }) => holdsEveryWord([number, applicant, caseNumber].join('\n'), filter))
}
