import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base58 } from '@scure/base'
import { firstBlockcert } from '#core/importing/blockcerts.fixtures.ts'
import type { SealFinding } from '#core/verification/ports.ts'
import { subjectOf } from '#core/verification/subject.ts'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import { linkedDataOf, plain, portsWith, reportOf } from '../sealing.fixtures.ts'
import {
  award,
  awardWithReceipt,
  cbor,
  certificate,
  hashOf,
  packed,
  pathFor,
  sha256,
  withReceipt,
  writtenOut,
} from './receipts.fixtures.ts'

type Json = Readonly<Record<string, unknown>>

/** What is found about the last seal of a credential. */
async function findingOf(credential: Json): Promise<SealFinding> {
  const placed = subjectOf(plain(credential), null).seals.at(-1)
  if (placed === undefined) throw new Error('It carries no seal')
  return portsWith(null).checkSeal(placed.seal, '2026-06-01')
}

const fits = { status: 'skipped', code: 'anchorUnchecked', receipt: 'fits', key: null }

/** A document in the two forms, with its receipt. */
const forms = [
  { form: 'MerkleProof2017', made: () => awardWithReceipt() },
  { form: 'MerkleProof2019', made: () => withReceipt() },
] as const

test.each(forms)('$form: a file as it was is found unaltered, and never more than that', async ({ form, made }) => {
  expect(await findingOf(await made())).toMatchObject({
    ...fits,
    facts: { algorithm: form, chain: 'Bitcoin', transaction: 'f00d' },
  })
})

const small = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'https://w3id.org/blockcerts/v3'],
  id: 'urn:uuid:1',
  type: ['VerifiableCredential', 'BlockcertsCredential'],
  issuer: 'did:example:issuer',
  issuanceDate: '2026-01-15T09:00:00Z',
  credentialSubject: { id: 'did:example:learner', name: 'Ilse "Illi" Beispiel' },
}

/** What that says, written by hand from the contexts it names, for a name as statements write it. */
function statementsOf(name: string): string {
  const type = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>'
  const w3c = 'https://www.w3.org/2018/credentials#'
  return [
    `<did:example:learner> <https://schema.org/name> "${name}" .\n`,
    `<urn:uuid:1> ${type} <https://w3id.org/blockcerts#BlockcertsCredential> .\n`,
    `<urn:uuid:1> ${type} <${w3c}VerifiableCredential> .\n`,
    `<urn:uuid:1> <${w3c}credentialSubject> <did:example:learner> .\n`,
    `<urn:uuid:1> <${w3c}issuanceDate> "2026-01-15T09:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n`,
    `<urn:uuid:1> <${w3c}issuer> <did:example:issuer> .\n`,
  ]
    .toSorted()
    .join('')
}

// A library that read the contexts wrongly on both sides would agree with itself.
test('the hash is of the statements of the file', async () => {
  const proof = {
    type: 'MerkleProof2019',
    proofValue: packed(pathFor(sha256(statementsOf('Ilse \\"Illi\\" Beispiel')))),
  }

  expect(await findingOf({ ...small, proof })).toMatchObject(fits)
})

test('a receipt that is the root itself needs no path', async () => {
  const proof = { type: 'MerkleProof2019', proofValue: packed(pathFor(await hashOf(certificate), [])) }

  expect(await findingOf({ ...certificate, proof })).toMatchObject(fits)
})

test('hashes may be packed as bytes, and the proof named by its suite', async () => {
  const proofValue = packed(pathFor(await hashOf(certificate)), { asBytes: true })
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'merkle-proof-2019',
    proofPurpose: 'assertionMethod',
    proofValue,
  }

  expect(await findingOf({ ...certificate, proof })).toMatchObject({
    ...fits,
    facts: { algorithm: 'merkle-proof-2019' },
  })
})

// On a chain for tests anybody writes for nothing: an officer who asks the provider should know that from the start.
test.each<[string, Json]>([
  ['Ethereum Sepolia', { proofValue: { network: [1, 11155111] } }],
  ['Bitcoin Testnet', { proofValue: { network: [0, 3] } }],
  ['Mocknet', { proofValue: { network: [-1, -1] } }],
])('a receipt of %s is said to be for tests', async (chain, { proofValue }) => {
  const value = packed(pathFor(await hashOf(certificate)), proofValue as { network: number[] })

  expect(await findingOf({ ...certificate, proof: { type: 'MerkleProof2019', proofValue: value } })).toMatchObject({
    status: 'skipped',
    code: 'anchorForTests',
    receipt: 'fits',
    facts: { chain },
  })
})

