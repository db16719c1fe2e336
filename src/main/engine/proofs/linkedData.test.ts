import { expect, test } from 'vitest'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import { badge, findingOf, linkedDataOf, multikey, plain } from './sealing.fixtures.ts'

const suites = ['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const
type Sealed = typeof badge & { proof: Record<string, unknown> }

async function sealed(suite: (typeof suites)[number] = 'eddsa-rdfc-2022', method?: string): Promise<Sealed> {
  return (await linkedDataOf(badge, suite, 1, method)).json as Sealed
}

test.each(suites)('%s holds by a did:key', async (suite) => {
  const { publicKeyMultibase } = await multikey(1)

  expect(await findingOf(plain(await sealed(suite)))).toMatchObject({
    status: 'passed',
    code: 'holds',
    key: { from: 'did', controller: `did:key:${publicKeyMultibase}` },
  })
})

// Some issuers name the DID alone; its one key can be meant, and no other.
test('a bare did:key is its key, one with a foreign fragment is none', async () => {
  const { publicKeyMultibase: own } = await multikey(1)
  const { publicKeyMultibase: other } = await multikey(2)

  expect(await findingOf(plain(await sealed('eddsa-rdfc-2022', `did:key:${own}`)))).toMatchObject({ code: 'holds' })
  expect(await findingOf(plain(await sealed('eddsa-rdfc-2022', `did:key:${own}#${other}`)))).toMatchObject({
    code: 'keyNotHere',
  })
})

test.each(suites)('%s does not hold for a changed value', async (suite) => {
  const changed = { ...(await sealed(suite)), name: 'Databases II' }

  expect(await findingOf(plain(changed))).toMatchObject({ status: 'failed', code: 'doesNotHold' })
})

test.each(suites)('%s does not hold under the key of another', async (suite) => {
  const { publicKeyMultibase: other } = await multikey(2)
  const document = await sealed(suite, `did:key:${other}#${other}`)

  expect(await findingOf(plain(document))).toMatchObject({ status: 'failed', code: 'doesNotHold' })
})

// Words that no context knows are not part of what is sealed: anybody can add them afterwards.
test.each(suites)(
  '%s: a property that the seal does not cover is named, and the seal is not relied on',
  async (suite) => {
    const added = { ...(await sealed(suite)), ECTS: 30 }

    expect(await findingOf(plain(added))).toMatchObject({
      status: 'skipped',
      code: 'notCovered',
      facts: { term: 'ECTS' },
    })
  },
)

// With a context of its own a file can show one thing and have sealed another.
test.each([
  [
    'at the root',
    (sealedBadge: Sealed) => ({ ...sealedBadge, '@context': [...sealedBadge['@context'], { name: null }] }),
  ],
  [
    'inside',
    (sealedBadge: Sealed) => ({
      ...sealedBadge,
      issuer: { ...sealedBadge.issuer, '@context': { name: 'https://x.example/y' } },
    }),
  ],
  ['in the proof', (sealedBadge: Sealed) => ({ ...sealedBadge, proof: { ...sealedBadge.proof, '@context': [{}] } })],
])('a context written into the file %s is refused', async (_where, change) => {
  expect(await findingOf(plain(change(await sealed())))).toMatchObject({ status: 'skipped', code: 'ownContext' })
})

// The statements are the same, so the seal holds; but who reads the file finds no end, and takes what has ended for in force.
test.each([
  ['called by its address', { 'https://www.w3.org/2018/credentials#validUntil': asValue('2026-02-01T00:00:00Z') }],
  ['called by half an address', { 'cred:validUntil': asValue('2026-02-01T00:00:00Z') }],
  ['nested away', { '@nest': { validUntil: '2026-02-01T00:00:00Z' } }],
])('an end that is %s is not taken for none', async (_how, hidden) => {
  const ending = { ...badge, validUntil: '2026-02-01T00:00:00Z' }
  const { validUntil, ...rest } = (await linkedDataOf(ending, 'eddsa-rdfc-2022', 1)).json as Sealed & typeof ending

  expect(await findingOf(plain({ ...rest, validUntil }))).toMatchObject({ status: 'passed' })
  expect((await findingOf(plain({ ...rest, ...hidden }))).status).not.toBe('passed')
})

// Some issuers add a property of a vocabulary that they name by its prefix; no word is hidden by that.
test('a property that no word stands for may go by its address', async () => {
  const told = {
    ...badge,
    issuer: { ...badge.issuer, 'https://schema.org/foundingDate': '1409', 'invented:motto': 'Sapere aude' },
  }

  expect(await findingOf(await linkedDataOf(told, 'eddsa-rdfc-2022', 1))).toMatchObject({ status: 'passed' })
})

function asValue(date: string) {
  return { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': date }
}

test('an unknown context is named; the pack can bring it', async () => {
  const url = 'https://invented.example/contexts/v1'
  const document = plain({ ...(await sealed()), '@context': [...badge['@context'], url] })

  expect(await findingOf(document)).toMatchObject({ status: 'skipped', code: 'contextNotHere', facts: { url } })
  expect(await findingOf(document, trustPackWith({ contexts: { [url]: { '@context': {} } } }))).toMatchObject({
    code: 'holds',
  })
})

test.each([
  ['another suite', { cryptosuite: 'eddsa-rdf-2022' }, 'algorithmUnknown'],
  ['another type', { type: 'RsaSignature2018' }, 'algorithmUnknown'],
  ['another purpose', { proofPurpose: 'authentication' }, 'otherPurpose'],
  ['a previous proof', { previousProof: 'urn:1' }, 'proofChain'],
  ['no value', { proofValue: undefined }, 'incomplete'],
  ['a value of another encoding', { proofValue: 'mAAAA' }, 'incomplete'],
  ['no key', { verificationMethod: undefined }, 'keyNotHere'],
  ['a key of an unknown method', { verificationMethod: 'did:example:z6Mk' }, 'keyNotHere'],
])('a proof with %s is skipped, not failed', async (_what, change, code) => {
  const document = await sealed()

  expect(await findingOf(plain({ ...document, proof: { ...document.proof, ...change } }))).toMatchObject({
    status: 'skipped',
    code,
  })
})

test('a key that files name by URL comes from the pack', async () => {
  const { publicKeyMultibase } = await multikey(1)
  const id = 'https://invented.example/issuers/1#key-1'
  const document = plain(await sealed('eddsa-rdfc-2022', id))
  const pack = trustPackWith({ keys: [{ id, controller: 'https://invented.example/issuers/1', publicKeyMultibase }] })

  expect(await findingOf(document)).toMatchObject({ code: 'keyNotHere', facts: { key: id } })
  expect((await findingOf(document, pack)).key).toMatchObject({
    from: 'trustPack',
    controller: 'https://invented.example/issuers/1',
  })
})

// Twelve nodes without a name, each tied to all others: naming them in order would take longer than anybody waits.
test('a file knotted so that its sealed form takes for ever is skipped', async () => {
  const ids = Array.from({ length: 12 }, (_, index) => `_:b${index}`)
  const knot = ids.map((id) => ({
    id,
    type: ['Achievement'],
    related: ids.filter((other) => other !== id).map((other) => ({ id: other })),
  }))
  const document = await sealed()
  const credentialSubject = { ...document.credentialSubject, achievement: knot }

  expect(await findingOf(plain({ ...document, credentialSubject }))).toMatchObject({
    status: 'skipped',
    code: 'tooLarge',
  })
})
