import { expect, test } from 'vitest'
import { sevenCriteria } from '#core/recognition/evaluation/sevenCriteria.ts'
import { receiveCase } from './cases.fixtures.ts'
import { openEngine } from './engine.fixtures.ts'

/** A case and what an open window shows of it and of the office. */
async function shown() {
  const started = await openEngine()
  const caseId = await receiveCase(started)
  const { applicant, purpose, target } = await started.call('cases.get', { caseId })
  const { names, birthDate, contact, id: applicantId } = applicant
  const [newest] = await started.call('policies.list', {})
  if (newest === undefined) throw new Error('No policy')
  const { version, ...values } = newest.policy
  return { started, caseId, applicantId, names, birthDate, contact, purpose, target, values, version }
}
type Shown = Awaited<ReturnType<typeof shown>>

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
} as const

// Two windows: the one that saved last wrote over what the other had saved since it was opened, and nobody was told.
test.each(Object.keys(saves) as (keyof typeof saves)[])(
  '%s is refused over what was saved meanwhile',
  async (route) => {
    const now = await shown()
    const { saved, other, next } = saves[route](now)
    const { call, refused } = now.started
    await call(route, saved as never)

    expect(await refused(route, { ...saved, ...other } as never)).toMatchObject({ code: 'changedMeanwhile' })
    await call(route, { ...saved, ...other, ...next } as never)
  },
)
