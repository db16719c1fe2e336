import { describe, expect, test } from 'vitest'
import type { ReadCredential } from '../credential/credential.ts'
import { elementNames, type ElementName } from '../credential/element.ts'
import diploma from './fixtures/diploma.json' with { type: 'json' }
import { linesOf as linesIn } from './lines.fixtures.ts'
import { brokenOrigins } from './rawValues.fixtures.ts'
import { readFile } from './registry.ts'
import { jadesSeal, jsonFile, textFile } from './wrapping.fixtures.ts'

function read(content: unknown) {
  const result = readFile(typeof content === 'string' ? textFile('edc', content) : jsonFile('edc', content))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const linesOf = (credential: ReadCredential | undefined, element: ElementName) =>
  linesIn(credential, element, (field) => String(field).replace('http://data.europa.eu/', 'eu:'))

describe('each element of a European Digital Credential', () => {
  test.each<[ElementName, readonly string[]]>([
    [
      'learner',
      [
        '0 fullName Ελένη Παραδείγματος | el',
        '0 givenName Ελένη | el',
        '0 familyName Παραδείγματος | el',
        '0 birthDate 1995-12-01',
        '0 identifier nationalID | EL-0000',
        '0 identifier studentNumber | 12345',
        '0 identifier Student card | M-1',
      ],
    ],
    [
      'title',
      [
        '0 text Certificate of Beekeeping | en',
        '0 text Imkerzeugnis | de',
        '0 text Zeugnis der Imkerei | de',
        '0 achievement Keeping bees | en',
      ],
    ],
    ['issuerCountry', ['0 code ISO-3166-1 | SVN', '0 codeName Slovenia | en']],
    [
      'awardingBody',
      ['0 name College of Apiculture | en', '0 country ISO-3166-1 | HRV', '0 identifier registration | R-2'],
    ],
    ['issuedOn', ['0 date 2026-05-04']],
    ['awardedOn', ['0 date 2026-04-30']],
    ['validFrom', ['0 date 2026-05-05']],
    ['validUntil', ['0 date 2036-05-04']],
    [
      'learningOutcome',
      [
        '0 text Inspects a hive | en',
        '0 text Kontrolliert einen Bienenstock | de',
        '0 description under supervision | en',
        '0 type eu:snb/skill-type/ | eu:snb/skill-type/skill',
        '0 typeName skill | en',
        '0 skill ESCO | eu:esco/skill/00000000-0000-0000-0000-000000000001',
        '0 skillName breed insects | en',
        '0 skillName patience | en',
        '1 text Treats diseases | en',
        '2 summary All about bees | en',
      ],
    ],
    [
      'workload',
      [
        '0 credits 750 | ECTS',
        '0 credits 1500 | null',
        '0 creditsReceived 750 | ECTS',
        '0 duration 10800',
        '1 activity 1830',
      ],
    ],
    ['level', ['0 eqf EQF | 5', '0 eqfName Level 5 | en', '0 eqf EQF | 5', '0 nqf eu:snb/qdr | eu:snb/qdr/c_1']],
    [
      'assessment',
      [
        '0 title Practical exam | en',
        '0 type eu:snb/assessment/ | eu:snb/assessment/de4d165a6c',
        '0 typeName practical | en',
        '0 mode eu:snb/learning-assessment/ | eu:snb/learning-assessment/920fbb3cbe',
        '1 title Hive inspection | en',
      ],
    ],
    [
      'participation',
      [
        '0 type eu:snb/learning-assessment/ | eu:snb/learning-assessment/onsite',
        '0 typeName Presential | en',
        '1 type eu:snb/learning-assessment/ | eu:snb/learning-assessment/e92d221e4d',
        '1 typeName Blended | en',
      ],
    ],
    [
      'qualityAssurance',
      [
        '0 name Institutional accreditation | en',
        '0 type eu:snb/accreditation/ | eu:snb/accreditation/003293d2ce',
        '0 typeName institutional | en',
        '0 agency Agency for Quality Example | en',
        '0 decision eu:snb/accreditation-decision/ | eu:snb/accreditation-decision/positive',
        '0 identifier DEQAR | Q-9',
        '0 issuedOn 2024-01-01',
        '0 validUntil 2029-01-01',
      ],
    ],
    ['prerequisite', ['0 text No allergy to stings | en']],
    [
      'supervision',
      [
        '0 type eu:snb/supervision-verification/ | eu:snb/supervision-verification/c598449d64',
        '0 typeName Supervised with ID verification | en',
      ],
    ],
    [
      'grade',
      [
        '0 value very good | en',
        '0 status eu:snb/grade-status/ | eu:snb/grade-status/c_60a1cf9a',
        '0 statusName pass | en',
        '0 scheme Five grades | en',
      ],
    ],
    [
      'stackability',
      [
        '0 partialQualification false',
        '1 entitlement Registered beekeeper | en',
        '2 entitlement May keep bees in town | en',
        '3 partOf Agriculture programme | en',
      ],
    ],
    [
      'furtherInformation',
      [
        '0 credentialDescription is awarded to | en ',
        '0 description A year with bees | en',
        '0 thematicArea eu:snb/isced-f/ | eu:snb/isced-f/0811',
        '0 thematicAreaName Crop and livestock production | en',
        '0 activity Field course | en',
      ],
    ],
    [
      'issuer',
      [
        '0 name Pečatna služba Zgled | sl',
        '0 identifier eIDASIdentifier | SI00000001',
        '0 identifier null | did:ebsi:exampleOnly',
      ],
    ],
  ])('%s', (element, expected) => {
    expect(linesOf(read(diploma).credentials[0], element)).toEqual(expected)
  })

  test('comes in the order of the list, and every pointer leads to its value', () => {
    const { document, credentials } = read(diploma)
    const order = credentials[0]?.assertions.map(({ element }) => elementNames.indexOf(element)) ?? []

    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(new Set(order).size).toBe(elementNames.length)
    expect(brokenOrigins(document.text, credentials)).toEqual([])
  })

  test('oddities are remarked where they are', () => {
    expect(read(diploma).remarks.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'language-tag-untidy /displayParameter/description/en ',
      'text-null /displayParameter/description/fr',
      'credits-without-unit /credentialSubject/hasClaim/0/specifiedBy/creditPoint/1/point',
    ])
  })
})

