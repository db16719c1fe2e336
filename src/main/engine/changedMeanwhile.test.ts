import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract, type Route } from '#contract/contract.ts'
import { guardedBy, type GuardedBy } from '#contract/guardedBy.ts'
import { sevenCriteria } from '#core/recognition/evaluation/sevenCriteria.ts'
import { receiveCase, signIn, twoOfficers } from './cases.fixtures.ts'
import { openEngine, passphrase, resourcesFolder } from './engine.fixtures.ts'
import { hashOf } from './hashOf.ts'

/** A case and what an open window shows of it and of the office. */
async function shown() {
  const started = await openEngine()
  const caseId = await receiveCase(started)
  const { applicant, purpose, target } = await started.call('cases.get', { caseId })
  const { names, birthDate, contact, id: applicantId } = applicant
  const [newest] = await started.call('policies.list', {})
  if (newest === undefined) throw new Error('No policy')
  const { version, ...values } = newest.policy
  const ofApplicant = { applicantId, names, birthDate, contact }
  return { started, caseId, ...ofApplicant, purpose, target, values, version }
}
type Shown = Awaited<ReturnType<typeof shown>>

/** The same with a credential, entered by hand. */
async function withCredential({ started, caseId }: Shown) {
  const file = { name: 'certificate.png', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }
  const { caseCredentialId } = await started.call('credentials.enterByHand', { caseId, file })
  return { started, caseCredentialId }
}

async function anOutcome({ call }: Shown['started']) {
  const bytes = new Uint8Array(readFileSync(join(resourcesFolder, 'programmes/altenmark.json')))
  await call('catalogue.import', { name: 'altenmark.json', bytes })
  const [found] = await call('catalogue.modules', { programmeId: null, filter: 'INF-2310' })
  if (found === undefined) throw new Error('The catalogue has no such module')
  const [outcome] = (await call('catalogue.module', { moduleVersionId: found.moduleVersionId })).outcomes
  if (outcome === undefined) throw new Error('The module has no outcome')
  return outcome.id
}

const letter = { kind: 'missingDocuments', language: 'en', subject: 'We miss', body: 'Send {{missing.list}}' } as const
const form = { key: 'own', name: [{ lang: 'en', value: 'Short' }], criteria: sevenCriteria.criteria.slice(0, 1) }
const contact = { email: 'ada@example.org', phone: '', address: '', language: 'de' }

