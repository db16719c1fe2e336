import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { X509CertificateGenerator } from '@peculiar/x509'
import { beforeAll, describe, expect, test } from 'vitest'
import { readFile } from '#core/importing/registry.ts'
import { textFile } from '#core/importing/wrapping.fixtures.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import { trustPackWith } from '#core/verification/trustPack.fixtures.ts'
import type { TrustPackContent } from '#core/verification/trustPack.ts'
import { verify } from '#core/verification/verify.ts'
import { createProofPorts } from './proofPorts.ts'
import { certify, type Certified } from './sealing.fixtures.ts'
import { leavingOut, xadesSigned, xmlSigned } from './xmlSealing.fixtures.ts'

const certificate = readFileSync('src/core/importing/fixtures/europass.xml', 'utf8')
const bare = certificate.slice(certificate.indexOf('<europassCredential'))
let root: Certified
let university: Certified
let stranger: Certified
beforeAll(async () => {
  root = await certify('O=Root', null, { ca: true, from: '2021-01-01', until: '2030-01-01' })
  university = await certify('O=Lindenau,2.5.4.97=VATDE-000000001', root, { from: '2021-01-01', until: '2026-06-01' })
  stranger = await certify('O=Stranger', null)
})

const pack = (): TrustPackContent =>
  trustPackWith({
    anchors: [root.certificate.toString('pem')],
    issuers: [
      {
        name: [{ lang: 'de', value: 'Hochschule Lindenau' }],
        ids: ['VATDE-000000001'],
        keys: [],
        mayAwardFor: [],
      },
    ],
  })

async function reportOf(
  text: string,
  { content = null, which = 0 }: { readonly content?: TrustPackContent | null; readonly which?: number } = {},
): Promise<VerificationReport> {
  const read = readFile(textFile('europass.xml', text))
  if (!read.ok) throw new Error(read.error.code)
  return verify({
    document: read.value.document,
    credential: read.value.credentials[which] ?? null,
    receivedOn: '2026-07-18',
    today: '2026-07-18',
    pack: content === null ? null : { id: 'pack', name: 'Pack', issuedOn: '2026-07-01', content },
    ports: createProofPorts({ resourcesFolder: 'resources', pack: content }),
    engineVersion: '1',
    checkedAt: '2026-07-18T08:00:00Z',
  })
}

const codesOf = ({ checks }: VerificationReport, check = 'proof') =>
  checks.filter((one) => one.check.split('#')[0] === check).map(({ code }) => code)

