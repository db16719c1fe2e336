import { letter, type LetterInput } from '#core/letters/letter.ts'
import { nameLine } from '#core/recognition/case.ts'
import type { CaseId } from '#core/ids.ts'
import { namesOf } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { contactOf } from '../db/repositories/contacts.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

/** A letter of a case as PDF: the same bytes for the same words on the same day. */
export function printLetter(
  workspace: Workspace,
  caseId: CaseId,
  words: Pick<LetterInput, 'language' | 'subject' | 'text'>,
) {
  const { db, officer } = workspace
  const record = demand(getCase(db, caseId))
  const [name] = namesOf(db, record.applicantId)
  return print(workspace, {
    ...words,
    date: workspace.today(),
    caseNumber: record.number,
    office: currentSettings(db),
    applicant: {
      name: name === undefined ? '' : nameLine(name),
      address: contactOf(db, record.applicantId)?.address ?? '',
    },
    officer: officer.name,
  })
}

export function print(workspace: Pick<Workspace, 'print'>, input: LetterInput) {
  return workspace.print('letter', letter(input))
}
