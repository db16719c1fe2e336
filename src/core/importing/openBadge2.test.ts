import { describe, expect, test } from 'vitest'
import type { ElementName } from '../credential/element.ts'
import badge3 from './fixtures/badge.json' with { type: 'json' }
import badge from './fixtures/badge2.json' with { type: 'json' }
import { openBadge2 } from './openBadge2.ts'
import { linesOf } from './lines.fixtures.ts'
import { brokenOrigins } from './rawValues.fixtures.ts'
import { readFile } from './registry.ts'
import { bakedPng, compactJws, jsonFile, textFile } from './wrapping.fixtures.ts'

function read(content: unknown) {
  const result = readFile(jsonFile('badge', content))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const lines = (content: unknown, element: ElementName) => linesOf(read(content).credentials[0], element)

const remarks = (content: unknown) => read(content).remarks.map(({ code, pointer, facts }) => [code, pointer, facts])

test.each<[ElementName, readonly string[]]>([
  [
    'learner',
    [
      '0 fullName Żaneta Przykładowska | und',
      '0 identityHash emailAddress | sha256$00ff',
      '0 identitySalt emailAddress | lime',
    ],
  ],
  ['title', ['0 text Soil mapping | en']],
  ['issuerCountry', ['0 code ISO-3166-1 | AT']],
  ['awardingBody', ['0 name University of Lindenau | und', '0 identifier null | U-12']],
  // The day as written: the offset does not move it.
  ['issuedOn', ['0 date 2024-03-01']],
  [
    'learningOutcome',
    [
      '0 text map the soil of a hectare | en',
      '0 description Whoever holds it can | en',
      '1 text name six kinds of soil | en',
      '2 text Judges whether a field can be drained | en',
      '3 text interpret soil data | en',
      '3 description Reads soil profiles | en',
      '3 skill ESCO | http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000000',
      '4 text Field work | en',
      '4 skill Lindenau Framework | F7',
    ],
  ],
  ['workload', ['0 credits 250 | ECTS', '0 duration 4200']],
  ['level', ['0 eqf EQF | 6']],
  [
    'qualityAssurance',
    [
      '0 endorser Council of Colleges | und',
      '0 endorsement As demanding as a module | und',
      '0 issuedOn 2024-02-01',
      '1 endorser Council of Colleges | und',
      '1 endorsed Lindenau College | und',
      '1 endorsement A sound college | und',
      '1 issuedOn 2023-02-01',
    ],
  ],
  [
    'furtherInformation',
    [
      '0 description Three weeks outdoors | en',
      '0 narrative Mapped two fields by herself | en',
      '0 programmeIdentifier null | 56604',
      '0 programmeIdentifier null | S-2',
      '0 language ISO-639 | de_DE',
      '0 gradingTable URL | https://lindenau.example/grades',
      '0 criteria URL | https://lindenau.example/criteria/soil',
      '1 evidence Two fields | und',
      '1 evidenceText Both maps | und',
      '1 evidenceKind Portfolio | und',
      '1 evidenceUrl URL | https://portfolio.example/fields',
      '2 evidenceUrl URL | https://portfolio.example/photographs',
    ],
  ],
  [
    'issuer',
    [
      '0 name Lindenau College | und',
      '0 identifier null | https://badges.lindenau.example/issuer',
      '0 identifier URL | https://lindenau.example',
    ],
  ],
  ['awardedOn', ['missing']],
  ['validFrom', ['missing']],
  ['validUntil', ['0 date 2029-02-28']],
])('the %s of a badge', (element, expected) => {
  expect(lines(badge, element)).toEqual(expected)
})

test('every value stands at its pointer, and nothing is remarked of a whole badge', () => {
  const { document, credentials, remarks: found } = read(badge)

  expect(brokenOrigins(document.text, credentials)).toEqual([])
  expect(found).toEqual([])
})

// What most hosts hand out by hand: a file that only points to the badge. It must not come in as if it said something.
describe('a badge whose parts are links', () => {
  test('has neither title nor outcome nor issuer, and says whose page would tell', () => {
    const linked = { ...badge, badge: 'https://badges.lindenau.example/classes/soil?v=2' }

    for (const element of ['title', 'learningOutcome', 'issuer'] as const)
      expect(lines(linked, element)).toEqual(['missing'])
    expect(lines(linked, 'issuedOn')).toEqual(['0 date 2024-03-01'])
    expect(remarks(linked)).toEqual([['badge-only-linked', '/badge', { host: 'badges.lindenau.example' }]])
  })

  test('has an issuer by its address alone', () => {
    const linked = { ...badge, badge: { ...badge.badge, issuer: 'https://lindenau.example/issuer.json' } }

    expect(lines(linked, 'issuer')).toEqual(['0 identifier null | https://lindenau.example/issuer.json'])
    expect(remarks(linked)).toEqual([['issuer-only-linked', '/badge/issuer', { host: 'lindenau.example' }]])
  })

  test('says that an issuer has no name', () => {
    const nameless = { ...badge, badge: { ...badge.badge, issuer: { id: 'https://lindenau.example' } } }

    expect(remarks(nameless)).toEqual([['issuer-without-name', '/badge/issuer', {}]])
  })
})

const withBadge = (change: object) => ({ ...badge, badge: { ...badge.badge, ...change } })

// What a second reader tried: each of these was lost, or said something untrue, without a word.
describe('what files write in other ways', () => {
  test('a link as an object that holds no more is a link', () => {
    const linked = { ...badge, badge: { id: 'https://badges.lindenau.example/classes/soil' } }

    expect(remarks(linked)).toEqual([['badge-only-linked', '/badge', { host: 'badges.lindenau.example' }]])
  })

  test.each([[[]], [7], ['urn:uuid:1'], ['{"name":"Soil"}']])('%j is neither badge nor link', (other) => {
    expect(remarks({ ...badge, badge: other })).toEqual([['no-achievement', '/badge', {}]])
  })

  test('of a link beside the whole badge the badge is read, and that there are two is said', () => {
    const both = { ...badge, badge: ['https://badges.lindenau.example/classes/soil', badge.badge] }

    expect(lines(both, 'title')).toEqual(['0 text Soil mapping | en'])
    expect(remarks(both)).toEqual([['several-achievements', '/badge', {}]])
  })

  test('of several issuers one is read, and that there are more is said', () => {
    const both = withBadge({ issuer: [badge.badge.issuer, { name: 'Other College' }] })

    expect(lines(both, 'issuer')[0]).toBe('0 name Lindenau College | und')
    expect(remarks(both)).toEqual([['several-issuers', '/badge/issuer', {}]])
  })

  test('an extension may be a list, and bear either name', () => {
    const listed = withBadge({
      'extensions:ECTSExtension': [{ ECTS: 5 }],
      'extensions:StudyLoadExtension': undefined,
      'extensions:StudyLoad': { StudyLoad: 140 },
    })

    expect(lines(listed, 'workload')).toEqual(['0 credits 500 | ECTS', '0 duration 8400'])
  })

  test('the award may speak another language than the badge, and an empty tag is none', () => {
    const award = { ...withBadge({ '@language': ' ' }), '@language': 'pl' }

    expect(lines(award, 'title')).toEqual(['0 text Soil mapping | und'])
    expect(lines(award, 'furtherInformation')).toContain('0 narrative Mapped two fields by herself | pl')
  })

  test('criteria in words are an outcome, and a blank node is no address', () => {
    const told = withBadge({ criteria: ['- Draws maps\n- Names soils', { id: '_:b1' }], alignment: [] })

    expect(lines(told, 'learningOutcome').slice(0, 2)).toEqual(['0 text Draws maps | en', '1 text Names soils | en'])
    expect(lines(told, 'furtherInformation').filter((line) => line.includes('criteria'))).toEqual([])
  })

  test('a country by its name is no code', () => {
    const issuer = {
      ...badge.badge.issuer,
      'extensions:InstitutionCountryExtension': { InstitutionCountry: 'Austria' },
    }

    expect(lines(withBadge({ issuer }), 'issuerCountry')).toEqual(['0 name Austria | und'])
  })

  test.each(['MD5$00ff', 'sha512$00ff'])('%s is hidden, whatever the file says', (identity) => {
    const recipient = { type: 'email', hashed: 'true', identity }

    expect(lines({ ...badge, recipient }, 'learner')).toContain(`0 identityHash emailAddress | ${identity}`)
  })
})

describe('the older versions', () => {
  const older = {
    uid: 'a1',
    recipient: { type: 'email', hashed: false, identity: 'zaneta@mail.example' },
    badge: {
      name: 'Bodenkunde',
      criteria: 'https://lindenau.example/criteria',
      alignment: [{ name: 'Feldarbeit', url: 'https://framework.example/f7', description: 'Im Freien' }],
      issuer: { name: 'Lindenau', url: 'https://lindenau.example' },
    },
    issuedOn: 1_400_000_000,
    verify: { type: 'hosted', url: 'https://badges.lindenau.example/a1' },
  }

  test('1.1: seconds for a date, alignments with names of their own', () => {
    expect(lines(older, 'issuedOn')).toEqual(['0 date 2014-05-13'])
    expect(lines(older, 'learningOutcome')).toEqual([
      '0 text Feldarbeit | und',
      '0 description Im Freien | und',
      '0 skill und | https://framework.example/f7',
    ])
    expect(lines(older, 'learner')).toEqual(['0 identifier emailAddress | zaneta@mail.example'])
  })

  test('0.5: the recipient is a text, and the date has another name', () => {
    const { issuedOn, verify, uid, ...rest } = older
    const first = {
      ...rest,
      recipient: 'sha256$00ff',
      salt: 'lime',
      issued_on: '2012-05-01',
      sealed: [issuedOn, verify, uid],
    }

    expect(lines(first, 'learner')).toEqual([
      '0 identityHash emailAddress | sha256$00ff',
      '0 identitySalt emailAddress | lime',
    ])
    expect(lines(first, 'issuedOn')).toEqual(['0 date 2012-05-01'])
  })
})

describe('what is taken for such a badge', () => {
  const confidence = (json: unknown) => openBadge2.confidence({ layers: ['json'], text: '', json, envelope: null })

  test.each([
    ['an award', badge, 1],
    ['an award under another context', { ...badge, '@context': 'https://other.example' }, 1],
    ['an award that names no type', { recipient: {}, badge: {}, issued_on: '2012-01-01' }, 0.8],
    ['an award whose badge names its issuer', { recipient: 'a@b.example', badge: { issuer: {} } }, 0.8],
    ['whoever bears a badge of another kind', { recipient: 'Bob', badge: 'gold' }, 0],
    ['a badge class', badge.badge, 0],
    ['an Open Badge 3.0', badge3, 0],
    ['a list', [badge], 0],
    ['nothing', null, 0],
  ])('%s', (_what, json, expected) => {
    expect(confidence(json)).toBe(expected)
  })

  test('it comes baked into a picture or signed, and says so in each origin', () => {
    const baked = { name: 'badge', bytes: bakedPng(JSON.stringify(badge), { keyword: 'openbadges' }) }
    const layers = [baked, textFile('badge', compactJws(badge))].map((file) => {
      const result = readFile(file)
      const assertions = result.ok ? result.value.credentials.flatMap((one) => one.assertions) : []
      return assertions.find(({ element }) => element === 'title')?.origin
    })

    expect(layers).toEqual([
      { from: 'file', importer: 'openBadge2', layer: 'png/json', pointer: '/badge/name' },
      { from: 'file', importer: 'openBadge2', layer: 'jwt', pointer: '/badge/name' },
    ])
  })
})
