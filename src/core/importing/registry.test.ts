import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { elementNames, type Assertion } from '../credential/element.ts'
import { firstBlockcert, thirdBlockcert } from './blockcerts.fixtures.ts'
import badge from './fixtures/badge.json' with { type: 'json' }
import badge2 from './fixtures/badge2.json' with { type: 'json' }
import diploma from './fixtures/diploma.json' with { type: 'json' }
import { Reading } from './importer.ts'
import { assertionsOf, brokenOrigins } from './rawValues.fixtures.ts'
import { importers, readFile } from './registry.ts'
import { compactJws, jadesSeal, jsonFile, textFile } from './wrapping.fixtures.ts'

const problemOf = (content: unknown) => {
  const read = readFile(jsonFile('x.json', content))
  return read.ok ? null : read.error
}

/** A file of both formats at once, as credential builders write for two worlds. */
const hybrid = {
  ...diploma,
  type: ['VerifiableCredential', 'OpenBadgeCredential', 'EuropeanDigitalCredential'],
  credentialSubject: { ...badge.credentialSubject, ...diploma.credentialSubject },
}

describe('a file of two formats', () => {
  const read = readFile(jsonFile('MC.json', hybrid))
  const value = read.ok ? read.value : null
  const assertions = value?.credentials[0]?.assertions ?? []
  const importersOf = (list: readonly Assertion[]) =>
    new Set(list.map(({ origin }) => (origin?.from === 'file' ? origin.importer : null)))

  test('is read by both importers into one award, each value with its origin', () => {
    expect(value?.readings.map(({ importer }) => importer)).toEqual(['openBadge3', 'elm3'])
    expect(value?.credentials).toHaveLength(1)
    expect(importersOf(assertions)).toEqual(new Set(['openBadge3', 'elm3']))
    expect(brokenOrigins(value?.document.text ?? '', value?.credentials ?? [])).toEqual([])
  })

  // "Missing" beside a value would ask the applicant for what is already there.
  test('misses only what both miss', () => {
    for (const element of elementNames) {
      const states = new Set(assertions.filter((one) => one.element === element).map(({ state }) => state))
      expect(states.size).toBe(1)
    }
    expect(assertions.filter((one) => one.element === 'prerequisite').map(({ state }) => state)).toEqual(['stated'])
  })

  // Outcome 0 of one and outcome 0 of the other are not one outcome in two languages.
  test('numbers the outcomes of the second after those of the first, but keeps one title', () => {
    const itemsOf = (element: string, importer: string) =>
      new Set(
        assertions
          .filter((one) => one.element === element && one.origin?.from === 'file' && one.origin.importer === importer)
          .map(({ item }) => item),
      )

    expect(itemsOf('learningOutcome', 'openBadge3')).toEqual(new Set([0, 1, 2]))
    expect(itemsOf('learningOutcome', 'elm3')).toEqual(new Set([3, 4, 5]))
    expect(itemsOf('title', 'openBadge3')).toEqual(new Set([0]))
    expect(itemsOf('title', 'elm3')).toEqual(new Set([0]))
  })
})

