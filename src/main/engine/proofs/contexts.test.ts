import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createContexts } from './contexts.ts'

interface Listed {
  readonly file: string
  readonly urls: readonly string[]
  readonly source: string
  readonly licence: string
}

const folder = 'resources/contexts'
const { contexts } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { contexts: Listed[] }
const notice = readFileSync(`${folder}/NOTICE.md`, 'utf8')
const files = readdirSync(folder).filter((file) => !['index.json', 'NOTICE.md'].includes(file))

// A file that nobody can say the licence of may not be handed out.
test('every bundled context is listed once, with its source and licence in index and notice', () => {
  expect(contexts.map(({ file }) => file).sort()).toEqual(files.sort())
  const silent = contexts.filter(
    ({ file, source, licence }) => !notice.includes(`| ${file} | ${source} | ${licence} |`),
  )
  expect(silent).toEqual([])
  expect(contexts.filter(({ licence }) => !notice.includes(`| ${licence} | https://`))).toEqual([])
})

// The licence of the SURF contexts is stated nowhere; those of edubadges-server are AGPL.
test('no context is bundled whose licence does not allow it', () => {
  expect(
    contexts.filter(
      ({ source, licence }) => /educredentials|edubadges-server/.test(source) || /AGPL|none/i.test(licence),
    ),
  ).toEqual([])
})

// With two files for one URL it would depend on their order what a seal is checked against.
test('each URL leads to one context, and each file is one', () => {
  const urls = contexts.flatMap(({ urls: of }) => of)
  expect(new Set(urls).size).toBe(urls.length)
  const reader = createContexts('resources', {})
  expect(urls.filter((url) => !isContext(reader.get(url)))).toEqual([])
})

test('a pack adds contexts but never replaces a bundled one', () => {
  const bundled = 'https://www.w3.org/ns/credentials/v2'
  const reader = createContexts('resources', {
    [bundled]: { '@context': {} },
    'https://invented.example/v1': { '@context': {} },
  })

  expect(reader.get('https://invented.example/v1')).toEqual({ '@context': {} })
  expect(reader.get(bundled)).not.toEqual({ '@context': {} })
  expect(reader.get('https://invented.example/v2')).toBeNull()
})

function isContext(document: unknown): boolean {
  return typeof document === 'object' && document !== null && '@context' in document
}
