import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadCredential } from '../credential/credential.ts'
import { elementNames, type ElementName } from '../credential/element.ts'
import attestation from './fixtures/attestation.json' with { type: 'json' }
import { Reading } from './importer.ts'
import { linesOf as linesIn } from './lines.fixtures.ts'
import { brokenOrigins } from './rawValues.fixtures.ts'
import { readFile } from './registry.ts'
import { compactJws, jsonFile, textFile } from './wrapping.fixtures.ts'

const outcomeOf = (content: unknown) =>
  readFile(typeof content === 'string' ? textFile('diploma', content) : jsonFile('diploma', content))
function read(content: unknown) {
  const outcome = outcomeOf(content)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value
}
const problemOf = (content: unknown) => {
  const outcome = outcomeOf(content)
  return outcome.ok ? null : outcome.error
}
const linesOf = (credential: ReadCredential | undefined, element: ElementName) =>
  linesIn(credential, element, (field) =>
    String(field).replace('http://data.europa.eu/', 'eu:').replace('http://publications.europa.eu/', 'op:'),
  )
const withSubject = (credentialSubject: object, rest: object = {}) => ({ ...attestation, credentialSubject, ...rest })
const achieved = (one: object) => withSubject({ achieved: [{ id: 'urn:1', title: 'Moss', ...one }] })

const whole = read(attestation)
const [credential] = whole.credentials

