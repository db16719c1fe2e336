import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import badge from '#core/importing/fixtures/badge.json' with { type: 'json' }
import { largestFile } from '#core/importing/importer.ts'
import { bakedPng, bakedSvg, compressed } from '#core/importing/wrapping.fixtures.ts'
import { wordsIn } from '#locales/words.ts'
import { createReader, readPath } from './reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'bad-input-'))
const reader = createReader({ worker: new URL('read.worker.ts', import.meta.url), seconds: 20, megabytes: 512 })
afterAll(async () => {
  await reader.close()
  rmSync(folder, { recursive: true })
})

const json = JSON.stringify(badge)
const png = bakedPng(json)

/** Everything an office is sent by mistake or in malice; null is a name without a file. */
const bad: Readonly<Record<string, readonly [string, Uint8Array | string | null]>> = {
  'empty.json': ['empty', ''],
  'truncated.json': ['truncated', json.slice(0, 400)],
  'latin1.json': ['wrong-encoding', Uint8Array.from('{"name":"Müller"}', (char) => char.charCodeAt(0))],
  'deep.json': ['too-deep', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)],
  'deep.xml': ['too-deep', `<elmo>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</elmo>`],
  'entities.xml': [
    'xml-doctype',
    '<!DOCTYPE elmo [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><elmo>&b;</elmo>',
  ],
  'bomb.txt': ['expands-too-far', Buffer.from(gzipSync(' '.repeat(30 * 1024 * 1024))).toString('base64')],
  'large.json': ['too-large', new Uint8Array(largestFile + 1)],
  'letter.txt': ['not-json', 'Dear office, please find attached my badge.'],
  'scan.pdf': ['not-text', Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0xff, 0xfe, 0x00, 0x00])],
  'broken.png': ['damaged-image', png.map((byte, index) => (index === 80 ? byte ^ 0xff : byte))],
  'cut.png': ['damaged-image', png.subarray(0, 200)],
  'bomb.png': ['expands-too-far', bakedPng('', { compressed: compressed(' '.repeat(30 * 1024 * 1024)) })],
  'script.svg': ['no-badge-in-image', bakedSvg('<script>process.exit(1)</script>')],
  'package.json': ['not-a-credential', '{"name":"a","version":"1.0.0"}'],
  'folder.json': ['is-a-folder', null],
  'vanished.json': ['vanished', null],
}

// One bad file in a batch must cost nothing but its own place in it.
test('each bad file has its sentence, and ten good ones among them are read', async () => {
  const words = wordsIn('en')
  mkdirSync(join(folder, 'folder.json'))
  for (const [name, [, content]] of Object.entries(bad))
    if (content !== null) writeFileSync(join(folder, name), content)
  const good = Array.from({ length: 10 }, (_, index) => `good-${index}.json`)
  for (const name of good) writeFileSync(join(folder, name), json)

  const names = [...Object.keys(bad), ...good].toSorted((a, b) => a.length - b.length)
  const outcomes = await Promise.all(
    names.map(async (name) => {
      const file = await readPath(join(folder, name))
      const read = file.ok ? await reader.read(file.value) : file
      if (read.ok) return [name, read.value.credentials.length]
      const sentence = words(`importing:problem.${read.error.code}`, { name, ...read.error.facts })
      return [
        name,
        sentence.startsWith(`${name} was not imported: `) && !sentence.includes('{{') ? read.error.code : sentence,
      ]
    }),
  )

  expect(Object.fromEntries(outcomes)).toEqual({
    ...Object.fromEntries(Object.entries(bad).map(([name, [code]]) => [name, code])),
    ...Object.fromEntries(good.map((name) => [name, 1])),
  })
})
