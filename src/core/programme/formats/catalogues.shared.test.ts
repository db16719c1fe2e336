import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { applyMapping } from '../mapping/applyMapping.ts'
import { suggestMapping } from '../mapping/suggestMapping.ts'
import { openCatalogue } from './registry.ts'

const folder = '../shared'
const files = ['catalogues/*/*', 'samples/case/valid/*'].flatMap((pattern) => globSync(`${folder}/${pattern}`)).sort()

async function readWhole(file: string) {
  const opened = await openCatalogue({ name: basename(file), bytes: new Uint8Array(readFileSync(file)) })
  if (!opened.ok || opened.value.kind !== 'tables') return { opened, tables: [] }
  const tables = opened.value.tables.map((table) => {
    const mapping = suggestMapping(table, '2026-05-18')
    const hasCredits = mapping.columns.some(({ field }) => field === 'credits')
    return { table, mapping, result: applyMapping(table, { ...mapping, credits: hasCredits ? null : 500 }) }
  })
  return { opened, tables }
}

test.each(files)('%s is read, or one sentence says why not', async (file) => {
  const { opened, tables } = await readWhole(file)

  expect(opened.ok ? [] : opened.error.slice(1)).toEqual([])
  for (const { table, mapping, result } of tables) {
    expect(mapping.columns.map(({ column }) => column)).toEqual(table.columns)
    expect(new Set(table.columns).size).toBe(table.columns.length)
    // Each row is in a module, or a problem names it.
    expect(result.modules.length + result.problems.length).toBeGreaterThan(0)
  }
})

// What a mapped column holds must be in a module, in a problem or in a remark: letter for letter, but for list marks.
test.each(files)('%s: no word of a mapped outcome is lost', async (file) => {
  const { tables } = await readWhole(file)
  for (const { table, mapping, result } of tables) {
    if (result.problems.length > 0 || result.remarks.length > 0) continue
    const columns = mapping.columns.flatMap(({ field }, at) => (field === 'outcomes' ? [at] : []))
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
    const inFile = table.rows.flatMap(({ cells }) => columns.map((at) => cells[at] ?? '')).join(' ')
    const read = result.modules.flatMap(({ outcomes }) =>
      outcomes.flatMap(({ text }) => text.map(({ value }) => value)),
    )

    // A list marked by letters, "(a)", loses them: they are marks.
    expect(letters(inFile).length - letters(read.join(' ')).length).toBeLessThanOrEqual(
      inFile.match(/^\s*\(?[a-z][.)]\s/gim)?.length ?? 0,
    )
  }
})

// Figures of what is there: a rule that reads fewer modules than before shows here.
test.each([
  ['catalogues/fu-berlin/*', 12, 397, 1525],
  ['catalogues/studyathome/*', 22, 22, 101],
  ['catalogues/acm-cs2013/en__*', 9, 88, 602],
  ['catalogues/acm-cs2013/ja__*', 9, 88, 602],
  ['catalogues/elm/*', 3, 6, 12],
])('%s: %i files, %i modules, %i outcomes', async (pattern, fileCount, modules, outcomes) => {
  const read = await Promise.all(globSync(`${folder}/${pattern}`).map(readWhole))
  const results = read.flatMap(({ tables }) => tables.map(({ result }) => result))

  expect(read.filter(({ tables }) => tables.length > 0)).toHaveLength(fileCount)
  expect([
    results.reduce((sum, result) => sum + result.modules.length, 0),
    results.flatMap((result) => result.modules).reduce((sum, module) => sum + module.outcomes.length, 0),
  ]).toEqual([modules, outcomes])
})

// "| Exam | 40 |" and "- Common sense - Calculating" stood beside the score, as the pages were written.
test('how a module of a page is assessed, and what it asks for before, is text without the marks of the page', async () => {
  const read = await Promise.all(globSync(`${folder}/catalogues/studyathome/*`).map(readWhole))
  const modules = read.flatMap(({ tables }) => tables.flatMap(({ result }) => result.modules))
  const texts = modules.flatMap(({ assessment, prerequisites }) => [...assessment, ...prerequisites])
  expect(texts.length).toBeGreaterThan(30)
  expect(texts.filter(({ value }) => /\||^\s*[-*+] |\]\(|\*\*|<br/.test(value))).toEqual([])
})