describe('each element of an attestation', () => {
  test.each<[ElementName, readonly string[]]>([
    [
      'learner',
      [
        '0 givenName Auðbjörg | und',
        '0 familyName Mýrdal | und',
        '0 birthDate 1991-07-09',
        '0 identifier personalIdentifier | IS/DE/0000',
        '0 identifier Student number | 4711',
        '0 identifier null | M-0815',
        '0 identifier null | did:key:zInventedHolder',
      ],
    ],
    ['title', ['0 text Certificate in Wetland Restoration | und']],
    ['issuerCountry', ['missing']],
    ['awardingBody', ['0 country ISO-3166-1 | ISL', '0 identifier null | did:ebsi:zInventedCollegeOfBogs']],
    ['issuedOn', ['0 date 2026-03-01']],
    [
      'learningOutcome',
      [
        // The heading alone was compared: "Monetizing with data" for "can analyse how it is possible to monetize with data".
        '0 text Reads and explains the level of ground water over a year | und',
        '0 description Reads a water table | und',
        '0 type eu:snb/skill-type/ | eu:snb/skill-type/skill',
        '0 skill ESCO | eu:esco/skill/00000000-0000-0000-0000-000000000001',
        '0 skillName patience | und',
        '1 text Closes a ditch | und',
        '1 description with peat and timber | und',
        '2 text Names ten mosses | und',
        '3 summary Plans and oversees a restoration | und',
      ],
    ],
    [
      'workload',
      [
        '0 credits 750 | ECTS',
        '0 credits 300 | null',
        '0 duration 11400',
        '2 activity 960',
        '2 activity 1200',
        '4 activity 750',
      ],
    ],
    [
      'level',
      [
        '0 eqf EQF | 6',
        '0 nqf eu:snb/qdr/ | eu:snb/qdr/c_1',
        '0 nqfName 6 | und',
        '0 educationLevel und | urn:isced:6',
      ],
    ],
    [
      'assessment',
      [
        '0 title Overall | und',
        '0 type eu:snb/assessment/ | eu:snb/assessment/2',
        '0 modeName onsite | und',
        '1 title Field test | und',
        '1 description A day in the bog | und',
        '1 description In rain | und',
        '2 title Portfolio | und',
        '2 type eu:snb/assessment/ | eu:snb/assessment/1',
      ],
    ],
    [
      'participation',
      ['0 type eu:snb/learning-assessment/ | eu:snb/learning-assessment/920fbb3cbe', '1 typeName Outdoors | und'],
    ],
    ['qualityAssurance', ['0 identifier null | https://agency.example/accreditation/12']],
    ['prerequisite', ['0 text Rubber boots | und']],
    ['supervision', ['0 type eu:snb/supervision-verification/ | eu:snb/supervision-verification/c598449d64']],
    [
      'grade',
      [
        '0 value 8.5 | und',
        '0 scheme Ten points | und',
        '0 scheme 5 is a pass | und',
        '0 shareLower 70 | und',
        '0 shareEqual 10 | und',
        '0 shareHigher 20 | und',
        '0 distribution Of 2025 | und',
        '0 category 8 to 9 | und',
        '0 count 12 | und',
        '1 value 9 | und',
      ],
    ],
    [
      'stackability',
      [
        '0 partialQualification true',
        '0 qualificationCode eu:snb/qdr/ | eu:snb/qdr/c_2',
        '2 entitlement Warden of wetlands | und',
        '3 entitlement Bog pass | und',
      ],
    ],
    [
      'furtherInformation',
      [
        '0 description Two terms in and around a bog | und',
        '0 specification How drained land becomes wet again | und',
        '0 thematicArea eu:snb/isced-f/ | eu:snb/isced-f/0521',
        '0 thematicArea ISCED-F | 0522',
        '0 thematicAreaName Peat ecology | und',
        '0 setting eu:snb/learning-setting/ | eu:snb/learning-setting/6fd4685715',
        '0 note Taught on site | und',
        '0 activity Excursion | und',
        '0 activity Drilling a core | und',
        '0 activityStart 2025-09-01',
        '0 activityEnd 2025-09-02',
        '0 note With excursions | und',
        '0 note May oversee a restoration | und',
        '0 language op:resource/authority/language/ | op:resource/authority/language/ISL',
        '0 languageName Faroese | und',
        '1 activity Winter school | und',
      ],
    ],
    ['issuer', ['0 identifier null | did:ebsi:zInventedIssuerOfWetlands']],
    ['awardedOn', ['0 date 2026-02-27']],
    ['validFrom', ['0 date 2026-03-02']],
    ['validUntil', ['0 date 2031-03-01']],
  ])('%s', (element, lines) => {
    expect(linesOf(credential, element)).toEqual(lines)
  })

  // A part without its own credits would let those of the whole be counted again, or none at all.
  test('of a part and of a part of that, which are awards of their own', () => {
    const [part] = credential?.children ?? []
    expect(linesOf(part, 'title')).toEqual(['0 text Hydrology of bogs | und'])
    expect(linesOf(part, 'workload')).toEqual(['0 credits 250 | ECTS'])
    expect(part?.pointer).toBe('/credentialSubject/achieved/0/hasPart/learningAchievements/0')
    expect(part?.children.map((one) => linesOf(one, 'title'))).toEqual([['0 text Measuring | und']])
    expect(part?.children[0]?.pointer).toBe('/credentialSubject/achieved/0/hasPart/learningAchievements/0/hasPart/0')
  })

  // The place shown beside a value would be another's, or none.
  test('stands at its place in the file', () => {
    expect(brokenOrigins(JSON.stringify(attestation), whole.credentials)).toEqual([])
  })

  test('with remarks on what is odd: an issuer that is only a number, credits without a unit', () => {
    expect(whole.remarks.map(({ code, pointer, facts }) => [code, pointer, facts])).toEqual([
      ['credits-without-unit', '/credentialSubject/achieved/0/specifiedBy/0/creditPoints', {}],
      ['issuer-only-did', '/issuer', { did: 'did:ebsi:zInventedIssuerOfWetlands' }],
    ])
  })
})

const diploma = withSubject({
  id: 'did:ebsi:zHolder',
  givenNames: 'Þórdís',
  identifier: '0904',
  learningAchievement: {
    id: 'https://a.example#1',
    title: 'Master of Peat',
    description: 'Peat',
    additionalNote: ['Cum laude'],
  },
  learningSpecification: { ectsCreditPoints: 120, eqfLevel: 7, nqfLevel: ['7'], iscedfCode: ['0521'] },
  awardingOpportunity: {
    awardingBody: {
      id: 'did:ebsi:zBody',
      preferredName: 'Bog University',
      eidasLegalIdentifier: 'Unknown',
      registration: 'R-1',
      homepage: 'https://bog.example',
    },
    location: 'ICELAND',
  },
  gradingScheme: { id: 'https://a.example#2', title: 'Ten points' },
})

