import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LetterKind } from '#core/letters/letterKind.ts'
import { templateProblems } from '#core/letters/template.ts'
import { builtInLetter } from '#locales/builtInLetters.ts'
import { callsOf, take } from '../../../cli/demo/demoOffice.ts'
import { receiveCase } from '../cases.fixtures.ts'
import { openEngine, resourcesFolder, unlock, type TestEngine } from '../engine.fixtures.ts'

const sample = join(resourcesFolder, 'samples', 'ada-python-montavon.jsonld')
const contact = { email: 'ada@example.org', phone: '', address: 'Rue 1\n1000 Brussels', language: 'de-AT' }

async function withAppealRoute(office: TestEngine) {
  const settings = await office.call('office.settings', {})
  const appealRoute = [{ lang: 'en', value: 'You may appeal in writing.' }]
  await office.call('office.saveSettings', { ...settings, appealRoute })
}

// A built-in wording that its own check refuses could not be changed by a word.
test.each(LetterKind.options.flatMap((kind) => (['en', 'de'] as const).map((language) => ({ kind, language }))))(
  'the built-in wording of $kind in $language passes its own check',
  ({ kind, language }) => {
    expect(templateProblems(kind, builtInLetter(language, kind))).toEqual([])
  },
)

// Would catch a letter that asks for everything, or for what the file does state.
test('the letter asks for just the elements that are missing, and pauses the clock with it', async () => {
  const office = await openEngine()
  const caseId = await receiveCase(office)
  await take(callsOf(office.engine), caseId, sample)
  await office.call('cases.addEvent', { caseId, event: { kind: 'completed', on: '2026-05-18', reason: null } })
  const event = { kind: 'paused', on: '2026-05-18', reason: 'The syllabus', expectedOn: null } as const
  const asked = { caseId, kind: 'missingDocuments', language: 'en', event } as const
  const draft = await office.call('letters.draft', asked)
  const lines = draft.text.split('\n').filter((line) => line.startsWith('- '))
  expect(lines).toEqual([expect.stringMatching(/^- .+: Type of assessment, Type of quality assurance$/)])

  await office.call('letters.make', { ...draft, caseId, kind: 'missingDocuments', event })
  const detail = await office.call('cases.get', { caseId })
  expect(detail.clock).toBe('paused')
  expect(detail.events.at(-1)).toMatchObject({ kind: 'paused', reason: 'The syllabus' })
})

// Would catch a reprint that is printed anew, and a delivery that is lost.
test('a letter is kept as it was printed, with when and how it left, over a restart', async () => {
  const office = await openEngine()
  await withAppealRoute(office)
  const caseId = await receiveCase(office)
  const { applicant } = await office.call('cases.get', { caseId })
  await office.call('applicants.saveContact', { applicantId: applicant.id, contact })
  const draft = await office.call('letters.draft', { caseId, kind: 'acknowledgement', language: 'en', event: null })
  expect(draft.text).toContain('You may appeal in writing.')
  const asked = async () => (await office.call('day.list', { whose: 'mine' })).items.map(({ kind }) => kind)
  expect(await asked()).toEqual(['acknowledge'])
  const written = { ...draft, caseId, kind: 'acknowledgement' } as const
  const preview = await office.call('letters.preview', written)
  const made = await office.call('letters.make', { ...written, event: null })
  expect(await asked()).toEqual(['handOutLetter'])
  await office.call('letters.deliver', { letterId: made.id, on: '2026-05-18', how: 'post', recipient: 'Ada Montavon' })
  expect(await asked()).toEqual([])

  office.clock.now = new Date('2026-06-18T08:00:00Z')
  const again = await office.restart()
  await unlock(again)
  const { name, bytes } = await again.call('letters.bytes', { letterId: made.id })
  expect(name).toBe('2026-0001-acknowledgement-2026-05-18.pdf')
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256)
  expect(Buffer.from(bytes).equals(Buffer.from(preview.bytes))).toBe(true)
  expect(await again.call('letters.list', { caseId })).toMatchObject([
    {
      kind: 'acknowledgement',
      on: '2026-05-18',
      deliveries: [{ on: '2026-05-18', how: 'post', recipient: 'Ada Montavon' }],
    },
  ])
  expect((await again.call('cases.get', { caseId })).applicant.contact).toEqual(contact)
})

