import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { OfficeSettings } from '#contract/office.ts'
import type { Input, Output } from '#contract/contract.ts'
import { LetterKind } from '#core/letters/letterKind.ts'
import { sevenCriteria } from '#core/recognition/evaluation/sevenCriteria.ts'
import { policyV1 } from '#core/recognition/policy.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { recordOfDrafts } from '../../frame/formDrafts.fixtures.ts'
import { saveEverything, SessionProvider } from '../../frame/session.tsx'
import { Settings } from './Settings.tsx'

const office = OfficeSettings.parse({
  version: 1,
  ...{ institution: 'University of Altenmark', officeName: 'Recognition Office', address: '', email: '' },
  ...{ signatory: '', signatoryRole: '', appealRoute: [], appealDays: 30, appealAnswerDays: 90 },
  ...{ timeZone: 'Europe/Vienna', statementLanguages: ['en'] },
})
const policy = { policy: policyV1, validFrom: null, by: null, reason: null, createdAt: '2026-01-01T00:00:00.000Z' }
const bundled = { encoder: null, filled: null, problem: null }

/** The settings of an office of one administrator; a save may be told to wait. */
function desk() {
  const { drafts, routes } = recordOfDrafts()
  const record = { settings: office, letters: 0, waits: Promise.resolve() }
  const templates = LetterKind.options.flatMap((kind) =>
    (['en', 'de'] as const).map((language) => ({ kind, language, version: null, subject: 'Subject', body: 'Body' })),
  )
  placeBridge({
    ...routes,
    'office.settings': () => record.settings,
    'office.saveSettings': async (sent: Input<'office.saveSettings'>) => {
      await record.waits
      if (sent.version !== record.settings.version) throw new Refused('changedMeanwhile')
      record.settings = OfficeSettings.parse({ ...sent, version: record.settings.version + 1 })
      return record.settings
    },
    'policies.list': () => [{ ...policy, state: 'inForce', decisions: 0 }] as Output<'policies.list'>,
    'letterTemplates.list': () => templates,
    'assessmentTemplates.list': () => [sevenCriteria],
    'retention.list': () => ({ rows: [], counts: { due: 0, soon: 0, held: 0, all: 0 } }),
    'erasures.list': () => [],
    'encoder.state': () => ({ bundled, inUse: null, preparing: null, filled: null, problem: null, back: null }),
    'officers.list': () => [],
  })
  const open = () =>
    render(
      <SessionProvider session={openSession}>
        <Settings />
      </SessionProvider>,
      { wrapper: Surroundings },
    )
  open()
  return { drafts, record, open }
}

const goTo = async (section: string) => {
  const sections = within(await screen.findByRole('grid', { name: 'Settings' }))
  await userEvent.click(sections.getByRole('row', { name: section }))
  await screen.findByRole('heading', { level: 1, name: section })
}
const field = (name: string) => screen.findByRole('textbox', { name })
const notSaved = 'Begun, and kept as your draft; not saved yet.'

const forms = [
  { section: 'Office', name: 'Institution' },
  { section: 'Policy', name: 'Reason' },
  { section: 'Calendar and term', name: 'Holidays' },
  { section: 'Letters', name: 'Text' },
  { section: 'Retention', name: 'Full recognition' },
  { section: 'Meaning', name: 'Path of the folder on this computer' },
  { section: 'Officers', name: 'Name' },
] as const

// A look at another section took what was typed, and so did a lock.
test.each(forms)('what is typed in $section stands there after another section and another sitting', async (form) => {
  const { open } = desk()
  await goTo(form.section)
  const before = (await field(form.name)) as HTMLInputElement
  const typed = `${before.value}7`
  await userEvent.type(before, '7')
  await goTo('This window')
  await goTo(form.section)
  expect(await field(form.name)).toHaveProperty('value', typed)

  await act(saveEverything)
  cleanup()
  open()
  await goTo(form.section)
  expect(await field(form.name)).toHaveProperty('value', typed)
})

