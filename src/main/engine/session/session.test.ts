import { mkdirSync, readdirSync, rmdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { keyringFile } from '../dataFolder/layout.ts'
import { openEngine, passphrase, startEngine, unlock } from '../engine.fixtures.ts'

const firstOfficer = {
  officerName: 'Henrik Tausch',
  passphrase,
  officeName: 'Office for Recognition',
  timeZone: 'Europe/Berlin',
}

test('before its first run a folder says so and answers nothing else', async () => {
  const { call, refused } = startEngine()

  expect(await call('session.state', {})).toMatchObject({ phase: 'firstRun', officers: [], openCases: null })
  expect(await refused('office.settings', {})).toMatchObject({ code: 'locked' })
})

test('a first run opens the record, and a second one is refused', async () => {
  const { call, refused } = startEngine()
  const { recoveryKey, state } = await call('session.setUp', firstOfficer)

  expect(recoveryKey).toMatch(/^[0-9A-Z-]{30,}$/)
  expect(state).toMatchObject({ phase: 'open', officer: { name: 'Henrik Tausch' }, openCases: 0, today: '2026-05-18' })
  expect(await refused('session.setUp', firstOfficer)).toMatchObject({ code: 'alreadySetUp' })
})

// Would catch a German office whose first statements come out in English, which nobody there had asked for.
test('the statements of a record begin in the language that the first officer reads', async () => {
  const { call } = startEngine()
  await call('session.setUp', { ...firstOfficer, language: 'de' })

  expect(await call('office.settings', {})).toMatchObject({ statementLanguages: ['de'] })
})

test('a weak passphrase leaves the folder as before its first run', async () => {
  const { call, refused } = startEngine()

  expect(await refused('session.setUp', { ...firstOfficer, passphrase: 'ducks' })).toMatchObject({
    code: 'weakPassphrase',
  })
  expect(await call('session.state', {})).toMatchObject({ phase: 'firstRun' })
})

test('after a restart only the right passphrase opens the record', async () => {
  const { call, refused } = await (await openEngine()).restart()
  const { phase, officers } = await call('session.state', {})
  const [officer] = officers
  if (officer === undefined) throw new Error('The start screen lists no officer')

  expect(phase).toBe('locked')
  expect(await refused('session.unlock', { officerId: officer.id, passphrase: 'red ducks at dawn' })).toMatchObject({
    code: 'wrongPassphrase',
  })
  expect(await call('session.unlock', { officerId: officer.id, passphrase })).toMatchObject({ phase: 'open' })
})

test('the printed recovery key gives a forgetful officer a new passphrase', async () => {
  const first = startEngine()
  const { recoveryKey, state } = await first.call('session.setUp', firstOfficer)
  const officerId = state.officers[0]?.id
  if (officerId === undefined) throw new Error('No officer after the first run')
  const { call, refused } = await first.restart()
  const newPassphrase = 'a heron on the roof'

  expect(await call('session.recover', { recoveryKey, officerId, newPassphrase })).toMatchObject({ phase: 'open' })
  await call('session.lock', {})
  expect(await refused('session.unlock', { officerId, passphrase })).toMatchObject({ code: 'wrongPassphrase' })
  expect(await call('session.unlock', { officerId, passphrase: newPassphrase })).toMatchObject({ phase: 'open' })
})

// Would catch an office that lies open over lunch, or a lock that a page which only asks keeps away.
test('ten idle minutes lock the session; asking does not count, touching does', async () => {
  const { call, clock } = await openEngine()
  const minutesLater = (minutes: number) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000)
  }

  minutesLater(9)
  await call('session.touch', {})
  minutesLater(9)
  await call('cases.list', { view: 'open', filter: '', stages: [], purposes: [] })
  await setTimeout(1500)
  expect(await call('session.state', {})).toMatchObject({ phase: 'open' })

  minutesLater(2)
  await vi.waitFor(async () => {
    expect(await call('session.state', {})).toMatchObject({ phase: 'locked', openCases: null })
  }, 5000)
})

// The last words before the lock came too late: the window learned of it when nothing was taken any more.
test('before an idle session locks, the window is told and can still save', async () => {
  const { call, clock, engine } = await openEngine()
  const told: string[] = []
  engine.subscribe((event) => told.push(event))
  clock.now = new Date(clock.now.getTime() + 11 * 60_000)
  await vi.waitFor(() => {
    expect(told).toContain('session.locking')
  }, 5000)

  expect(await call('session.state', {})).toMatchObject({ phase: 'open' })
  expect(await call('cases.list', { view: 'open', filter: '', stages: [], purposes: [] })).toBeDefined()
  await vi.waitFor(async () => {
    expect(await call('session.state', {})).toMatchObject({ phase: 'locked' })
  }, 5000)
})

test('a second engine on the same folder is told that it is in use', async () => {
  const { dataFolder } = await openEngine()
  const second = startEngine({ dataFolder })

  expect(await second.call('session.state', {})).toMatchObject({ phase: 'inUse' })
})

test('a second officer signs in with a passphrase of their own, and two of one name are refused', async () => {
  const started = await openEngine()
  const { call, refused } = started
  const miriam = await call('officers.add', {
    name: 'Miriam Okafor',
    passphrase: 'seven grey bicycles',
    roles: ['officer'],
  })

  expect(
    await refused('officers.add', { name: 'miriam okafor', passphrase: 'seven grey bicycles', roles: ['officer'] }),
  ).toMatchObject({
    code: 'officerExists',
  })
  await call('session.lock', {})
  expect(await call('session.unlock', { officerId: miriam.id, passphrase: 'seven grey bicycles' })).toMatchObject({
    officer: { name: 'Miriam Okafor' },
  })
})

