import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shared } from '../../../scripts/shared.mjs'
import { goldenFolder, goldenTable, statedRows } from './golden.fixtures.ts'
import { readFile } from './registry.ts'

// Those of `edci-xml` were worked out by the hand that wrote the importer, with a second program; another hand made four of the six
// anew from the files and the how-to, and gave the same rows. They leave out holders whom a file gives an address. Those of `blockcerts`,
// `ebsi` and `dc4eu` were written from the files and the how-to by the hands that wrote their importers, before these were written.
const families = { ob3: 6, 'elm-edc': 6, ob2: 6, 'edci-xml': 6, blockcerts: 7, ebsi: 5, dc4eu: 1 }
const tables = Object.keys(families).flatMap((family) =>
  readdirSync(join(goldenFolder, family)).map((name) => ({ family, name: name.slice(0, -'.tsv'.length) })),
)

// A family whose tables went missing would pass with nothing compared.
test.each(Object.entries(families))('of %s, at least %i files have a table', (family, least) => {
  expect(tables.filter((table) => table.family === family).length).toBeGreaterThanOrEqual(least)
})

/** One sample is named after a person, whom its table leaves out. */
function sampleOf(family: string, name: string): string {
  const folder = join(shared ?? '', 'samples', family, 'valid')
  const files = readdirSync(folder)
  return join(folder, files.find((file) => file === name) ?? files.find((file) => file.endsWith(`_${name}`)) ?? name)
}

// A value left out, made up, put under another element or item, or taken from another place in the file. A table need
// not speak of every element, but of those that it names it says all.
test.each(tables)('$family/$name states what its table says', ({ family, name }) => {
  const path = sampleOf(family, name)
  const table = goldenTable(family, name)
  const named = new Set(table.map(({ element }) => element))

  const outcome = readFile({ name, bytes: readFileSync(path) })

  expect(
    outcome.ok ? statedRows(outcome.value.credentials).filter(({ element }) => named.has(element)) : outcome,
  ).toEqual(table)
})