describe('a diploma whose achievement, specification and awarding lie side by side', () => {
  const [one] = read(diploma).credentials

  test.each<[ElementName, readonly string[]]>([
    ['learner', ['0 givenName Þórdís | und', '0 identifier null | 0904', '0 identifier null | did:ebsi:zHolder']],
    ['title', ['0 text Master of Peat | und']],
    [
      'awardingBody',
      [
        '0 name Bog University | und',
        '0 countryName ICELAND | und',
        '0 identifier registration | R-1',
        '0 identifier null | did:ebsi:zBody',
        '0 identifier URL | https://bog.example',
      ],
    ],
    ['workload', ['0 credits 12000 | ECTS']],
    ['level', ['0 eqf EQF | 7', '0 nqfName 7 | und']],
    ['grade', ['0 scheme Ten points | und']],
    ['furtherInformation', ['0 description Peat | und', '0 thematicArea ISCED-F | 0521', '0 note Cum laude | und']],
  ])('is read by its %s', (element, lines) => {
    expect(linesOf(one, element)).toEqual(lines)
  })

  // What belongs to none of several achievements in particular would be said of the first.
  test('of several achievements are awards of their own, and the rest is said of none of them', () => {
    const several = read(
      withSubject({ learningAchievement: [{ title: 'A' }, { title: 'B' }], learningSpecification: { eqfLevel: 5 } }),
    )
    expect(several.credentials[0]?.children.map((child) => linesOf(child, 'level'))).toEqual([['missing'], ['missing']])
    expect(linesOf(several.credentials[0], 'level')).toEqual(['2 eqf EQF | 5'])
  })

  test('without an achievement has the title of its specification', () => {
    expect(linesOf(read(withSubject({ learningSpecification: { title: 'Peat' } })).credentials[0], 'title')).toEqual([
      '0 text Peat | und',
    ])
  })
})

const training = withSubject(
  {
    givenName: 'Ásta',
    qualification: {
      title: 'Care for bogs',
      trainingAwarded: 'Bog nursing',
      level: { eqfLevel: 5 },
      fieldOfStudy: { name: { en: 'Ecology' } },
      trainingDuration: { startDate: '2026-01-10', endDate: '2026-01-11' },
      volumeOfLearning: 10,
      creditPoint: [{ point: '1,5', framework: { id: 'https://credits.example/a' } }],
      entryRequirement: { noteLiteral: { en: 'Wardens' } },
      learningOutcomes: [{ category: 'skills', description: { en: 'Bandages a dam' } }],
    },
  },
  {
    type: ['VerifiableCredential', 'ProfessionalTrainingCredential'],
    issuer: {
      id: '4711',
      legalName: { en: 'Academy' },
      accreditation: [{ accreditationBody: 'Board', accreditationDate: '2025-12-01' }],
    },
  },
)

// DC4EU writes achievement, specification and training in one object, and credits with a comma.
test('a certificate of training is read whole', () => {
  const [one] = read(training).credentials

  expect(
    (['learner', 'title', 'learningOutcome', 'workload', 'level', 'qualityAssurance', 'prerequisite'] as const).flatMap(
      (element) => linesOf(one, element),
    ),
  ).toEqual([
    '0 givenName Ásta | und',
    '0 text Care for bogs | und',
    '0 text Bandages a dam | en',
    '0 typeName skills | und',
    '0 credits 150 | https://credits.example/a',
    '0 duration 600',
    '0 eqf EQF | 5',
    '0 agency Board | und',
    '0 issuedOn 2025-12-01',
    '0 text Wardens | en',
  ])
  expect(linesOf(one, 'furtherInformation')).toEqual([
    '0 thematicAreaName Ecology | en',
    '0 activity Bog nursing | und',
    '0 activityStart 2026-01-10',
    '0 activityEnd 2026-01-11',
  ])
  expect(linesOf(one, 'issuer')).toEqual(['0 name Academy | en'])
})

