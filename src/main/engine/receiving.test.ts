import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ValueSource } from '#contract/cases.ts'
import type { ElementValue } from '#core/credential/element.ts'
import type { CaseId } from '#core/ids.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive, take, work } from '../../cli/demo/demoOffice.ts'
import { originalsFolder } from './dataFolder/layout.ts'
import { openEngine, passphrase, resourcesFolder, startEngine, unlock, type TestEngine } from './engine.fixtures.ts'

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

// An award and its own part are the same learning: a decision over both would pay for it twice.
test('a decision over an award and a part of it is not complete', async () => {
  const { call, caseId, detail } = await withTranscript()
  const bytes = readFileSync(join(resourcesFolder, 'programmes', 'altenmark.json'))
  await call('catalogue.import', { name: 'altenmark.json', bytes })
  const [module] = await call('catalogue.modules', { programmeId: null, filter: '' })
  const [course] = await call('credentials.parts', { caseId })
  const { credentials } = await call('credentials.choosePart', { caseId, credentialId: course?.credentialId as never })
  const ids = [detail.credentials[0]?.id as never, credentials.at(-1)?.id as never]
  const { revision, content } = await call('decisions.draft', { caseId })
  const line = {
    caseCredentialIds: ids,
    moduleVersionId: module?.moduleVersionId as never,
    outcome: 'full' as const,
    credits: 100,
    ...{ differences: [], answers: { alternative: '', partial: '', conditional: '' }, conditions: [] },
  }
  const draft = await call('decisions.saveDraft', { caseId, revision, content: { ...content, lines: [line] } })

  expect(draft.problems.map(({ code }) => code)).toContain('countedAtTwoLevels')
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

  // It was put into the other case first and taken out of its own once it was checked: another window got in between, and the
  // credential stood in two cases. So it did where the check failed, or the program ended.
  test('to two cases at once reaches one of them, and stands there though its check breaks off', async () => {
    const logged: string[] = []
    const started = await openEngine({ log: (code) => logged.push(code) })
    const { call, engine } = started
    const { caseId } = await newCase(started, 'Święcicka')
    await take(callsOf(engine), caseId, fixture)
    const [degree] = (await call('cases.get', { caseId })).credentials
    // One person's, so that the file is not copied: it can be damaged before the check alone reads it.
    const { applicant } = await call('cases.get', { caseId })
    const others = []
    for (const purpose of ['exemption', 'admission'] as const) {
      const target = { programmeId: null, moduleVersionId: null }
      const existing = { existing: applicant.id }
      others.push(await call('cases.create', { applicant: existing, purpose, target, receivedOn: '2026-05-18' }))
    }
    const originals = originalsFolder(started.dataFolder)
    for (const name of readdirSync(originals)) appendFileSync(join(originals, name), 'damaged')
    const moves = await Promise.all(
      others.map(({ number: toCaseNumber }) => {
        const moved = { caseCredentialIds: [degree?.id as never], toCaseNumber, reason: 'Another case' }
        return engine.call('credentials.move', moved)
      }),
    )

    expect(moves.map((reply) => (reply.ok ? 'moved' : reply.error.code))).toEqual(['moved', 'changedMeanwhile'])
    const cases = await Promise.all(
      [caseId, ...others.map((one) => one.caseId)].map((id) => call('cases.get', { caseId: id })),
    )
    expect(cases.map(({ credentials }) => credentials.length)).toEqual([1, 1, 0])
    expect(logged).toContain('verification.failed')
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

describe('a paper credential', () => {
  const scan = { name: 'certificate.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }
  const place = { page: 1, area: { x: 0.1, y: 0.2, width: 0.3, height: 0.05 }, passage: null }

  async function entered() {
    const started = await openEngine()
    const { caseId } = await newCase(started, 'Święcicka')
    const { caseCredentialId, detail } = await started.call('credentials.enterByHand', { caseId, file: scan })
    const supply = (
      element: 'title' | 'workload' | 'issuedOn',
      part: string,
      value: ElementValue,
      source?: ValueSource,
    ) => started.call('credentials.supply', { caseCredentialId, element, part, value, source, reason: 'Read' })
    return { ...started, caseId, caseCredentialId, detail, supply }
  }
  const text = (words: string): ElementValue => ({ kind: 'text', text: words, lang: 'en' })

  test('misses every element until an officer reads it off, and has nothing to verify', async () => {
    const { detail, call, caseCredentialId } = await entered()
    const [credential] = detail.credentials
    const { elements } = await call('credentials.get', { caseCredentialId })

    expect(credential).toMatchObject({ format: 'byHand', title: [], fileName: 'certificate.png' })
    expect(new Set(elements.map(({ state }) => state))).toEqual(new Set(['missing']))
    expect(credential?.report?.authenticity).toEqual({ answer: 'undetermined', reasons: ['proof.enteredByHand'] })
    const original = await call('credentials.original', { sourceFileId: credential?.sourceFileId as never })
    expect(original).toMatchObject({ layers: ['scan'], text: '' })
    expect(Buffer.from(original.bytes).equals(Buffer.from(scan.bytes))).toBe(true)
  })

  // What the paper states must count like what a file states, and its place must be found again on the next day.
  test('states what was read off it, with the place, after a restart too', async () => {
    const started = await entered()
    await started.supply('title', 'text', text('Databasses'), { from: 'scan', ...place })
    await started.supply('title', 'text', text('Databases'), { from: 'scan', ...place })
    await started.supply(
      'workload',
      'credits',
      { kind: 'credits', hundredths: 500, scheme: 'ECTS' },
      { from: 'scan', ...place },
    )

    const again = await started.restart()
    await unlock(again)
    const { caseId, caseCredentialId } = started
    const read = await again.call('credentials.get', { caseCredentialId })
    expect(read.title).toEqual([{ lang: 'en', value: 'Databases' }])
    expect(read.elements.filter(({ element, value }) => element === 'title' && value !== null)).toMatchObject([
      { state: 'stated', origin: { from: 'scan', ...place }, by: 'Henrik Tausch' },
      { state: 'stated', value: { text: 'Databases' } },
    ])
    const { missing } =
      (await again.call('cases.list', { view: 'all', filter: '', stages: [], purposes: [] })).rows[0] ?? {}
    expect(missing).not.toContain('workload')
    expect((await again.call('cases.get', { caseId })).credentials).toHaveLength(1)
  })

  // A value that a machine read passed for one that an officer had read.
  test('says of a value that a machine had read it, and whether it was changed, after a restart too', async () => {
    const started = await entered()
    const hours = { kind: 'duration', minutes: 9000 } as const
    await started.supply('title', 'text', text('Databases'), { from: 'scan', ...place, machineRead: 'asRead' })
    await started.supply('workload', 'duration', hours, { from: 'scan', ...place, machineRead: 'changed' })
    await started.supply('issuedOn', 'date', { kind: 'date', date: '2026-01-02' }, { from: 'scan', ...place })

    const again = await started.restart()
    await unlock(again)
    const { elements } = await again.call('credentials.get', { caseCredentialId: started.caseCredentialId })
    const machineRead = elements.flatMap(({ element, origin }) =>
      origin?.from === 'scan' ? [[element, origin.machineRead]] : [],
    )
    expect(new Map(machineRead as [string, string][])).toEqual(
      new Map([
        ['title', 'asRead'],
        ['workload', 'changed'],
        ['issuedOn', undefined],
      ]),
    )
  })

  test('gets a value out of a document of its case, with page and passage, beside the one on the paper', async () => {
    const { call, refused, caseId, caseCredentialId, supply } = await entered()
    await supply('title', 'text', text('Databases'), { from: 'scan', ...place })
    const file = { name: 'syllabus.pdf', bytes: new TextEncoder().encode('%PDF-1.7') }
    const { documents } = await call('documents.add', { caseId, file, kind: 'syllabus' })
    const documentId = documents[0]?.id as never
    await supply('title', 'text', text('Databases 1'), {
      from: 'document',
      documentId,
      ...place,
      passage: 'Databases 1',
    })
    const { elements } = await supply(
      'issuedOn',
      'date',
      { kind: 'date', date: '2026-01-02' },
      { from: 'applicant', documentId: null },
    )

    expect(elements.filter(({ element, value }) => element === 'title' && value !== null)).toMatchObject([
      { state: 'stated', origin: { from: 'scan' } },
      { state: 'suppliedLater', origin: { from: 'document', passage: 'Databases 1' }, by: 'Henrik Tausch' },
    ])
    expect(elements.find(({ value }) => value?.kind === 'date')).toMatchObject({ origin: { from: 'applicant' } })
    const elsewhere = await newCase({ call }, 'Wójcik')
    const strange = await call('documents.add', { caseId: elsewhere.caseId, file, kind: 'syllabus' })
    const source = { from: 'document', documentId: strange.documents[0]?.id as never, ...place } as const
    const input = { caseCredentialId, element: 'title', part: 'text', value: text('x'), source, reason: 'x' } as const
    expect(await refused('credentials.supply', input)).toMatchObject({ code: 'notFound' })
  })

  test('is refused where it is no scan, or is there already', async () => {
    const { refused, caseId } = await entered()
    const letter = { name: 'letter.txt', bytes: new TextEncoder().encode('Dear office') }

    expect(await refused('credentials.enterByHand', { caseId, file: letter })).toMatchObject({ code: 'noScan' })
    expect(await refused('credentials.enterByHand', { caseId, file: scan })).toMatchObject({ code: 'alreadyRecorded' })
  })
})
