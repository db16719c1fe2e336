import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProofPorts, SealFinding } from './ports.ts'
import { VerificationReport } from './report.ts'
import { hostedBadge, openBadge } from './subject.fixtures.ts'
import { trustPackWith } from './trustPack.fixtures.ts'
import type { TrustPackContent } from './trustPack.ts'
import { verify } from './verify.ts'

const key = { names: ['z6Mk'], from: 'header' as const, controller: null, certificate: null }
const holds: SealFinding = { status: 'passed', code: 'holds', facts: {}, key }

function reportOf(
  json: unknown,
  content: TrustPackContent | null,
  finding = holds,
  at: string | null = null,
): Promise<VerificationReport> {
  const ports: ProofPorts = { checkSeal: () => Promise.resolve(finding) }
  return verify({
    document: { layers: ['json'], text: '', json, envelope: null },
    credential: at === null ? null : { pointer: at, assertions: [], children: [] },
    receivedOn: '2026-06-01',
    today: '2026-06-02',
    pack: content === null ? null : { id: 'pack', name: content.name, issuedOn: content.issuedOn, content },
    ports,
    engineVersion: '1.0.0',
    checkedAt: '2026-06-02T08:00:00Z',
  })
}

const pack = trustPackWith({
  issuers: [
    {
      name: [{ lang: 'en', value: 'Invented University' }],
      ids: [openBadge.issuer.id],
      keys: ['z6Mk'],
      mayAwardFor: [],
    },
  ],
})
const sealed = { ...openBadge, proof: { type: 'DataIntegrityProof' } }

test('a report pins the pack, the version and the two days it was made for', async () => {
  const report = await reportOf(sealed, pack)

  expect(VerificationReport.parse(report)).toEqual(report)
  expect(report).toMatchObject({
    authenticity: { answer: 'authentic' },
    standing: { answers: ['inForce'], asOf: '2026-06-01' },
    standingToday: { answers: ['inForce'], asOf: '2026-06-02' },
    trustPack: { id: 'pack', name: pack.name, issuedOn: '2026-05-03' },
    engineVersion: '1.0.0',
  })
})

// A paper was "in force" and its file named no list, while its statement said that nothing could be checked.
test('of paper nothing says whether it was revoked, whatever days are read off it', async () => {
  const paper = { checkSeal: () => Promise.resolve(holds) }
  const asked = { receivedOn: '2026-06-01', today: '2026-06-01', pack: null, ports: paper, engineVersion: '1.0.0' }
  const day = (element: 'issuedOn' | 'validUntil', date: string) => ({
    element,
    item: 0,
    part: 'date',
    state: 'stated' as const,
    value: { kind: 'date' as const, date },
    reason: null,
    origin: { from: 'scan' as const, page: 1, area: { x: 0, y: 0, width: 1, height: 1 }, passage: null },
  })
  const standingOf = async (...assertions: readonly ReturnType<typeof day>[]) => {
    const { standing } = await verify({
      ...asked,
      document: { layers: ['scan'], text: '', json: null, envelope: null },
      credential: { pointer: '', assertions: [...assertions], children: [] },
      checkedAt: '2026-06-01T08:00:00Z',
    })
    return [standing.answers, standing.reasons]
  }

  expect(await standingOf(day('issuedOn', '2026-01-15'))).toEqual([['notKnown'], ['status.enteredByHand']])
  expect(await standingOf(day('validUntil', '2026-05-31'))).toEqual([
    ['outsideValidity', 'notKnown'],
    ['validity.ended', 'status.enteredByHand'],
  ])
})

test('the checks come in the order in which they are read', async () => {
  const { checks } = await reportOf(sealed, pack)

  expect(checks.map(({ check }) => check)).toEqual([
    'structure',
    'proof#0',
    'issuer',
    'validity',
    'validityToday',
    'status',
    'awardingBody',
    'qualityAssurance',
  ])
})

// A hosted badge has nothing to verify offline; calling it forged would be wrong.
test('a hosted badge and a file without a seal are undetermined, each for its own reason', async () => {
  const hosted = await reportOf(hostedBadge, pack)
  const bare = await reportOf(openBadge, pack)

  expect(hosted.authenticity).toEqual({ answer: 'undetermined', reasons: ['proof.hosted'] })
  expect(bare.authenticity).toEqual({ answer: 'undetermined', reasons: ['proof.noSeal'] })
})

test('a seal is not relied on after the day until which its maker meant it', async () => {
  const ended = await reportOf({ ...sealed, proof: { ...sealed.proof, expires: '2026-05-31T00:00:00Z' } }, pack)
  const lasting = await reportOf({ ...sealed, proof: { ...sealed.proof, expires: '2026-06-01T00:00:00Z' } }, pack)

  expect(ended.authenticity).toEqual({ answer: 'undetermined', reasons: ['proof.sealEnded'] })
  expect(lasting.authenticity.answer).toBe('authentic')
})