describe('parts', () => {
  // Parts whose credits were added to those of the whole would count the same learning twice.
  test('are children with their own pointer and credits, and parts of their own', () => {
    const [award] = read(diploma).credentials
    const [honey] = award?.children ?? []

    expect(award?.children).toHaveLength(1)
    expect(honey?.pointer).toBe('/credentialSubject/hasClaim/0/hasPart/0')
    expect(linesOf(honey, 'title')).toEqual(['0 text Honey | en'])
    expect(linesOf(honey, 'workload')).toEqual(['0 credits 250 | ECTS'])
    expect(linesOf(honey, 'learner')).toEqual(['missing'])
    expect(linesOf(honey?.children[0], 'title')).toEqual(['0 text Wax | en'])
  })

  test('several claims are one award too: what belongs to one claim shares an item', () => {
    const claim = (title: string, point: string) => ({
      type: 'LearningAchievement',
      title: { en: title },
      awardedBy: { awardingBody: { id: 'urn:epass:org:1', legalName: { en: 'College' } }, awardingDate: '2026-01-01' },
      specifiedBy: { creditPoint: { point }, learningOutcome: { title: { en: `${title} outcome` } } },
    })
    const content = { ...diploma, credentialSubject: { hasClaim: [claim('A', '5'), claim('B', '2.5')] } }
    const [award, ...others] = read(content).credentials

    expect(others).toEqual([])
    expect(linesOf(award, 'title').slice(-2)).toEqual(['0 achievement A | en', '1 achievement B | en'])
    expect(linesOf(award, 'workload')).toEqual(['0 credits 500 | null', '1 credits 250 | null'])
    expect(linesOf(award, 'learningOutcome')).toEqual(['0 text A outcome | en', '1 text B outcome | en'])
    // The same body under the same id is one body.
    expect(linesOf(award, 'awardingBody')).toEqual(['0 name College | en'])
  })

  // Of a transcript that lists its courses so, none could be judged by itself: the first stood for all.
  test('several achievements are parts too, each with parts of its own; other claims are none', () => {
    const achievement = (title: string, point: string) => ({
      type: 'LearningAchievement',
      title: { en: title },
      awardedBy: { awardingBody: { legalName: { en: 'College' } } },
      creditReceived: { framework: { notation: 'ECTS' }, point },
      hasPart: { title: { en: `${title} in the field` } },
    })
    const internship = { type: ['LearningActivity'], title: { en: 'Internship' }, hasPart: { title: { en: 'Summer' } } }
    const content = {
      ...diploma,
      credentialSubject: { hasClaim: [achievement('Honey', '6'), internship, achievement('Wax', '3')] },
    }
    const [award, ...others] = read(content).credentials
    const pointersOf = (one: typeof award): unknown => one?.children.map((child) => [child.pointer, pointersOf(child)])

    expect(others).toEqual([])
    expect(pointersOf(award)).toEqual([
      ['/credentialSubject/hasClaim/0', [['/credentialSubject/hasClaim/0/hasPart', []]]],
      ['/credentialSubject/hasClaim/1/hasPart', []],
      ['/credentialSubject/hasClaim/2', [['/credentialSubject/hasClaim/2/hasPart', []]]],
    ])
    const [honey, , wax] = award?.children ?? []
    expect(linesOf(honey, 'title')).toEqual(['0 text Honey | en'])
    expect(linesOf(honey, 'awardingBody')).toEqual(['0 name College | en'])
    expect(linesOf(wax, 'workload')).toEqual(['0 creditsReceived 300 | ECTS'])
  })
})

