import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Input, Output } from '#contract/contract.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import { textFor } from '#core/values.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, work } from '../../cli/demo/demoOffice.ts'
import { passphrase, resourcesFolder, startEngine, unlock, type TestEngine } from './engine.fixtures.ts'

const everything: Input<'cases.list'> = { view: 'all', filter: '', stages: [], purposes: [] }
const listed = (engine: TestEngine) => engine.call('cases.list', everything)

// Rows are kept between two looks at the list: a change that they miss would show an officer yesterday's case.
test('the list after each change is the list that is read anew', async () => {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
  await openOffice(call, resourcesFolder, demo, passphrase)
  expect(await listed(started)).toMatchObject({ rows: [], fitting: 0 })

  const seen: string[] = []
  const days: Output<'day.list'>[] = []
  const look = async () => {
    seen.push(JSON.stringify((await listed(started)).rows))
    days.push(await started.call('day.list', { whose: 'office' }))
  }
  const [first, second] = demo.worked
  if (first === undefined || second === undefined) throw new Error('The demo lost its cases')
  const one = await receive(call, join(resourcesFolder, 'samples'), first)
  await look()
  const other = await receive(call, join(resourcesFolder, 'samples'), second)
  await look()
  await work(call, one, first)
  await look()
  expect(days.at(-1)?.items.map(({ caseId }) => caseId)).not.toContain(one.caseId)
  await call('appeals.receive', { caseId: one.caseId, receivedOn: '2026-05-18', grounds: 'Nothing was compared.' })
  days.push(await started.call('day.list', { whose: 'office' }))
  expect(days.at(-1)?.items).toContainEqual(expect.objectContaining({ caseId: one.caseId, kind: 'appealToAssign' }))
  const { applicant } = await call('cases.get', { caseId: other.caseId })
  const names = applicant.names.map((name) => ({ ...name, family: 'Tadić' }))
  await call('applicants.save', {
    applicantId: applicant.id,
    names,
    birthDate: applicant.birthDate,
    reason: 'Misspelt',
  })
  await look()
  const settings = await call('office.settings', {})
  await call('office.saveSettings', { ...settings, calendar: { ...settings.calendar, months: 2 } })
  await look()
  started.clock.now = new Date(started.clock.now.getTime() + 3 * 86_400_000)
  await look()

  expect(new Set(seen).size, 'each change is seen in the list').toBe(seen.length)
  const again = await started.restart()
  await unlock(again)
  expect(JSON.stringify((await listed(again)).rows)).toBe(seen.at(-1))
  expect(await again.call('day.list', { whose: 'office' })).toEqual(days.at(-1))
})

test('a long list is answered in part, with how many fit', async () => {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
  await openOffice(call, resourcesFolder, demo, passphrase)
  for (const worked of demo.worked.slice(0, 3)) await receive(call, join(resourcesFolder, 'samples'), worked)

  const { rows, fitting, counts } = await started.call('cases.list', { ...everything, atMost: 2 })
  expect(rows.map(({ number }) => number)).toEqual(['2026-0003', '2026-0002'])
  expect([fitting, counts.all]).toEqual([3, 3])
  const found = await started.call('cases.list', {
    ...everything,
    filter: `${rows[0]?.applicant.name.toUpperCase() ?? ''} 0003`,
  })
  expect(found.rows.map(({ number }) => number)).toEqual(['2026-0003'])
})

// A list reads three values of a hundred by a way of its own: another order or another file would name another provider.
test('a row names a credential and its provider as the credential itself does', async () => {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
  await openOffice(call, resourcesFolder, demo, passphrase)
  const [worked] = demo.worked
  if (worked === undefined) throw new Error('The demo lost its cases')
  for (const file of ['databases-wojcik.jsonld', 'statistics-papadopoulou.json', 'security-stoyanova.jwt']) {
    await receive(call, join(resourcesFolder, 'samples'), { ...worked, file })
  }

  const providers: string[] = []
  const compare = async () => {
    for (const { id, credential } of (await listed(started)).rows) {
      const [first] = (await call('cases.get', { caseId: id })).credentials
      if (first === undefined) throw new Error('The case has no credential')
      const { elements } = await call('credentials.get', { caseCredentialId: first.id })
      const { title, awardingBody, issuer } = credentialFacts(elements)
      const [named, provider] = [title, awardingBody.length > 0 ? awardingBody : issuer].map(
        (text) => textFor(text, 'en')?.value,
      )
      expect(credential).toEqual({ title: named, provider, more: 0 })
      providers.push(provider ?? '')
    }
  }
  await compare()
  const [badge] = (await listed(started)).rows
  if (badge === undefined) throw new Error('There is no case')
  const [first] = (await call('cases.get', { caseId: badge.id })).credentials
  if (first === undefined) throw new Error('The case has no credential')
  const place = { caseCredentialId: first.id, element: 'awardingBody', part: 'name' } as const
  const value = { kind: 'text', lang: 'en', text: 'Academy of Security' } as const
  await call('credentials.supply', { ...place, value, reason: 'Read on their page' })
  await compare()
  await call('credentials.takeBack', { ...place, item: 0, reason: 'Of another page' })
  await compare()

  expect(providers.filter((provider) => provider === 'Academy of Security')).toHaveLength(1)
})
