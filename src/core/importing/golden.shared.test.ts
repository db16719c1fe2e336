import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shared } from '../../../scripts/shared.mjs'
import { goldenFolder, goldenTable, statedRows } from './golden.fixtures.ts'
import { readFile } from './registry.ts'

// Those of `edci-xml` were worked out by the hand that wrote the importer, with a second program; another hand made four of the six
// anew from the files and the how-to, and gave the same rows. They leave out holders whom a file gives an address. Those of `blockcerts`
// were written from the files and the how-to by the hand that wrote the importer, before it did.
const families = ['ob3', 'elm-edc', 'ob2', 'edci-xml', 'blockcerts']
const tables = families.flatMap((family) =>
  readdirSync(join(goldenFolder, family)).map((name) => ({ family, name: name.slice(0, -'.tsv'.length) })),
)

// A family whose tables went missing would pass with nothing compared.
test.each(families)('at least six files of %s have a table', (family) => {
  expect(tables.filter((table) => table.family === family).length).toBeGreaterThanOrEqual(6)
})

// A value left out, made up, put under another element or item, or taken from another place in the file. A table need
// not speak of every element, but of those that it names it says all.
test.each(tables)('$family/$name states what its table says', ({ family, name }) => {
  const path = join(shared ?? '', 'samples', family, 'valid', name)
  const table = goldenTable(family, name)
  const named = new Set(table.map(({ element }) => element))

  const outcome = readFile({ name, bytes: readFileSync(path) })

  expect(
    outcome.ok ? statedRows(outcome.value.credentials).filter(({ element }) => named.has(element)) : outcome,
  ).toEqual(table)
})
