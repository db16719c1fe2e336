import { expect, test } from 'vitest'
import { openEngine } from '../engine.fixtures.ts'

// Two officers who saved different fields one after the other undid each other, and nobody was told.
test('settings that were changed since they were read are not saved over', async () => {
  const { call, refused } = await openEngine()
  const read = await call('office.settings', {})
  const first = await call('office.saveSettings', { ...read, signatory: 'Dr. Jonas Feldner' })
  expect(await refused('office.saveSettings', { ...read, officeName: 'Admissions' })).toEqual({
    code: 'changedMeanwhile',
    facts: { version: first.version },
  })
  expect(await call('office.settings', {})).toEqual(first)

  const second = await call('office.saveSettings', { ...first, officeName: 'Admissions' })
  expect(second).toEqual({ ...first, officeName: 'Admissions', version: first.version + 1 })
})

// Would catch a version that whoever sends it chooses.
test('settings can’t be saved ahead of the newest version', async () => {
  const { call, refused } = await openEngine()
  const read = await call('office.settings', {})
  const ahead = { ...read, version: read.version + 1 }
  expect(await refused('office.saveSettings', ahead)).toMatchObject({ code: 'changedMeanwhile' })
  expect(await call('office.settings', {})).toEqual(read)
})
