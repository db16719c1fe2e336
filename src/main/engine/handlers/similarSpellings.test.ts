import { expect, test } from 'vitest'
import { work } from '../../../cli/demo/demoOffice.ts'
import { receiveCase } from '../cases.fixtures.ts'
import { receiveDemoCase } from '../demoCase.fixtures.ts'
import { openEngine, unlock, type TestEngine } from '../engine.fixtures.ts'

type View = 'open' | 'mine' | 'due' | 'decided' | 'all'

async function listed({ call }: TestEngine, filter: string, view: View = 'all') {
  const { rows, similar } = await call('cases.list', { view, filter, stages: [], purposes: [] })
  return [...rows.map(({ applicant }) => applicant.name), ...similar.map((spelling) => `~ ${spelling}`)]
}

// The list took an accent for a letter: who had no ł on the keyboard had no case.
test('the list of cases is filtered whatever the accents, and by a number in other signs', async () => {
  const started = await openEngine()
  for (const family of ['Lind', 'Błaszczyk', 'Straßner']) await receiveCase(started, family)

  expect(await listed(started, 'blaszczyk ada')).toEqual(['Ada Błaszczyk'])
  expect(await listed(started, 'STRASS')).toEqual(['Ada Straßner'])
  for (const typed of ['2026-0002', '2026/2', '20260002', 'Nr. 2026/0002', 'blasz 2026-2'])
    expect([typed, await listed(started, typed)]).toEqual([typed, ['Ada Błaszczyk']])
})

// Would catch a spelling that the filter finds nothing by, and one of a case that the view does not show.
test('the list of cases offers spellings that it finds something by, as they are written', async () => {
  const started = await openEngine()
  for (const family of ['Żurawski', 'Montavon-Rey', 'Zurawsky-Lind', 'Żurawski']) await receiveCase(started, family)

  expect(await listed(started, 'montavonray')).toEqual(['~ Montavon-Rey'])
  expect(await listed(started, 'ada Montavan')).toEqual(['~ Ada Montavon'])
  expect(await listed(started, 'zurawsky')).toEqual(['Ada Zurawsky-Lind', '~ Żurawski'])
  expect(await listed(started, 'zurawsky', 'decided')).toEqual([])
  expect(await listed(started, 'Żurawski')).toEqual(['Ada Żurawski', 'Ada Żurawski', '~ Zurawsky'])
  expect(await listed(started, '2026-0009')).toEqual([])
  expect(await listed(started, '')).toHaveLength(4)
  expect(await listed(started, 'Montavon-Rey')).toEqual(['Ada Montavon-Rey'])
})

test('the catalogue offers words as its titles have them, those of its outcomes as its index has them', async () => {
  const started = await openEngine()
  const module = (code: string, title: string, outcome: string) => ({
    ...{ code, title: [{ lang: 'de', value: title }], credits: 500, validFrom: '2025-10-01' },
    outcomes: [{ code: 'A', text: [{ lang: 'de', value: outcome }] }],
  })
  const modules = [module('A-1', 'Ökonomie der Straße', 'Größen erklären'), module('A-2', 'Statistik', 'Zählen')]
  const institution = { name: [{ lang: 'de', value: 'Erfundene Universität' }], country: 'SI' }
  const bytes = new TextEncoder().encode(JSON.stringify({ institution, modules }))
  await started.call('catalogue.import', { name: 'some.json', bytes })
  const offered = async (filter: string) => {
    const { of, similar } = await started.call('catalogue.page', { programmeId: null, filter, from: 0 })
    for (const spelling of similar)
      expect((await started.call('catalogue.page', { programmeId: null, filter: spelling, from: 0 })).of).toBe(1)
    return [of, ...similar]
  }

  expect(await offered('oekonomie')).toEqual([0, 'Ökonomie'])
  expect(await offered('strasse ökonomei')).toEqual([0, 'Straße Ökonomie'])
  expect(await offered('statsitik')).toEqual([0, 'Statistik'])
  expect(await offered('erklaeren')).toEqual([0, 'erklaren'])
  expect(await offered('A-3')).toEqual([0])
  expect(await offered('')).toEqual([2])
})

// The number stands on a page that somebody reads out on the telephone; the name is heard.
test('a statement is found by its number in other signs, and offered by a name of similar spelling', async () => {
  const { started, call, worked, received } = await receiveDemoCase()
  await work(call, received, worked)
  const { rows: all } = await call('statements.register', { filter: '' })
  const [{ number, applicant, caseNumber } = { number: '', applicant: '', caseNumber: '' }] = all
  const [year = '', serial = ''] = number.split('/')
  const found = async (filter: string) => (await call('statements.register', { filter })).rows.map((row) => row.number)
  const bare = String(Number(serial))
  for (const typed of [
    `${year}/${serial}`,
    `${year}-${bare}`,
    `${year} / ${bare}`,
    `${year}${serial}`,
    `No. ${number}`,
  ])
    expect([typed, await found(typed)]).toEqual([typed, [number]])
  expect(await found(`${applicant} ${year}-${bare}`)).toEqual([number])
  expect(await found(caseNumber.replace('-', ''))).toEqual(all.map((row) => row.number))
  expect(await found(`${year}/9${serial}`)).toEqual([])

  const family = applicant.split(' ').at(-1) ?? ''
  const misspelt = `${family.slice(0, 2)}${family.slice(3)}`
  const similar = async (filter: string) => (await call('statements.register', { filter })).similar
  expect(await similar(misspelt)).toEqual([family])
  expect(await found(family)).toEqual(all.map((row) => row.number))
  expect(await similar(family)).toEqual([])
  expect(await similar(`${year}/9${serial}`)).toEqual([])
  await call('session.lock', {})
  await unlock(started)
  expect(await similar(misspelt)).toEqual([family])
})
