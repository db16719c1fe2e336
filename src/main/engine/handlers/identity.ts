import type { Handlers } from '#contract/contract.ts'
import type { Merge, PossibleDuplicate } from '#contract/identity.ts'
import type { Assertion } from '#core/credential/element.ts'
import { textOf } from '#core/credential/facts.ts'
import type { ApplicantId } from '#core/ids.ts'
import { compareEmail } from '#core/recognition/identity/emailInFile.ts'
import {
  compareIdentity,
  compareKnown,
  type Identity,
  type KnownPerson,
  type NamedHolder,
  withEmail,
} from '#core/recognition/identity/identity.ts'
import { contactOf } from '../db/repositories/contacts.ts'
import { currentNames, getApplicant, namesOf, samePerson } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { elementRowsOf, getCaseCredential } from '../db/repositories/credentials.ts'
import {
  bornOn,
  casesOfApplicants,
  distinctFrom,
  getMerge,
  insertDistinct,
  insertMerge,
  mergesOf,
  sameFilesElsewhere,
  undoMerge,
} from '../db/repositories/samePeople.ts'
import type { Reader } from '../db/database.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes =
  'identity.hint' | 'applicants.samePerson' | 'applicants.merge' | 'applicants.unmerge' | 'applicants.keepApart'

/** Hints at who is who, and what officers made of them. Rows and cases stay each applicant's own: views unite them. */
export function identityHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'identity.hint': ({ caseCredentialId }) => {
      const { db } = open()
      const { caseId, credentialId } = demand(getCaseCredential(db, caseCredentialId))
      const { applicantId } = demand(getCase(db, caseId))
      const rows = elementRowsOf(db, [credentialId]).get(credentialId) ?? []
      const email = compareEmail(rows, contactOf(db, applicantId)?.email ?? '')
      return answer(withEmail(compareIdentity(holderIn(rows), personOf(db, applicantId)), email))
    },

    'applicants.samePerson': ({ applicantId }) => {
      const { db } = open()
      demand(getApplicant(db, applicantId))
      return { possible: possibleDuplicates(db, applicantId), merges: standingMerges(db, applicantId) }
    },

    'applicants.merge': ({ keptId, mergedId, reason }) => {
      const workspace = open()
      const { db, newId } = workspace
      const { salt } = demand(getApplicant(db, keptId))
      demand(getApplicant(db, mergedId))
      if (samePerson(db, keptId).includes(mergedId)) throw new Refusal('changedMeanwhile')
      workspace.inTransaction(() => {
        insertMerge(db, { id: newId(), keptId, mergedId, reason }, workspace.author())
        workspace.record('applicant.merged', { applicant: keptId, merged: mergedId }, { salt, values: { reason } })
      })
      return {}
    },

    'applicants.unmerge': ({ mergeId, reason }) => {
      const workspace = open()
      const { db } = workspace
      const { keptId, mergedId, undoneAt } = demand(getMerge(db, mergeId))
      if (undoneAt !== null) throw new Refusal('changedMeanwhile')
      const salt = getApplicant(db, keptId)?.salt ?? null
      workspace.inTransaction(() => {
        undoMerge(db, mergeId, { at: workspace.now(), by: workspace.officer.id, reason })
        workspace.record('applicant.unmerged', { applicant: keptId, merged: mergedId }, { salt, values: { reason } })
      })
      return {}
    },

    'applicants.keepApart': ({ oneId, otherId, reason }) => {
      const workspace = open()
      const { db, newId } = workspace
      const { salt } = demand(getApplicant(db, oneId))
      demand(getApplicant(db, otherId))
      if (distinctFrom(db, oneId).has(otherId)) throw new Refusal('changedMeanwhile')
      workspace.inTransaction(() => {
        insertDistinct(db, { id: newId(), oneId, otherId, reason }, workspace.author())
        workspace.record('applicant.keptApart', { applicant: oneId, other: otherId }, { salt, values: { reason } })
      })
      return {}
    },
  }
}

const answer = ({ hint, reasons }: Identity) => ({ hint, reasons: [...reasons] })

function personOf(db: Reader, id: ApplicantId): KnownPerson {
  return { names: namesOf(db, id), birthDate: getApplicant(db, id)?.birthDate ?? null }
}

function holderIn(rows: readonly Assertion[]): NamedHolder {
  const part = (name: string) => textOf(rows, 'learner', name)[0]?.value ?? null
  const born = rows.findLast(({ element, part: leaf }) => element === 'learner' && leaf === 'birthDate')?.value
  return {
    full: part('fullName'),
    given: part('givenName'),
    family: part('familyName'),
    birthName: part('birthName'),
    birthDate: born?.kind === 'date' ? born.date : null,
  }
}

/** Born on one day under a like name, or with the same file: of each, what is alike is shown. */
function possibleDuplicates(db: Reader, id: ApplicantId): PossibleDuplicate[] {
  const person = personOf(db, id)
  const files = sameFilesElsewhere(db, id)
  const settled = new Set([...samePerson(db, id), ...distinctFrom(db, id)])
  const born = person.birthDate === null ? [] : bornOn(db, person.birthDate, id)
  const candidates = [...new Set([...born, ...files.map(({ applicantId }) => applicantId)])]
  const others = candidates.filter((other) => !settled.has(other))
  const names = currentNames(db, others)
  const cases = casesOfApplicants(db, others)
  return others.flatMap((other) => {
    const identity = compareKnown(personOf(db, other), person)
    const sameDocuments = files.filter(({ applicantId }) => applicantId === other)
    const alike = identity.hint === 'same' || identity.hint === 'likely'
    if (!alike && sameDocuments.length === 0) return []
    return [
      {
        ...answer(identity),
        applicantId: other,
        name: names.get(other) ?? '',
        birthDate: getApplicant(db, other)?.birthDate ?? null,
        cases: cases.filter(({ applicantId }) => applicantId === other).map(withoutApplicant),
        sameDocuments: sameDocuments.map(({ fileName, number }) => ({ fileName, number })),
      },
    ]
  })
}

function standingMerges(db: Reader, id: ApplicantId): Merge[] {
  return mergesOf(db, id).map(({ merge, by }) => {
    const other = merge.keptId === id ? merge.mergedId : merge.keptId
    return {
      mergeId: merge.id,
      applicantId: other,
      name: currentNames(db, [other]).get(other) ?? '',
      cases: casesOfApplicants(db, [other]).map(withoutApplicant),
      reason: merge.reason,
      by,
      at: merge.createdAt,
    }
  })
}

const withoutApplicant = ({ caseId, number }: { caseId: Merge['cases'][number]['caseId']; number: string }) => ({
  caseId,
  number,
})
