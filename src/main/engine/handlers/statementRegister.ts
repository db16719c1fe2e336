import type { Output } from '#contract/contract.ts'
import { holdsEveryWord } from '#core/search.ts'
import { currentNames } from '../db/repositories/applicants.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { everyStatement } from '../db/repositories/statements.ts'
import { localDay } from '../localDay.ts'
import type { Workspace } from '../workspace.ts'

/** Rows of the register that a window is given at once; a longer one is narrowed by its filter. */
const atMost = 200

/** Every statement of the office, newest first, for whoever needs the outcome and not the case. */
export function register({ db }: Workspace, filter: string): Output<'statements.register'> {
  const all = everyStatement(db)
  const { timeZone } = currentSettings(db)
  const names = currentNames(
    db,
    all.map(({ applicantId }) => applicantId),
  )
  const rows = all
    .map(({ applicantId, content, issuedAt, ...row }) => ({
      ...row,
      issuedOn: localDay(new Date(issuedAt), timeZone),
      applicant: names.get(applicantId) ?? '',
      outcomes: content.lines.flatMap(({ outcome }) => (outcome === null ? [] : [outcome])),
    }))
    .filter(({ number, applicant, caseNumber }) => holdsEveryWord([number, applicant, caseNumber].join('\n'), filter))
  return { of: rows.length, rows: rows.slice(0, atMost) }
}
