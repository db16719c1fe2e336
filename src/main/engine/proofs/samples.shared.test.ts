import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Envelope } from '#core/importing/importer.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { verify } from '#core/verification/verify.ts'
import { shared as found } from '../../../../scripts/shared.mjs'
import { createProofPorts } from './proofPorts.ts'
import { packOfSamples, type Sample, samplesIn } from './samplesPack.fixtures.ts'

const shared = found ?? ''
const samples = samplesIn(shared, 'ob3/valid', 'ob3/invalid', 'elm-edc/valid', 'elm-edc/invalid')
const rows = readFileSync(join(shared, 'samples/EXPECTED.tsv'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .flatMap(([path = '', expected = '', reason = '']) =>
    /^(ob3|elm-edc)\//.test(path) ? [{ path, expected, reason }] : [],
  )

let content: TrustPackContent
beforeAll(async () => {
  content = await packOfSamples(shared, samples)
})

function reportOf(sample: Sample, pack: TrustPackContent | null = content): Promise<VerificationReport> {
  return verify({
    document: sample.document,
    credential: sample.read,
    receivedOn: '2026-06-01',
    today: '2026-06-01',
    pack: pack === null ? null : { id: 'pack', name: pack.name, issuedOn: pack.issuedOn, content: pack },
    ports: createProofPorts({ resourcesFolder: 'resources', pack }),
    engineVersion: 'test',
    checkedAt: '2026-06-01T08:00:00Z',
  })
}

function sampleOf(path: string): Sample {
  const sample = samples.find((one) => one.path === path)
  if (sample === undefined) throw new Error(`${path} does not open as a document`)
  return sample
}

const proofs = ({ checks }: VerificationReport) => checks.filter(({ check }) => check.startsWith('proof#'))

/** Where the file calls itself by a name that no suite has: see the tests below for what is said of these. */
const notCheckable = [
  'ob3/valid/dcpv__simple-eddsa-2022.json',
  'ob3/valid/dcc__v1__dataIntegrityProof__didKey__legacyRegistry-noStatus-noExpiry-oldDCCExample.json',
]

const good = rows.filter(({ expected, path }) => /^(VALID|WARNING)$/.test(expected) && !notCheckable.includes(path))

// A verifier that answers "undetermined" to everything would be honest and useless.
test.each(good)('$path: every seal holds and the pack makes it authentic', async ({ path }) => {
  const report = await reportOf(sampleOf(path))

  expect(proofs(report).map(({ code }) => code)).toEqual(proofs(report).map(() => 'holds'))
  expect(report.checks.filter(({ check, status }) => check === 'structure' && status === 'failed')).toEqual([])
  expect(report.authenticity).toEqual({ answer: 'authentic', reasons: [] })
  expect(report.standing.answers).toEqual(['inForce'])
})

// No pack, no trust: a key in a file or a did:key is nobody.
test.each(good)('$path: without a pack the same seal is undetermined, and for just that reason', async ({ path }) => {
  const { authenticity } = await reportOf(sampleOf(path), null)

  expect(authenticity.answer).toBe('undetermined')
  expect(authenticity.reasons).toEqual([
    /didWeb|https|dcpv/.test(path) && hasForeignKey(path) ? 'proof.keyNotHere' : 'issuer.noTrustPack',
  ])
})

/** Whether the seal names a key that only a pack can bring. */
function hasForeignKey(path: string): boolean {
  return /"verificationMethod": ?"(did:web|https)/.test(sampleOf(path).document.text)
}

test('misspelt suites and unknown contexts are skipped by name, never taken for a failed seal', async () => {
  const [suite, context] = await Promise.all(notCheckable.map((path) => reportOf(sampleOf(path))))

  expect(suite && proofs(suite)).toMatchObject([
    { status: 'skipped', code: 'algorithmUnknown', facts: { algorithm: 'eddsa-2022' } },
  ])
  expect(context && proofs(context)).toMatchObject([
    { status: 'skipped', code: 'contextNotHere', facts: { url: 'https://w3id.org/dcc/v1' } },
  ])
  expect([suite, context].map((report) => report?.authenticity.answer)).toEqual(['undetermined', 'undetermined'])
})

// A bad list must not revoke: only the good one counts, under each URL by which credentials ask for it.
test.each(rows.filter(({ reason }) => reason.startsWith('revoked')))(
  '$path is revoked, and its seal still holds',
  async ({ path, reason }) => {
    const report = await reportOf(sampleOf(path))

    expect(report.authenticity.answer).toBe('authentic')
    expect(report.standing.answers).toContain('revoked')
    expect(report.standing.statusListOf).toBe('2025-01-09')
    expect(report.standing.answers.includes('outsideValidity')).toBe(
      reason.includes('expired') || path.includes('noRegistry-revokedStatus-noExpiry'),
    )
  },
)

test.each([
  ['expired', 'ob3/invalid/dcc__v2__ed25519__didKey__legacy-expiredStatus-noExpiry.json', 'status.listNotInForce'],
  ['malformed', 'ob3/invalid/dcc__v2__ed25519__didKey__legacy-missingTypeStatus-noExpiry.json', 'status.listMalformed'],
])('an %s list says nothing of the credential', async (_kind, path, reason) => {
  const { standing } = await reportOf(sampleOf(path))

  expect(standing.answers).toEqual(['notKnown'])
  expect(standing.reasons).toContain(reason)
})

test('an expired badge is outside its validity and still authentic', async () => {
  const report = await reportOf(sampleOf('ob3/invalid/dcpv__simple-err-expired.json'))

  expect(report).toMatchObject({ authenticity: { answer: 'authentic' }, standing: { answers: ['outsideValidity'] } })
})

test.each(rows.filter(({ reason }) => reason === 'EmbeddedProofProbe' || reason === 'did-unresolvable'))(
  '$path: a key that nobody can resolve leaves it undetermined',
  async ({ path }) => {
    const { authenticity } = await reportOf(sampleOf(path))

    expect(authenticity).toEqual({ answer: 'undetermined', reasons: ['proof.keyNotHere'] })
  },
)

const misbuilt = rows.filter(
  ({ path, expected, reason }) =>
    expected === 'INVALID' &&
    /Context|Issuer|Subject|JsonSchema|LER-RS|achievement|legalName/.test(reason) &&
    path !== '',
)

// "Invalid" alone sends the officer searching: the place must be named.
test.each(misbuilt)('$path: the structure check fails and names the place ($reason)', async ({ path }) => {
  const { checks } = await reportOf(sampleOf(path))
  const faults = checks.filter(({ check, status }) => check === 'structure' && status === 'failed')

  expect(faults.length).toBeGreaterThan(0)
  expect(faults.every(({ pointer }) => pointer !== null)).toBe(true)
})

test.each(rows.filter(({ expected }) => expected === 'SIG-OK'))(
  '$path: the seal holds, its anchor is in no pack',
  async ({ path }) => {
    const report = await reportOf(sampleOf(path))

    expect(proofs(report)).toMatchObject([{ status: 'passed', code: 'holds' }])
    expect(report.checks.find(({ check }) => check === 'certificate#0')).toMatchObject({
      status: 'skipped',
      code: 'noAnchor',
    })
    expect(report.authenticity.answer).toBe('undetermined')
  },
)

test('the count of linked data proofs that hold in ob3 is what an independent run found, or more', async () => {
  const reports = await Promise.all(
    samples.filter(({ path }) => path.startsWith('ob3')).map((sample) => reportOf(sample)),
  )
  const holding = reports
    .flatMap(proofs)
    .filter(({ code, facts }) => code === 'holds' && /rdfc|2020/.test(String(facts['algorithm'])))

  expect(holding.length).toBeGreaterThanOrEqual(61)
})

test('a European seal is authentic once the pack holds its anchor and the number of the organisation', async () => {
  const path = 'elm-edc/valid/mynextid__degree-certificate__v1__edc__examples__edc-dc-signed.jsonld'
  const sample = sampleOf(path)
  const { json } = sample.document.envelope as Extract<Envelope, { kind: 'jades' }>
  const envelope = json as { signatures: { protected: string }[] }
  const header = JSON.parse(Buffer.from(envelope.signatures[0]?.protected ?? '', 'base64url').toString()) as {
    x5c: string[]
  }
  const issuer = {
    name: [{ lang: 'en', value: 'Velocert OÜ' }],
    ids: ['17207834', 'NTREE-17207834'],
    keys: [],
    mayAwardFor: ['NETIS d.o.o.'],
  }
  const report = await reportOf(sample, { ...content, anchors: header.x5c.slice(0, 1), issuers: [issuer] })

  expect(report.authenticity.answer).toBe('authentic')
  expect(report.checks).toContainEqual(
    expect.objectContaining({
      check: 'certificate#0',
      code: 'anchored',
      facts: { subject: 'VELOCERT OU', date: '2026-01-12' },
    }),
  )
  expect(report.checks).toContainEqual(expect.objectContaining({ check: 'awardingBody', code: 'mandateInPack' }))
})
