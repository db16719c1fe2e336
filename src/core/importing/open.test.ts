import { describe, expect, test } from 'vitest'
import { largestFile } from './importer.ts'
import { openDocument } from './open.ts'
import {
  bakedPng,
  bakedSvg,
  base64url,
  compactJws,
  compressed,
  jadesSeal,
  jsonFile,
  pngOf,
  textFile,
} from './wrapping.fixtures.ts'

const credential = { type: ['VerifiableCredential'], name: 'Žiga' }
const json = JSON.stringify(credential)
const file = (bytes: Uint8Array) => ({ name: 'anything.bin', bytes })
function utf16(text: string, order: 'le' | 'be', mark: readonly number[]): Uint8Array {
  const halves = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).map((unit) => [
    unit & 0xff,
    unit >> 8,
  ])
  return Uint8Array.from([...mark, ...halves.flatMap((pair) => (order === 'le' ? pair : pair.toReversed()))])
}

const problemOf = (bytes: Uint8Array | string) => {
  const opened = openDocument(typeof bytes === 'string' ? textFile('x', bytes) : file(bytes))
  return opened.ok ? null : opened.error.code
}

describe('a wrapping is recognised by what the file holds, whatever it is called', () => {
  test.each([
    ['plain JSON', textFile('badge.png', json), ['json'], null],
    ['UTF-8 with its mark', textFile('x', `\ufeff${json}`), ['json'], null],
    ['UTF-16 with its mark, little endian', file(utf16(json, 'le', [0xff, 0xfe])), ['json'], null],
    ['UTF-16 with its mark, big endian', file(utf16(json, 'be', [0xfe, 0xff])), ['json'], null],
    ['UTF-16 without a mark', file(utf16(json, 'le', [])), ['json'], null],
    ['compact JWS with a line end', textFile('x', `${compactJws(credential)}\n`), ['jwt'], 'jwt'],
    ['JAdES seal', textFile('x', jadesSeal(json)), ['jades'], 'jades'],
    ['PNG with JSON', file(bakedPng(json)), ['png', 'json'], null],
    ['PNG with compressed JSON', file(bakedPng('', { compressed: compressed(json) })), ['png', 'json'], null],
    ['PNG with a JWS', file(bakedPng(compactJws(credential))), ['png', 'jwt'], 'jwt'],
    [
      'SVG with JSON',
      textFile('x', bakedSvg(`<openbadges:credential><![CDATA[ ${json} ]]></openbadges:credential>`)),
      ['svg', 'json'],
      null,
    ],
    [
      'SVG with escaped JSON',
      textFile('x', bakedSvg(`<openbadges:credential>${json.replaceAll('"', '&quot;')}</openbadges:credential>`)),
      ['svg', 'json'],
      null,
    ],
    [
      'SVG with a JWS',
      textFile('x', bakedSvg(`<openbadges:credential verify="${compactJws(credential)}"/>`)),
      ['svg', 'jwt'],
      'jwt',
    ],
    [
      'SVG with the namespace under another prefix',
      textFile(
        'x',
        `<svg><ob:credential xmlns:ob="https://purl.imsglobal.org/ob/v3p0"><![CDATA[${json}]]></ob:credential></svg>`,
      ),
      ['svg', 'json'],
      null,
    ],
  ])('%s', (_, source, layers, envelope) => {
    expect(openDocument(source)).toMatchObject({
      ok: true,
      value: { layers, json: credential, envelope: envelope === null ? null : { kind: envelope } },
    })
  })

  // A seal is checked over the exact text; one that was parsed and written again would fail.
  test('the text is the very text that was wrapped', () => {
    const spaced = `{ "type" : [ "VerifiableCredential" ] }`
    const opened = openDocument(textFile('x', jadesSeal(spaced)))

    expect(opened).toMatchObject({ ok: true, value: { text: spaced } })
  })

  // `text` begins at the first sign of the JSON, so that a place in it is a place in what was parsed.
  test('a byte order mark is no part of the text', () => {
    expect(openDocument(textFile('x', `\ufeff${json}`))).toMatchObject({ ok: true, value: { text: json } })
  })
})

