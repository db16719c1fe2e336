import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { PolicyValues } from '#contract/policies.ts'
import { readDemoCases } from '../../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, take, work } from '../../../cli/demo/demoOffice.ts'
import { findRecord, verifyRecord } from '../audit/verifyRecord.ts'
import { originalsFolder, databaseFile } from '../dataFolder/layout.ts'
import { connect } from '../db/connection.ts'
import { passphrase, resourcesFolder, startEngine, unlock, type TestEngine } from '../engine.fixtures.ts'
import { everything, placesOf } from './filled.fixtures.ts'
import { keyOf, pagesOf } from './pages.fixtures.ts'

const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
const samples = join(resourcesFolder, 'samples')
const file = 'ada-python-montavon.jsonld'
const contact = {
  email: 'zuleika.quist@example.org',
  phone: '+49 30 7654321',
  address: 'Grellweg 7\n10999 Altenmark',
  language: 'de',
}

/** A worked and decided case with a letter, a document and an appeal; another applicant has handed in the same bytes. */
async function office() {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const worked = demo.worked.find((one) => one.file === file)
  if (worked === undefined) throw new Error(`No worked case ${file}`)
  const received = await receive(call, samples, {
    ...worked,
    applicant: { given: 'Zuleika', family: 'Quistorff', birthDate: '1987-03-29' },
  })
  const { caseId } = received
  const { applicant } = await call('cases.get', { caseId })
  await call('applicants.saveContact', { applicantId: applicant.id, contact })
  const bytes = new TextEncoder().encode('A letter that Zuleika wrote by hand.')
  await call('documents.add', { caseId, file: { name: 'letter-of-quistorff.txt', bytes }, kind: 'letter' })
  const { decision } = await work(call, received, worked)
  const other = await receive(call, samples, {
    ...worked,
    applicant: { given: 'Berenike', family: 'Aldous', birthDate: null },
  })
  await call('retention.hold', { caseId, reason: 'Frau Quistorff klagt.' })
  return { ...started, call, caseId, worked, decision, applicantId: applicant.id, other }
}

const personal = ['Zuleika', 'Quistorff', '1987-03-29', contact.email, contact.phone, 'Grellweg', 'klagt']

const sha256Of = (bytes = new Uint8Array()) => createHash('sha256').update(bytes).digest('hex')

async function verdictOf({ dataFolder }: TestEngine, head: string) {
  const record = findRecord(dataFolder)
  if (!record.ok) throw new Error(record.error)
  const [officer] = record.value.keyring.officers
  if (officer === undefined) throw new Error('No officer')
  const verified = await verifyRecord(record.value, { officer, passphrase, head })
  return verified.ok ? verified.value.verdict.status : verified.error
}

async function inDatabase(engine: TestEngine) {
  const connection = connect(databaseFile(engine.dataFolder), await keyOf(engine))
  const all = everything(connection)
  const originals = connection
    .prepare('SELECT original_id FROM source_files UNION SELECT original_id FROM supporting_documents')
    .pluck()
    .all() as string[]
  connection.close()
  return { all, originals }
}