test('an assessment form that is being written is open again, with every question as it was left', async () => {
  const { drafts } = desk()
  await goTo('Assessment forms')
  await userEvent.click(await screen.findByRole('button', { name: /^New form/ }))
  const [question] = await screen.findAllByRole('textbox', { name: /^Question.*English/ })
  if (question === undefined) throw new Error('The form asks nothing')
  await userEvent.clear(question)
  await userEvent.type(question, 'Who taught it?')
  await goTo('Office')
  await goTo('Assessment forms')
  const [again] = await screen.findAllByRole('textbox', { name: /^Question.*English/ })
  expect(again).toHaveProperty('value', 'Who taught it?')

  await userEvent.click(screen.getByRole('button', { name: 'To the list' }))
  await userEvent.click(await screen.findByRole('button', { name: /^New form/ }))
  expect(await screen.findByText(notSaved)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Discard what was typed' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Discard what was typed' }))
  expect(screen.queryByDisplayValue('Who taught it?')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'To the list' }))
  await act(saveEverything)
  expect(drafts.size).toBe(0)
})

// Whoever left before the answer found the form as it was before, and the next save put that back into the record.
test('what was saved while another section was open stands in the form', async () => {
  const { record } = desk()
  const answered = Promise.withResolvers<undefined>()
  record.waits = answered.promise
  await userEvent.type(await field('Institution'), ' 7')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await goTo('This window')
  await act(async () => {
    answered.resolve(undefined)
    await new Promise((done) => setTimeout(done, 50))
  })
  await goTo('Office')
  await waitFor(async () => {
    expect(await field('Institution')).toHaveProperty('value', 'University of Altenmark 7')
  })
  await userEvent.type(await field('Who signs'), 'Ada')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Saved')
  expect(record.settings).toMatchObject({ institution: 'University of Altenmark 7', signatory: 'Ada' })
})

// Would catch a passphrase that lies in the record as plain JSON because its form is a draft.
test('no passphrase becomes a draft', async () => {
  const { drafts } = desk()
  await goTo('Officers')
  await userEvent.type(await field('Name'), 'Mira Aldous')
  const secrets = [...document.querySelectorAll('input[type=password]')]
  expect(secrets).toHaveLength(5)
  for (const secret of secrets) await userEvent.type(secret, 'green ducks')
  await goTo('Archive and handover')
  const ofArchives = [...document.querySelectorAll('input[type=password]')]
  expect(ofArchives.length).toBeGreaterThan(0)
  for (const secret of ofArchives) await userEvent.type(secret, 'green ducks')
  await goTo('Office')
  await act(saveEverything)
  expect([...drafts]).toEqual([['newOfficer', '{"name":"Mira Aldous"}']])
})