// Would catch an applicant who is written to in a language they did not ask for.
test("writes in the applicant's language, else in the office's first", async () => {
  const office = await openEngine()
  const caseId = await receiveCase(office)
  const { applicant } = await office.call('cases.get', { caseId })
  const languageOf = async (language: string) => {
    await office.call('applicants.saveContact', {
      applicantId: applicant.id,
      contact: { ...contact, language },
      reason: 'Asked for it',
    })
    return (await office.call('letters.draft', { caseId, kind: 'missingDocuments', language: null, event: null }))
      .language
  }
  expect(await languageOf('de-AT')).toBe('de')
  expect(await languageOf('fr')).toBe('en')
  const settings = await office.call('office.settings', {})
  await office.call('office.saveSettings', { ...settings, statementLanguages: ['de', 'en'] })
  expect(await languageOf('fr')).toBe('de')
})

test('refuses a letter that has nothing to tell, and one with a placeholder left in it', async () => {
  const office = await openEngine()
  const caseId = await receiveCase(office)
  for (const kind of ['decision', 'appealReceived', 'resume', 'delay', 'pause', 'acknowledgement'] as const) {
    expect(await office.refused('letters.draft', { caseId, kind, language: 'en', event: null })).toMatchObject({
      code: 'nothingToTell',
    })
  }
  const letter = { caseId, kind: 'acknowledgement', language: 'en', subject: 'A', event: null } as const
  expect(await office.refused('letters.make', { ...letter, text: 'Dear {{applicant.name}}' })).toMatchObject({
    code: 'placeholderLeft',
  })
  const boxes = await office.refused('letters.make', { ...letter, text: 'ליאת' })
  expect(boxes.code).toBe('letterShapesMissing')
  const completed = { kind: 'completed', on: '2026-05-18', reason: null } as const
  expect(await office.refused('letters.make', { ...letter, text: 'A', event: completed })).toMatchObject({
    facts: { problem: 'otherEvent' },
  })
  expect(await office.call('letters.list', { caseId })).toEqual([])
})

// “Since – your application is being worked on again”, told of a case whose clock never stood still.
test('does not draft that the clock runs again where it never stood still', async () => {
  const office = await openEngine()
  const caseId = await receiveCase(office)
  const asked = { caseId, kind: 'resume', event: null } as const
  for (const event of [
    { kind: 'completed', on: '2026-05-18', reason: null },
    { kind: 'paused', on: '2026-05-18', reason: 'The syllabus' },
  ] as const) {
    await office.call('cases.addEvent', { caseId, event })
    for (const language of ['en', 'de'] as const) {
      expect(await office.refused('letters.draft', { ...asked, language })).toEqual({
        ...{ code: 'nothingToTell', facts: { placeholder: 'resume.on' } },
      })
    }
  }
  const event = { kind: 'resumed', on: '2026-05-18', reason: null } as const
  expect((await office.call('letters.draft', { ...asked, language: 'de', event })).text).toContain('Seit dem 18.')
})

// Would catch a saved template that is not used, and a letter of yesterday that changes with it.
test("the office's own wording is a version of its own and used from then on", async () => {
  const office = await openEngine()
  const caseId = await receiveCase(office)
  const own = { kind: 'missingDocuments', language: 'en', subject: 'We miss', body: 'Send {{missing.list}}' } as const
  const wrong = { ...own, body: 'Send {{missing.lst}}' }
  expect(await office.refused('letterTemplates.save', wrong)).toMatchObject({ code: 'templateNotWhole' })
  const before = await office.call('letters.draft', { caseId, kind: own.kind, language: 'en', event: null })
  expect(before.templateVersion).toBeNull()

  await office.call('letterTemplates.save', own)
  await office.call('letterTemplates.save', { ...own, subject: 'We still miss' })
  const draft = await office.call('letters.draft', { caseId, kind: own.kind, language: 'en', event: null })
  expect(draft).toMatchObject({ subject: 'We still miss', templateVersion: 2 })
  const list = await office.call('letterTemplates.list', {})
  expect(list).toHaveLength(LetterKind.options.length * 2)
  expect(list.filter(({ version }) => version !== null)).toMatchObject([{ kind: own.kind, language: 'en', version: 2 }])
  const { bytes } = await office.call('letterTemplates.preview', own)
  expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-')
})