// What a file says goes into sentences, letters and the record: a megabyte of it would go there, too.
test('what a file calls its chain and transaction is told as far as a reader needs', async () => {
  const path = pathFor(await hashOf(award))
  const anchors = [{ chain: 'x'.repeat(5000), type: 'BTCOpReturn', sourceId: 'y'.repeat(5000) }]
  const { facts } = await findingOf({ ...award, signature: { ...writtenOut(path), anchors } })

  expect(facts).toMatchObject({ chain: 'x'.repeat(40), transaction: 'y'.repeat(100) })
})

test('of a chain that is not known here its own name is told', async () => {
  expect(await findingOf(await awardWithReceipt(award, 'solanaMainnet'))).toMatchObject({
    ...fits,
    facts: { chain: 'solanaMainnet' },
  })
})

// The receipt that was made last is for the file with the seal before it.
test.each([
  ['beside it', {}],
  ['that it repeats', { type: 'ChainedProof2021', chainedProofType: 'MerkleProof2019', previousProof: 'the seal' }],
])('a receipt over another seal %s fits; the other is checked by itself', async (_where, more: Json) => {
  const document = {
    ...certificate,
    '@context': [...certificate['@context'], 'https://w3id.org/security/suites/ed25519-2020/v1'],
  }
  const sealed = (await linkedDataOf(document, 'Ed25519Signature2020', 1)).json as Json
  const previous = 'previousProof' in more ? { previousProof: sealed['proof'] } : {}
  const both = await withReceipt(sealed, { ...more, ...previous })
  const { seals } = subjectOf(plain(both), null)
  const found = await Promise.all(seals.map(({ seal }) => portsWith(null).checkSeal(seal, '2026-06-01')))

  expect(found).toMatchObject([{ code: 'holds' }, fits])
})

test('the receipt that another is named by may be told by its id', async () => {
  const first = {
    id: 'urn:uuid:9',
    type: 'MerkleProof2019',
    proofPurpose: 'assertionMethod',
    proofValue: packed(pathFor(await hashOf(certificate))),
  }
  const other = { ...first, id: 'urn:uuid:8' }
  const proofValue = packed(pathFor(await hashOf({ ...certificate, proof: first })))
  const proof = [other, first, { type: 'MerkleProof2019', previousProof: 'urn:uuid:9', proofValue }]

  expect(await findingOf({ ...certificate, proof })).toMatchObject(fits)
})

const altered = { ...certificate, credentialSubject: { ...certificate.credentialSubject, name: 'Otto Anders' } }

test.each<[what: string, receipt: string, change: () => Promise<Json>]>([
  ['another name', 'differs', async () => ({ ...altered, proof: (await withReceipt())['proof'] })],
  ['another name in an award', 'differs', async () => ({ ...(await awardWithReceipt()), issuedOn: '2025-01-15' })],
  ['a word that no context knows', 'wordAdded', async () => ({ ...(await withReceipt()), ECTS: 30 })],
  ['a word that no context knows in an award', 'wordAdded', async () => ({ ...(await awardWithReceipt()), ects: 30 })],
  [
    'a type that no context knows',
    'wordAdded',
    async () => ({ ...(await withReceipt()), type: [...certificate.type, 'Diploma'] }),
  ],
  [
    'a word that is given no meaning',
    'wordAdded',
    async () => ({ ...(await awardWithReceipt()), '@context': [...award['@context'], { ects: null }], ects: 30 }),
  ],
  [
    'a meaning for all words',
    'differs',
    async () => ({
      ...(await awardWithReceipt()),
      '@context': [...award['@context'], { '@vocab': 'http://schema.org/' }],
      ects: 30,
    }),
  ],
  [
    'another root',
    'leadsElsewhere',
    async () => ({
      ...award,
      signature: writtenOut({ ...pathFor(await hashOf(award)), merkleRoot: sha256('another') }),
    }),
  ],
  [
    'steps in another order',
    'leadsElsewhere',
    async () => {
      const path = pathFor(await hashOf(certificate))
      return {
        ...certificate,
        proof: { type: 'MerkleProof2019', proofValue: packed({ ...path, steps: path.steps.toReversed() }) },
      }
    },
  ],
])('%s makes the receipt fail: %s', async (_what, receipt, change) => {
  expect(await findingOf(await change())).toMatchObject({ status: 'failed', code: 'doesNotHold', receipt })
})

