import { gzipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SealFinding } from '../ports.ts'
import { isSet } from '../statusList.ts'
import { firstBlockcert, thirdBlockcert } from '../../importing/blockcerts.fixtures.ts'
import { contextWith, hostedBadge, openBadge, subjectWith } from '../subject.fixtures.ts'
import { trustPackWith } from '../trustPack.fixtures.ts'
import { status } from './status.ts'

const url = 'https://invented.example/status/1'
const issuer = openBadge.issuer.id

function encodedList(setAt: readonly number[], bytes = 1024): string {
  const bits = new Uint8Array(bytes)
  for (const index of setAt)
    bits[Math.floor(index / 8)] = (bits[Math.floor(index / 8)] ?? 0) | (0b1000_0000 >> (index % 8))
  return `u${Buffer.from(gzipSync(bits, { mtime: 0 })).toString('base64url')}`
}

const list = {
  id: url,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer,
  validFrom: '2026-05-01T00:00:00Z',
  credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: encodedList([7]) },
  proof: { type: 'DataIntegrityProof' },
}
const entry = {
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: url,
}
const holds: SealFinding = {
  status: 'passed',
  code: 'holds',
  facts: {},
  key: { names: ['z6Mk'], from: 'did', controller: issuer, certificate: null },
}

interface Case {
  readonly list?: object
  readonly entry?: object
  readonly finding?: SealFinding
  readonly allowedIssuers?: string[]
  readonly receivedOn?: string
  readonly today?: string
}

async function codeOf(one: Case): Promise<string | undefined> {
  const document = { ...list, ...one.list }
  const content = trustPackWith({ statusLists: [{ url, document, allowedIssuers: one.allowedIssuers ?? [] }] })
  const subject = subjectWith({ ...openBadge, credentialStatus: { ...entry, ...one.entry } })
  const { finding = holds, receivedOn = '2026-06-01', today = '2026-06-01' } = one
  const [result] = await status.run(subject, contextWith({ finding, content, receivedOn, today }))
  return result?.code
}

const byOther = {
  ...holds,
  key: { names: ['z6Mk'], from: 'did' as const, controller: 'did:web:other.example', certificate: null },
}

// A list that anybody can write would let anybody revoke, or hide a revocation.
test.each<[string, Case, string]>([
  ['set at its place', {}, 'revoked'],
  ['not set at its place', { entry: { statusListIndex: '8' } }, 'clear'],
  ['a number for the place', { entry: { statusListIndex: 7 } }, 'revoked'],
  [
    'the older kind of entry',
    { entry: { type: 'StatusList2021Entry' }, list: { type: ['StatusList2021Credential'] } },
    'revoked',
  ],
  [
    'a suspension',
    {
      entry: { statusPurpose: 'suspension' },
      list: { credentialSubject: { ...list.credentialSubject, statusPurpose: ['suspension'] } },
    },
    'suspended',
  ],
  ['another purpose', { entry: { statusPurpose: 'suspension' } }, 'listOtherPurpose'],
  ['a purpose that is neither', { entry: { statusPurpose: 'refresh' } }, 'purposeUnknown'],
  ['an unknown kind', { entry: { type: 'CredentialStatusList2020' } }, 'kindUnknown'],
  ['no place', { entry: { statusListIndex: 'first' } }, 'entryIncomplete'],
  ['a negative place', { entry: { statusListIndex: '-1' } }, 'entryIncomplete'],
  ['a place beyond the end', { entry: { statusListIndex: '8192' } }, 'indexOutside'],
  ['another list than the pack holds', { entry: { statusListCredential: 'https://x.example' } }, 'listNotHere'],
  ['a list without its type', { list: { type: ['VerifiableCredential'] } }, 'listMalformed'],
  ['a list without bits', { list: { credentialSubject: {} } }, 'listMalformed'],
  ['a list without a seal', { list: { proof: undefined } }, 'listUnsealed'],
  [
    'a list whose seal cannot be checked',
    { finding: { ...holds, status: 'skipped', code: 'keyNotHere', key: null } },
    'listUnsealed',
  ],
  ['a list whose seal fails', { finding: { ...holds, status: 'failed', code: 'doesNotHold' } }, 'listSealFails'],
  ['a list by another', { list: { issuer: 'did:web:other.example' }, finding: byOther }, 'listOtherIssuer'],
  [
    'a list by another whom the pack allows',
    { list: { issuer: 'did:web:other.example' }, finding: byOther, allowedIssuers: ['did:web:other.example'] },
    'revoked',
  ],
  ['a list in the issuer’s name by the key of another', { finding: byOther }, 'listOtherIssuer'],
  ['a list that has ended', { list: { validUntil: '2026-05-31' } }, 'listNotInForce'],
  ['a list that ended after the file came in', { list: { validUntil: '2026-06-15' }, today: '2026-07-01' }, 'revoked'],
  ['a list that is not yet in force', { list: { validFrom: '3000-01-01' } }, 'listNotInForce'],
  ['a list younger than the file', { list: { validFrom: '2026-06-20' }, today: '2026-07-01' }, 'revoked'],
  ['a list without a date', { list: { validFrom: undefined } }, 'listMalformed'],
])('%s', async (_what, one, code) => {
  expect(await codeOf(one)).toBe(code)
})