const saves = {
  'applicants.save': ({ applicantId, names, birthDate }: Shown) => ({
    saved: { applicantId, names, birthDate: '1990-01-31', seen: { names, birthDate } },
    other: { birthDate: '1990-02-01', reason: 'Passport seen' },
    next: { seen: { names, birthDate: '1990-01-31' } },
  }),
  'applicants.saveContact': ({ applicantId, contact: before }: Shown) => ({
    saved: { applicantId, contact, seen: { contact: before } },
    other: { contact: { ...contact, phone: '1' }, reason: 'She wrote so' },
    next: { seen: { contact } },
  }),
  'cases.setTarget': ({ caseId, purpose, target: { programmeId, moduleVersionId } }: Shown) => {
    const target = { programmeId, moduleVersionId }
    return {
      saved: { caseId, purpose: 'exemption', target, seen: { purpose, target } },
      other: { purpose: 'admission' },
      next: { seen: { purpose: 'exemption', target } },
    }
  },
  'policies.save': ({ values, version }: Shown) => ({
    saved: { values: { ...values, moduleCapPercent: 50 }, validFrom: '2026-06-01', reason: 'Senate', seen: version },
    other: { values: { ...values, transferCapPercent: 50 } },
    next: { seen: version + 1 },
  }),
  'letterTemplates.save': () => ({
    saved: { ...letter, seen: null },
    other: { subject: 'We still miss' },
    next: { seen: 1 },
  }),
  'assessmentTemplates.save': () => ({
    saved: { ...form, seen: null },
    other: { name: [{ lang: 'en', value: 'Shorter' }] },
    next: { seen: 1 },
  }),
  'office.saveSettings': async ({ started }: Shown) => {
    const settings = await started.call('office.settings', {})
    return {
      saved: { ...settings, email: 'office@altenmark.example' },
      other: { address: 'Schlossplatz 1' },
      next: { version: settings.version + 1 },
    }
  },
  'cases.handOver': async ({ started, caseId }: Shown) => {
    const { first, second } = await twoOfficers(started)
    const third = await started.call('officers.add', { name: 'Jonas Reber', passphrase, roles: ['officer'] })
    return {
      saved: { caseId, to: second, reason: 'Reads Polish', seen: first },
      other: { to: third.id, reason: 'Knows the provider' },
      next: { seen: second },
    }
  },
  'evaluation.find': async (now: Shown) => {
    const { caseCredentialId } = await withCredential(now)
    const said = { finding: 'comparable', evidence: 'EQF 6 in the file', reason: 'Same cycle' } as const
    return {
      saved: { caseCredentialId, finding: { element: 'level', ...said }, seen: null },
      other: { finding: { element: 'level', ...said, finding: 'difference' } },
      next: { seen: said },
    }
  },
  'evaluation.answer': async (now: Shown) => {
    const { caseCredentialId } = await withCredential(now)
    const said = { grade: '1', reason: 'The provider confirmed a proctor' } as const
    return {
      saved: { caseCredentialId, template: 'sevenCriteria@1', criterion: 'identification', ...said, seen: null },
      other: { grade: '2', reason: 'Nobody answers there' },
      next: { seen: said },
    }
  },
  'credentials.supply': async (now: Shown) => {
    const { caseCredentialId } = await withCredential(now)
    const value = (code: string) => ({ kind: 'code', scheme: 'EQF', code }) as const
    return {
      saved: { caseCredentialId, element: 'level', part: 'eqf', value: value('6'), reason: 'Told by mail', seen: 0 },
      other: { value: value('7') },
      next: { seen: 1 },
    }
  },
  'credentials.takeBack': async (now: Shown) => {
    const { started, caseCredentialId } = await withCredential(now)
    for (const text of ['Essay', 'Examination']) {
      const value = { kind: 'text', text, lang: 'en' } as const
      const place = { caseCredentialId, element: 'assessment', part: 'description' } as const
      await started.call('credentials.supply', { ...place, value, reason: 'The syllabus says so' })
    }
    const place = { caseCredentialId, element: 'assessment', item: 0, part: 'description' } as const
    return {
      saved: { ...place, reason: 'A slip', seen: 2 },
      other: { reason: 'Of another course' },
      next: { seen: 3 },
    }
  },
  'credentials.confirmHolder': async (now: Shown) => {
    const { caseCredentialId } = await withCredential(now)
    return {
      saved: { caseCredentialId, answer: 'confirmed', note: 'Passport', seen: { answer: 'open', note: '' } },
      other: { answer: 'refused', note: 'Born in another year' },
      next: { seen: { answer: 'confirmed', note: 'Passport' } },
    }
  },
  'catalogue.setEssential': async ({ started }: Shown) => {
    const moduleOutcomeId = await anOutcome(started)
    return {
      saved: { moduleOutcomeId, purpose: 'professional', essential: 'yes', seen: 'unknown' },
      other: { essential: 'no' },
      next: { seen: 'yes' },
    }
  },
  'formDrafts.save': ({ caseId }: Shown) => ({
    saved: { caseId, form: 'letter', content: '{"text":"We m"}', seen: null },
    other: { content: '{"text":"Dear"}' },
    next: { seen: hashOf('{"text":"We m"}') },
  }),
  'officeFormDrafts.save': () => ({
    saved: { form: 'office', content: '{"address":"Sch"}', seen: null },
    other: { content: '{"email":"off"}' },
    next: { seen: hashOf('{"address":"Sch"}') },
  }),
} as const

/** Shown in a test beside what else they need. */
const elsewhere = {
  'cases.take': 'changedMeanwhile.test.ts',
  'cases.correctDay': 'correctedDays.test.ts',
  'comparison.judge': 'handlers/judging.test.ts',
  'comparison.judgeTogether': 'handlers/judging.test.ts',
  'comparison.judgeAgain': 'handlers/judging.test.ts',
  'decisions.saveDraft': 'mainJob.test.ts',
  'decisions.discardDraft': 'fourEyes.test.ts',
  'decisions.record': 'fourEyes.test.ts',
  'proposals.make': 'fourEyes.test.ts',
  'appeals.assign': 'appeals.test.ts',
  'models.use': 'models.test.ts',
  'models.back': 'models.test.ts',
  'encoder.prepare': 'encoders/encoders.test.ts',
  'encoder.stop': 'encoders/encoders.test.ts',
  'encoder.back': 'encoders/encoders.test.ts',
} as const satisfies Readonly<Record<Exclude<GuardedBy<'seen'>, keyof typeof saves>, string>>

const isSeen = (route: string) => guardedBy[route as Route] === 'seen'

