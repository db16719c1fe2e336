import { describe, expect, test } from 'vitest'
import { elementNames, type ElementName } from '../credential/element.ts'
import badge from './fixtures/badge.json' with { type: 'json' }
import { linesOf } from './lines.fixtures.ts'
import { brokenOrigins } from './rawValues.fixtures.ts'
import { readFile } from './registry.ts'
import { compactJws, jsonFile, textFile } from './wrapping.fixtures.ts'

function read(content: unknown) {
  const result = readFile(typeof content === 'string' ? textFile('badge', content) : jsonFile('badge', content))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const lines = (content: unknown, element: ElementName) => linesOf(read(content).credentials[0], element)

const withAchievement = (change: object) => ({
  ...badge,
  credentialSubject: { ...badge.credentialSubject, achievement: { ...badge.credentialSubject.achievement, ...change } },
})

describe('each element of a badge', () => {
  test.each<[ElementName, readonly string[]]>([
    [
      'learner',
      [
        '0 fullName Żaneta Przykładowska | und',
        '0 fullName Zaneta Przykladowska | und',
        '0 givenName Żaneta | und',
        '0 familyName Przykładowska | und',
        '0 birthDate 1999-02-28',
        '0 identifier null | did:key:z6MkExampleOnly',
        '0 identifier studentId | S-77',
        '0 identifier emailAddress | zaneta@mail.example',
        '0 identityHash emailAddress | sha256$00ff',
        '0 identitySalt emailAddress | s',
      ],
    ],
    ['title', ['0 text Soil mapping | en', '0 text Bodenkartierung | de', '0 credential Badge of Lindenau | und']],
    ['issuerCountry', ['0 code ISO-3166-1 | AT', '0 name Austria | und']],
    [
      'awardingBody',
      [
        '0 name Lindenau College | und',
        '0 country ISO-3166-1 | AT',
        '0 countryName Austria | und',
        '0 identifier null | https://lindenau.example',
      ],
    ],
    // The day as written: neither offset moves it.
    ['issuedOn', ['0 date 2026-07-01']],
    ['awardedOn', ['0 date 2026-06-30']],
    ['validFrom', ['0 date 2026-07-01']],
    ['validUntil', ['0 date 2031-06-30']],
    [
      'learningOutcome',
      [
        '0 text Maps the soil of a hectare | en-GB',
        '1 text interpret soil data | en-GB',
        '1 description Reads soil profiles | en-GB',
        '1 skill ESCO | http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000000',
        '2 text Fieldwork | en-GB',
        '2 skill ext:NQR | F1',
      ],
    ],
    ['workload', ['0 credits 300 | null', '0 creditsReceived 250 | null', '0 credits 250 | ECTS', '0 duration 4200']],
    [
      'level',
      ['0 eqf EQF | 6', '0 eqfName EQF level 6 | en-GB', '0 nqf NLQF | NLQF 6', '0 cycle QF-EHEA | first cycle'],
    ],
    ['assessment', ['0 type SURF | portfolio']],
    ['participation', ['0 type SURF | onsite or blended']],
    [
      'qualityAssurance',
      [
        '0 name Programme accreditation | en-GB',
        '0 identifier AQ Example | AQ-12',
        '0 url URL | https://agency.example/AQ-12',
        '1 endorser Guild of Soil Surveyors | und',
        '1 endorsement Fit for practice | und',
        '1 issuedOn 2020-01-01',
        '1 validUntil 2024-12-31',
        '2 endorser Council of Colleges | und',
        '2 endorsed Lindenau College | und',
        '2 endorsement A sound college | und',
      ],
    ],
    ['prerequisite', ['missing']],
    ['supervision', ['0 identityChecked true', '0 type SURF | onsite with identity verification']],
    [
      'grade',
      [
        '0 value 1.3 | und',
        '0 status Completed | und',
        '0 level Independent | en-GB',
        '0 name Final grade | en-GB',
        '0 type OB3 | GradePointAverage',
        '0 minimum 1 | und',
        '0 maximum 5 | und',
        '0 required 4 | und',
        '1 value passed | und',
      ],
    ],
    ['stackability', ['0 related null | https://lindenau.example/achievements/geology']],
    [
      'furtherInformation',
      [
        '0 description Three weeks outdoors | en-GB',
        '0 credentialDescription Issued after the summer school | und',
        '0 achievementType OB3 | MicroCredential',
        '0 code null | SOIL-1',
        '0 programmeIdentifier null | 4711',
        '0 criteria URL | https://lindenau.example/criteria/soil',
        '0 activityStart 2026-06-01',
        '0 activityEnd 2026-06-29',
        '1 evidence Map of the north slope | und',
        '1 evidenceText Drawn in the third week | und',
        '1 evidenceKind Portfolio | und',
        '1 evidenceUrl URL | https://portfolio.example/soil',
        '2 evidenceUrl URL | https://portfolio.example/photographs',
      ],
    ],
    [
      'issuer',
      [
        '0 name Badge Service Lindenau | und',
        '0 identifier null | did:web:lindenau.example',
        '0 identifier ext:vat | ATU00000000',
      ],
    ],
  ])('%s', (element, expected) => {
    expect(lines(badge, element)).toEqual(expected)
  })

  test('comes in the order of the list, and every pointer leads to its value', () => {
    const { document, credentials } = read(badge)
    const order = credentials[0]?.assertions.map(({ element }) => elementNames.indexOf(element)) ?? []

    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(new Set(order).size).toBe(elementNames.length)
    expect(brokenOrigins(document.text, credentials)).toEqual([])
  })

  test('oddities are remarked where they are', () => {
    expect(read(badge).remarks.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'credits-without-unit /credentialSubject/achievement/creditsAvailable',
      'credits-without-unit /credentialSubject/creditsEarned',
      'credits-rounded-down /credentialSubject/achievement/ECTS',
      'result-without-description /credentialSubject/result/1/resultDescription',
      'issued-from-valid-from /validFrom',
    ])
  })
})

