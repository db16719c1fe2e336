import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CaseId } from '#core/ids.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, take, work } from '../../cli/demo/demoOffice.ts'
import { openEngine, passphrase, resourcesFolder, startEngine, type TestEngine } from './engine.fixtures.ts'

const fixture = join(import.meta.dirname, '../../core/importing/fixtures/transcript.xml')
const transcript = { name: 'transcript.xml', bytes: readFileSync(fixture) }

async function newCase(
  { call }: Pick<TestEngine, 'call'>,
  family: string,
): Promise<{ caseId: CaseId; number: string }> {
  return call('cases.create', {
    applicant: {
      new: {
        names: [{ kind: 'current', given: 'Zofia', family, order: 'givenFirst', validFrom: null, validTo: null }],
        birthDate: '2001-07-19',
      },
    },
    purpose: 'creditTransfer',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: '2026-05-18',
  })
}

async function withTranscript() {
  const started = await openEngine()
  const { caseId, number } = await newCase(started, 'Święcicka')
  const call = callsOf(started.engine)
  await take(call, caseId, fixture)
  const detail = await started.call('cases.get', { caseId })
  return { ...started, caseId, number, detail }
}

const titlesOf = (credentials: readonly { readonly title: readonly { readonly value: string }[] }[]) =>
  credentials.map(({ title }) => title.at(-1)?.value)

describe('a transcript', () => {
  test('lists its courses, with the parts of each under it', async () => {
    const { call, caseId, detail } = await withTranscript()
    const parts = await call('credentials.parts', { caseId })

    expect(titlesOf(detail.credentials)).toEqual(['Computer Science, first cycle', 'Statistics abroad'])
    expect(
      parts.map(({ depth, credits, grade, caseCredentialId }) => ({ depth, credits, grade, caseCredentialId })),
    ).toEqual([
      { depth: 1, credits: 600, grade: '4.5', caseCredentialId: null },
      { depth: 2, credits: null, grade: null, caseCredentialId: null },
    ])
    expect(titlesOf(parts)).toEqual(['Databases: the <relational> model', 'Laboratory'])
    expect(parts.map(({ partOf }) => partOf)).toEqual([detail.credentials[0]?.id, detail.credentials[0]?.id])
  })

  test('has a part judged by itself where an officer chooses it, once', async () => {
    const { call, refused, caseId, detail } = await withTranscript()
    const [course] = await call('credentials.parts', { caseId })
    const chosen = { caseId, credentialId: course?.credentialId as never }
    const after = await call('credentials.choosePart', chosen)

    expect(titlesOf(after.credentials).at(-1)).toBe('Databases: the <relational> model')
    expect(after.credentials.at(-1)?.report?.checks.length).toBeGreaterThan(3)
    expect(await call('credentials.parts', { caseId })).toMatchObject([
      { partOf: detail.credentials[0]?.id, caseCredentialId: after.credentials.at(-1)?.id },
      { partOf: after.credentials.at(-1)?.id, depth: 1 },
    ])
    expect(await refused('credentials.choosePart', chosen)).toMatchObject({ code: 'alreadyRecorded' })
  })
})