test('a list of ids revokes by id, and only those it calls revoked', async () => {
  const entryOfIds = { id: url, type: '1EdTechRevocationList' }
  const ids = (revoked: object[]) => ({
    type: ['RevocationList'],
    credentialSubject: undefined,
    revokedCredential: revoked,
  })

  expect(await codeOf({ entry: entryOfIds, list: ids([{ id: openBadge.id, revoked: true }]) })).toBe('revoked')
  expect(await codeOf({ entry: entryOfIds, list: ids([{ id: openBadge.id, revoked: false }]) })).toBe('clear')
  expect(await codeOf({ entry: entryOfIds, list: ids([{ id: 'urn:other', revoked: true }]) })).toBe('clear')
  expect(await codeOf({ entry: entryOfIds, list: { type: ['RevocationList'] } })).toBe('listMalformed')
})

test('without a pack or without an entry there is nothing to look up, and that is said', async () => {
  const [noPack] = await status.run(subjectWith({ ...openBadge, credentialStatus: entry }), contextWith({}))
  const [none] = await status.run(subjectWith(openBadge), contextWith({}))

  expect([noPack?.code, none?.code]).toEqual(['noTrustPack', 'none'])
})

// European files write entries as `status`; a second entry must not be lost behind the first.
// A list of suspensions that is clear was told as “Not revoked”.
test('each entry is answered for what its list tells, wherever the file writes it', async () => {
  const json = { ...openBadge, status: [entry, { ...entry, statusPurpose: 'suspension' }] }
  const results = await status.run(subjectWith(json), contextWith({ content: trustPackWith({}) }))

  expect(results.map(({ check, code }) => [check, code])).toEqual([
    ['status#0', 'listNotHere'],
    ['suspension#1', 'listNotHere'],
  ])
})

test('exactly the bits that were set are set', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(8191), { maxLength: 30 }), fc.nat(8191), (setAt, index) => {
      expect(isSet(encodedList(setAt), index)).toEqual({ ok: true, value: setAt.includes(index) })
    }),
  )
})

test('a few kilobytes that unpack to more than is accepted are refused', () => {
  expect(isSet(encodedList([], 17 * 1024 * 1024), 0)).toEqual({ ok: false, error: 'listMalformed' })
})

test.each(['', 'u', 'u%%%', 'uAAAA', 'H4sI'])('a list packed as %j is malformed, not thrown', (encoded) => {
  expect(isSet(encoded, 0)).toEqual({ ok: false, error: 'listMalformed' })
})

// "No list: its issuer did not provide for revocation" would be untrue of each badge that a page of its issuer can take back.
test.each([
  ['hosted', hostedBadge, 'skipped atIssuer /badge/issuer'],
  ['hosted, and revoked by its own words', { ...hostedBadge, revoked: true }, 'failed saidInFile /revoked'],
  ['signed, its badge a link', { ...signedWith({}), badge: 'https://invented.example/1' }, 'skipped atIssuer /badge'],
  ['signed, its issuer without a list', signedWith({}), 'skipped none '],
  [
    'signed, its list not here',
    signedWith({ revocationList: 'https://invented.example/revoked' }),
    'skipped listNotHere /badge/issuer/revocationList',
  ],
  [
    'signed, its list without a seal',
    signedWith({ revocationList: 'https://invented.example/list' }),
    'skipped listUnsealed /badge/issuer/revocationList',
  ],
] as const)('an Open Badge 2.0 that is %s', async (_what, json, expected) => {
  const list = { type: 'RevocationList', id: 'https://invented.example/list', revokedAssertions: [hostedBadge.id] }
  const content = trustPackWith({
    statusLists: [{ url: 'https://invented.example/list', document: list, allowedIssuers: [] }],
  })
  const results = await status.run(subjectWith(json), contextWith({ content }))

  expect(results.map(({ status: found, code, pointer }) => `${found} ${code} ${pointer ?? ''}`)).toEqual([expected])
})

// The profile of their issuer may name a list, and lies elsewhere: "its issuer did not provide for revocation" would be untrue.
test.each([
  ['version 1', firstBlockcert, null],
  [
    'version 2',
    { ...signedWith({}), verification: { type: ['MerkleProofVerification2017', 'Extension'] } },
    '/badge/issuer',
  ],
  ['version 3', thirdBlockcert, '/issuer'],
  ['version 3 that is an Open Badge', { ...openBadge, type: [...openBadge.type, 'BlockcertsCredential'] }, '/issuer'],
])('a Blockcert of %s without a list is not taken for one that nobody can revoke', async (_version, json, pointer) => {
  expect(await status.run(subjectWith(json), contextWith({}))).toMatchObject([
    { status: 'skipped', code: 'atIssuer', pointer },
  ])
})

test('a list that a Blockcert names is asked like any other', async () => {
  const credentialStatus = {
    type: 'StatusList2021Entry',
    statusPurpose: 'revocation',
    statusListIndex: '1',
    statusListCredential: 'https://invented.example/list',
  }

  expect(await status.run(subjectWith({ ...thirdBlockcert, credentialStatus }), contextWith({}))).toMatchObject([
    { status: 'skipped', code: 'noTrustPack' },
  ])
})

function signedWith(issuer: object) {
  const { badge } = hostedBadge
  return {
    ...hostedBadge,
    verification: { type: 'signed' },
    badge: { ...badge, issuer: { ...badge.issuer, ...issuer } },
  }
}
