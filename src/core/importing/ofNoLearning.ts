import { at, each, isObject, isPresent, keysOf, textOf, typesOf, type JsonNode } from './json/node.ts'

/** What wallets hold beside credentials of learning, and what belongs to credentials without being one. */
export const kindsOfNoLearning = [
  'identity',
  'accreditation',
  'authorisation',
  'practice',
  'conformance',
  'statusList',
  'statusEntry',
  'didDocument',
  'registerEntry',
  'holderOnly',
  'presentation',
] as const
type KindOfNoLearning = (typeof kindsOfNoLearning)[number]

/** By their types, which is how each of these says what it is; the first that fits. */
const kindsByType: readonly (readonly [RegExp, KindOfNoLearning])[] = [
  [/^(?:StatusList2021|BitstringStatusList|RevocationList2020)Credential$/, 'statusList'],
  [/^(?:StatusList2021|BitstringStatusList)Entry$/, 'statusEntry'],
  [/Accreditation/, 'accreditation'],
  [/Authori[sz]ation/, 'authorisation'],
  [/^CT[A-Za-z]*QualificationCredential$/, 'conformance'],
  [/^(?:DoctorId|Professional(?:Id|Suitability)|ContinuousProfessionalDevelopment)Credential$/, 'practice'],
  [/(?:[a-z]I[Dd]|PID|PersonIdentificationData)(?:Credential)?$/, 'identity'],
]

const keysOfIssuer = ['verificationMethod', 'publicKey', 'authentication', 'assertionMethod', 'keyAgreement', 'service']
const ofWhomIsTalked = ['personalIdentifier', 'familyName', 'firstName', 'givenName', 'dateOfBirth', 'legalName']
const rights = ['accreditedFor', 'authorizationClaims', 'authorisationClaims']

/** What a document is that no importer reads because nobody learned anything by it; null where that is not known. */
export function kindOfNoLearning(node: JsonNode, presented: readonly JsonNode[] | null): KindOfNoLearning | null {
  if (presented !== null) {
    const held = presented.filter(({ value }) => isObject(value))
    return held.length > 0 && held.every((one) => kindOfNoLearning(one, null) !== null) ? 'presentation' : null
  }
  const types = typesOf(node)
  if (types.length === 0) return withoutType(node)
  const subjects = each(at(node, 'credentialSubject'))
  // Accreditations are also written as an identity of the one who is accredited.
  if (subjects.some((one) => rights.some((name) => isPresent(at(one, name))))) return 'accreditation'
  const byType = kindsByType.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1]
  if (byType !== undefined || !types.includes('VerifiableAttestation')) return byType ?? null
  if (subjects.some((one) => ofWhomIsTalked.some((name) => isPresent(at(one, name))))) return 'identity'
  return subjects.every((one) => keysOf(one).every((name) => name === 'id')) ? 'holderOnly' : null
}

function withoutType(node: JsonNode): KindOfNoLearning | null {
  const isDid = textOf(at(node, 'id'))?.startsWith('did:') === true
  if (isDid && keysOfIssuer.some((name) => isPresent(at(node, name)))) return 'didDocument'
  const isEntry = textOf(at(node, 'did')) !== null && Array.isArray(at(node, 'attributes').value)
  return isEntry ? 'registerEntry' : null
}
