import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readFile } from '#core/importing/registry.ts'
import { textFile } from '#core/importing/wrapping.fixtures.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { verify } from '#core/verification/verify.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import { namesOfCertificate } from './certificates.ts'
import { createProofPorts } from './proofPorts.ts'
import { certify, type Certified } from './sealing.fixtures.ts'
import { xmlSigned } from './xmlSealing.fixtures.ts'

const transcript = readFileSync('src/core/importing/fixtures/transcript.xml', 'utf8')
let root: Certified
let office: Certified
beforeAll(async () => {
  root = await certify('O=Root', null, { ca: true })
  office = await certify('O=University of Lipowa', root)
})

async function reportOf(text: string, pack: TrustPackContent | null = null): Promise<VerificationReport> {
  const read = readFile(textFile('transcript.xml', text))
  if (!read.ok) throw new Error(read.error.code)
  const inUse = pack === null ? null : { id: 'pack', name: 'Pack', issuedOn: '2026-05-01', content: pack }
  return verify({
    document: read.value.document,
    credential: read.value.credentials[0] ?? null,
    receivedOn: '2026-05-18',
    today: '2026-05-18',
    pack: inUse,
    ports: createProofPorts({ resourcesFolder: 'resources', pack }),
    engineVersion: '1',
    checkedAt: '2026-05-18T08:00:00Z',
  })
}

const proofsOf = ({ checks }: VerificationReport) =>
  checks
    .filter(({ check }) => check.startsWith('proof'))
    .map(({ status, code, facts }) => [status, code, facts['algorithm']])

describe('an enveloped XML signature', () => {
  test('with SHA-256 that fits passes, and without a trust pack says nothing of whose it is', async () => {
    const report = await reportOf(await xmlSigned(transcript, office, { hash: 'SHA-256' }))

    expect(proofsOf(report)).toEqual([['passed', 'holds', 'RSA-SHA256']])
    expect(report.authenticity).toEqual({ answer: 'undetermined', reasons: ['issuer.noTrustPack'] })
  })

  test('by a certificate that a trust pack leads to is authentic', async () => {
    const pack = trustPackWith({
      anchors: [root.certificate.toString('pem')],
      issuers: [
        {
          name: [{ lang: 'en', value: 'University of Lipowa' }],
          ids: ['lipowa.example'],
          keys: await namesOfCertificate(office.certificate),
          mayAwardFor: [],
        },
      ],
    })
    const report = await reportOf(await xmlSigned(transcript, office, { hash: 'SHA-256' }), pack)

    expect(report.authenticity).toEqual({ answer: 'authentic', reasons: [] })
  })

  // One figure changed after sealing is what a seal is for.
  test.each(['SHA-1', 'SHA-256'] as const)('with %s over a changed grade does not hold', async (hash) => {
    const sealed = await xmlSigned(transcript, office, { hash })
    const report = await reportOf(sealed.replace('<resultLabel>4.5<', '<resultLabel>5.0<'))

    expect(proofsOf(report)[0]?.slice(0, 2)).toEqual(['failed', 'doesNotHold'])
    expect(report.authenticity.answer).toBe('notAuthentic')
  })

  // SHA-1 can be made to fit: counting it would let a forger pass.
  test('with SHA-1 is skipped as too weak, however well it fits', async () => {
    const report = await reportOf(await xmlSigned(transcript, office, { hash: 'SHA-1' }))

    expect(proofsOf(report)).toEqual([['skipped', 'weakButFits', 'RSA-SHA1']])
    expect(report.authenticity).toEqual({ answer: 'undetermined', reasons: ['proof.weakButFits'] })
  })

  test('of another key beside the certificate does not hold', async () => {
    const stranger = await certify('O=Stranger', null)
    const sealed = await xmlSigned(transcript, { ...office, keys: stranger.keys }, { hash: 'SHA-256' })

    expect(proofsOf(await reportOf(sealed))[0]?.slice(0, 2)).toEqual(['failed', 'doesNotHold'])
  })

  // A signature over one harmless element, moved into a file of somebody's own making, must vouch for nothing else.
  test('over a part of the file only is not counted', async () => {
    const marked = transcript.replace('<learner>', '<learner Id="one">')
    const sealed = await xmlSigned(marked, office, { hash: 'SHA-256', over: 'one' })

    expect(proofsOf(await reportOf(sealed))).toEqual([['skipped', 'notCovered', undefined]])
  })

  test.each([
    ['incomplete', (xml: string) => xml.replace(/<SignatureValue>.*?<\/SignatureValue>/s, '')],
    ['algorithmUnknown', (xml: string) => xml.replace('xmldsig-more#rsa-sha256', 'xmldsig-more#rsa-sha224')],
    // Every plain object has something of this name.
    ['algorithmUnknown', (xml: string) => xml.replace(/[^"]*rsa-sha256/, 'constructor')],
    ['algorithmUnknown', (xml: string) => xml.replace(/[^"]*xmlenc#sha256/, 'toString')],
    ['algorithmUnknown', (xml: string) => xml.replace('xmldsig#enveloped-signature', 'xpath-filter')],
    ['keyNotHere', (xml: string) => xml.replace(/<KeyInfo>.*?<\/KeyInfo>/s, '')],
  ])('%s (%#)', async (code, spoil) => {
    const sealed = await xmlSigned(transcript, office, { hash: 'SHA-256' })

    expect(proofsOf(await reportOf(spoil(sealed)))[0]?.slice(0, 2)).toEqual(['skipped', code])
  })
})

test('a transcript without a signature has nothing to hold on to', async () => {
  expect(proofsOf(await reportOf(transcript))).toEqual([['skipped', 'noSeal', undefined]])
})
