import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sevenCriteria } from '#core/recognition/evaluation/sevenCriteria.ts'
import { distributionHeadings } from '#core/recognition/grades/distribution.ts'
import { readDemoCases } from '../../cli/demo/demoCases.ts'
import { callsOf, openOffice, receive } from '../../cli/demo/demoOffice.ts'
import { openEngine, passphrase, resourcesFolder, startEngine, unlock } from './engine.fixtures.ts'

async function receivedCredential() {
  const started = startEngine({ demo: true })
  const call = callsOf(started.engine)
  const demo = readDemoCases(join(resourcesFolder, 'demo', 'cases.json'))
  await openOffice(call, resourcesFolder, demo, passphrase)
  const worked = demo.worked.find(({ file }) => file === 'ada-python-montavon.jsonld')
  if (worked === undefined) throw new Error('The demo lost a case')
  const { caseId } = await receive(call, join(resourcesFolder, 'samples'), worked)
  const caseCredentialId = (await call('cases.get', { caseId })).credentials[0]?.id
  if (caseCredentialId === undefined) throw new Error('No credential was received')
  return { started, caseCredentialId }
}

// An officer's answer that a restart loses, or that the next suggestion replaces, is no record.
test('findings and answers stand beside the suggestion, and a restart keeps both', async () => {
  const { started, caseCredentialId } = await receivedCredential()
  const first = await started.call('evaluation.get', { caseCredentialId, template: null })
  expect(first.answers.map(({ criterion, suggestion }) => [criterion, suggestion?.grade, suggestion?.code])).toEqual([
    ['qualityAssurance', '0', 'assuredThen'],
    ['verification', '0', 'authenticInForce'],
    ['level', '0', 'eqfStated'],
    ['learningOutcomes', '0', 'outcomesSeveral'],
    ['workload', '0', 'creditsStated'],
    ['testing', '2', 'testedInWords'],
    ['identification', '3', 'identificationMissing'],
  ])

  const answer = { caseCredentialId, template: 'sevenCriteria@1', criterion: 'identification' }
  expect(await started.refused('evaluation.answer', { ...answer, grade: '1', reason: '' })).toMatchObject({
    code: 'reasonMissing',
  })
  await started.call('evaluation.answer', {
    ...answer,
    grade: '1',
    reason: 'The provider confirmed an online proctor.',
  })
  const finding = {
    element: 'level',
    finding: 'comparable',
    evidence: 'EQF 6 in the file',
    reason: 'Same cycle.',
  } as const
  await started.call('evaluation.find', { caseCredentialId, finding: { ...finding, finding: 'difference' } })
  await started.call('evaluation.find', { caseCredentialId, finding })

  const again = await started.restart()
  await unlock(again)
  const kept = await again.call('evaluation.get', { caseCredentialId, template: null })
  expect(kept.findings).toMatchObject([{ ...finding, by: expect.any(String) as string }])
  expect(kept.answers.find(({ criterion }) => criterion === 'identification')).toMatchObject({
    suggestion: { grade: '3' },
    answer: { grade: '1', reason: 'The provider confirmed an online proctor.' },
  })
})

// A changed form would put old answers under new questions.
test('a case keeps the version of the form it was answered in', async () => {
  const { started, caseCredentialId } = await receivedCredential()
  const [criterion] = sevenCriteria.criteria
  if (criterion === undefined) throw new Error('The form is empty')
  const own = {
    key: 'ownForm',
    name: [{ lang: 'en', value: 'Short form' }],
    criteria: [{ ...criterion, suggestedBy: null }],
  }
  await started.call('assessmentTemplates.save', own)
  await started.call('evaluation.answer', {
    caseCredentialId,
    template: 'ownForm@1',
    criterion: 'qualityAssurance',
    grade: '2',
    reason: 'Only the provider says so.',
  })
  await started.call('assessmentTemplates.save', { ...own, criteria: [{ ...criterion, key: 'other' }] })

  const { template, answers } = await started.call('evaluation.get', { caseCredentialId, template: null })
  expect(template).toMatchObject({ key: 'ownForm', version: 1 })
  expect(answers).toMatchObject([{ criterion: 'qualityAssurance', suggestion: null, answer: { grade: '2' } }])
  expect(
    (await started.call('assessmentTemplates.list', {})).map(({ key, version }) => `${key}@${String(version)}`),
  ).toEqual(['sevenCriteria@1', 'ownForm@2'])
  expect(await started.refused('assessmentTemplates.save', { ...own, key: 'sevenCriteria' })).toMatchObject({
    code: 'templateBuiltIn',
  })
})

test('a grade is converted by imported tables, kept, and withdrawn', async () => {
  const { started, caseCredentialId } = await receivedCredential()
  const group = (institution: string) => `${institution},Computing,first,0613,2023-10-01,2025-09-30`
  const rows = [
    ...['A,200', 'B,300', 'C,500'].map((row) => `${group('Invented University')},${row}`),
    ...['1,100', '2,500', '3,400'].map((row) => `${group('Altenmark')},${row}`),
  ]
  expect(await started.call('grades.import', { text: 'institution\nX' })).toMatchObject({ added: 0 })
  expect(await started.call('grades.import', { text: [distributionHeadings, ...rows].join('\n') })).toEqual({
    added: 2,
    problems: [],
  })
  const [from, to] = await started.call('grades.tables', {})
  const asked = { caseCredentialId, grade: 'B', fromId: from?.id ?? '', toId: to?.id ?? '', rule: 'mean' as const }

  expect(await started.call('grades.preview', { ...asked, grade: 'F' })).toMatchObject({
    result: null,
    problem: { code: 'gradeNotInTable' },
  })
  expect(await started.refused('grades.convert', { ...asked, grade: 'F' })).toMatchObject({ code: 'gradeNotConverted' })
  const { conversions } = await started.call('grades.convert', asked)
  expect(conversions).toMatchObject([{ stated: 'B', result: { grade: '2', sizes: { source: 1000, local: 1000 } } }])
  await started.call('grades.retire', { id: asked.fromId })
  const kept = await started.call('evaluation.get', { caseCredentialId, template: null })
  expect(kept.conversions).toMatchObject([{ from: { institution: 'Invented University' } }])
  const { conversions: none } = await started.call('grades.withdraw', {
    caseCredentialId,
    id: conversions[0]?.id ?? '',
  })
  expect(none).toEqual([])
})

// The window refused what the reader takes: five million letters are 60,000 rows of institutions with long names.
test('a file of grade tables with as many rows as are read is taken', async () => {
  const started = await openEngine()
  const group = 'An Invented University of Applied Sciences and Arts,Bachelor of Science in Computing'
  const rows = Array.from({ length: 100_000 }, (_, index) => {
    const year = 1000 + Math.floor(index / 100)
    return `${group},first,0613,${String(year)}-10-01,${String(year)}-12-31,grade ${String(index % 100)},7`
  })
  const text = [distributionHeadings, ...rows].join('\n')
  expect(text.length).toBeGreaterThan(10_000_000)

  expect(await started.call('grades.import', { text })).toEqual({ added: 1000, problems: [] })
  expect(await started.call('grades.tables', {})).toHaveLength(1000)
})