describe('a wrong import', () => {
  test('is detached with its reason, listed, and taken back whole', async () => {
    const { call, refused, caseId, detail } = await withTranscript()
    const ids = detail.credentials.map(({ id }) => id)
    const [first] = ids
    const after = await call('credentials.setAside', {
      caseCredentialIds: ids,
      kind: 'detached',
      reason: 'Dropped on the wrong case',
    })

    expect(after.credentials).toEqual([])
    expect(await call('credentials.asideList', { caseId })).toMatchObject([
      { kind: 'detached', reason: 'Dropped on the wrong case', by: 'Henrik Tausch', fileName: 'transcript.xml' },
      { kind: 'detached' },
    ])
    const again = { caseCredentialIds: ids, kind: 'voided', reason: 'Twice' } as const
    expect(await refused('credentials.setAside', again)).toMatchObject({ code: 'changedMeanwhile' })

    await call('credentials.restore', { caseCredentialId: first as never, reason: 'It was right after all' })
    expect((await call('cases.get', { caseId })).credentials).toEqual(detail.credentials.slice(0, 1))
  })

  test('is moved to another case of the same person as it is, with what an officer gave', async () => {
    const { call, caseId, detail } = await withTranscript()
    const [degree] = detail.credentials
    const moved = { caseCredentialIds: [degree?.id as never], reason: 'Belongs to the second application' }
    const { caseId: toCase, number } = await call('cases.create', {
      applicant: { existing: detail.applicant.id },
      purpose: 'admission',
      target: { programmeId: null, moduleVersionId: null },
      receivedOn: '2026-05-18',
    })
    await call('credentials.move', { ...moved, toCaseNumber: number })

    const target = await call('cases.get', { caseId: toCase })
    expect(target.credentials.map(({ credentialId }) => credentialId)).toEqual([degree?.credentialId])
    expect(target.credentials[0]?.report).not.toBeNull()
    expect(await call('credentials.asideList', { caseId })).toMatchObject([{ kind: 'moved', toCase: number }])
  })

  // Originals are kept once per person: a move must not leave one person's file under another's name.
  test('of another person is copied to theirs, with every value and who gave it', async () => {
    const started = await withTranscript()
    const { call, refused, detail } = started
    const [degree, abroad] = detail.credentials
    await call('credentials.supply', {
      caseCredentialId: degree?.id as never,
      element: 'qualityAssurance',
      part: 'name',
      value: { kind: 'text', text: 'Polish Accreditation Committee', lang: 'en' },
      reason: 'Its register, 2 March 2026',
    })
    const other = await newCase(started, 'Wójcik')
    const move = { caseCredentialIds: [degree?.id as never], toCaseNumber: other.number, reason: 'Another applicant' }
    await call('credentials.move', move)

    const target = await call('cases.get', { caseId: other.caseId })
    const [copy] = target.credentials
    expect(copy?.credentialId).not.toBe(degree?.credentialId)
    expect(copy?.sourceFileId).not.toBe(degree?.sourceFileId)
    const before = await call('credentials.get', { caseCredentialId: degree?.id as never })
    const after = await call('credentials.get', { caseCredentialId: copy?.id as never })
    expect(after.elements).toEqual(before.elements)
    const original = await call('credentials.original', { sourceFileId: copy?.sourceFileId as never })
    expect(Buffer.from(original.bytes).equals(transcript.bytes)).toBe(true)
    expect(await call('credentials.parts', { caseId: other.caseId })).toHaveLength(2)

    await call('credentials.move', { ...move, caseCredentialIds: [abroad?.id as never] })
    expect(
      (await call('cases.get', { caseId: other.caseId })).credentials.map(({ sourceFileId }) => sourceFileId),
    ).toEqual([copy?.sourceFileId, copy?.sourceFileId])
    expect(await refused('credentials.move', { ...move, toCaseNumber: '2026-9999' })).toMatchObject({
      code: 'changedMeanwhile',
    })
  })

  test('into a case that does not exist, or the same one, is refused', async () => {
    const { call, refused, number, detail } = await withTranscript()
    const caseCredentialIds = detail.credentials.map(({ id }) => id)

    expect(await refused('credentials.move', { caseCredentialIds, toCaseNumber: number, reason: 'x' })).toMatchObject({
      code: 'notAllowed',
    })
    expect(await refused('credentials.move', { caseCredentialIds, toCaseNumber: '1', reason: 'x' })).toMatchObject({
      code: 'notFound',
    })
    expect((await call('credentials.resting', { caseCredentialIds })).lines).toEqual([])
  })
})

// A decision that was handed out must be named before its ground goes, and must never change by itself.
test('what rests on a credential is named, and a recorded decision stands after it is void', async () => {
  const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('No such worked case')
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  await openOffice(call, resourcesFolder, demo, passphrase)
  const received = await receive(call, join(resourcesFolder, 'samples'), worked)
  await work(call, received, worked)
  const { caseId } = received
  const detail = await started.call('cases.get', { caseId })
  const caseCredentialIds = detail.credentials.map(({ id }) => id)
  const decisions = await started.call('decisions.list', { caseId })

  const resting = await started.call('credentials.resting', { caseCredentialIds })
  expect(resting.lines).toMatchObject([
    { caseNumber: detail.number, decision: 1, inForce: true, statements: ['2026/0001', '2026/0002'] },
  ])
  expect(resting.comparisons.some(({ judgements }) => judgements > 0)).toBe(true)

  await started.call('credentials.setAside', { caseCredentialIds, kind: 'voided', reason: 'It was forged' })
  expect(await started.call('decisions.list', { caseId })).toEqual(decisions)
  expect((await started.call('credentials.resting', { caseCredentialIds })).lines).toEqual(resting.lines)
})