// The statements are the same, so the hash is; but a reader who looks for the words finds something else.
test.each<[what: string, code: string, change: (sealed: Json) => Json]>([
  [
    'its end by an address',
    'ownContext',
    ({ expirationDate, ...rest }) => ({
      ...rest,
      'https://www.w3.org/2018/credentials#expirationDate': {
        '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
        '@value': expirationDate,
      },
    }),
  ],
  [
    'its end by another word for it',
    'ownContext',
    ({ expirationDate, ...rest }) => ({
      ...rest,
      '@context': [
        ...certificate['@context'],
        {
          nevermind: {
            '@id': 'https://www.w3.org/2018/credentials#expirationDate',
            '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
          },
        },
      ],
      nevermind: expirationDate,
    }),
  ],
  ['its end nested away', 'ownContext', ({ expirationDate, ...rest }) => ({ ...rest, '@nest': { expirationDate } })],
  [
    'a context inside',
    'ownContext',
    (sealed) => ({ ...sealed, issuer: { ...certificate.issuer, '@context': 'https://w3id.org/blockcerts/v3' } }),
  ],
])('%s is not taken for the file that was sealed', async (_what, code, change) => {
  const made = await withReceipt({ ...certificate, expirationDate: '2027-01-15T09:00:00Z' })

  expect(await findingOf(made)).toMatchObject(fits)
  expect(await findingOf(change(made))).toMatchObject({ status: 'skipped', code })
})

// Most issuers add words of their own in the file itself; those change nothing of what others mean.
test('a context in the file that only adds words is read', async () => {
  const own = {
    matriculation: { '@id': 'https://invented.example/words/matriculation', '@type': 'https://schema.org/Text' },
  }
  const document = {
    ...certificate,
    '@context': [certificate['@context'][0], own, certificate['@context'][1]],
    matriculation: '4711',
  }

  expect(await findingOf(await withReceipt(document))).toMatchObject(fits)
  expect(await findingOf({ ...(await withReceipt(document)), matriculation: '4712' })).toMatchObject({
    receipt: 'differs',
  })
})

// What is said of a subject without an address is in no hash, so anybody could have written it.
test('a subject whose id is no address is not covered', async () => {
  const { credentialSubject, ...target } = small
  const document = { ...target, credentialSubject: { ...credentialSubject, id: 'recipients-id' } }
  const proof = { type: 'MerkleProof2019', proofValue: packed(pathFor(await hashOf(target))) }

  expect(await findingOf({ ...document, proof })).toMatchObject({
    status: 'skipped',
    code: 'notCovered',
    facts: { term: 'recipients-id' },
  })
})

// Libraries of before 2024 left control characters as they are; the file is no other for that.
test('a receipt by an older library over a text with a tab fits', async () => {
  const document = { ...small, credentialSubject: { id: 'did:example:learner', name: 'Ilse\tB\\t' } }
  const older = statementsOf('Ilse\tB\\\\t')
  const newer = statementsOf('Ilse\\tB\\\\t')

  for (const statements of [older, newer]) {
    const proof = { type: 'MerkleProof2019', proofValue: packed(pathFor(sha256(statements))) }
    expect(await findingOf({ ...document, proof })).toMatchObject(fits)
  }
})

test.each<[what: string, code: string, proof: Json]>([
  ['no value', 'incomplete', { type: 'MerkleProof2019' }],
  ['a value of another encoding', 'incomplete', { type: 'MerkleProof2019', proofValue: 'mAAAA' }],
  [
    'a value that is no list',
    'incomplete',
    { type: 'MerkleProof2019', proofValue: `z${base58.encode(Uint8Array.of(0))}` },
  ],
  ['a value without end', 'incomplete', { type: 'MerkleProof2019', proofValue: `z${'2'.repeat(30_000)}` }],
  ['another purpose', 'otherPurpose', { type: 'MerkleProof2019', proofPurpose: 'authentication' }],
])('a receipt with %s is not checked', async (_what, code, proof) => {
  expect(await findingOf({ ...certificate, proof })).toMatchObject({ status: 'skipped', code })
})

test.each<[what: string, change: Json]>([
  ['no anchor', { anchors: [] }],
  ['no path', { proof: undefined }],
  ['a step to both sides', { proof: [{ left: sha256('a'), right: sha256('b') }] }],
  ['a hash that is too short', { targetHash: 'ab' }],
])('a receipt that was written out with %s is not checked', async (_what, change) => {
  const signature = { ...writtenOut(pathFor(await hashOf(award))), ...change }

  expect(await findingOf({ ...award, signature })).toMatchObject({ status: 'skipped', code: 'incomplete' })
})

test('definitions that are not here leave it undetermined', async () => {
  const url = 'https://invented.example/contexts/v1'

  expect(await findingOf({ ...(await withReceipt()), '@context': [...certificate['@context'], url] })).toMatchObject({
    status: 'skipped',
    code: 'contextNotHere',
    facts: { url },
  })
})