// A route that puts something over what others wrote and that nobody shows to be refused would lose theirs again.
test('each route that names what its window showed is shown to be refused', () => {
  const shown: readonly string[] = [...Object.keys(saves), ...Object.keys(elsewhere)]
  expect(shown.filter((route) => !isSeen(route))).toEqual([])
  expect(Object.keys(guardedBy).filter((route) => isSeen(route) && !shown.includes(route))).toEqual([])
  const unshown = Object.entries(elsewhere).filter(([route, file]) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8')
    return !text.includes(`refused('${route}'`) || !/'(changed|judged)Meanwhile/.test(text)
  })
  expect(unshown).toEqual([])
})

/** What a window says that it showed goes by one of these names. */
const namesOfSeen = /^(seen|version|revision|replaces)$/

// Would catch a route that is listed as one that names what its window showed, and takes no such name.
test.each(Object.keys(guardedBy).filter(isSeen))('%s takes what its window showed', (route) => {
  const input: z.ZodType = contract[route as Route].input
  const shape = input instanceof z.ZodObject ? (input.shape as Readonly<Record<string, z.ZodType>>) : {}
  const inside = Object.values(shape).flatMap((one) =>
    one instanceof z.ZodArray && one.element instanceof z.ZodObject ? Object.keys(one.element.shape) : [],
  )
  expect([...Object.keys(shape), ...inside].some((name) => namesOfSeen.test(name))).toBe(true)
})

// Two windows: the one that saved last wrote over what the other had saved since it was opened, and nobody was told.
test.each(Object.keys(saves) as (keyof typeof saves)[])(
  '%s is refused over what was saved meanwhile',
  async (route) => {
    const now = await shown()
    const { saved, other, next } = await saves[route](now)
    const { call, refused } = now.started
    await call(route, saved as never)

    expect(await refused(route, { ...saved, ...other } as never)).toMatchObject({
      code: expect.stringMatching(/^changedMeanwhile/) as string,
    })
    await call(route, { ...saved, ...other, ...next } as never)
  },
)

// A case that was handed on meanwhile was taken from whoever had just got it.
test('a case is taken from whom the window showed, and from nobody else', async () => {
  const office = await openEngine()
  const { first, second } = await twoOfficers(office)
  const caseId = await receiveCase(office)
  await office.call('cases.handOver', { caseId, to: second, reason: 'Reads Polish' })

  expect(await office.refused('cases.take', { caseId, seen: 'Henrik Tausch the elder' })).toEqual({
    code: 'changedMeanwhileBy',
    facts: { by: 'Henrik Tausch' },
  })
  await office.call('cases.take', { caseId, seen: 'Mira Aldous' })
  expect((await office.call('cases.get', { caseId })).heldBy.id).toBe(first)
})

// The form that was begun before a lock was kept over what another officer had answered since, whom it never showed.
test('who answers over another officer is told whose answer stands there', async () => {
  const now = await shown()
  const { call, refused } = now.started
  const { second } = await twoOfficers(now.started)
  const { saved, other } = await saves['evaluation.answer'](now)
  await signIn(now.started, second)
  await call('evaluation.answer', saved)

  expect(await refused('evaluation.answer', { ...saved, ...other, grade: '2' })).toEqual({
    code: 'changedMeanwhileBy',
    facts: { by: 'Mira Aldous' },
  })
  const { caseCredentialId } = saved
  const { answers } = await call('evaluation.get', { caseCredentialId, template: null })
  expect(answers.flatMap(({ answer }) => answer ?? [])).toMatchObject([{ by: 'Mira Aldous', grade: '1' }])
})

// Two windows that say the same would be told of a conflict where there is none, and the log would name it twice.
test.each([
  'evaluation.find',
  'evaluation.answer',
  'credentials.supply',
  'credentials.confirmHolder',
  'catalogue.setEssential',
  'formDrafts.save',
] as const)('%s that says to the letter what stands there is no conflict, and is recorded once', async (route) => {
  const now = await shown()
  const { call } = now.started
  const { saved } = await saves[route](now)
  await call(route, saved as never)
  const { history } = await call('cases.get', { caseId: now.caseId })

  await call(route, saved as never)
  expect((await call('cases.get', { caseId: now.caseId })).history).toEqual(history)
})

// What is typed in a second window would be kept nowhere once the first has sent the form off.
test('a form that was kept or discarded in another window refuses nobody', async () => {
  const { started, caseId } = await shown()
  const draft = { caseId, form: 'letter', content: '{"text":"We m"}', seen: null }
  await started.call('formDrafts.save', draft)
  await started.call('formDrafts.save', { ...draft, content: null, seen: hashOf(draft.content) })
  await started.call('formDrafts.save', { ...draft, content: '{"text":"We miss"}', seen: hashOf(draft.content) })
  const [kept] = await started.call('formDrafts.list', { caseId })
  expect(kept?.content).toBe('{"text":"We miss"}')
})