describe('in a compact JWS', () => {
  const { issuer, issued, issuanceDate, validUntil, ...vc } = attestation
  const claims = { iss: issuer, iat: 1_772_409_600, nbf: 1_772_496_000, exp: 1_930_000_000 }

  // Wallets hand out nothing but tokens.
  test('an attestation is what it is in the open', () => {
    const [sealed] = read(compactJws({ ...claims, vc: attestation })).credentials

    expect(sealed?.pointer).toBe('/vc')
    expect(linesOf(sealed, 'title')).toEqual(linesOf(credential, 'title'))
    expect(linesOf(sealed, 'issuedOn')).toEqual(['0 date 2026-03-01'])
  })

  // An issuer or day that only the token names would be missing.
  test('the claims say what the credential leaves out, and nothing else', () => {
    const token = compactJws({ ...claims, vc })
    const sealed = read(token)
    const lines = (['issuer', 'issuedOn', 'validUntil'] as const).map((element) =>
      linesOf(sealed.credentials[0], element),
    )

    expect(lines).toEqual([
      ['0 identifier null | did:ebsi:zInventedIssuerOfWetlands'],
      ['0 date 2026-03-02'],
      ['0 date 2031-02-27'],
    ])
    expect(brokenOrigins(sealed.document.text, sealed.credentials)).toEqual([])
    expect([issued, issuanceDate, validUntil].every((day) => typeof day === 'string')).toBe(true)
  })

  test('inside a presentation, the claims are the holder’s and are left aside', () => {
    const sealed = read(compactJws({ ...claims, vp: { type: 'VerifiablePresentation', verifiableCredential: [vc] } }))

    expect(sealed.credentials.map(({ pointer }) => pointer)).toEqual(['/vp/verifiableCredential/0'])
    expect(linesOf(sealed.credentials[0], 'issuer')).toEqual(['missing'])
  })
})

describe('what a file may write in several ways', () => {
  test.each<[string, object, ElementName, readonly string[]]>([
    ['hours as a number', { specifiedBy: [{ volumeOfLearning: 40 }] }, 'workload', ['0 duration 2400']],
    ['hours as a text', { specifiedBy: [{ volumeOfLearning: '40.5' }] }, 'workload', ['0 duration 2430']],
    ['hours with their unit', { specifiedBy: [{ volumeOfLearning: '40 hours' }] }, 'workload', ['0 duration 2400']],
    ['no hours', { specifiedBy: [{ volumeOfLearning: 'PT40H - to do' }] }, 'workload', ['missing']],
    ['a level in words', { specifiedBy: { eqfLevel: 'EQF 5' } }, 'level', ['0 eqf EQF | 5']],
    ['a level that is none', { specifiedBy: { eqfLevel: 'Master' } }, 'level', ['0 eqfName Master | und']],
    ['a title by language', { title: { en: 'Moss', de: 'Moos' } }, 'title', ['0 text Moss | en', '0 text Moos | de']],
    [
      'bodies by name, number and DID',
      { wasAwardedBy: { awardingBody: ['Bog College', 'https://bog.example/1', 'did:ebsi:z1'] } },
      'awardingBody',
      ['0 name Bog College | und', '1 identifier null | https://bog.example/1', '2 identifier null | did:ebsi:z1'],
    ],
    [
      // The country of one of two bodies would be said of the other.
      'two bodies at one place',
      { wasAwardedBy: { awardingBody: ['did:ebsi:z1', 'did:ebsi:z2'], awardingLocation: ['IS'] } },
      'awardingBody',
      ['0 identifier null | did:ebsi:z1', '1 identifier null | did:ebsi:z2', '2 country ISO-3166-1 | IS'],
    ],
    [
      'who may award it, where nobody is said to have',
      { specifiedBy: { awardingOpportunity: [{ awardingBody: ['did:ebsi:z3'] }] } },
      'awardingBody',
      ['0 identifier null | did:ebsi:z3'],
    ],
    [
      'an assessment that the awarding used',
      { wasAwardedBy: { awardingBody: 'A', used: [{ title: 'Viva', grade: 'pass' }] } },
      'grade',
      ['0 value pass | und'],
    ],
  ])('%s', (_what, one, element, lines) => {
    expect(linesOf(read(achieved(one)).credentials[0], element)).toEqual(lines)
  })

  // Beside one achievement, activities are how it came about; beside several, nobody can say of which.
  test('activities beside the achievements', () => {
    const wasInfluencedBy = [{ title: 'Lecture', specifiedBy: { mode: ['Online'] } }]
    const activities = (achievedOnes: readonly object[]) =>
      linesOf(read(withSubject({ achieved: achievedOnes, wasInfluencedBy })).credentials[0], 'furtherInformation')

    expect(activities([{ title: 'A' }])).toEqual(['0 activity Lecture | und'])
    expect(activities([{ title: 'A' }, { title: 'B' }])).toEqual(['2 activity Lecture | und'])
    expect(linesOf(read(withSubject({ performed: wasInfluencedBy })).credentials[0], 'title')).toEqual([
      '0 text Lecture | und',
    ])
  })

  // EBSI's `issuanceDate` is when a credential becomes valid: no contradiction to when it was issued.
  test.each<[object, readonly string[]]>([
    [{}, []],
    [{ issuanceDate: '2026-02-01' }, ['dates-differ']],
    [{ issuedDate: '2026-02-01' }, ['dates-differ']],
    [{ issued: undefined, issuedDate: '2026-03-02' }, []],
    [{ validFrom: undefined }, ['dates-differ']],
  ])('days: %j', (days, codes) => {
    const { remarks } = read({ ...attestation, ...days })
    expect(remarks.map(({ code }) => code).filter((code) => code === 'dates-differ')).toEqual(codes)
  })
})

