import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ElementName, ElementValue } from '#core/credential/element.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, receive } from '../../cli/demo/demoOffice.ts'
import { resourcesFolder, unlock } from './engine.fixtures.ts'
import { receiveDemoCase } from './demoCase.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const scan = { name: 'certificate.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }
const nowhere = { from: 'scan', page: 1, area: null, passage: null } as const
const text = (words: string): ElementValue => ({ kind: 'text', text: words, lang: 'en' })
const date = (day: string): ElementValue => ({ kind: 'date', date: day })

async function paperBesideFile() {
  const { started, call, received: file } = await receiveDemoCase()
  const { caseCredentialId } = await call('credentials.enterByHand', { caseId: file.caseId, file: scan })
  const read = (element: ElementName, part: string, value: ElementValue) =>
    started.call('credentials.supply', { caseCredentialId, element, part, value, source: nowhere, reason: 'Read off' })
  const found = async (engine = started) => {
    const { reports } = await engine.call('credentials.get', { caseCredentialId })
    const codes = (reports[0]?.checks ?? []).map(({ check, code }) => `${check}.${code}`)
    return { reports: reports.length, codes }
  }
  return { started, file, caseCredentialId, read, found }
}

// Would catch a paper whose report stays that of the blank form, and one that goes on telling of a name that was corrected or
// taken back.
test('what is read off a paper is checked at once, and each earlier report stays', async () => {
  const { started, caseCredentialId, read, found } = await paperBesideFile()
  const first = await found()
  expect(first.codes).toEqual(
    expect.arrayContaining(['qualityAssurance.notNamed', 'validity.noDates', 'issuer.notNamed']),
  )

  const steps: [ElementName, string, ElementValue, string][] = [
    ['awardingBody', 'name', text('Westbridge World Institute'), 'qualityAssurance.mill'],
    ['awardingBody', 'name', text('Høyvik University'), 'qualityAssurance.noDate'],
    ['awardedOn', 'date', date('2003-06-30'), 'qualityAssurance.notYet'],
    ['awardedOn', 'date', date('2024-06-30'), 'qualityAssurance.coveredToday'],
    ['issuer', 'name', text('Nordlys Credential Services AS'), 'issuer.nameOfAnother'],
    ['validUntil', 'date', date('2025-12-31'), 'validity.ended'],
  ]
  const seen = []
  for (const [element, part, value, code] of steps) {
    const { report } = await read(element, part, value)
    seen.push([code, (report?.checks ?? []).some((one) => `${one.check}.${one.code}` === code)])
  }
  expect(seen).toEqual(steps.map(([, , , code]) => [code, true]))
  expect(await found()).toMatchObject({ reports: 1 + steps.length })

  await read('learningOutcome', 'text', text('Normalise a schema'))
  expect(await found()).toMatchObject({ reports: 1 + steps.length })
  const ended = { caseCredentialId, element: 'validUntil', item: 0, part: 'date', reason: 'Of another paper.' } as const
  await started.call('credentials.takeBack', ended)
  const after = await found()
  expect(after).toMatchObject({ reports: 2 + steps.length })
  expect(after.codes).not.toContain('validity.ended')

  const again = await started.restart()
  await unlock(again)
  expect(await found(again)).toEqual(after)
})

// Would catch a check for each of many values saved at once, and checks of a file that nothing was changed in.
test('values saved in a burst are checked together, and a file is left alone', async () => {
  const { started, file, read, found } = await paperBesideFile()
  const bodies = ['Hochschule Rabenfur', 'Hochschule Rabenfurd', 'Westbridge World Institute', 'Hochschule Rabenfurt']
  await Promise.all([
    ...bodies.map((name) => read('awardingBody', 'name', text(name))),
    read('awardedOn', 'date', date('2024-06-30')),
  ])
  const { reports, codes } = await found()
  expect(codes).toContain('qualityAssurance.coveredToday')
  expect(reports).toBeLessThanOrEqual(3)

  const { caseCredentialId } = file
  const { report, reports: ofFile } = await started.call('credentials.get', { caseCredentialId })
  const given = { element: 'awardingBody', part: 'name', value: text('Another'), reason: 'Said so' } as const
  expect(await started.call('credentials.supply', { caseCredentialId, ...given })).toMatchObject({
    report,
    reports: ofFile,
  })
})

// An officer who found out who gave the award was told for good that the file does not name them.
test('a file that does not name who gave the award is asked again once that is supplied', async () => {
  const { started } = await paperBesideFile()
  const { call } = started
  const names = { ...demo.worked[0], ...{ file: 'statistics-weekend-zhelev.png', programme: null, module: null } }
  const applicant = { given: 'Ada', family: 'Lind', birthDate: null }
  const received = await receive(callsOf(started.engine), join(resourcesFolder, 'samples'), { ...names, applicant })
  const { caseCredentialId } = received
  const quality = async () => {
    const { reports } = await call('credentials.get', { caseCredentialId })
    const found = (reports[0]?.checks ?? []).filter(({ check }) => check === 'qualityAssurance')
    return [reports.length, ...found.map(({ code, restsOn }) => `${code} ${restsOn ?? 'file'}`)]
  }
  const supply = (element: ElementName, part: string, words: string) =>
    call('credentials.supply', { caseCredentialId, element, part, value: text(words), reason: 'The academy told it' })

  expect(await quality()).toEqual([1, 'notInRegister file'])
  await supply('assessment', 'description', 'A written examination')
  expect(await quality()).toEqual([1, 'notInRegister file'])
  const { report } = await supply('awardingBody', 'name', 'Wszechnica Brzegowa')
  expect(await quality()).toEqual([2, 'coveredToday supplied'])
  expect(report?.authenticity.answer).toBe('authentic')
  const gone = { element: 'awardingBody', item: 0, part: 'name', reason: 'Of another course.' } as const
  await call('credentials.takeBack', { caseCredentialId, ...gone })
  expect(await quality()).toEqual([3, 'notInRegister file'])
})