describe('a seal of a European credential of the first generation', () => {
  test.each(Object.entries(leavingOut))('that leaves itself out by %s holds', async (_, transform) => {
    const report = await reportOf(await xadesSigned(certificate, university, { transform }))

    expect(codesOf(report)).toEqual(['holds'])
    expect(report.authenticity).toEqual({ answer: 'undetermined', reasons: ['issuer.noTrustPack'] })
  })

  // The certificate has ended since: what counts is the day of sealing, as the seal says it.
  test('is authentic by a trust pack alone, at the time it says it was made', async () => {
    const sealed = await xadesSigned(certificate, university)
    const report = await reportOf(sealed, { content: pack() })

    expect(report.authenticity).toEqual({ answer: 'authentic', reasons: [] })
    expect(report.checks.filter(({ check }) => check === 'certificate#0')).toMatchObject([
      { code: 'anchored', facts: { date: '2026-05-01' } },
    ])
  })

  // Line ends are one sign in XML, whatever a mail program made of them.
  test('holds with the line ends of another system', async () => {
    const sealed = await xadesSigned(certificate, university)

    expect(codesOf(await reportOf(sealed.replaceAll('\n', '\r\n')))).toEqual(['holds'])
  })

  test('finds the certificate that was sealed with it among others, and those between it and an anchor', async () => {
    const between = await certify('O=Between', root, { ca: true })
    const leaf = await certify('O=Lindenau,2.5.4.97=VATDE-000000001', between)
    const sealed = await xadesSigned(certificate, leaf, { beside: [stranger], later: [between] })

    expect((await reportOf(sealed, { content: pack() })).authenticity.answer).toBe('authentic')
  })

  // A time that nobody sealed could be set to any day on which a certificate was good.
  test('claims no time that is not sealed with it', async () => {
    const sealed = await xadesSigned(certificate, university, { sealsProperties: false })
    const report = await reportOf(sealed, { content: pack() })

    expect(codesOf(report)).toEqual(['holds'])
    expect(codesOf(report, 'certificate')).toEqual(['notInForce'])
  })

  test.each([
    ['a name', (xml: string) => xml.replace('>Ilse<', '>Else<')],
    ['the time of sealing', (xml: string) => xml.replace('2026-05-01T10', '2025-05-01T10')],
    ['an id that something refers to', (xml: string) => xml.replace('id="urn:epass:spec:2"', 'id="urn:epass:spec:3"')],
    ['white space between elements', (xml: string) => xml.replace('<primaryLanguage>', '  <primaryLanguage>')],
  ])('over %s that was changed does not hold', async (_, change) => {
    const sealed = await xadesSigned(certificate, university)
    const report = await reportOf(change(sealed), { content: pack() })

    expect(codesOf(report)).toEqual(['doesNotHold'])
    expect(report.authenticity).toEqual({ answer: 'notAuthentic', reasons: ['proof.doesNotHold'] })
  })

  // A value that is shown but not sealed could be changed by anybody between issuer and office.
  test('breaks by one letter or figure changed in anything that the file says', async () => {
    const sealed = await xadesSigned(certificate, university)
    const end = sealed.indexOf('<ds:Signature')
    const places = [...sealed.slice(0, end).matchAll(/>[^<>]*?(\w)[^<>\w]*<\/|="[^"]*?(\w)[^"\w]*"/g)].map(
      (match) => match.index + match[0].lastIndexOf(match[1] ?? match[2] ?? ''),
    )
    // Not the declarations at the root, and no letter of an entity, without which the file is no XML.
    const isSaid = (place: number) => place > sealed.indexOf('<type') && !/&\w*$/.test(sealed.slice(place - 6, place))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places.filter(isSaid)), async (place) => {
        const other = sealed[place] === '7' ? '3' : '7'
        const changed = sealed.slice(0, place) + other + sealed.slice(place + 1)

        expect(codesOf(await reportOf(changed))).toEqual(['doesNotHold'])
      }),
      { numRuns: 40 },
    )
  })

  // Another certificate for the same key would give the seal to whoever is named in it.
  test('beside another certificate for its key does not hold', async () => {
    const other = await X509CertificateGenerator.create({
      subject: 'O=Somebody else',
      publicKey: university.keys.publicKey,
      signingKey: university.keys.privateKey,
      signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    })
    const sealed = await xadesSigned(certificate, { ...university, certificate: other }, { named: university })

    expect(codesOf(await reportOf(sealed))).toEqual(['doesNotHold'])
  })

  // SHA-1 can be made to fit: over a certificate, and over any part of what is sealed.
  test.each([
    ['weakButFits', () => xadesSigned(certificate, university, { propertiesBy: 'sha1' })],
    ['weakButFits', () => xadesSigned(certificate, university, { namedBy: 'sha1' })],
    [
      'algorithmUnknown',
      async () => (await xadesSigned(certificate, university)).replace('xmlenc#sha512', 'xmlenc#sha513'),
    ],
    // Another expression could leave out whatever a reader sees.
    [
      'algorithmUnknown',
      () => xadesSigned(certificate, university, { transform: leavingOut.filter.replace('::ds:Signature', '::title') }),
    ],
    [
      'algorithmUnknown',
      () => xadesSigned(certificate, university, { transform: leavingOut.filter.replace('subtract', 'intersect') }),
    ],
    [
      'algorithmUnknown',
      () =>
        xadesSigned(certificate, university, { transform: leavingOut.xpath.replace('not(', 'not(self::title or ') }),
    ],
    // A reference to something else than the properties of this very seal.
    [
      'notCovered',
      async () => (await xadesSigned(certificate, university)).replace('URI="#xades-1"', 'URI="#urn:epass:org:1"'),
    ],
    // Of two things of one id, which one was sealed?
    [
      'incomplete',
      async () => (await xadesSigned(certificate, university)).replace('id="urn:epass:org:2"', 'id="xades-1"'),
    ],
    [
      'incomplete',
      async () => (await xadesSigned(certificate, university)).replace('<ds:SignedInfo', '<ds:Object/><ds:SignedInfo'),
    ],
    [
      'keyNotHere',
      async () =>
        (await xadesSigned(certificate, university, { sealsProperties: false })).replace(
          /<ds:KeyInfo>.*?<\/ds:KeyInfo>/s,
          '',
        ),
    ],
  ])('%s (%#)', async (code, sealed) => {
    expect(codesOf(await reportOf(await sealed()))).toEqual([code])
  })
})

