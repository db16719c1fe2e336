import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shared } from '../../../scripts/shared.mjs'
import { courseRows, courseTable } from './elmoTables.fixtures.ts'
import { goldenFolder } from './golden.fixtures.ts'
import { readFile } from './registry.ts'

const samples = join(shared ?? '', 'samples/elmo/valid')
const files = readdirSync(join(goldenFolder, 'elmo')).map((name) => name.slice(0, -'.txt'.length))

// Tables that went missing would pass with nothing compared.
test('six files of other systems have a table', () => {
  expect(files).toHaveLength(6)
})

// A course left out or put under another whole, credits of another course, a count beside the wrong grade.
test.each(files)('%s has the courses of its table, each with its credits, level and grades', (name) => {
  const outcome = readFile({ name, bytes: readFileSync(join(samples, name)) })

  expect(outcome.ok ? courseRows(outcome.value.credentials) : outcome).toEqual(courseTable(name))
})
