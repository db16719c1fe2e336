import { globSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shared } from '../../../scripts/shared.mjs'
import type { ReadCredential } from '../credential/credential.ts'
import { elementNames, type ElementName } from '../credential/element.ts'
import { ImportProblem, Reading } from './importer.ts'
import { assertionsOf, brokenOrigins } from './rawValues.fixtures.ts'
import { readFile } from './registry.ts'

const samples = join(shared ?? '', 'samples')
const filesIn = (pattern: string) =>
  globSync(pattern, { cwd: samples, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(samples, join(entry.parentPath, entry.name)))
    .toSorted()

const read = (path: string) => readFile({ name: basename(path), bytes: readFileSync(join(samples, path)) })
const states = ({ assertions }: ReadCredential, element: ElementName) =>
  assertions.some((one) => one.element === element && one.state === 'stated')

/** What some files of `valid` are, though they hold no credential. */
const refused: Readonly<Record<string, ImportProblem>> = {
  'ob3/valid/dcc__v1__dataIntegrityProof__didKey__legacyRegistry-noStatus-noExpiry-oldDCCExample.json': {
    code: 'no-importer',
    facts: { type: 'VerifiableCredential' },
  },
  'ob3/valid/dcc__v2__bothSignatureTypes__didkey__legacy-noStatus-notExpired-endorsement.json': {
    code: 'endorsement',
    facts: {},
  },
  'elm-edc/valid/eseal__json_sealed_advanced.json': { code: 'holds-none', facts: { sealed: 'yes' } },
  'elm-edc/valid/eseal__json_to_seal.json': { code: 'holds-none', facts: { sealed: 'no' } },
  'elm-edc/valid/dc4eu-vc__openbadge__endorsements.json': { code: 'endorsement', facts: {} },
  'elm-edc/valid/edci__out__resultCredential.jsonld': { code: 'no-importer', facts: { type: '@graph' } },
  'elm-edc/valid/elm__credential-sample-turtle.ttl': { code: 'not-json', facts: {} },
}

describe('the files that the workbench promises to read', () => {
  const promised = [
    ...filesIn('ob3/valid/{dcc,dcpv,surf,mynextid}__*'),
    ...filesIn('elm-edc/valid/mynextid__*'),
    'elm-edc/valid/edci__jsonld__credential-signed.jsonld',
    'elm-edc/valid/edci__jsonld__regularCred.jsonld',
  ].filter((path) => !(path in refused))

  test('are as many as there are', () => {
    expect(promised).toHaveLength(67)
  })

  test.each(promised)('%s gives one credential with title, issuer and date', (path) => {
    const outcome = read(path)

    expect(outcome).toMatchObject({ ok: true, value: { credentials: [{ pointer: expect.any(String) as string }] } })
    const [credential] = outcome.ok ? outcome.value.credentials : []
    expect(
      ['title', 'issuer', 'issuedOn'].filter((element) => credential && states(credential, element as ElementName)),
    ).toEqual(['title', 'issuer', 'issuedOn'])
  })
})

test.each(Object.entries(refused))('%s is reported for what it is', (path, problem) => {
  expect(read(path)).toEqual({ ok: false, error: problem })
})

// A file nobody has judged must not slip through half read: what it lacks is said.
test.each([
  ...filesIn('{ob3,elm-edc}/valid/*').filter((path) => !(path in refused)),
  // Two transcripts of DC4EU have no title, which is said as of any element.
  ...filesIn('{ebsi,dc4eu}/valid/*').filter((path) => read(path).ok && !path.includes('__EUUSTOR__')),
])('%s has a title and a date, and an issuer or a remark that there is none', (path) => {
  const outcome = read(path)
  const credential = outcome.ok ? outcome.value.credentials[0] : undefined

  expect(credential && states(credential, 'title') && states(credential, 'issuedOn')).toBe(true)
  const unnamed = outcome.ok && outcome.value.remarks.some(({ code }) => code === 'issuer-without-name')
  expect((credential && states(credential, 'issuer')) === true || unnamed).toBe(true)
})

describe('what wallets of EBSI and DC4EU hold', () => {
  /** Of each kind, by what the names of its files have in common. */
  const kinds: readonly (readonly [string, RegExp])[] = [
    [
      'ebsi',
      /verifiable-diploma__.*(?:Diploma_v1|Completion|finetuned|generic)|waltid__VerifiableDiploma|TrainingCert/,
    ],
    ['elm3', /formal-education/],
    ['openBadge3', /OpenBadgeCredential/],
    ['empty', /EbsiEuropass/],
    ['not-a-credential', /pid\.json|allianceID|educationalID/],
    ['practice', /DoctorID|ProfesionalID|ProfessionalSuitability|ProfessionalDevelopment/],
    ['accreditation', /accreditation|trusted-issuer-chain__VerifiableId/i],
    ['authorisation', /authorisation/],
    ['conformance', /ct-qualification/],
    ['presentation', /ebsi-presentation/],
    ['statusEntry', /vc-status/],
    ['statusList', /revocation-statuslist|StatusList2021Credential|status-list-credential/],
    ['didDocument', /__dids__/],
    ['registerEntry', /tir-record/],
    ['holderOnly', /ebsi-attestation__2022-11__|type-extensions/],
    ['identity', /./],
  ]

  // A diploma would stay unread beside so much else, or an accreditation be taken for one.
  test.each(filesIn('{ebsi,dc4eu}/*/*'))('%s is read, or told for what it is', (path) => {
    const outcome = read(path)
    const said = outcome.ok
      ? outcome.value.readings.map(({ importer }) => importer).join(' ')
      : (outcome.error.facts['kind'] ?? outcome.error.code)

    expect(said).toBe(kinds.find(([, names]) => names.test(path))?.[0])
  })
})

describe('files of `invalid`', () => {
  /** Those that are no credential of a format that is read; the others are read, and verification says what is wrong. */
  const noCredential: Readonly<Record<string, string>> = {
    'ob3/invalid/dcc__v2__ed25519__didKey__legacy-expiredStatus-noExpiry.json': 'no-importer',
    'ob3/invalid/dcc__v2__ed25519__didKey__legacy-missingTypeStatus-noExpiry.json': 'no-importer',
    'ob3/invalid/dcpv-tcp__LER-RS_V2_UC008_portability.json': 'no-importer',
    'ob3/invalid/dcpv-tcp__LER-RS_V2_VCwrapper.json': 'no-importer',
    'ob3/invalid/dcpv__endorsement-err-schema-status-refresh.json': 'endorsement',
    'elm-edc/invalid/edci__jsonld__cred2_1context.jsonld': 'no-importer',
  }

  test.each(filesIn('{ob3,elm-edc}/invalid/*'))('%s is read as far as it goes, or refused for what it is', (path) => {
    const outcome = read(path)

    expect(outcome.ok ? null : outcome.error.code).toBe(noCredential[path] ?? null)
  })

  test('with a structure that is wrong still show their title', () => {
    const outcome = read('ob3/invalid/dcpv__simple-err-issuer.json')

    expect(outcome).toMatchObject({
      ok: true,
      value: {
        credentials: [
          {
            assertions: expect.arrayContaining([
              expect.objectContaining({
                element: 'title',
                value: { kind: 'text', text: 'Example University Degree', lang: 'und' },
              }),
              expect.objectContaining({ element: 'issuer', state: 'missing' }),
            ]) as unknown,
          },
        ],
      },
    })
  })
})

// Nothing but what is no certificate is turned away, and of each certificate it is said where the issuer is not named.
test('every Blockcert is read; profiles, lists and keys are not', () => {
  const files = filesIn('blockcerts/*/*')
  const outcomes = files.map((path) => ({ path: basename(path, '.json'), outcome: read(path) }))
  const silent = outcomes.filter(({ outcome }) => {
    const values = outcome.ok ? outcome.value.credentials : []
    const told = outcome.ok && outcome.value.remarks.some(({ code }) => code.startsWith('issuer-'))
    return !told && !values.every((one) => states(one, 'issuer') && states(one, 'issuedOn'))
  })

  expect(files).toHaveLength(53)
  expect(outcomes.flatMap(({ path, outcome }) => (outcome.ok ? [] : [`${path}: ${outcome.error.code}`]))).toEqual([
    'cvjs__blockcerts-status-list-2021: no-learning',
    'cvjs__did__did-ion-EiA_Z6LQILbB2zj_eVrqfQ2xDm4HNqeJUw5Kj2Z7bFOOeQ: no-learning',
    'cvjs__issuer-blockcerts-v1: not-a-credential',
    'cvjs__issuer-blockcerts-v2a: no-importer',
    'cvjs__issuer-blockcerts: no-importer',
    'cvjs__issuer-profile: no-importer',
    'cvjs__revocation-list-mainnet-example: no-importer',
    'cvjs__v3__vp-eddsa-rdfc-2022: holds-none',
  ])
  expect(silent).toEqual([])
})

// Every sample of every format, credentials or not: an exception here would take a whole import down.
describe('whatever a file is', () => {
  const folders = [...new Set(filesIn('*/**').map((path) => path.split('/')[0] ?? ''))]

  test('all the formats are there', () => {
    expect(folders.length).toBeGreaterThan(15)
  })

  test.each(folders)('in %s, it gives a reading or a problem, and what is shown stands in the file', (folder) => {
    expect(filesIn(`${folder}/**/*`).flatMap(faultsOf)).toEqual([])
  })
})

/** What is wrong with the answer for a file: nothing, if it is a problem, or a reading that holds what it says. */
function faultsOf(path: string): readonly object[] {
  const outcome = read(path)
  if (!outcome.ok) return ImportProblem.safeParse(outcome.error).success ? [] : [{ path, fault: outcome.error }]
  const { document, readings, credentials } = outcome.value
  const layer = document.layers.join('/')
  return [
    ...readings.filter((reading) => !Reading.safeParse(reading).success),
    ...brokenOrigins(document.text, credentials),
    ...credentials.filter(
      ({ assertions }) => new Set(assertions.map(({ element }) => element)).size < elementNames.length,
    ),
    ...assertionsOf(credentials).filter(({ origin }) => origin?.from === 'file' && origin.layer !== layer),
  ].map((fault) => ({ path, fault }))
}