// Would catch a draft that stands over what was saved, letters typed during a save that go with it, and one that can't be given up.
test('what was saved is no draft any more, what was typed meanwhile still is, and it can be discarded', async () => {
  const { drafts, record } = desk()
  await goTo('Office')
  await userEvent.type(await field('Institution'), ' and')
  expect(await screen.findByText(notSaved)).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText('Saved')).toBeDefined()
  await act(saveEverything)
  expect(drafts.size).toBe(0)

  const gate = Promise.withResolvers<undefined>()
  record.waits = gate.promise
  await userEvent.type(await field('Institution'), ' more')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await userEvent.type(await field('Institution'), '!')
  gate.resolve(undefined)
  await waitFor(() => {
    expect(record.settings.institution).toBe('University of Altenmark and more')
  })
  expect(await field('Institution')).toHaveProperty('value', 'University of Altenmark and more!')
  await act(saveEverything)
  expect([...drafts.values()]).toEqual(['{"institution":"University of Altenmark and more!"}'])

  await userEvent.click(screen.getByRole('button', { name: 'Discard what was typed' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Discard what was typed' }))
  expect(await field('Institution')).toHaveProperty('value', 'University of Altenmark and more')
})

// A draft of the whole form would undo what another administrator saved in the other fields meanwhile.
test('a draft holds what was typed alone, and the rest is as it was saved meanwhile', async () => {
  const { record, open } = desk()
  await goTo('Office')
  await userEvent.type(await field('Institution'), '!')
  await act(saveEverything)
  cleanup()
  record.settings = { ...office, signatory: 'Dr. Jonas Feldner' }
  open()
  expect(await field('Institution')).toHaveProperty('value', 'University of Altenmark!')
  expect(await field('Who signs')).toHaveProperty('value', 'Dr. Jonas Feldner')
})

const changedByOthers = [
  { section: 'Office', name: 'Institution', typed: 'Altenmark', save: 'Save', ours: { institution: 'Altenmark' } },
  {
    section: 'Calendar and term',
    name: 'Holidays',
    typed: '2026-12-24',
    save: 'Save',
    ours: { calendar: { holidays: ['2026-12-24'] } },
  },
  {
    section: 'Retention',
    name: 'Full recognition',
    typed: '7',
    save: 'Save the terms',
    ours: { retention: { full: 7 } },
  },
] as const

// The form sent all settings as it had read them: what another officer had saved in the rest went without a word.
test.each(changedByOthers)('$section says what another officer changed meanwhile, and keeps both', async (form) => {
  const { record } = desk()
  await goTo(form.section)
  await userEvent.clear(await field(form.name))
  await userEvent.type(await field(form.name), form.typed)
  record.settings = { ...office, version: 2, signatory: 'Dr. Jonas Feldner' }
  await userEvent.click(screen.getByRole('button', { name: form.save }))
  expect((await screen.findByRole('alert')).textContent).toContain('It was changed in the meantime.')
  expect(record.settings).toEqual({ ...office, version: 2, signatory: 'Dr. Jonas Feldner' })
  expect(screen.getByText(notSaved)).toBeDefined()

  await userEvent.click(screen.getByRole('button', { name: form.save }))
  expect(await screen.findByText('Saved')).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(record.settings).toMatchObject({ ...form.ours, version: 3, signatory: 'Dr. Jonas Feldner' })
})

const sameField = [
  {
    ...{ section: 'Office', name: 'Institution', typed: 'Altenmark', save: 'Save', theirs: 'University of Neumark' },
    recorded: { institution: 'University of Neumark' },
    ours: { institution: 'Altenmark' },
  },
  {
    ...{ section: 'Calendar and term', name: 'Holidays', typed: '2026-12-24', save: 'Save', theirs: '2026-12-26' },
    recorded: { calendar: { ...office.calendar, holidays: ['2026-12-26'] } },
    ours: { calendar: { holidays: ['2026-12-24'] } },
  },
  {
    ...{ section: 'Retention', name: 'Full recognition', typed: '7', save: 'Save the terms', theirs: '9' },
    recorded: { retention: { ...office.retention, full: 9 } },
    ours: { retention: { full: 7 } },
  },
] as const

/** Two officers change one field; the second is refused. */
async function changeTheSame(form: (typeof sameField)[number]) {
  const desks = desk()
  await goTo(form.section)
  await userEvent.clear(await field(form.name))
  await userEvent.type(await field(form.name), form.typed)
  desks.record.settings = OfficeSettings.parse({ ...office, ...form.recorded, version: 2 })
  await userEvent.click(screen.getByRole('button', { name: form.save }))
  await screen.findByRole('alert')
  return desks
}
const press = (act: string, name: string) => screen.findByRole('button', { name: new RegExp(`^${act} ?: ${name}$`) })
const takeIt = (name: string) => press('Take it', name)

// The refusal said that it was changed, and the field went on showing what was typed: what the other had written stood nowhere.
test.each(sameField)(
  '$section shows what another wrote in the same field, to take it or to save over it',
  async (form) => {
    const { record } = await changeTheSame(form)
    expect((await takeIt(form.name)).closest('p')?.textContent).toContain(`Saved by another meanwhile: ${form.theirs}`)
    expect(await field(form.name)).toHaveProperty('value', form.typed)

    await userEvent.click(await takeIt(form.name))
    expect(await field(form.name)).toHaveProperty('value', form.theirs)
    await userEvent.click(await press('Put it back', form.name))
    expect(await field(form.name)).toHaveProperty('value', form.typed)
    expect(await takeIt(form.name)).toBeDefined()

    await userEvent.click(screen.getByRole('button', { name: form.save }))
    expect(await screen.findByText('Saved')).toBeDefined()
    expect(record.settings).toMatchObject({ ...form.ours, version: 3 })
    expect(screen.queryByRole('button', { name: /^(Take it|Put it back)/ })).toBeNull()
    await userEvent.type(await field(form.name), '1')
    expect(screen.queryByRole('button', { name: /^(Take it|Put it back)/ })).toBeNull()
  },
)

test('what another wrote in a field that is typed into is shown after another sitting, too', async () => {
  const { open, drafts } = await changeTheSame(sameField[0])
  await takeIt('Institution')
  await act(saveEverything)
  cleanup()
  open()
  await goTo('Office')
  expect(await takeIt('Institution')).toBeDefined()
  await userEvent.click(await takeIt('Institution'))
  await act(saveEverything)
  expect([...drafts]).toEqual([])
})
