import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canonicalText, goldenFolder, goldenTable, statedRows } from './golden.fixtures.ts'
import { readFile } from './registry.ts'

const samples = join(import.meta.dirname, '../../../resources/samples')
const files = readdirSync(samples).filter((name) => name !== 'README.md')

// A sample that nobody wrote a table for would be read unwatched.
test('every sample of the project has its table', () => {
  expect(readdirSync(join(goldenFolder, 'samples')).toSorted()).toEqual(files.map((name) => `${name}.tsv`).toSorted())
})

// A value left out, made up, put under another element or item, or taken from another place in the file.
test.each(files)('%s states what its table says, in that order, and nothing else', (name) => {
  const outcome = readFile({ name, bytes: readFileSync(join(samples, name)) })

  expect(outcome.ok ? statedRows(outcome.value.credentials) : outcome).toEqual(goldenTable('samples', name))
})

// Two values that hash alike would let one stand for the other.
test('a missing scheme is not the text "null", and a credit is not an hour', () => {
  const texts = [
    canonicalText({ kind: 'credits', hundredths: 600, scheme: null }),
    canonicalText({ kind: 'credits', hundredths: 600, scheme: 'null' }),
    canonicalText({ kind: 'duration', minutes: 600 }),
    canonicalText({ kind: 'code', scheme: 'a', code: 'b' }),
    canonicalText({ kind: 'text', lang: 'a', text: 'b' }),
  ]

  expect(texts).toEqual([
    '["credits",600,null]',
    '["credits",600,"null"]',
    '["duration",600]',
    '["code","a","b"]',
    '["text","a","b"]',
  ])
})
