import { randomBytes } from 'node:crypto'
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate'
import { runAudit } from '../../../cli/audit/runAudit.ts'
import { readDemoCases } from '../../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, take, work, type Call } from '../../../cli/demo/demoOffice.ts'
import { canonicalJson } from '#core/audit/canonicalJson.ts'
import { hashOfBytes } from '#core/archive/hash.ts'
import { readArchive } from '#core/archive/readArchive.ts'
import { wordsIn } from '#locales/words.ts'
import { temporaryFolder } from '../db/database.fixtures.ts'
import { openEngine, passphrase, resourcesFolder, startEngine, unlock } from '../engine.fixtures.ts'
import { openSealed, sealArchive } from './seal.ts'
import { receiveDemoCase } from '../demoCase.fixtures.ts'

const handover = 'seven grey herons over water'
// Each sets up an office, works a case to its statement, and opens a second database.
const slow = { timeout: 120_000 }
const all = { closedBefore: null, year: null }
const keyPorts = { randomBytes: (length: number) => randomBytes(length), cost: { n: 1024, r: 8, p: 1 } }

/** An office with one closed case or two, and its archive. */
async function officeWithArchive({ cases } = { cases: 1 }) {
  const { started, call, demo, worked, received } = await receiveDemoCase()
  const { statements } = await work(call, received, worked)
  for (const another of demo.worked.slice(1, cases)) {
    await work(call, await receive(call, join(resourcesFolder, 'samples'), another), another)
  }
  await openCase(call)
  const archive = await call('archive.export', { ...all, passphrase: handover })
  return { started, call, received, statements, archive }
}

/** A case that is not closed, and so belongs into no archive. */
async function openCase(call: Call) {
  const name = { kind: 'current', given: 'Ada', family: 'Lind', order: 'givenFirst' } as const
  return call('cases.create', {
    applicant: { new: { names: [{ ...name, validFrom: null, validTo: null }], birthDate: null } },
    purpose: 'admission',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: '2026-05-18',
  })
}

/** What `npm run audit -- archive` says, without a database. */
async function audit(file: string, ...more: readonly string[]) {
  const said: string[] = []
  const code = await runAudit(['archive', file, ...more], {
    words: wordsIn('en'),
    say: (sentence) => said.push(sentence),
    complain: (sentence) => said.push(sentence),
    askPassphrase: () => Promise.resolve(handover),
  })
  return { code, text: said.join('\n') }
}

