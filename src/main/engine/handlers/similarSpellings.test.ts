import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
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

const all = { view: 'all', filter: '', stages: [], purposes: [] } satisfies Input<'cases.list'>

// A second person was made of somebody who was heard on the telephone, as nobody is called as was typed.
test('people of a name that is spelled nearly so are offered for a new case, by any of their names', async () => {
  const started = await openEngine()
  const { call } = started
  for (const family of ['Żurawski', 'van den Berg']) await receiveCase(started, family)
  const found = async (text: string) => {
    const { found, similar } = await call('applicants.find', { text, from: 0 })
    return [...found.map(({ name }) => name), ...similar.map((spelling) => `~ ${spelling}`)]
  }
  expect(await found('Zurawsky')).toEqual(['~ Żurawski'])
  expect(await found('Vandenberg')).toEqual(['~ van den Berg'])
  expect(await found('zurawski')).toEqual(['Ada Żurawski'])
  expect(await found('')).toHaveLength(2)

  const [person] = (await call('applicants.find', { text: 'Żurawski', from: 0 })).found
  if (person === undefined) throw new Error('Nobody is called so')
  const name = (kind: 'current' | 'former', family: string) =>
    ({ ...{ kind, given: 'Ada', family, order: 'givenFirst' as const }, validFrom: null, validTo: null }) as const
  const about = { applicantId: person.id, birthDate: null, reason: 'Read from the passport.' }
  await call('applicants.save', { ...about, names: [name('current', 'Montavon'), name('former', 'Żurawski')] })
  expect(await found('Zurawsky')).toEqual(['~ Żurawski'])
  expect(await found('Montavan')).toEqual(['~ Montavon'])
  const [, theirs] = (await call('cases.list', all)).rows
  if (theirs === undefined) throw new Error('The case is gone')
  const erased = { caseId: theirs.id, scope: 'applicant' as const, ground: 'request' as const }
  await call('erasures.erase', { ...erased, typed: theirs.number })
  expect([await found('Zurawsky'), await found('Montavan')]).toEqual([[], []])

  for (const family of ['Ray', 'Rey', 'Roy', 'Rhy', 'Ruy']) await receiveCase(started, `Montavan-${family}`)
  expect(await found('Montavan')).toHaveLength(5)
  await call('session.lock', {})
  expect(await started.refused('applicants.find', { text: 'Montavan', from: 0 })).toMatchObject({ code: 'locked' })
  await unlock(started)
  expect(await found('Montafan')).toEqual(['~ Montavan'])
})

test('whose statement waits is offered by a name of similar spelling, and who has one is not', async () => {
  const { started, call, worked, received } = await receiveDemoCase()
  const { statements } = await work(call, received, worked)
  const [{ applicant } = { applicant: '' }] = (await call('statements.register', { filter: '' })).rows
  const family = applicant.split(' ').at(-1) ?? ''
  const misspelt = `${family.slice(0, 2)}${family.slice(3)}`
  const waiting = async (filter: string) => {
    const { of, similar } = await call('statementBatches.waiting', { filter, language: 'en' })
    return { of, similar }
  }
  expect(await waiting(misspelt)).toEqual({ of: 0, similar: [] })
  for (const { id } of statements) await call('statements.withdraw', { statementId: id, reason: 'Issued too early.' })
  expect(await waiting(misspelt)).toEqual({ of: 0, similar: [family] })
  expect(await waiting(family)).toEqual({ of: 1, similar: [] })
  await call('session.lock', {})
  await unlock(started)
  expect(await waiting(misspelt)).toEqual({ of: 0, similar: [family] })
})