describe('what European wallets write otherwise', () => {
  const notation = (value: string) => ({ type: 'Concept', notation: value })
  const note = (en: string) => ({ type: 'Note', noteLiteral: { en } })
  const course = (title: string, grade: string) => ({
    title: { en: title },
    creditPoint: [{ framework: notation('ECTS'), point: '6' }],
    grade: note(grade),
    temporal: { startDate: '2025-09-01', endDate: '2026-01-31' },
  })
  const claim = {
    type: ['LearningAchievement'],
    title: { en: 'Apiculture' },
    awardedBy: {
      awardingBody: [{ legalName: { en: 'College' }, additionalNote: [note('Accredited by the Bee Council')] }],
    },
    specifiedBy: {
      creditPoint: [
        { framework: notation('ECTS'), point: '240' },
        { framework: notation('SWS'), point: '8' },
      ],
      qualification: {
        title: { en: 'Bachelor of Apiculture' },
        eqfLevel: notation('6'),
        nqfLevel: notation('6'),
      },
      mode: [notation('full-time')],
      overallClassification: note('B+'),
    },
    wasDerivedFrom: [course('Honey', 'A'), { title: { en: 'Entrance test' }, grade: note('Pass') }, course('Wax', 'B')],
  }
  const { document, credentials, remarks } = read({
    ...diploma,
    displayParameter: {},
    credentialSubject: { hasClaim: [claim] },
  })
  const [award] = credentials

  // A notation that is all there is says the unit: without it a whole degree counted as credits without one.
  test('a notation alone is the term: the unit of credits, a level, a mode', () => {
    expect(linesOf(award, 'workload')).toEqual(['0 credits 24000 | ECTS', '0 credits 800 | SWS'])
    expect(remarks.map(({ code }) => code)).not.toContain('credits-without-unit')
    expect(linesOf(award, 'participation')).toEqual(['0 typeName full-time | und'])
  })

  test('the level stands at the qualification', () => {
    expect(linesOf(award, 'level')).toEqual(['0 eqf EQF | 6', '0 nqfName 6 | und'])
    expect(linesOf(award, 'stackability')).toEqual(['0 qualificationCodeName Bachelor of Apiculture | en'])
    expect(linesOf(award, 'furtherInformation')).toEqual(['0 note Accredited by the Bee Council | en'])
  })

  test('the courses of a transcript are its parts, each with credits, grade and time', () => {
    expect(award?.children.map(({ pointer }) => pointer)).toEqual([
      '/credentialSubject/hasClaim/0/wasDerivedFrom/0',
      '/credentialSubject/hasClaim/0/wasDerivedFrom/2',
    ])
    const [honey] = award?.children ?? []
    expect(linesOf(honey, 'title')).toEqual(['0 text Honey | en'])
    expect(linesOf(honey, 'workload')).toEqual(['0 credits 600 | ECTS'])
    expect(linesOf(honey, 'grade')).toEqual(['0 value A | en'])
    expect(linesOf(honey, 'furtherInformation')).toEqual(['0 activityStart 2025-09-01', '0 activityEnd 2026-01-31'])
    expect(linesOf(honey, 'assessment')).toEqual(['missing'])
  })

  test('what it was derived from without credits is an assessment, and the whole has a classification', () => {
    expect(linesOf(award, 'assessment')).toEqual(['0 title Entrance test | en'])
    expect(linesOf(award, 'grade')).toEqual(['0 value Pass | en', '1 value B+ | en'])
    expect(brokenOrigins(document.text, credentials)).toEqual([])
  })

  // The list of levels has moved twice: under its first address the level counted as a skill of ESCO, and was compared with none.
  test.each(['http://data.europa.eu/esco/eqf/6', 'https://publications.europa.eu/resource/authority/snb/eqf/6'])(
    'a level is one by an older address of the list: %s',
    (id) => {
      const claim = { title: { en: 'Bees' }, specifiedBy: { eqfLevel: { id, type: 'Concept' } } }
      const { credentials } = read({ ...diploma, credentialSubject: { hasClaim: claim } })

      expect(linesOf(credentials[0], 'level')).toEqual(['0 eqf EQF | 6'])
    },
  )

  // A notation beside an id is the name of the vocabulary: "country" is no country.
  test('a notation beside an id or a label is no term', () => {
    const countryCode = { ...notation('country'), prefLabel: { en: 'Malta' } }
    const issuer = { legalName: { en: 'College' }, location: { address: { countryCode } } }

    expect(linesOf(read({ ...diploma, issuer }).credentials[0], 'issuerCountry')).toEqual(['0 codeName Malta | en'])
  })
})