// The receipt of the first version, and the signature beside it: to say that the file carries no seal would be untrue.
test('the seals of version 1 are named, and not checked', async () => {
  const { seals } = subjectOf(plain(firstBlockcert), null)
  const found = await Promise.all(seals.map(({ seal }) => portsWith(null).checkSeal(seal, '2026-06-01')))

  expect(seals.map(({ pointer }) => pointer)).toEqual(['/receipt', '/document/signature'])
  expect(found.map(({ code, facts }) => [code, facts['algorithm']])).toEqual([
    ['algorithmUnknown', 'ChainpointSHA256v2'],
    ['algorithmUnknown', 'ECDSA(secp256k1)'],
  ])
})

/** A trust pack that knows the issuer by every name it has here. */
const pack = trustPackWith({
  issuers: [
    {
      name: [{ lang: 'en', value: 'Invented University' }],
      ids: ['https://invented.example/issuer.json'],
      keys: [],
      mayAwardFor: [],
    },
  ],
})

async function receiptIn(credential: Json) {
  const { checks, authenticity } = await reportOf(plain(credential), pack)
  return { authenticity, receipt: checks.filter(({ check }) => check.startsWith('receipt')) }
}

// Anybody can make a receipt for a certificate in the name of anybody.
test('two things are told apart: the file is unaltered, and nobody here can say who made it', async () => {
  expect(await receiptIn(await withReceipt())).toMatchObject({
    authenticity: { answer: 'undetermined', reasons: ['proof.anchorUnchecked'] },
    receipt: [{ check: 'receipt#0', status: 'passed', code: 'fits', pointer: '/proof' }],
  })
  expect(await receiptIn({ ...altered, proof: (await withReceipt())['proof'] })).toMatchObject({
    authenticity: { answer: 'notAuthentic', reasons: ['proof.doesNotHold'] },
    receipt: [{ status: 'failed', code: 'differs' }],
  })
})

/** Every place of a value that the receipt covers. */
function placesIn(value: unknown, at: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    at.length === 0 && ['@context', 'proof', 'signature'].includes(key) ? [] : placesIn(inner, [...at, key]),
  )
}

function withValue(document: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(document))
    return (document as unknown[]).map((one, nth) => (String(nth) === key ? withValue(one, rest, value) : one))
  const object = document as Json
  return { ...object, [key]: withValue(object[key], rest, value) }
}

// Whatever single value is another, the hash must be: one place that it leaves out is where a forger writes.
test.each(forms)('$form: any changed value is found', async ({ made }) => {
  const sealed = await made()
  const places = placesIn(sealed)

  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places), fc.stringMatching(/^[a-zäß0-9 ]{1,20}$/), async (place, value) => {
      const changed = withValue(sealed, place, value) as Json
      fc.pre(JSON.stringify(changed) !== JSON.stringify(sealed))
      const finding = await findingOf(changed)
      expect(finding.receipt).not.toBe('fits')
      expect(finding.status === 'failed' || finding.code === 'noCanonicalForm').toBe(true)
    }),
    { numRuns: 150 },
  )
})

// A proof comes from anybody: whatever stands in it, the check must answer.
test('a damaged receipt is never taken for one that fits, and never stops the check', async () => {
  const sealed = await withReceipt()
  const { proofValue } = sealed['proof'] as { readonly proofValue: string }
  const bytes = base58.decode(proofValue.slice(1))
  // Last comes where the root is said to stand, which is of no tree.
  const untilAnchors =
    bytes.length -
    cbor([
      2,
      [
        [
          [0, 0],
          [1, 1],
          [2, cbor('f00d')],
        ],
      ],
    ]).length

  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (index, flip) => {
      const damaged = Uint8Array.from(bytes, (byte, nth) => (nth === index ? byte ^ flip : byte))
      const value = `z${base58.encode(damaged)}`
      const finding = await findingOf({ ...sealed, proof: { type: 'MerkleProof2019', proofValue: value } })
      expect(finding.status).not.toBe('passed')
      expect(finding.receipt === 'fits' && index < untilAnchors).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('any value in the place of a receipt is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (one, other) => {
      const signature = { ...writtenOut(pathFor(sha256('x'))), anchors: one, proof: other }
      expect((await findingOf({ ...award, signature })).receipt).not.toBe('fits')
      const proof = { type: 'MerkleProof2019', proofValue: one, previousProof: other }
      expect((await findingOf({ ...certificate, proof })).receipt).not.toBe('fits')
    }),
  )
})