// A presentation's holder seals it; the credential inside is somebody else's.
test('of a presentation the credential inside is looked at', async () => {
  const presentation = { type: ['VerifiablePresentation'], verifiableCredential: [openBadge, sealed] }
  const { checks } = await reportOf(presentation, pack, holds, '/verifiableCredential/1')

  expect(checks.find(({ check }) => check === 'proof#0')).toMatchObject({ pointer: '/verifiableCredential/1/proof' })
})

describe('a credential in a learner record', () => {
  const url = 'https://invented.example/status/1'
  const recordOf = (inside: object, around: object = {}) => ({
    ...openBadge,
    type: ['VerifiableCredential', 'ClrCredential'],
    issuer: { id: 'did:web:registrar.example', type: 'Profile', name: 'Registrar' },
    proof: { type: 'DataIntegrityProof' },
    credentialSubject: { type: 'ClrSubject', verifiableCredential: [inside] },
    ...around,
  })
  const inside = '/credentialSubject/verifiableCredential/0'

  test('is checked by the seal of the record and by its own', async () => {
    const { checks } = await reportOf(recordOf(sealed), pack, holds, inside)

    // Two rows that both say “Seal” leave open which of them the issuer made.
    expect(checks.flatMap(({ check, pointer, of }) => (check.startsWith('proof') ? [[pointer, of]] : []))).toEqual([
      ['/proof', 'learnerRecord'],
      [`${inside}/proof`, undefined],
    ])
    expect(checks.find(({ check }) => check === 'structure')).toMatchObject({ status: 'passed' })
  })

  // Whoever puts a record together speaks for themselves, not for those whose credentials are in it.
  test('without a seal of its own is not authentic by the key of whoever sealed the record', async () => {
    const stranger = { ...holds, key: { ...key, names: ['z6MkRegistrar'] } }
    const report = await reportOf(recordOf(openBadge), pack, stranger, inside)

    expect(report.authenticity).toEqual({ answer: 'undetermined', reasons: ['issuer.keyNotOfIssuer'] })
  })

  test('is not in force where the record asks for a list that is not here', async () => {
    const entry = { type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '7' }
    const withdrawable = { credentialStatus: { ...entry, statusListCredential: url } }
    const both = recordOf({ ...sealed, ...withdrawable }, withdrawable)
    const [ofRecord, ofBoth] = [
      await reportOf(recordOf(sealed, withdrawable), pack, holds, inside),
      await reportOf(both, pack, holds, inside),
    ]
    const lists = ({ checks }: typeof ofBoth) =>
      checks.flatMap(({ check, of }) => (check.startsWith('status') ? [[check, of]] : []))

    expect(ofRecord.standing).toMatchObject({ answers: ['notKnown'], reasons: ['status.listNotHere'] })
    expect(lists(ofRecord)).toEqual([['status#0', 'learnerRecord']])
    expect(lists(ofBoth)).toEqual([
      ['status#0', undefined],
      ['status#1', 'learnerRecord'],
    ])
  })

  // The claims of the token name who sealed the record: read as the credential's own they would contradict it.
  test('does not take the claims of the token around the record for its own', async () => {
    const payload = { iss: 'did:web:registrar.example', jti: 'urn:record', exp: 1_700_000_000, ...recordOf(openBadge) }
    const report = await verify({
      document: { layers: ['jwt'], text: '', json: payload, envelope: { kind: 'jwt', compact: 'a.b.c' } },
      credential: { pointer: inside, assertions: [], children: [] },
      receivedOn: '2026-06-01',
      today: '2026-06-02',
      pack: null,
      ports: { checkSeal: () => Promise.resolve(holds) },
      engineVersion: '1.0.0',
      checkedAt: '2026-06-02T08:00:00Z',
    })

    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([])
    expect(report.standing.answers).toEqual(['inForce'])
  })
})

const anything = fc.oneof(
  fc.jsonValue(),
  fc.record(
    Object.fromEntries(
      [...Object.keys(sealed), 'credentialStatus', 'validUntil', 'evidence', 'vc', 'verifiableCredential'].map(
        (name) => [name, fc.oneof(fc.jsonValue(), fc.constant((sealed as Record<string, unknown>)[name] ?? null))],
      ),
    ),
    { requiredKeys: [] },
  ),
)

test('no JSON makes verification throw, and none is authentic without a pack', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (json) => {
      const report = await reportOf(json, null)
      expect(VerificationReport.safeParse(report).success).toBe(true)
      expect(report.authenticity.answer).not.toBe('authentic')
    }),
  )
})

test('none is authentic with a pack that names another key, or none', async () => {
  await fc.assert(
    fc.asyncProperty(anything, async (json) => {
      const stranger = { ...holds, key: { ...key, names: ['z6MkStranger'] } }
      expect((await reportOf(json, pack, stranger)).authenticity.answer).not.toBe('authentic')
      expect((await reportOf(json, trustPackWith({}))).authenticity.answer).not.toBe('authentic')
    }),
  )
})