describe('a seal of a credential inside another document', () => {
  const presentation = (inside: string) =>
    `<vp:verifiablePresentation xmlns="http://data.europa.eu/snb" xmlns:vp="http://data.europa.eu/snb/vp">${inside}<vp:proof/></vp:verifiablePresentation>`
  const outer = (inside: string, by: Certified) =>
    xadesSigned(presentation(inside).replace('<vp:proof/>', '<proof/>'), by, { id: 'xades-outer' })

  test('is over the credential, as it was before', async () => {
    const sealed = await xadesSigned(bare, university)
    const [whole, cut] = [presentation(sealed), presentation(sealed.replace(' xmlns="http://data.europa.eu/snb"', ''))]

    expect(codesOf(await reportOf(whole))).toEqual(['holds'])
    // Without its own declaration it has the namespace of what is around it.
    expect(codesOf(await reportOf(cut))).toEqual(['holds'])
    expect(codesOf(await reportOf(whole.replace('>Ilse<', '>Else<')))).toEqual(['doesNotHold'])
  })

  // The seal of a presentation is whose who presents: it makes nobody's credential authentic but its own.
  test('stands beside the seal of the presentation, and each says for itself what it says', async () => {
    const both = await outer(await xadesSigned(bare, university), stranger)
    const changedAround = both.replace('<vp:verifiablePresentation', '<vp:verifiablePresentation id="x"')

    expect((await reportOf(both, { content: pack() })).authenticity.answer).toBe('authentic')
    expect(codesOf(await reportOf(changedAround))).toEqual(['doesNotHold', 'holds'])
    expect((await reportOf(await outer(bare, stranger), { content: pack() })).authenticity).toEqual({
      answer: 'undetermined',
      reasons: ['issuer.certificateNotUsable'],
    })
  })

  // In the other canonical form what was around the credential is part of what was sealed, and that is lost.
  test('in a form that depends on what is around it is not checked', async () => {
    const sealed = await xmlSigned(bare, university, { hash: 'SHA-256' })

    expect(codesOf(await reportOf(sealed))).toEqual(['holds'])
    expect(codesOf(await reportOf(presentation(sealed)))).toEqual(['noCanonicalForm'])
  })

  // The one that is sealed must not vouch for the one that lies beside or around it.
  test('is none of another credential there', async () => {
    const [sealed, forged] = [await xadesSigned(bare, university), bare.replace('>Ilse<', '>Else<')]
    const beside = presentation(forged + sealed)
    const around = forged.replace(
      '<proof/>',
      `<childCredentials><childCredential id="c">${sealed}</childCredential></childCredentials>`,
    )

    expect(codesOf(await reportOf(beside, { which: 0 }))).toEqual(['noSeal'])
    expect(codesOf(await reportOf(beside, { which: 1 }))).toEqual(['holds'])
    expect(codesOf(await reportOf(around))).toEqual(['noSeal'])
  })
})