async function unsealed(bytes: Uint8Array): Promise<Uint8Array> {
  const opened = await openSealed(bytes, handover)
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

// A case that loses a row, a file or a byte of its statement on the way would be missed when an appeal needs it.
test(
  'closed cases go to another database and on from there, byte for byte, and twice changes nothing',
  slow,
  async () => {
    const { started, call, received, statements, archive } = await officeWithArchive()
    expect(archive.cases).toBe(1)
    expect(await call('archive.choice', { closedBefore: '2020-01-01', year: null })).toEqual({ cases: 0 })
    expect(await call('archive.choice', { closedBefore: null, year: 2026 })).toEqual({ cases: 1 })
    expect(await started.refused('archive.export', { ...all, year: 1999, passphrase: handover })).toMatchObject({
      code: 'archiveEmpty',
    })
    expect(await started.refused('archive.export', { ...all, passphrase: 'short' })).toMatchObject({
      code: 'weakPassphrase',
    })
    const home = await call('archive.inspect', { bytes: archive.bytes, passphrase: handover })
    expect(home.cases).toMatchObject([{ id: received.caseId, standing: 'own', numberHereToo: false }])
    expect(await call('archive.import', { sha256: home.sha256 })).toEqual({ taken: 0, left: 1 })

    const other = await openEngine()
    await openCase(other.call)
    const seen = await other.call('archive.inspect', { bytes: archive.bytes, passphrase: handover })
    expect(seen.cases).toMatchObject([{ id: received.caseId, standing: 'fresh', numberHereToo: true }])
    expect(await other.call('archive.import', { sha256: seen.sha256 })).toEqual({ taken: 1, left: 0 })
    expect(await other.refused('archive.import', { sha256: seen.sha256 })).toMatchObject({ code: 'notFound' })

    // The originals that came along are named by an archived case only: the next unlock must not drop them.
    const again = await other.restart()
    await unlock(again)
    const listed = await again.call('archive.list', { filter: seen.cases[0]?.office ?? '' })
    expect(listed.rows).toMatchObject([{ id: received.caseId, number: seen.cases[0]?.number }])
    expect(await again.call('archive.list', { filter: 'nobody' })).toMatchObject({ of: 0, similar: [] })
    for (const meant of [listed.rows[0]?.applicant.split(' ').at(-1) ?? '', listed.rows[0]?.office ?? '']) {
      const misspelt = `${meant.slice(0, 2)}${meant.slice(3)}`
      expect(await again.call('archive.list', { filter: misspelt })).toMatchObject({ of: 0, similar: [meant] })
      expect(await again.call('archive.list', { filter: meant })).toMatchObject({ of: 1, similar: [] })
    }
    const { statements: kept, files } = await again.call('archive.get', { caseId: received.caseId })
    expect(kept.map(({ number }) => number).sort()).toEqual(statements.map(({ number }) => number).sort())
    for (const statement of statements) {
      const part = kept.find(({ number }) => number === statement.number)?.part ?? ''
      const issued = await call('statements.bytes', { statementId: statement.id })
      expect((await again.call('archive.bytes', { caseId: received.caseId, part })).bytes).toEqual(issued.bytes)
    }
    expect(files.length).toBeGreaterThan(0)
    expect(await again.call('statements.register', { filter: '' })).toMatchObject({ of: 0 })

    const file = join(temporaryFolder(), 'handover.archive')
    writeFileSync(file, archive.bytes)
    const audited = await audit(file)
    expect(audited).toMatchObject({ code: 0, text: expect.stringContaining('Consistent, not anchored') as string })
    const printed = /Newest hash: (\w{64})/.exec(audited.text)?.[1] ?? ''
    expect(await audit(file, '--head', printed)).toMatchObject({ code: 0 })
    expect(await audit(file, '--head', 'a'.repeat(64))).toMatchObject({ code: 1 })

    const twice = await again.call('archive.inspect', { bytes: archive.bytes, passphrase: handover })
    expect(twice.cases).toMatchObject([{ standing: 'here' }])
    expect(await again.call('archive.import', { sha256: twice.sha256 })).toEqual({ taken: 0, left: 1 })
    const onwards = await again.call('archive.export', { ...all, passphrase: handover })
    expect(await unsealed(onwards.bytes)).toEqual(await unsealed(archive.bytes))
  },
)

// Another person's diploma, taken into the wrong case and moved to the right one, would be handed over with the wrong one.
test('what was moved to a case of somebody else does not go along', slow, async () => {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
  await openOffice(call, resourcesFolder, demo, passphrase)
  const [worked, another] = demo.worked
  if (worked === undefined || another === undefined) throw new Error('The demo lost its cases')
  const samples = join(resourcesFolder, 'samples')
  const received = await receive(call, samples, worked)
  const { number } = await openCase(call)
  const wrong = await take(call, received.caseId, join(samples, another.file))
  await call('credentials.move', {
    caseCredentialIds: [wrong.caseCredentialId],
    toCaseNumber: number,
    reason: 'Of another applicant.',
  })
  await work(call, received, worked)
  const { bytes } = await call('archive.export', { ...all, passphrase: handover })
  const read = readArchive(await unsealed(bytes))
  if (!read.ok) throw new Error(read.error)
  const [record] = read.value.cases.map((one) => one.record)

  expect(record?.tables['caseCredentials']?.map((row) => row['id'])).toEqual([received.caseCredentialId])
  expect(record?.files.map(({ name }) => name)).toEqual([worked.file])
  expect(JSON.stringify(record)).not.toContain(another.file)
})

// It would lie open, with everybody in it, for whoever signs in next.
test('an archive that is being opened when the session locks is not kept open', slow, async () => {
  const { started, call, archive } = await officeWithArchive()
  const opening = started.engine.call('archive.inspect', { bytes: archive.bytes, passphrase: handover })
  await call('session.lock', {})
  await opening
  await unlock(started)
  const sha256 = createHash('sha256').update(archive.bytes).digest('hex')
  expect(await started.refused('archive.import', { sha256 })).toMatchObject({ code: 'notFound' })
})

// What was changed on the way, or is no archive, must leave the database as it was.
test('a changed, foreign or newer archive is refused with its reason, and nothing comes in', slow, async () => {
  const { archive } = await officeWithArchive({ cases: 2 })
  expect(archive.cases).toBe(2)
  const other = await openEngine()
  const refusalOf = async (bytes: Uint8Array, typed: string) =>
    (await other.refused('archive.inspect', { bytes, passphrase: typed })).code
  const flipped = Uint8Array.from(archive.bytes)
  flipped[flipped.length - 40] = (flipped.at(-40) ?? 0) ^ 1

  expect(await refusalOf(archive.bytes, 'another passphrase of theirs')).toBe('archivePassphrase')
  expect(await refusalOf(flipped, handover)).toBe('archiveDamaged')
  expect(await refusalOf(archive.bytes.subarray(0, -1000), handover)).toBe('archiveDamaged')
  expect(await refusalOf(new TextEncoder().encode('{"a":1}'), handover)).toBe('archiveUnreadable')
  expect(await refusalOf(await sealArchive(keyPorts, new Uint8Array(50), handover), handover)).toBe('archiveDamaged')

  const parts = unzipSync(await unsealed(archive.bytes))
  const rewritten = async (change: (parts: Record<string, Uint8Array>) => void) => {
    const copy = { ...parts }
    change(copy)
    return sealArchive(keyPorts, zipSync(copy), handover)
  }
  const newer = await rewritten((copy) => {
    copy['manifest.json'] = strToU8(JSON.stringify({ ...readJson(copy['manifest.json']), version: 2 }))
  })
  expect(await refusalOf(newer, handover)).toBe('archiveNewer')
  const bomb = await rewritten((copy) => {
    copy['bomb'] = new Uint8Array(1)
  })
  const plain = await unsealed(bomb)
  // The directory says that the part unpacks to 4 GB.
  const at = plain.length - 22 - 46 - 4
  expect(new TextDecoder().decode(plain.subarray(at + 46, at + 50))).toBe('bomb')
  new DataView(plain.buffer, plain.byteOffset).setUint32(at + 24, 0xfffffff0, true)
  expect(readArchive(plain)).toEqual({ ok: false, error: 'archiveTooLarge' })

  // Somebody who knows the passphrase raises the credits and puts every hash of the manifest right.
  const forged = (change: (record: ForgedRecord) => void) =>
    rewritten((copy) => {
      // The last one: what is proven of the first must not be taken for it.
      const name = Object.keys(copy).findLast((one) => one.startsWith('cases/')) ?? ''
      const record = readJson(copy[name]) as unknown as ForgedRecord
      const { id } = record
      change(record)
      const bytes = strToU8(canonicalJson(record))
      const manifest = readJson(copy['manifest.json']) as { cases: { id: string; sha256: string }[] }
      const cases = manifest.cases.map((one) => (one.id === id ? { id: record.id, sha256: hashOfBytes(bytes) } : one))
      copy[`cases/${record.id}.json`] = bytes
      copy['manifest.json'] = strToU8(JSON.stringify({ ...manifest, cases }))
    })
  const forgeries: readonly ((record: ForgedRecord) => void)[] = [
    ({ tables }) => {
      for (const { content } of tables.decisions) for (const line of content.lines) line.credits = 3000
    },
    ({ audit }) => {
      audit.before = 'a'.repeat(64)
    },
    // What an officer is shown of the case, over rows that are as they were.
    (record) => {
      record.outcomes = ['notRecognised']
    },
    (record) => {
      record.closedOn = '2019-01-01'
    },
    (record) => {
      for (const statement of record.statements) statement.part = record.files[0]?.part ?? ''
    },
    (record) => {
      record.statements = []
    },
    // A second case out of the first, under another number.
    (record) => {
      record.number = '2026-0999'
    },
    (record) => {
      record.number = '2026-0999'
      for (const one of record.tables.cases) one.number = record.number
    },
    (record) => {
      record.id = '019aa000-0000-7000-8000-0000000000ff'
    },
    ({ statements, tables }) => {
      for (const one of [...statements, ...tables.statements]) one.number = '2026/0999'
    },
  ]
  for (const forge of forgeries) expect(await refusalOf(await forged(forge), handover)).toBe('archiveUnproven')
  expect(await other.call('archive.list', { filter: '' })).toEqual({ of: 0, rows: [], similar: [] })
})

interface ForgedRecord {
  id: string
  number: string
  readonly audit: { before: string }
  outcomes: string[]
  closedOn: string
  statements: { number: string; part: string }[]
  readonly files: { part: string }[]
  readonly tables: {
    readonly decisions: { content: { lines: { credits: number }[] } }[]
    readonly statements: { number: string }[]
    readonly cases: { number: string }[]
  }
}

function readJson(bytes: Uint8Array | undefined): Record<string, unknown> {
  return JSON.parse(strFromU8(bytes ?? new Uint8Array())) as Record<string, unknown>
}
