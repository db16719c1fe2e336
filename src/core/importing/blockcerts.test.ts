import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ElementName } from '../credential/element.ts'
import { blockcerts } from './blockcerts.ts'
import { firstBlockcert, thirdBlockcert } from './blockcerts.fixtures.ts'
import badge2 from './fixtures/badge2.json' with { type: 'json' }
import badge3 from './fixtures/badge.json' with { type: 'json' }
import { linesOf } from './lines.fixtures.ts'
import { assertionsOf, brokenOrigins } from './rawValues.fixtures.ts'
import { readFile } from './registry.ts'
import { jsonFile } from './wrapping.fixtures.ts'

function read(content: unknown) {
  const result = readFile(jsonFile('certificate', content))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const lines = (content: unknown, element: ElementName) => linesOf(read(content).credentials[0], element)
const remarks = (content: unknown) => read(content).remarks.map(({ code, pointer, facts }) => [code, pointer, facts])

const withClaim = (claim: unknown) => ({
  ...thirdBlockcert,
  credentialSubject: { ...thirdBlockcert.credentialSubject, claim },
})

test.each<[ElementName, readonly string[]]>([
  [
    'learner',
    [
      '0 fullName Żaneta Przykładowska | und',
      '0 identifier null | did:example:zaneta',
      '0 identifier emailAddress | zaneta@mail.example',
    ],
  ],
  ['title', ['0 text Soil mapping | und']],
  // The day as written: the offset does not move it.
  ['issuedOn', ['0 date 2024-03-01']],
  [
    'learningOutcome',
    [
      '0 text map the soil of a hectare | und',
      '0 description Whoever holds it can | und',
      '1 text name six kinds of soil | und',
    ],
  ],
  [
    'furtherInformation',
    [
      '0 description Two fields, mapped. | und',
      '0 credentialDescription A certificate of a course. | und',
      '0 achievementType Blockcerts | Certificate',
      '0 identifier null | urn:uuid:2',
    ],
  ],
  [
    'issuer',
    [
      '0 name Lindenau College | und',
      '0 identifier null | https://lindenau.example/issuer.json',
      '0 identifier URL | https://lindenau.example',
    ],
  ],
  ['validUntil', ['0 date 2029-03-01']],
  ['workload', ['missing']],
  ['awardingBody', ['missing']],
])('version 3: %s', (element, expected) => {
  expect(lines(thirdBlockcert, element)).toEqual(expected)
  expect(remarks(thirdBlockcert)).toEqual([])
})

test.each<[ElementName, readonly string[]]>([
  [
    'learner',
    ['0 givenName Żaneta | und', '0 familyName Przykładowska | und', '0 identifier emailAddress | zaneta@mail.example'],
  ],
  ['title', ['0 text Soil mapping | en']],
  ['issuedOn', ['0 date 2016-05-26']],
  [
    'furtherInformation',
    [
      '0 summary Summer term | en',
      '0 description Two fields, mapped. | en',
      '1 evidenceUrl URL | https://lindenau.example/a1/maps',
    ],
  ],
  [
    'issuer',
    [
      '0 name Lindenau College | und',
      '0 identifier null | https://lindenau.example/issuer.json',
      '0 identifier URL | https://lindenau.example',
    ],
  ],
  ['validUntil', ['0 date 2019-05-26']],
  ['learningOutcome', ['missing']],
])('version 1.2: %s', (element, expected) => {
  expect(lines(firstBlockcert, element)).toEqual(expected)
})

test('version 1.1 is the document alone, with other words for title and subtitle', () => {
  const { name, ...certificate } = firstBlockcert.document.certificate
  const older = {
    ...firstBlockcert.document,
    certificate: { ...certificate, title: name, subtitle: { content: 'Summer term', display: false } },
    recipient: { ...firstBlockcert.document.recipient, hashed: true, identity: 'sha256$00ff' },
  }

  expect(lines(older, 'title')).toEqual(['0 text Soil mapping | en'])
  expect(lines(older, 'furtherInformation')[0]).toBe('0 summary Summer term | en')
  expect(lines(older, 'learner')).toContain('0 identityHash emailAddress | sha256$00ff')
})

describe('what version 3 leaves open', () => {
  // A title that is made up would be compared with modules and stand on a statement.
  test('without a claim the title is the name of the credential, or missing', () => {
    const named = { ...withClaim(undefined), name: [{ '@value': 'Ausweis', '@language': 'de' }] }

    expect(lines(named, 'title')).toEqual(['0 text Ausweis | de'])
    expect(lines(withClaim(undefined), 'title')).toEqual(['missing'])
    expect(lines({ ...thirdBlockcert, name: 'Certificate' }, 'title')).toEqual([
      '0 text Soil mapping | und',
      '0 credential Certificate | und',
    ])
  })

  test('criteria that are a link are its address', () => {
    const linked = withClaim({ ...thirdBlockcert.credentialSubject.claim, criteria: 'https://lindenau.example/soil' })

    expect(lines(linked, 'learningOutcome')).toEqual(['missing'])
    expect(lines(linked, 'furtherInformation')).toContain('0 criteria URL | https://lindenau.example/soil')
  })

  test('by the second data model it begins when it is valid', () => {
    const { issuanceDate, expirationDate, ...rest } = thirdBlockcert
    const second = { ...rest, validFrom: issuanceDate, validUntil: expirationDate }

    expect(lines(second, 'issuedOn')).toEqual(['0 date 2024-03-01'])
    expect(lines(second, 'validUntil')).toEqual(['0 date 2029-03-01'])
    expect(remarks(second)).toEqual([['issued-from-valid-from', '/validFrom', {}]])
  })

  test('an issuer that is only an address has no name', () => {
    const linked = { ...thirdBlockcert, issuer: 'https://lindenau.example/issuer.json' }

    expect(lines(linked, 'issuer')).toEqual(['0 identifier null | https://lindenau.example/issuer.json'])
    expect(remarks(linked)).toEqual([['issuer-only-linked', '/issuer', { host: 'lindenau.example' }]])
    expect(remarks({ ...thirdBlockcert, issuer: 'did:example:1' })).toEqual([['issuer-without-name', '/issuer', {}]])
  })

  test('of several claims the first is read, and that there are more is said', () => {
    const several = withClaim([{ name: 'Soil mapping' }, { name: 'Drainage' }])

    expect(lines(several, 'title')).toEqual(['0 text Soil mapping | und'])
    expect(remarks(several)).toEqual([['several-achievements', '/credentialSubject/claim', {}]])
  })

  // Each issuer has words of its own; what one means by "grade", nobody but it knows.
  test('words of the issuer’s own are named, not read', () => {
    const own = withClaim({ name: 'Soil mapping', degree: 'Master', grade: 1 })

    expect(remarks(own)).toEqual([['own-words-not-read', '/credentialSubject/claim', { words: 'degree, grade' }]])
    expect(assertionsOf(read(own).credentials).some(({ value }) => JSON.stringify(value).includes('Master'))).toBe(
      false,
    )
  })
})

// A page for display is HTML of a stranger: it is shown nowhere, in whatever format it comes.
test.each([
  ['version 3', { ...thirdBlockcert, display: { contentMediaType: 'text/html', content: '<b>Distinction</b>' } }],
  ['version 2', { ...badge2, displayHtml: '<b>Distinction</b>' }],
])('the page for display of %s is told of, and never read', (_version, content) => {
  expect(remarks(content).map(([code]) => code)).toContain('display-not-read')
  expect(JSON.stringify(read(content).credentials)).not.toContain('Distinction')
})

test('version 2: its recipient may hold the profile of the learner, and its badge a subtitle', () => {
  const second = {
    ...badge2,
    recipientProfile: undefined,
    recipient: { ...badge2.recipient, recipientProfile: { type: ['RecipientProfile'], name: 'Żaneta P.' } },
    badge: { ...badge2.badge, subtitle: 'Summer term' },
  }

  expect(lines(second, 'learner')).toContain('0 fullName Żaneta P. | und')
  expect(lines(second, 'furtherInformation')).toContain('0 summary Summer term | en')
})

test('a presentation gives each that it holds', () => {
  const presented = {
    type: 'VerifiablePresentation',
    verifiableCredential: [thirdBlockcert, { ...thirdBlockcert, name: 'Another' }],
  }

  expect(read(presented).credentials.map(({ pointer }) => pointer)).toEqual([
    '/verifiableCredential/0',
    '/verifiableCredential/1',
  ])
})

describe('what is taken for a Blockcert', () => {
  // Read by two, an award would have its learner and its title twice.
  test('what is of another format as well is left to that', () => {
    const both = { ...badge3, type: ['VerifiableCredential', 'OpenBadgeCredential', 'BlockcertsCredential'] }

    expect(read(both).readings.map(({ importer }) => importer)).toEqual(['openBadge3'])
    expect(read(badge2).readings.map(({ importer }) => importer)).toEqual(['openBadge2'])
  })

  test.each([
    ['a profile of an issuer', { type: ['BlockcertsIssuerProfile'], name: 'Lindenau College' }],
    ['a certificate without a title', { assertion: {}, certificate: { issuer: {} }, recipient: {} }],
    ['a certificate without an issuer', { assertion: {}, certificate: { name: 'x' }, recipient: {} }],
    ['a list', [thirdBlockcert]],
    ['nothing', null],
  ])('not %s', (_what, json) => {
    expect(blockcerts.confidence({ layers: ['json'], text: '', json, envelope: null })).toBe(0)
  })
})

// Whatever stands in the place of a value: what is shown stands in the file, and nothing stops the import.
test.each([
  ['version 1', firstBlockcert],
  ['version 3', thirdBlockcert],
])('%s: any value in the place of another gives a reading that holds', (_version, whole) => {
  const keys = [...new Set([...JSON.stringify(whole).matchAll(/"([\w:-]+)":/g)].map(([, key]) => key ?? ''))]
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
      const text = JSON.stringify(whole, (name, old: unknown) => (name === key ? value : old))
      const outcome = readFile(jsonFile('certificate', JSON.parse(text)))
      const { document, credentials } = outcome.ok ? outcome.value : { document: { text: '' }, credentials: [] }
      expect(brokenOrigins(document.text, credentials)).toEqual([])
    }),
  )
})