describe('dispatch asks the content', () => {
  test.each([
    ['openBadge3', badge],
    ['openBadge3', { ...badge, type: ['VerifiableCredential', 'AchievementCredential'] }],
    ['openBadge3', { ...badge, type: 'VerifiableCredential' }],
    ['blockcerts', thirdBlockcert],
    ['blockcerts', firstBlockcert],
    ['elm3', diploma],
    ['elm3', { ...diploma, type: ['VerifiableCredential', 'VerifiableAttestation'] }],
  ])('%s (%#)', (importer, content) => {
    const read = readFile(jsonFile('file.pdf', content))

    expect(read.ok && read.value.readings.map((one) => one.importer)).toEqual([importer])
  })

  test('confidence lies between 0 and 1 for whatever JSON there is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        for (const importer of importers) {
          const sure = importer.confidence({ layers: ['json'], text: '', json, envelope: null })
          expect(sure).toBeGreaterThanOrEqual(0)
          expect(sure).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('a presentation', () => {
  const presenting = (...verifiableCredential: unknown[]) => ({ type: 'VerifiablePresentation', verifiableCredential })

  test('gives each credential that it holds in the open', () => {
    const read = readFile(jsonFile('vp.json', presenting(badge, { ...badge, name: 'Another' })))

    expect(read.ok && read.value.credentials.map(({ pointer }) => pointer)).toEqual([
      '/verifiableCredential/0',
      '/verifiableCredential/1',
    ])
  })

  test('says which credentials it holds that are not read', () => {
    const read = readFile(jsonFile('vp.json', presenting(badge, compactJws(badge), { type: 'StudentCard' })))
    const unread = read.ok && read.value.remarks.filter(({ code }) => code === 'credential-not-read')

    expect(unread && unread.map(({ pointer }) => pointer)).toEqual([
      '/verifiableCredential/1',
      '/verifiableCredential/2',
    ])
  })

  test.each([
    ['yes', textFile('vp', jadesSeal(JSON.stringify(presenting())))],
    ['yes', textFile('vp', compactJws({ vp: presenting() }))],
    ['yes', jsonFile('vp', { ...presenting(), proof: {} })],
    ['no', jsonFile('vp', presenting())],
  ])('that holds none says so, sealed: %s (%#)', (sealed, file) => {
    expect(readFile(file)).toEqual({ ok: false, error: { code: 'holds-none', facts: { sealed } } })
  })

  test('of sealed tokens is not read yet, and says what it is', () => {
    expect(problemOf(presenting(compactJws(badge)))).toEqual({
      code: 'no-importer',
      facts: { type: 'VerifiablePresentation' },
    })
  })
})

describe('a Comprehensive Learner Record', () => {
  const { achievement } = badge.credentialSubject
  const recordOf = (...verifiableCredential: unknown[]) => ({
    ...badge,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: 'Transcript',
    credentialSubject: {
      type: ['ClrSubject'],
      verifiableCredential,
      achievement: [{ ...achievement, name: 'Never awarded' }, achievement],
    },
  })

  // The list of achievements beside the credentials defines them; nothing says that the holder has these.
  test('gives the credentials that it holds, and never an achievement that it only defines', () => {
    const read = readFile(jsonFile('clr.json', recordOf(badge, { ...badge, type: 'AchievementCredential' })))
    if (!read.ok) throw new Error(read.error.code)

    expect(read.value.credentials.map(({ pointer }) => pointer)).toEqual([
      '/credentialSubject/verifiableCredential/0',
      '/credentialSubject/verifiableCredential/1',
    ])
    expect(JSON.stringify(read.value.credentials)).not.toContain('Never awarded')
    expect(brokenOrigins(read.value.document.text, read.value.credentials)).toEqual([])
  })

  test('in a JWT gives them too, and says which are sealed tokens', () => {
    const read = readFile(textFile('clr.jwt', compactJws(recordOf(compactJws(badge), badge))))

    expect(read.ok && read.value.credentials.map(({ pointer }) => pointer)).toEqual([
      '/credentialSubject/verifiableCredential/1',
    ])
    expect(read.ok && read.value.remarks.filter(({ code }) => code === 'credential-not-read')).toMatchObject([
      { pointer: '/credentialSubject/verifiableCredential/0' },
    ])
  })

  test('without a credential that can be read is named as what it is', () => {
    const said = { code: 'no-importer', facts: { type: 'ClrCredential' } }

    expect(problemOf(recordOf())).toEqual(said)
    expect(problemOf(recordOf(compactJws(badge)))).toEqual(said)
  })
})

// A seal over a text with two values for one name holds, whichever of them a program shows.
test('a name that stands twice in one object is remarked where its value was read', () => {
  const twice = JSON.stringify(badge).replace(/\}$/, ',"validUntil":"2099-01-01"}')
  const read = readFile(textFile('twice.json', twice))

  expect(read.ok && read.value.remarks.filter(({ code }) => code === 'key-twice')).toEqual([
    { code: 'key-twice', pointer: '/validUntil', facts: { key: 'validUntil' } },
  ])
})

test.each([
  [{ type: ['VerifiableCredential', 'EndorsementCredential'], issuer: 'did:example:1' }, 'endorsement', {}],
  [{ type: ['VerifiableCredential'], credentialSubject: {} }, 'no-importer', { type: 'VerifiableCredential' }],
  [{ type: ['VerifiableCredential', 'StudentCard'] }, 'no-importer', { type: 'StudentCard' }],
  // "VerifiablePresentation" told an officer nothing of what the applicant had sent.
  [
    {
      type: ['VerifiablePresentation'],
      verifiableCredential: [{ type: ['VerifiableCredential', 'StudentCard'] }, { type: ['StudentCard'] }],
    },
    'no-importer',
    { type: 'StudentCard' },
  ],
  [{ '@graph': [] }, 'no-importer', { type: '@graph' }],
  [{ type: 'Endorsement', claim: {} }, 'endorsement', {}],
  [{ type: 'Assertion', id: 'urn:1', revoked: true }, 'missing-field', { field: 'badge' }],
  [{ type: 'BadgeClass', name: 'Soil', issuer: 'https://badges.example/1' }, 'no-importer', { type: 'BadgeClass' }],
  [{ name: 'package', version: '1.0.0' }, 'not-a-credential', {}],
  [[], 'not-a-credential', {}],
  [null, 'not-a-credential', {}],
  ['badge', 'not-a-credential', {}],
])('%j is refused for what it is', (content, code, facts) => {
  expect(problemOf(content)).toEqual({ code, facts })
})

// A file may hold anything anywhere; whatever it holds, what is shown is what stands at its pointer.
describe('a good file with one place replaced by anything', () => {
  const anything = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('2026-02-30', '2026-01-01T24:61', '', ' ', -1, 1e300, '7.5.1', 'PT1H', { en: null }, [[]], {
      '@value': 3,
    }),
  )

  test.each([
    ['badge', badge],
    ['older badge', badge2],
    ['European Digital Credential', diploma],
    ['file of both', hybrid],
  ])('%s', (_, good) => {
    const places = placesIn(good)
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, (place, value) => {
        const read = readFile(jsonFile('x', replaced(good, place, value)))
        if (!read.ok) return
        expect(brokenOrigins(read.value.document.text, read.value.credentials)).toEqual([])
        for (const reading of read.value.readings) Reading.parse(reading)
        expect(
          assertionsOf(read.value.credentials).every(({ state, value }) => (state === 'missing') === (value === null)),
        ).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

// Lists that are spread into arguments overflow the stack where a file has very many of something.
test.each([
  [
    {
      ...badge,
      credentialSubject: { achievement: { name: 'x', alignment: Array(150_000).fill({ targetType: 'ext:EQF' }) } },
    },
  ],
  [{ type: 'VerifiablePresentation', verifiableCredential: Array(150_000).fill(1).concat(badge) }],
])('a file with very many of something is read (%#)', (content) => {
  expect(readFile(jsonFile('x', content)).ok).toBe(true)
})

type Place = readonly (string | number)[]

function placesIn(value: unknown, path: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inside = Array.isArray(value)
    ? value.flatMap((one: unknown, index) => placesIn(one, [...path, index]))
    : Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))
  return [path, ...inside]
}

function replaced(whole: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(whole))
    return whole.map((one: unknown, index) => (index === key ? replaced(one, rest, value) : one))
  const object = whole as Readonly<Record<string, unknown>>
  return { ...object, [key]: replaced(object[String(key)], rest, value) }
}