describe('what can not be opened says why', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

  test.each([
    ['empty', new Uint8Array()],
    ['empty', '  \n'],
    ['too-large', new Uint8Array(largestFile + 1)],
    // A folder as applicants pack it, and a document of an office program.
    ['packed', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x08, 0x00])],
    ['packed', Uint8Array.from([0x50, 0x4b, 0x05, 0x06, 0x00, 0x00])],
    ['packed', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0x00, 0x00])],
    ['not-text', Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0xe2, 0xe3, 0x00, 0x01])],
    [
      'wrong-encoding',
      Uint8Array.from([...new TextEncoder().encode('{"name":"'), 0xdf, ...new TextEncoder().encode('"}')]),
    ],
    ['not-json', 'Dear Sir or Madam'],
    ['not-json', '{"a":1} trailing'],
    ['not-json', '{a:1}'],
    ['truncated', json.slice(0, -3)],
    ['truncated', '{"name":"Žig'],
    ['too-deep', nested(10_000)],
    ['too-deep', jadesSeal(nested(10_000))],
    ['too-deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['not-xml', '<?xml version="1.0"?><!-- <svg> --><elmo><report>'],
    ['no-importer', '<?xml version="1.0"?><!-- <svg> --><page><br></page>'],
    ['no-badge-in-image', bakedPng(json, { keyword: 'Comment' })],
    ['no-badge-in-image', bakedSvg('')],
    ['link-only', bakedPng('https://badges.example/1?who=me', { keyword: 'openbadges', type: 'tEXt' })],
    ['link-only', bakedSvg('<openbadges:credential verify="https://badges.example/1"/>')],
    ['damaged-jwt', 'abc.def.ghi'],
    ['damaged-jwt', `${base64url('[]')}.${base64url('{}')}.x`],
    ['encrypted', 'eyJhbGciOiJSU0EifQ.AAAA.BBBB.CCCC.DDDD'],
  ])('%s (%#)', (code, content) => {
    expect(problemOf(content)).toBe(code)
  })

  test('two hundred levels are still read', () => {
    expect(problemOf(nested(200))).toBeNull()
  })

  test('brackets inside texts are not depth', () => {
    expect(problemOf(JSON.stringify({ text: '[{"'.repeat(5000) }))).toBeNull()
  })
})

describe('images that came to harm', () => {
  const whole = bakedPng(json)

  // A reader that trusts a length runs past the end, or reads the next chunk as text.
  test.each([
    ['cut off in a chunk', whole.subarray(0, 60)],
    ['cut off before the end', whole.subarray(0, -12)],
    ['with a length beyond the file', whole.map((byte, index) => (index === 33 ? 0x7f : byte))],
    ['with one bit of the text turned', whole.map((byte, index) => (index === 70 ? byte ^ 1 : byte))],
    ['with compressed text that is none', bakedPng('', { compressed: new TextEncoder().encode('not deflated') })],
  ])('PNG %s', (_, bytes) => {
    expect(problemOf(bytes)).toBe('damaged-image')
  })

  test.each(['<svg><a></svg', '<svg><a>', '<svg'])('SVG that breaks off: %s', (text) => {
    expect(problemOf(text)).toBe('damaged-image')
  })

  // 30 MB of zeros pack into 30 KB: the bound must hold before they are all there.
  test('a bomb in a PNG is noticed before it has grown', () => {
    const bomb = compressed(' '.repeat(30 * 1024 * 1024))

    expect(bomb.length).toBeLessThan(100_000)
    expect(problemOf(bakedPng('', { compressed: bomb }))).toBe('expands-too-far')
  })

  test('a text chunk without its fields is no badge', () => {
    expect(problemOf(pngOf([['iTXt', new TextEncoder().encode('openbadgecredential\0')]]))).toBe('no-badge-in-image')
  })

  test('a script in an SVG is carried, not looked at', () => {
    const script = `<script>throw new Error("run")</script><a href="javascript:alert(1)" onload="alert(1)"/>`
    const inside = `<openbadges:credential><![CDATA[${json}]]></openbadges:credential>`

    expect(openDocument(textFile('x', bakedSvg(script + inside)))).toMatchObject({
      ok: true,
      value: { json: credential },
    })
  })

  // An entity that doubles itself thirty times must stay a name.
  test.each([
    ['<!ENTITY a "ha"><!ENTITY b "&a;&a;">', { name: '&b;' }],
    ['<!ENTITY b SYSTEM "file:///etc/hostname">', 'damaged-image'],
  ])('an SVG with %s expands nothing', (entities, outcome) => {
    const inside = '<openbadges:credential>{"name":"&b;"}</openbadges:credential>'
    const opened = openDocument(textFile('x', bakedSvg(inside).replace('<svg', `<!DOCTYPE svg [${entities}]><svg`)))

    expect(opened.ok ? opened.value.json : opened.error.code).toEqual(outcome)
  })
})

test('a file that is only large is opened', () => {
  expect(openDocument(jsonFile('x', { ...credential, note: 'x'.repeat(2_000_000) })).ok).toBe(true)
})
