import type { CaseId, OfficerId } from '#core/ids.ts'
import { passphrase, type TestEngine } from './engine.fixtures.ts'

/** A case without credentials, received today. */
export async function receiveCase({ call }: TestEngine, family = 'Montavon'): Promise<CaseId> {
  const { today } = await call('session.state', {})
  const name = { kind: 'current', given: 'Ada', family, order: 'givenFirst', validFrom: null, validTo: null } as const
  const { caseId } = await call('cases.create', {
    applicant: { new: { names: [name], birthDate: null } },
    purpose: 'creditTransfer',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: today,
  })
  return caseId
}

/** A second account, and who is signed in already. */
export async function twoOfficers({
  call,
}: TestEngine): Promise<{ readonly first: OfficerId; readonly second: OfficerId }> {
  const { officer } = await call('session.state', {})
  if (officer === null) throw new Error('No officer is signed in')
  const second = await call('officers.add', { name: 'Mira Aldous', passphrase, roles: ['officer'] })
  return { first: officer.id, second: second.id }
}

export async function signIn({ call }: TestEngine, officerId: OfficerId): Promise<void> {
  await call('session.lock', {})
  await call('session.unlock', { officerId, passphrase })
}
