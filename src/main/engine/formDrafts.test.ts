import { expect, test } from 'vitest'
import { CaseId } from '#core/ids.ts'
import { openEngine, passphrase } from './engine.fixtures.ts'

const theirs = 'seven grey bicycles'
const applicant = {
  new: {
    names: [
      { kind: 'current', given: 'Ada', family: 'Montavon', order: 'givenFirst', validFrom: null, validTo: null },
    ] as const,
    birthDate: null,
    contact: { email: '', phone: '', address: '', language: 'en' as const },
  },
}
const toCreate = {
  applicant: { new: { ...applicant.new, names: [...applicant.new.names] } },
  purpose: 'exemption' as const,
  target: { programmeId: null, moduleVersionId: null },
  receivedOn: '2026-05-18',
}

// Would catch a second view that is lost at a lock or a crash, and one that the first officer reads before it is given.
test('what was begun in a form is there after a restart, for who began it and for nobody else', async () => {
  const started = await openEngine()
  const { call, refused } = started
  const { caseId } = await call('cases.create', toCreate)
  const other = await call('cases.create', toCreate)
  const first = (await call('session.state', {})).officer?.id
  if (first === undefined) throw new Error('Nobody is signed in')
  const form = 'secondView 1'
  await call('formDrafts.save', { caseId, form, content: '{"reason":"Two outc"}' })
  await call('formDrafts.save', { caseId, form, content: '{"reason":"Two outcomes"}' })
  await call('formDrafts.save', { caseId, form: 'secondView 2', content: '{}' })
  expect(
    await refused('formDrafts.save', {
      caseId: CaseId.parse('019aa000-0000-7000-8000-0000000000ff'),
      form,
      content: null,
    }),
  ).toMatchObject({ code: 'notFound' })

  const { id } = await call('officers.add', { name: 'Mira Aldous', passphrase: theirs, roles: ['secondSignatory'] })
  await call('session.lock', {})
  await call('session.unlock', { officerId: id, passphrase: theirs })
  expect(await call('formDrafts.list', { caseId })).toEqual([])
  await call('formDrafts.save', { caseId, form, content: '{"reason":"Hers"}' })
  await call('formDrafts.save', { caseId, form: 'secondView 2', content: null })

  const again = await started.restart()
  await again.call('session.unlock', { officerId: first, passphrase })
  expect(await again.call('formDrafts.list', { caseId })).toEqual([
    { form, content: '{"reason":"Two outcomes"}' },
    { form: 'secondView 2', content: '{}' },
  ])
  expect(await again.call('formDrafts.list', { caseId: other.caseId })).toEqual([])
  await again.call('formDrafts.save', { caseId, form, content: null })
  expect(await again.call('formDrafts.list', { caseId })).toMatchObject([{ form: 'secondView 2' }])
})

// Would catch a letter of the office that is lost at a lock, and one that another administrator finds half written.
test('what was begun in the settings is there after a restart, for who began it and for nobody else', async () => {
  const started = await openEngine()
  const { call } = started
  const first = (await call('session.state', {})).officer?.id
  if (first === undefined) throw new Error('Nobody is signed in')
  await call('officeFormDrafts.save', { form: 'office', content: '{"institution":"Univ"}' })
  await call('officeFormDrafts.save', { form: 'office', content: '{"institution":"University"}' })
  await call('officeFormDrafts.save', { form: 'policy', content: '{}' })

  const { id } = await call('officers.add', { name: 'Mira Aldous', passphrase: theirs, roles: ['administrator'] })
  await call('session.lock', {})
  await call('session.unlock', { officerId: id, passphrase: theirs })
  expect(await call('officeFormDrafts.list', {})).toEqual([])
  await call('officeFormDrafts.save', { form: 'policy', content: null })

  const again = await started.restart()
  await again.call('session.unlock', { officerId: first, passphrase })
  const kept = [
    { form: 'office', content: '{"institution":"University"}' },
    { form: 'policy', content: '{}' },
  ]
  expect(await again.call('officeFormDrafts.list', {})).toEqual(kept)
  await again.call('officeFormDrafts.save', { form: 'policy', content: null })
  expect(await again.call('officeFormDrafts.list', {})).toEqual(kept.slice(0, 1))
})
