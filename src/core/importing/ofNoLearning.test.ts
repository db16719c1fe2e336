import { expect, test } from 'vitest'
import { readFile } from './registry.ts'
import { jsonFile } from './wrapping.fixtures.ts'

const problemOf = (content: unknown) => {
  const outcome = readFile(jsonFile('file', content))
  return outcome.ok ? null : outcome.error
}

const ofType = (type: string | readonly string[], credentialSubject: unknown = { id: 'did:ebsi:z1' }) => ({
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  type: ['VerifiableCredential', 'VerifiableAttestation', ...[type].flat()],
  issuer: 'did:ebsi:z0',
  credentialSubject,
})
const wordless = { id: 'did:ebsi:z1' }

// Each of these looks like a credential and would be called one of an unknown kind, or stored with nothing in it.
test.each<[string, unknown]>([
  ['identity', ofType('VerifiableId', { id: 'did:key:z1', familyName: 'Mýrdal' })],
  ['identity', ofType([], { id: 'did:key:z1', legalName: 'Bog College' })],
  ['identity', { type: ['VerifiableCredential', 'CitizenIDCredential'] }],
  ['identity', { type: ['VerifiableCredential', 'VerifiablePID'] }],
  ['accreditation', ofType(['VerifiableAccreditation', 'VerifiableAccreditationToAttest'])],
  ['accreditation', ofType('VerifiableId', { id: 'did:ebsi:z1', authorisationClaims: [] })],
  ['accreditation', { type: ['VerifiableCredential', 'DiplomaVerifiableAccreditation'] }],
  ['authorisation', ofType('VerifiableAuthorisation', { access: ['onboard'] })],
  ['authorisation', ofType('VerifiableTrustChainAuthorisation')],
  ['practice', { type: ['VerifiableCredential', 'DoctorIdCredential'] }],
  ['practice', { type: ['VerifiableCredential', 'ProfessionalSuitabilityCredential'] }],
  ['conformance', ofType(['CTQualificationCredential', 'CTWalletQualificationCredential'], { version: '1' })],
  ['statusList', ofType('StatusList2021Credential', { encodedList: 'H4sI' })],
  ['statusEntry', { type: 'StatusList2021Entry', statusListIndex: '3' }],
  ['didDocument', { id: 'did:ebsi:z1', verificationMethod: [] }],
  ['registerEntry', { did: 'did:ebsi:z1', attributes: [] }],
  ['holderOnly', ofType([])],
  [
    'presentation',
    {
      type: 'VerifiablePresentation',
      verifiableCredential: [ofType('VerifiableId'), ofType([]), 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln'],
    },
  ],
])('%s is no credential of learning, and said so', (kind, content) => {
  expect(problemOf(content)).toEqual({ code: 'no-learning', facts: { kind } })
})

// A credential that is merely unknown must not be called something it is not.
test.each<[string, unknown, string]>([
  ['an attestation that says something unknown', ofType([], { ...wordless, mood: 'good' }), 'no-importer'],
  ['a badge that is about bogs', { type: ['VerifiableCredential', 'GridCredential'] }, 'no-importer'],
  [
    'a presentation with a credential of an unknown kind',
    {
      type: 'VerifiablePresentation',
      verifiableCredential: [ofType('VerifiableId'), { type: ['VerifiableCredential', 'StudentCard'] }],
    },
    'no-importer',
  ],
  ['anything with a DID', wordless, 'not-a-credential'],
])('%s is not taken for one of these', (_what, content, code) => {
  expect(problemOf(content)?.code).toBe(code)
})
