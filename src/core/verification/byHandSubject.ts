import type { ReadCredential } from '../credential/credential.ts'
import { credentialFacts, withoutCorrected } from '../credential/facts.ts'
import type { CredentialDocument } from '../importing/importer.ts'
import { bodyIn } from './readBody.ts'
import type { VerificationSubject } from './subject.ts'

/** A credential on paper, as officers read it: no seal, no file to be well built; who awarded it can still be asked about. */
export function byHandSubject(document: CredentialDocument, read: ReadCredential | null): VerificationSubject {
  const rows = withoutCorrected(read?.assertions ?? [])
  const standing = read === null ? null : { ...read, assertions: rows }
  const facts = credentialFacts(rows)
  const dayOf = (element: 'issuedOn' | 'validFrom' | 'validUntil') => {
    const day = rows.findLast((row) => row.element === element && row.value?.kind === 'date')?.value
    return day?.kind === 'date' ? { [element]: day.date } : {}
  }
  const awarding = bodyIn(standing, 'awardingBody')
  return {
    document,
    credential: { pointer: '', value: { ...dayOf('issuedOn'), ...dayOf('validFrom'), ...dayOf('validUntil') } },
    format: 'byHand',
    seals: [],
    claims: null,
    issuer: bodyIn(standing, 'issuer'),
    awardingBodies: awarding === null ? [] : [awarding],
    titles: facts.title.map(({ value }) => value),
    awardedOn: facts.awardedOn ?? facts.issuedOn,
  }
}
