import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import badge from '#core/importing/fixtures/badge2.json' with { type: 'json' }
import type { ApplicantId } from '#core/ids.ts'
import { callsOf, take } from '../../cli/demo/demoOffice.ts'
import { temporaryFolder } from './db/database.fixtures.ts'
import { openEngine, type TestEngine } from './engine.fixtures.ts'

const fixture = join(import.meta.dirname, '../../core/importing/fixtures/transcript.xml')

async function caseOf({ call }: TestEngine, given: string, family: string, birthDate: string | null = '2001-07-19') {
  const { caseId, number } = await call('cases.create', {
    applicant: {
      new: {
        names: [{ kind: 'current', given, family, order: 'givenFirst', validFrom: null, validTo: null }],
        birthDate,
      },
    },
    purpose: 'creditTransfer',
    target: { programmeId: null, moduleVersionId: null },
    receivedOn: '2026-05-18',
  })
  const { applicant } = await call('cases.get', { caseId })
  return { caseId, number, applicantId: applicant.id }
}

const possible = async ({ call }: TestEngine, applicantId: ApplicantId) =>
  (await call('applicants.samePerson', { applicantId })).possible

test('the holder in a file is compared with the applicant, as a hint with its reasons', async () => {
  const started = await openEngine()
  const { caseId } = await caseOf(started, 'Zofia', 'Swiecicka')
  const { caseCredentialId } = await take(callsOf(started.engine), caseId, fixture)

  expect(await started.call('identity.hint', { caseCredentialId })).toEqual({
    hint: 'same',
    reasons: ['middleNameMissing', 'sameBirthDate'],
  })
  expect((await started.call('cases.get', { caseId })).credentials[0]?.holder.answer).toBe('open')
})

// Most badges name nobody and hold a hash of an address: without it compared, nothing said whose they are.
test('a badge given to a hidden e-mail address is the applicant’s where that is how they are reached', async () => {
  const started = await openEngine()
  const { caseId, applicantId } = await caseOf(started, 'Zofia', 'Swiecicka')
  const hash = createHash('sha256').update('zofia@mail.examplelime').digest('hex')
  const nameless = {
    ...badge,
    'extensions:recipientProfile': undefined,
    recipient: { ...badge.recipient, identity: `sha256$${hash}` },
  }
  const path = join(temporaryFolder(), 'badge.json')
  writeFileSync(path, JSON.stringify(nameless))
  const { caseCredentialId } = await take(callsOf(started.engine), caseId, path)
  const hintOnceReachedAt = async (email: string) => {
    const contact = { email, phone: '', address: '', language: 'en' }
    await started.call('applicants.saveContact', { applicantId, contact, reason: 'By e-mail' })
    return started.call('identity.hint', { caseCredentialId })
  }
  const unsaid = ['noName', 'birthDateUnknown']

  expect(await started.call('identity.hint', { caseCredentialId })).toEqual({ hint: 'cannotSay', reasons: unsaid })
  expect(await hintOnceReachedAt('other@mail.example')).toEqual({
    hint: 'cannotSay',
    reasons: [...unsaid, 'otherEmail'],
  })
  expect(await hintOnceReachedAt('Zofia@mail.example')).toEqual({ hint: 'likely', reasons: [...unsaid, 'sameEmail'] })
})

// The same person entered twice would be granted the same learning twice.
test('an applicant entered twice is shown with the evidence, joined and parted again without a loss', async () => {
  const started = await openEngine()
  const { call, refused } = started
  const one = await caseOf(started, 'Zofia', 'Święcicka')
  const two = await caseOf(started, 'Zofia Anna', 'Swiecicka')
  await caseOf(started, 'Marek', 'Zhelev')
  const before = await call('cases.get', { caseId: two.caseId })

  expect(await possible(started, one.applicantId)).toMatchObject([
    { applicantId: two.applicantId, hint: 'same', cases: [{ number: two.number }], sameDocuments: [] },
  ])
  const merge = { keptId: one.applicantId, mergedId: two.applicantId, reason: 'The same passport' }
  await call('applicants.merge', merge)
  expect(await refused('applicants.merge', merge)).toMatchObject({ code: 'changedMeanwhile' })
  for (const { applicantId } of [one, two]) {
    const { possible: left, merges } = await call('applicants.samePerson', { applicantId })
    expect(left).toEqual([])
    expect(merges).toMatchObject([{ reason: 'The same passport', by: 'Henrik Tausch' }])
  }

  const { merges } = await call('applicants.samePerson', { applicantId: one.applicantId })
  await call('applicants.unmerge', { mergeId: merges[0]?.mergeId ?? '', reason: 'Two passports after all' })
  expect((await call('applicants.samePerson', { applicantId: two.applicantId })).merges).toEqual([])
  const after = await call('cases.get', { caseId: two.caseId })
  expect({ ...after, history: [] }).toEqual({ ...before, history: [] })
})

test('two who only look alike are asked about once', async () => {
  const started = await openEngine()
  const one = await caseOf(started, 'Anna', 'Nagy')
  const two = await caseOf(started, 'Anna', 'Nagy')
  const apart = { oneId: two.applicantId, otherId: one.applicantId, reason: 'Twins of the same name' }
  await started.call('applicants.keepApart', apart)

  expect(await possible(started, one.applicantId)).toEqual([])
  expect(await possible(started, two.applicantId)).toEqual([])
  expect(await started.refused('applicants.keepApart', apart)).toMatchObject({ code: 'changedMeanwhile' })
})

// One certificate under two names is a mistake of the office or a fraud: either way it must be seen.
test('the same document under two people is shown, whatever their names are', async () => {
  const started = await openEngine()
  const call = callsOf(started.engine)
  const one = await caseOf(started, 'Zofia', 'Święcicka')
  const two = await caseOf(started, 'Marek', 'Zhelev', '1990-01-01')
  await take(call, one.caseId, fixture)
  await take(call, two.caseId, fixture)

  expect(readFileSync(fixture).length).toBeGreaterThan(0)
  expect(await possible(started, one.applicantId)).toMatchObject([
    { name: 'Marek Zhelev', hint: 'differs', sameDocuments: [{ fileName: 'transcript.xml', number: two.number }] },
  ])
})