test('the first unlock of a day backs up, and the backup brings back what was there', async () => {
  const started = await openEngine()
  const { call } = started
  const settings = await call('office.settings', {})
  const backup = await call('backups.make', {})
  await call('office.saveSettings', { ...settings, signatory: 'Somebody else' })

  expect(backup).toMatchObject({ kind: 'onDemand', verified: true })
  expect(await call('backups.restore', { id: backup.id })).toMatchObject({ phase: 'locked' })
  await unlock(started)
  expect(await call('office.settings', {})).toMatchObject({ signatory: 'Henrik Tausch' })
  expect((await call('backups.list', {})).map(({ kind }) => kind)).toContain('beforeRestore')
})

// The second one moved the record of the first aside while it was open, and the recovery key that was printed first opened nothing.
test('of two first runs at once one is refused, and the other is whole', async () => {
  const started = startEngine()
  const both = await Promise.all([1, 2].map(() => started.engine.call('session.setUp', firstOfficer)))
  expect(both.flatMap((reply) => (reply.ok ? [] : [reply.error.code]))).toEqual(['alreadySetUp'])

  const again = await started.restart()
  await unlock(again)
  expect(await again.call('office.settings', {})).toMatchObject({ officeName: firstOfficer.officeName })
  expect(readdirSync(started.dataFolder).filter((name) => name.includes('.unfinished'))).toEqual([])
})

// Work would go on in a record that nobody can ever open again.
test('a first run whose keys cannot be written leaves the folder as before it', async () => {
  const { call, refused, dataFolder } = startEngine()
  const inTheWay = `${keyringFile(dataFolder)}.unfinished`
  mkdirSync(inTheWay)
  expect(await refused('session.setUp', firstOfficer)).toMatchObject({ code: 'unexpected' })
  expect(await call('session.state', {})).toMatchObject({ phase: 'firstRun', officer: null })

  rmdirSync(inTheWay)
  await call('session.setUp', firstOfficer)
  expect(await call('session.state', {})).toMatchObject({ phase: 'open' })
})

// Each unlock opened the record once more: one of the two stayed open with its key in memory, and kept its log from being folded in.
test('however many unlock at once, the record is open once, for who came last', async () => {
  const started = await openEngine()
  const { call, dataFolder } = started
  const { officer } = await call('session.state', {})
  const other = await call('officers.add', { name: 'Miriam Okafor', passphrase, roles: ['officer'] })
  await call('session.lock', {})
  const ids = [officer?.id, officer?.id, other.id].flatMap((id) => id ?? [])

  await Promise.all(ids.slice(0, 2).map((officerId) => call('session.unlock', { officerId, passphrase })))
  expect(await call('session.state', {})).toMatchObject({ phase: 'open', officer: { name: 'Henrik Tausch' } })
  await call('session.unlock', { officerId: other.id, passphrase })
  expect(await call('session.state', {})).toMatchObject({ phase: 'open', officer: { name: 'Miriam Okafor' } })
  await started.engine.close()
  expect(readdirSync(dataFolder).filter((name) => name.startsWith('workbench.sqlite'))).toEqual(['workbench.sqlite'])
})

// A restore waits for running work; whoever unlocked meanwhile wrote on into the record that was given up.
test('an unlock that comes while a restore waits sees the record that was restored', async () => {
  const started = await openEngine()
  const { call } = started
  const settings = await call('office.settings', {})
  const { id } = await call('backups.make', {})
  await call('office.saveSettings', { ...settings, signatory: 'Somebody else' })
  const made = call('backups.make', {})

  const restored = call('backups.restore', { id })
  await unlock(started)
  await Promise.all([made, restored])
  expect(await call('session.state', {})).toMatchObject({ phase: 'open' })
  expect(await call('office.settings', {})).toMatchObject({ signatory: 'Henrik Tausch' })
})

// Each read the keys, took half a second over a passphrase and wrote all of them: the one that ended last undid the other.
test('an account that is added while a passphrase is changed is kept, and so is the passphrase', async () => {
  const started = await openEngine()
  const next = 'a heron on the roof'
  const [added] = await Promise.all([
    started.call('officers.add', { name: 'Miriam Okafor', passphrase, roles: ['officer'] }),
    started.call('officers.changePassphrase', { current: passphrase, next }),
  ])
  const { call, refused } = await started.restart()
  const { officers } = await call('session.state', {})
  expect(officers.map(({ name }) => name)).toEqual(['Henrik Tausch', 'Miriam Okafor'])
  const [first] = officers
  expect(await refused('session.unlock', { officerId: first?.id ?? added.id, passphrase })).toMatchObject({
    code: 'wrongPassphrase',
  })
  await call('session.unlock', { officerId: first?.id ?? added.id, passphrase: next })
  await call('session.lock', {})
  expect(await call('session.unlock', { officerId: added.id, passphrase })).toMatchObject({ phase: 'open' })
})

// The first to be started lost the folder that it was writing into, and the backup of the day was not made.
test('backups that are asked for at once are made one after the other', async () => {
  const { call } = await openEngine()
  const made = await Promise.all([1, 2, 3].map(() => call('backups.make', {})))
  const kept = (await call('backups.list', {})).map(({ id }) => id)
  expect(kept).toEqual(expect.arrayContaining(made.map(({ id }) => id)))
  expect(new Set(made.map(({ id }) => id)).size).toBe(3)
})
