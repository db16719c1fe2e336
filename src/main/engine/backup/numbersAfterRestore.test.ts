import { rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loggedIn } from '../audit/logged.fixtures.ts'
import { backupsFolder, databaseFile } from '../dataFolder/layout.ts'
import { openEngine, passphrase, unlock, type TestEngine } from '../engine.fixtures.ts'

/** Makes a file longer than its whole disk, which holds nothing and takes no room. */
function outgrowTheDisk(file: string): void {
  writeFileSync(file, '')
  const { blocks, bsize } = statfsSync(file)
  truncateSync(file, blocks * bsize + 4096)
}

/** A backup with one case, and a record that opened a second one since. */
async function oneCaseLater(): Promise<{ desk: TestEngine; backup: string }> {
  const desk = await openEngine()
  await openCase(desk)
  const { id } = await desk.call('backups.make', {})
  expect(await openCase(desk)).toBe('2026-0002')
  return { desk, backup: id }
}

async function openCase({ call }: TestEngine): Promise<string> {
  const names = [
    { kind: 'current', given: 'Ada', family: 'Lind', order: 'givenFirst', validFrom: null, validTo: null } as const,
  ]
  const { caseId } = await call('cases.create', {
    applicant: { new: { names, birthDate: '1990-01-01' } },
    purpose: 'admission',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: '2026-05-18',
  })
  return (await call('cases.get', { caseId })).number
}

const saidBefore = async ({ call }: TestEngine, id: string) =>
  (await call('backups.list', {})).find((one) => one.id === id)?.numbersLost

const saidAfter = async ({ call }: TestEngine) => (await call('session.state', {})).numbersLost

const givenUp = async ({ call, dataFolder }: TestEngine) => {
  const replaced = (await call('backups.list', {})).find(({ kind }) => kind === 'beforeRestore')
  return databaseFile(join(backupsFolder(dataFolder), replaced?.id ?? ''))
}

/** What the log says of restores and of numbers read later, oldest first. */
const logged = async ({ dataFolder }: TestEngine) =>
  (await loggedIn(dataFolder)).flatMap(({ code, ids }) =>
    ids['numbers'] === undefined ? [] : `${code} ${ids['numbers']}`,
  )

// A record that is open knows its numbers: no copy of it has to be read afterwards, so no full disk can lose them.
test('the numbers of an open record are kept, whatever becomes of its file', async () => {
  const { desk, backup } = await oneCaseLater()
  expect(await saidBefore(desk, backup)).toBe(null)
  await desk.call('backups.restore', { id: backup })
  rmSync(await givenUp(desk))
  await unlock(desk)

  expect(await saidAfter(desk)).toBe(null)
  expect(await openCase(desk)).toBe('2026-0003')
  await desk.engine.close()
  expect(await logged(desk)).toEqual(['record.restored kept'])
})

// Two restores without an unlock between them: the second was all that was remembered, and the first one's numbers were lost.
test('the numbers are kept through a second restore before anybody unlocked', async () => {
  const { desk, backup } = await oneCaseLater()
  await desk.call('backups.restore', { id: backup })
  await desk.call('backups.restore', { id: backup })
  await unlock(desk)

  expect(await openCase(desk)).toBe('2026-0003')
  await desk.engine.close()
  expect(await logged(desk)).toEqual(['record.restored kept', 'record.restored kept'])
})

// Nothing said so: the next case took the number of one that somebody holds a letter of.
test('numbers that can’t be read are told before the restore, at the unlock, and in the log', async () => {
  const { desk, backup } = await oneCaseLater()
  await desk.call('session.lock', {})
  await desk.engine.close()
  writeFileSync(databaseFile(desk.dataFolder), 'x')
  const again = await desk.restart()
  const [officer] = (await again.call('session.state', {})).officers
  if (officer === undefined) throw new Error('No officer')
  await again.refused('session.unlock', { officerId: officer.id, passphrase })

  expect(await saidBefore(again, backup)).toBe('unreadable')
  await again.call('backups.restore', { id: backup })
  await unlock(again)
  expect(await saidAfter(again)).toBe('unreadable')
  await again.call('session.lock', {})
  expect(await saidAfter(again)).toBe(null)
  await again.engine.close()
  expect(await logged(again)).toEqual(['record.restored unreadable'])
})

test('with no room to read them that is told, and they are read once there is room', async () => {
  const { desk, backup } = await oneCaseLater()
  const log = (file: string) => `${file}-wal`
  await desk.call('session.lock', {})
  outgrowTheDisk(log(databaseFile(desk.dataFolder)))
  expect(await saidBefore(desk, backup)).toBe('diskFull')
  rmSync(log(databaseFile(desk.dataFolder)))
  expect(await saidBefore(desk, backup)).toBe(null)

  await desk.call('backups.restore', { id: backup })
  const left = await givenUp(desk)
  outgrowTheDisk(log(left))
  await unlock(desk)
  expect(await saidAfter(desk)).toBe('diskFull')

  await desk.call('session.lock', {})
  rmSync(log(left))
  await unlock(desk)
  expect(await saidAfter(desk)).toBe(null)
  expect(await openCase(desk)).toBe('2026-0003')
  await desk.engine.close()
  expect(await logged(desk)).toEqual(['record.restored diskFull', 'record.numbersRead kept'])
})

// The list of what is still to be read lies in the restored record: given up in its turn, it took that list with it.
test('what a record had no room to read is read by the one that takes its place', async () => {
  const { desk, backup } = await oneCaseLater()
  await desk.call('session.lock', {})
  await desk.call('backups.restore', { id: backup })
  const left = await givenUp(desk)
  outgrowTheDisk(`${left}-wal`)
  await unlock(desk)
  rmSync(`${left}-wal`)
  await desk.call('backups.restore', { id: backup })
  await unlock(desk)

  expect(await saidAfter(desk)).toBe(null)
  expect(await openCase(desk)).toBe('2026-0003')
})
