import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import { verify } from '#core/verification/verify.ts'
import { shared as found } from '../../../../scripts/shared.mjs'
import { createProofPorts } from './proofPorts.ts'
import { samplesIn } from './samplesPack.fixtures.ts'

const shared = found ?? ''
const samples = samplesIn(shared, 'ob2/valid', 'ob2/invalid')
const rows = readFileSync(join(shared, 'samples/EXPECTED.tsv'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .flatMap(([path = '', expected = '']) => (path.startsWith('ob2/') ? [{ path, expected }] : []))

/** The keys that the signed samples name, as a maker of a pack would have fetched them. */
const pack = trustPackWith({
  keys: ['1', '2', '3'].map((number) => {
    const text = readFileSync(join(shared, `samples/ob2/valid/dcpv__assets__key${number}.json`), 'utf8')
    const { id, owner, publicKeyPem } = JSON.parse(text) as Record<'id' | 'owner' | 'publicKeyPem', string>
    return { id, controller: owner, publicKeyJwk: { ...createPublicKey(publicKeyPem).export({ format: 'jwk' }) } }
  }),
})

async function reportOf(path: string) {
  const sample = samples.find((one) => one.path === path)
  if (sample?.read == null) throw new Error(`${path} was not read`)
  const { authenticity, standing, checks } = await verify({
    document: sample.document,
    credential: sample.read,
    receivedOn: '2026-06-01',
    today: '2026-06-01',
    pack: { id: 'pack', name: pack.name, issuedOn: pack.issuedOn, content: pack },
    ports: createProofPorts({ resourcesFolder: 'resources', pack }),
    engineVersion: 'test',
    checkedAt: '2026-06-01T08:00:00Z',
  })
  const faults = checks.filter(({ check, status }) => check === 'structure' && status === 'failed')
  return {
    authenticity,
    standing,
    seals: checks.filter(({ check }) => check.startsWith('proof')).map(({ code }) => code),
    faults: faults.map(({ code, pointer }) => `${code} ${pointer ?? ''}`.trim()),
  }
}

const awards = rows.filter(({ path }) => samples.some((one) => one.path === path && one.read !== null))

test('the files that hold an award, and have an expected answer, are read', () => {
  const others = rows.filter(({ path }) => !awards.some((one) => one.path === path)).map(({ path }) => path)

  // A badge class, an issuer, and two files that are no JSON.
  expect(others).toEqual([
    'ob2/valid/dcpv__assets__badge-with-data-image.json',
    'ob2/valid/dcpv__issuer-compact-iri-validation.json',
    'ob2/valid/dcpv__rdf-validation__valid-badge-class.json',
    'ob2/invalid/badgr__1_0_basic_issuer_invalid_json.json',
    'ob2/invalid/dcpv__redirected-validation-subject.json',
  ])
})

test.each(awards.filter(({ expected }) => expected !== 'INVALID'))(
  '$path is well built, and never forged',
  async ({ path }) => {
    const { authenticity, standing, seals, faults } = await reportOf(path)

    expect(faults).toEqual([])
    expect(authenticity.answer).toBe('undetermined')
    expect(standing.answers).toEqual(['notKnown'])
    expect(seals).toEqual([path.endsWith('.jwt') ? 'holds' : 'hosted'])
  },
)

// What is wrong with each of the files that others call invalid. Of an extension its own schema says so, which lies elsewhere.
test.each([
  ['basic-assertion-invalid-context.json', ['wrongContext /@context'], ['notKnown']],
  ['assertion-with-data-image.json', ['notAnId /image'], ['notKnown']],
  ['basic-assertion-expired.json', [], ['outsideValidity', 'notKnown']],
  ['basic-assertion-expired-before-issued.json', ['datesContradict /expires'], ['outsideValidity', 'notKnown']],
  ['basic-assertion-in-future.json', [], ['outsideValidity', 'notKnown']],
  ['simple-revoked.jwt', [], ['notKnown']],
  ['assertion-with-extension-node-invalid.json', [], ['notKnown']],
])('%s', async (name, faults, answers) => {
  const report = await reportOf(`ob2/invalid/dcpv__${name}`)

  expect(report).toMatchObject({ faults, standing: { answers } })
  expect(awards.filter(({ expected }) => expected === 'INVALID')).toHaveLength(7)
})