describe('a badge sealed as a JWT of the first data model', () => {
  const bare = { ...badge, validFrom: undefined, validUntil: undefined, issuer: undefined }
  const sealed = compactJws({ iss: 'https://lindenau.example', nbf: 1_782_860_400, exp: 1_940_000_000, vc: bare })

  test('takes issuer and dates from beside the credential, in UTC', () => {
    expect(lines(sealed, 'issuer')).toEqual(['0 identifier null | https://lindenau.example'])
    expect(lines(sealed, 'issuedOn')).toEqual(['0 date 2026-06-30'])
    expect(lines(sealed, 'validUntil')).toEqual(['0 date 2031-06-23'])
  })

  // A pointer from the wrong root would show the officer nothing, or something else.
  test('points into the payload', () => {
    const { document, credentials } = read(sealed)

    expect(credentials[0]?.pointer).toBe('/vc')
    expect(credentials[0]?.assertions.find(({ element }) => element === 'title')?.origin).toEqual({
      from: 'file',
      importer: 'openBadge3',
      layer: 'jwt',
      pointer: '/vc/credentialSubject/achievement/name/0/@value',
    })
    expect(brokenOrigins(document.text, credentials)).toEqual([])
  })

  test('fields of the credential itself go first', () => {
    const both = compactJws({
      iss: 'https://other.example',
      nbf: 0,
      vc: { ...bare, issuanceDate: '2026-01-02T00:00:00Z', issuer: 'did:example:1' },
    })

    expect(lines(both, 'issuer')).toEqual(['0 identifier null | did:example:1'])
    expect(lines(both, 'issuedOn')).toEqual(['0 date 2026-01-02'])
  })
})

// What a file does not say must read as missing, never as a guess.
test('a bare badge misses what it does not state', () => {
  const bare = {
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: 'did:example:1',
    credentialSubject: { achievement: { name: 'Soil' } },
  }
  const stated = read(bare).credentials[0]?.assertions.filter(({ state }) => state === 'stated')

  expect(stated?.map(({ element }) => element)).toEqual(['title', 'issuer'])
  expect(read(bare).remarks.map(({ code }) => code)).toEqual(['issuer-without-name'])
})

test.each([{}, null, [], 'urn:x', 7])('an achievement that is %j leaves the title of the credential', (achievement) => {
  const content = { ...badge, credentialSubject: { achievement } }

  expect(lines(content, 'title')).toEqual(['0 text Badge of Lindenau | und'])
})

test('a badge without any title is refused, not stored empty', () => {
  const untitled = { ...badge, name: ' ', credentialSubject: { achievement: { name: '' } } }

  expect(readFile(jsonFile('badge', untitled))).toEqual({
    ok: false,
    error: { code: 'missing-field', facts: { field: 'credentialSubject.achievement.name' } },
  })
})

test.each([
  [{ ECTS: 'many' }, ['missing'], 'unexpected-value'],
  [{ ECTS: -1 }, ['missing'], 'unexpected-value'],
  [{ ECTS: { value: 1 } }, ['missing'], 'unexpected-value'],
  [{ ECTS: null }, ['missing'], null],
])('a workload of %j is left out, with a remark where it is odd', (workload, expected, code) => {
  const content = withAchievement({ creditsAvailable: undefined, SBU: undefined, ...workload })
  const subject = { ...content.credentialSubject, creditsEarned: undefined }

  expect(lines({ ...content, credentialSubject: subject }, 'workload')).toEqual(expected)
  expect(read(content).remarks.some((one) => one.code === 'unexpected-value')).toBe(code !== null)
})

