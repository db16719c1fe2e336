import type { ApplicantId, CaseId } from '#core/ids.ts'
import { nameLine } from '#core/recognition/case.ts'
import type { Database } from '../db/database.ts'
import { namesOf, samePerson } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { demand } from '../refusal.ts'
import { applicantsLike, archivedLike, archivedNamed, personsOfArchived } from './archivedAbout.ts'
import { reachOf, reachOfArchived, reachOfPerson, type Reach } from './reach.ts'

export interface ErasureAsked {
  readonly reach: Reach
  /** Whom it is about; `caseId` is null for everything held about them. */
  readonly about: { readonly applicantId: ApplicantId; readonly caseId: CaseId | null }
  readonly applicantName: string
}

/**
 * What an officer asks to erase: a case of this office or one that came from another, or everything about its applicant.
 *
 * Who has no case here goes with every archived case; who has goes with these and the archived ones alike.
 */
export function erasureAsked(
  db: Database,
  { caseId, scope }: { readonly caseId: CaseId; readonly scope: 'case' | 'applicant' },
): ErasureAsked {
  const own = getCase(db, caseId)
  if (own !== null) {
    const about = { applicantId: own.applicantId, caseId: scope === 'case' ? caseId : null }
    return { reach: reachOf(db, { caseId, scope }), about, applicantName: nameOf(db, own.applicantId) }
  }
  const persons = demand(personsOfArchived(db, caseId))
  const first = demand(persons[0])
  const applicantName = first.names[0] === undefined ? '' : nameLine(first.names[0])
  const applicantId = first.id as ApplicantId
  if (scope === 'case') {
    const reach = reachOfArchived(db, { goes: archivedNamed(db, [caseId]), alike: [] })
    return { reach, about: { applicantId, caseId }, applicantName }
  }
  const here = [...new Set(applicantsLike(db, persons).flatMap((id) => samePerson(db, id)))]
  const [known] = here
  if (known === undefined) {
    const reach = reachOfArchived(db, archivedLike(db, persons))
    return { reach, about: { applicantId, caseId: null }, applicantName }
  }
  return { reach: reachOfPerson(db, here), about: { applicantId: known, caseId: null }, applicantName }
}

function nameOf(db: Database, id: ApplicantId): string {
  const [name] = namesOf(db, id)
  return name === undefined ? '' : nameLine(name)
}