// Would catch a name, a key or a file that stays, half an erasure after a failure in its middle, an audit chain that breaks, and the file of another person that goes along.
test(
  'an erased applicant is in no table, no page and no file; the chain verifies and another with the same bytes stays',
  { timeout: 90_000 },
  async () => {
    const desk = await office()
    const { call, refused, caseId, other } = desk
    const about = { caseId, scope: 'applicant' as const }
    const shown = await call('erasures.preview', about)
    expect(shown).toMatchObject({
      applicantName: 'Zuleika Quistorff',
      heldBy: 'hold',
      wholeApplicant: true,
      documents: 1,
    })
    const erase = { ...about, ground: 'request' as const, typed: shown.caseNumbers[0] ?? '' }
    expect(await refused('erasures.erase', erase)).toMatchObject({ code: 'keptForNow', facts: { by: 'hold' } })
    const sooner = { caseId, until: '2026-05-19', reason: 'Noch eine Frage.' }
    expect(await refused('retention.extend', sooner)).toMatchObject({ code: 'keptLongerAlready' })
    await call('retention.release', { caseId, reason: 'Das Verfahren ist beendet.' })
    expect(await refused('erasures.erase', { ...erase, typed: '2026-9999' })).toMatchObject({ code: 'numberDiffers' })

    const connection = connect(databaseFile(desk.dataFolder), await keyOf(desk))
    connection.exec(`CREATE TRIGGER cut BEFORE DELETE ON statements BEGIN SELECT RAISE(ABORT, 'cut off'); END`)
    const whole = await inDatabase(desk)
    expect(personal.filter((one) => placesOf(whole.all, one).length === 0)).toEqual([])
    expect(await refused('erasures.erase', erase)).toMatchObject({ code: 'unexpected' })
    expect((await inDatabase(desk)).all).toEqual(whole.all)
    expect(whole.originals.map((id) => existsSync(join(originalsFolder(desk.dataFolder), id)))).not.toContain(false)
    const handover = 'seven grey herons over water'
    const archive = await call('archive.export', { closedBefore: null, year: null, passphrase: handover })
    connection.exec('DROP TRIGGER cut')
    connection.close()

    const copy = unzipSync((await call('applicants.copy', { caseId, language: 'de' })).bytes)
    const told = strFromU8(copy['copy.json'] ?? new Uint8Array())
    expect(personal.filter((one) => !told.includes(one))).toEqual([])
    expect(told).not.toContain('Berenike')
    expect(told).not.toContain('Tausch')
    expect(
      Buffer.from(copy['copy.pdf'] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const held = JSON.parse(told) as { files: { name: string; sha256: string }[]; tables: Record<string, unknown[]> }
    expect(held.files.map(({ name }) => sha256Of(copy[name]))).toEqual(held.files.map(({ sha256 }) => sha256))
    expect(Object.keys(copy).filter((name) => name.startsWith('files/'))).toEqual(held.files.map(({ name }) => name))
    expect(Object.values(copy).map((bytes) => strFromU8(bytes, true))).toEqual(
      expect.arrayContaining([readFileSync(join(samples, file), 'latin1'), 'A letter that Zuleika wrote by hand.']),
    )
    expect(held.tables['statements']).toHaveLength(2)

    const done = await call('erasures.erase', erase)
    expect(done).toMatchObject({
      caseNumbers: ['2026-0001'],
      statementNumbers: ['2026/0001', '2026/0002'],
      originals: 2,
    })

    const after = await inDatabase(desk)
    expect(personal.flatMap((one) => placesOf(after.all, one))).toEqual([])
    const gone = whole.originals.filter((id) => !after.originals.includes(id))
    expect(gone).toHaveLength(2)
    expect(gone.map((id) => existsSync(join(originalsFolder(desk.dataFolder), id)))).toEqual([false, false])
    expect((await call('cases.list', { view: 'all', filter: '', stages: [], purposes: [] })).rows).toHaveLength(1)
    expect(await refused('cases.get', { caseId })).toMatchObject({ code: 'notFound' })

    // The archive comes back; the person does not.
    const { sha256, cases } = await call('archive.inspect', { bytes: archive.bytes, passphrase: handover })
    expect(cases).toMatchObject([{ id: caseId, standing: 'erased' }])
    expect(await call('archive.import', { sha256 })).toEqual({ taken: 0, left: 1 })

    const again = await desk.restart()
    await unlock(again)
    const stays = await again.call('cases.get', { caseId: other.caseId })
    const [credential] = stays.credentials
    expect(
      (await again.call('credentials.get', { caseCredentialId: other.caseCredentialId })).elements.length,
    ).toBeGreaterThan(9)
    const original = await again.call('credentials.original', { sourceFileId: credential?.sourceFileId as never })
    expect(Buffer.from(original.bytes).equals(readFileSync(join(samples, file)))).toBe(true)
    expect(await again.call('erasures.list', {})).toMatchObject([{ ground: 'request', caseNumbers: ['2026-0001'] }])
    await again.engine.close()
    expect(await verdictOf(again, desk.decision.auditHash)).toBe('anchored')
    const pages = await pagesOf(again)
    expect(pages.includes('Berenike')).toBe(true)
    expect(personal.filter((one) => pages.includes(one))).toEqual([])
  },
)

// Would catch a file that goes with one case though another rests on it, one person who asks and erases where the policy wants
// two, a number that is given twice, and a like case that no longer knows how the first was decided.
test(
  'one case goes alone, two officers erase the rest, numbers go on, and the line stays as a precedent of nobody',
  { timeout: 90_000 },
  async () => {
    const desk = await office()
    const { call, refused, caseId, worked, decision } = desk
    const { caseId: second } = await call('cases.create', {
      applicant: { existing: desk.applicantId },
      purpose: 'exemption',
      target: { programmeId: null, moduleVersionId: null },
      receivedOn: '2026-05-18',
    })
    await take(call, second, join(samples, file))
    await take(call, second, join(samples, 'statistics-weekend-zhelev.png'))
    const one = await call('erasures.erase', { caseId: second, scope: 'case', ground: 'retention', typed: '2026-0003' })
    expect(one).toMatchObject({ caseNumbers: ['2026-0003'], originals: 1 })
    const first = await call('cases.get', { caseId })
    expect(first.applicant.names[0]?.family).toBe('Quistorff')
    const [credential] = first.credentials
    const original = await call('credentials.original', { sourceFileId: credential?.sourceFileId as never })
    expect(Buffer.from(original.bytes).equals(readFileSync(join(samples, file)))).toBe(true)

    await call('retention.release', { caseId, reason: 'Das Verfahren ist beendet.' })
    const [inForce] = await call('policies.list', {})
    const policy = {
      values: PolicyValues.parse({ ...inForce?.policy, erasure: 'twoOfficers' }),
      validFrom: '2026-05-18',
      reason: 'Two see more.',
    }
    await call('policies.save', policy)
    const about = { caseId, scope: 'applicant', ground: 'request' } as const
    const erase = { ...about, typed: '2026-0001' }
    expect(await refused('erasures.erase', erase)).toMatchObject({ code: 'secondOfficerNeeded' })
    expect(await call('erasures.ask', about)).toMatchObject({ second: { needed: true, byYou: true } })
    expect(await refused('erasures.erase', erase)).toMatchObject({ code: 'secondOfficerNeeded' })
    const theirs = 'seven grey bicycles'
    const miriam = await call('officers.add', { name: 'Miriam Okafor', passphrase: theirs, roles: ['officer'] })
    await desk.call('session.lock', {})
    await desk.call('session.unlock', { officerId: miriam.id, passphrase: theirs })
    expect(await call('erasures.erase', erase)).toMatchObject({ by: 'Miriam Okafor' })

    const next = await receive(call, samples, {
      ...worked,
      applicant: { given: 'Cyd', family: 'Brand', birthDate: null },
    })
    expect((await call('cases.get', { caseId: next.caseId })).number).toBe('2026-0004')
    const { statements } = await work(call, next, worked)
    expect(statements.map(({ number }) => number)).toEqual(['2026/0003', '2026/0004'])
    const moduleVersionId = decision.content.lines[0]?.moduleVersionId as never
    const nearest = await call('precedents.nearest', { caseId: next.caseId, moduleVersionId })
    expect(nearest.find((like) => like.caseId === null)).toMatchObject({
      caseNumber: null,
      decidedOn: '2026-01-01',
      outcome: decision.content.lines[0]?.outcome,
      differs: [],
    })
  },
)