// A list that stands as one outcome is compared as one: nearly every outcome of a module then reads "can't say".
describe('a narrative of the criteria', () => {
  const outcomesOf = (narrative: unknown) =>
    lines(withAchievement({ criteria: { narrative }, alignment: [] }), 'learningOutcome')
  test('that is a list says an outcome at each mark, and what leads to it stands beside the first', () => {
    expect(outcomesOf('Holders can:\n\n- map a hectare\n  of soil\n- read soil profiles\n')).toEqual([
      '0 text map a hectare of soil | en-GB',
      '0 description Holders can: | en-GB',
      '1 text read soil profiles | en-GB',
    ])
  })

  test.each([['Maps soil.\nReads profiles.'], ['Maps soil - a hectare - and reads it'], ['- Maps soil']])(
    'that is no list stays whole: %j',
    (narrative) => {
      expect(outcomesOf(narrative)).toEqual([`0 text ${narrative} | en-GB`])
    },
  )

  test('in two languages stays whole', () => {
    const narrative = ['en', 'de'].map((lang) => ({ '@language': lang, '@value': '- one\n- two' }))
    expect(outcomesOf(narrative)).toEqual(['0 text - one\n- two | en', '0 text - one\n- two | de'])
  })
})

// "**February 17**" and "[Soil](https://…)" were shown, compared and printed with their marks; the address counted as words.
describe('Markdown', () => {
  const outcomeOf = (narrative: string) =>
    lines(withAchievement({ criteria: { narrative }, alignment: [] }), 'learningOutcome')[0]
      ?.replace(/^0 text /, '')
      .replace(/ \| en-GB$/, '')

  test.each([
    ['Surveys from **17 February** to **12 June**.', 'Surveys from 17 February to 12 June.'],
    ['Maps [peat soil](https://soil.example/peat_(bog)_1) by hand', 'Maps peat soil by hand'],
    ['Maps [peat soil](https://soil.example/a_b_c "Peat") by hand', 'Maps peat soil by hand'],
    ['# Soil\n## What is shown\nMaps _peat_ and **clay**', 'Soil\nWhat is shown\nMaps peat and clay'],
    ['Soil\n====\nMaps peat\n\n---\nand clay', 'Soil\n\nMaps peat\n\nand clay'],
    ['> Maps *peat*<br/>and `clay`', 'Maps peat\nand clay'],
    ['<p>Maps <strong class="x">peat</strong> &amp; clay &lt; 2&nbsp;m</p>', 'Maps peat & clay < 2\u{a0}m'],
    ['<p>Maps peat.</p><p>Maps clay.</p>', 'Maps peat.\nMaps clay.'],
    ['See <https://soil.example/a_b_>', 'See https://soil.example/a_b_'],
    ['Maps \\*peat\\*', 'Maps *peat*'],
  ])('%j is read as %j', (written, read) => {
    expect(outcomeOf(written)).toBe(read)
  })

  // A mark that is a word's own must stay: C# is no heading, and a product no emphasis.
  test.each([
    ...['Program in C# and F#', '#1 in its field', 'Compute 2 * 3 * 4', 'Use snake_case_names', 'x < y > z'],
    ...['Grade A* of A*', 'Files *.csv and *.json', '_', '**', 'a_b and b_c', 'Use List<String> of Java'],
  ])('%j stays as it is', (written) => {
    expect(outcomeOf(written)).toBe(written)
  })

  test('marks inside a list go, too, and the list is a list', () => {
    const narrative = '## Holders can\n\n* **map** a hectare\n* read [profiles](https://soil.example)'
    expect(lines(withAchievement({ criteria: { narrative }, alignment: [] }), 'learningOutcome')).toEqual([
      '0 text map a hectare | en-GB',
      '0 description Holders can | en-GB',
      '1 text read profiles | en-GB',
    ])
  })

  test('a list in HTML is a list', () => {
    const narrative = '<p>Holders can:</p><ul><li>map a hectare</li><li class="x">read profiles</li></ul>'
    expect(lines(withAchievement({ criteria: { narrative }, alignment: [] }), 'learningOutcome')).toEqual([
      '0 text map a hectare | en-GB',
      '0 description Holders can: | en-GB',
      '1 text read profiles | en-GB',
    ])
  })

  test('descriptions, evidence and endorsements are read without marks', () => {
    const badge = withAchievement({ description: '### Soil\n\nMaps **peat**' })
    const read = lines({ ...badge, evidence: [{ type: ['Evidence'], narrative: 'A _map_' }] }, 'furtherInformation')
    expect(read).toContain('0 description Soil\n\nMaps peat | en-GB')
    expect(read).toContain('1 evidenceText A map | und')
  })
})

// The awarding body read "https://…/issuers/565049", an address that the file itself has the name to.
test('an awarding body of which the file gives the id of the issuer alone has the name of the issuer', () => {
  const bodyOf = (creator: unknown) => lines(withAchievement({ creator }), 'awardingBody')
  const name = '0 name Badge Service Lindenau | und'

  expect(bodyOf({ id: badge.issuer.id })).toContain(name)
  expect(bodyOf(badge.issuer.id)).toContain(name)
  expect(bodyOf({ id: 'https://other.example' })).not.toContain(name)
  expect(bodyOf({ name: 'Institute of Soil', id: badge.issuer.id })).toContain('0 name Institute of Soil | und')
})