// The second holder's award would be lost without a word.
test('of several holders the first is read', () => {
  const several = { ...attestation, credentialSubject: [attestation.credentialSubject, { id: 'did:key:z2' }] }
  const { credentials, remarks } = read(several)

  expect(linesOf(credentials[0], 'learner')).toEqual(linesOf(credential, 'learner'))
  expect(remarks).toContainEqual({ code: 'several-subjects', pointer: '/credentialSubject', facts: {} })
})

describe('a file is recognised', () => {
  test.each<[string, unknown, string | null]>([
    ['by what was achieved', achieved({}), null],
    [
      'by a type that promises an achievement, and told what it lacks',
      withSubject({ id: 'did:key:z1' }),
      'missing-field',
    ],
    ['without the type of a credential', { ...achieved({}), type: 'Europass' }, null],
    ['for ELM v3 where it is that', withSubject({ achieved: [{ title: 'a' }], hasClaim: [] }), 'no-importer'],
    [
      'not where nothing was achieved',
      withSubject({ achieved: [] }, { type: ['VerifiableCredential'] }),
      'no-importer',
    ],
    ['with nothing inside', withSubject({ achieved: [{}] }), 'missing-field'],
  ])('%s', (_what, content, code) => {
    expect(problemOf(content)?.code ?? null).toBe(code)
  })
})

const leavesOf = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  typeof value === 'object' && value !== null
    ? [
        path,
        ...Object.entries(value).flatMap(([key, inner]) =>
          leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [path]

function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (key === undefined) return put
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === key ? replaced(one, rest, put) : one))
  const object = value as Readonly<Record<string, unknown>>
  return { ...object, [key]: replaced(object[key], rest, put) }
}

// A wallet's file is written by strangers: whatever stands in it, an import must neither break off nor make up a value.
test('a good attestation with one place replaced by anything is read true to the file, or refused', () => {
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom<unknown>(
      '',
      ' ',
      'did:x',
      'http://data.europa.eu/snb/eqf/9',
      '1,5',
      -1,
      1e21,
      {},
      [],
      [[]],
      [{}],
      null,
      'IS',
    ),
    fc.constantFrom<unknown>(
      { title: 'x' },
      [{ title: { en: ['a', null] } }],
      { '': 'x' },
      JSON.parse('{"__proto__":{"title":"x"}}'),
    ),
  )
  const places = [attestation, diploma, training].flatMap((document) =>
    leavesOf(document).map((path) => ({ document, path })),
  )
  fc.assert(
    fc.property(fc.constantFrom(...places), anything, ({ document: good, path }, put) => {
      const outcome = outcomeOf(replaced(good, path, put))
      if (!outcome.ok) return
      const { document, readings, credentials } = outcome.value
      expect(readings.filter((one) => !Reading.safeParse(one).success)).toEqual([])
      expect(brokenOrigins(document.text, credentials)).toEqual([])
      for (const { assertions } of credentials)
        expect(new Set(assertions.map(({ element }) => element)).size).toBe(elementNames.length)
    }),
    { numRuns: 400 },
  )
})