test('a distribution of grades stands with the assessment that it is of', () => {
  const graded = (grade: string, count: number) => ({
    grade: { noteLiteral: { en: grade } },
    shortenedGrading: { percentageLower: 20, percentageEqual: 30, percentageHigher: 50 },
    resultDistribution: {
      description: { en: 'Spring 2026' },
      resultCategory: [
        { label: 'A', count },
        { label: 'B', count: '24' },
      ],
    },
  })
  const hasClaim = [{ title: { en: 'Honey' }, provenBy: [graded('A', 63), graded('B', 5)] }]
  const lines = (item: number, grade: string, count: number) => [
    `${item} value ${grade} | en`,
    ...['Lower 20', 'Equal 30', 'Higher 50'].map((share) => `${item} share${share} | und`),
    `${item} distribution Spring 2026 | en`,
    ...[`A|${count}`, 'B|24'].flatMap((one) => {
      const [label = '', times = ''] = one.split('|')
      return [`${item} category ${label} | und`, `${item} count ${times} | und`]
    }),
  ]

  expect(linesOf(read({ ...diploma, credentialSubject: { hasClaim } }).credentials[0], 'grade')).toEqual([
    ...lines(0, 'A', 63),
    ...lines(1, 'B', 5),
  ])
})

test('a seal gives the same as the file it seals, from its payload', () => {
  const plain = read(diploma)
  const sealed = read(jadesSeal(JSON.stringify(diploma)))

  expect(sealed.document.layers).toEqual(['jades'])
  expect(sealed.credentials.map(({ assertions }) => assertions.map(({ value }) => value))).toEqual(
    plain.credentials.map(({ assertions }) => assertions.map(({ value }) => value)),
  )
})

test('the file of an EDC upload is read from inside its wrapping', () => {
  const { credentials } = read({ credential: diploma, deliveryDetails: { deliveryAddress: [] } })

  expect(credentials[0]?.pointer).toBe('/credential')
})

test('two dates that disagree are remarked, and the newer property counts', () => {
  const { credentials, remarks } = read({ ...diploma, validUntil: '2030-01-01' })

  expect(linesOf(credentials[0], 'validUntil')).toEqual(['0 date 2030-01-01'])
  expect(remarks).toContainEqual({ code: 'dates-differ', pointer: '/expirationDate', facts: {} })
})

test('letters that were damaged before are said to be, and shown as they are', () => {
  const { credentials, remarks } = read({ ...diploma, displayParameter: { title: { fr: 'ApiculturÃ©' } } })

  expect(linesOf(credentials[0], 'title')[0]).toBe('0 text ApiculturÃ© | fr')
  expect(remarks.map(({ code }) => code)).toContain('text-garbled')
})

test('a credential without a title of its own has that of its claim', () => {
  const untitled = { ...diploma, displayParameter: undefined }

  expect(linesOf(read(untitled).credentials[0], 'title')).toEqual(['0 text Keeping bees | en'])
})

const untitledTranscript = {
  ...diploma,
  displayParameter: {},
  credentialSubject: {
    fullName: { en: 'Ada Example' },
    hasClaim: [
      {
        type: ['LearningAchievement'],
        specifiedBy: { creditPoint: { framework: { notation: 'ECTS' }, point: '12' } },
        wasDerivedFrom: [
          { title: { en: 'Honey' }, creditPoint: [{ framework: { notation: 'ECTS' }, point: '6' }] },
          { creditPoint: [{ framework: { notation: 'ECTS' }, point: '6' }] },
        ],
      },
    ],
  },
}

// A transcript whose only fault was that nobody had given it a title could not be brought into a case at all.
test('a transcript without any title is read, and its title is missing', () => {
  const [award] = read(untitledTranscript).credentials

  expect(award?.assertions.filter(({ element }) => element === 'title').map(({ state }) => state)).toEqual(['missing'])
  expect(linesOf(award, 'workload')).not.toEqual([])
  expect(award?.children.map((course) => linesOf(course, 'title'))).toEqual([['0 text Honey | en'], ['missing']])
})

test('beside another credential one without a title is read too', () => {
  const both = { type: 'VerifiablePresentation', verifiableCredential: [diploma, untitledTranscript] }

  expect(read(both).credentials).toHaveLength(2)
})

test.each([{}, { hasClaim: [] }, { hasClaim: [{}] }])(
  'without a title and with %j there is nothing to recognise',
  (subject) => {
    const empty = {
      ...diploma,
      displayParameter: {},
      credentialSubject: { fullName: { en: 'Ada Example' }, ...subject },
    }

    expect(readFile(jsonFile('empty', empty))).toEqual({
      ok: false,
      error: { code: 'missing-field', facts: { field: 'displayParameter.title' } },
    })
  },
)
