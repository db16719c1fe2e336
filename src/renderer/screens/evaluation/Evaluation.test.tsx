import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Evaluation } from '#contract/evaluation.ts'
import { CaseId } from '#core/ids.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { FormDrafts } from '../../frame/formDrafts.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { AssessmentForm } from './AssessmentForm.tsx'
import { FiveElements } from './FiveElements.tsx'
import { recordOfDrafts } from '../../frame/formDrafts.fixtures.ts'

const text = (value: string) => [{ lang: 'en', value }]
const evaluation = Evaluation.parse({
  caseCredentialId: '019aa000-0000-7000-8000-000000000002',
  findings: [],
  template: {
    ...{ key: 'own', version: 1, name: text('Our form') },
    criteria: [
      {
        ...{ key: 'testing', question: text('Testing'), suggestedBy: null, onSiteOnly: false },
        grades: ['Strong', 'Substantial', 'Weak', 'None'].map(text),
      },
    ],
  },
  answers: [{ criterion: 'testing', suggestion: null, answer: null }],
  ...{ levels: [], workload: [], grades: [], conversions: [] },
})

// Would catch a finding and an answer that are half written and gone after a look at the file.
test('findings and answers that were begun stand there again, and are nothing but drafts until they are kept', async () => {
  const { drafts, routes } = recordOfDrafts()
  const { asked } = placeBridge({
    ...routes,
    'evaluation.find': () => ({}) as never,
    'evaluation.answer': () => ({}) as never,
  })
  const open = () =>
    render(
      <SessionProvider session={openSession}>
        <FormDrafts caseId={CaseId.parse('019aa000-0000-7000-8000-000000000001')}>
          <FiveElements evaluation={evaluation} />
          <AssessmentForm evaluation={evaluation} />
        </FormDrafts>
      </SessionProvider>,
      { wrapper: Surroundings },
    )
  const part = async (name: string) => within(await screen.findByRole('group', { name }))
  const evidence = async () => (await part('Workload')).getByLabelText('What shows it')
  const reason = async () => (await part('Testing')).getByRole('textbox')
  const first = open()
  await userEvent.type(await evidence(), 'Page 3')
  await userEvent.type(await reason(), 'A proctored examination')
  first.unmount()
  await waitFor(() => {
    expect(drafts.size).toBe(2)
  })

  open()
  expect(await evidence()).toHaveProperty('value', 'Page 3')
  expect(await reason()).toHaveProperty('value', 'A proctored examination')
  const testing = await part('Testing')
  await userEvent.click(testing.getByRole('button', { name: /Open/ }))
  await userEvent.click(screen.getByRole('option', { name: 'Strong' }))
  await userEvent.click(testing.getByRole('button', { name: /Keep/ }))
  await waitFor(() => {
    expect([...drafts.keys()].filter((form) => form.startsWith('criterion'))).toEqual([])
  })
  expect(asked.filter(({ route }) => route === 'evaluation.answer')).toMatchObject([
    { input: { criterion: 'testing', grade: '0', reason: 'A proctored examination' } },
  ])
  expect(drafts.size).toBe(1)
})

// An answer that was begun to a question stood under the question that a new version of the form asks in its place.
test('an answer that was begun is of the version of the form that asked for it', async () => {
  placeBridge(recordOfDrafts().routes)
  const [criterion] = evaluation.template.criteria
  if (criterion === undefined) throw new Error('The form asks nothing')
  const asked = { ...criterion, question: text('Proctoring') }
  const newer = { ...evaluation, template: { ...evaluation.template, version: 2, criteria: [asked] } }
  const formOf = (shown: Evaluation) => (
    <SessionProvider session={openSession}>
      <FormDrafts caseId={CaseId.parse('019aa000-0000-7000-8000-000000000001')}>
        <AssessmentForm evaluation={shown} />
      </FormDrafts>
    </SessionProvider>
  )
  const { rerender } = render(formOf(evaluation), { wrapper: Surroundings })
  const reason = async (name: string) => within(await screen.findByRole('group', { name })).getByRole('textbox')
  await userEvent.type(await reason('Testing'), 'A proctored examination')
  rerender(formOf(newer))
  expect(await reason('Proctoring')).toHaveProperty('value', '')

  rerender(formOf(evaluation))
  expect(await reason('Testing')).toHaveProperty('value', 'A proctored examination')
})

// What was begun before a lock hid what another officer had answered since, and was kept over it unseen.
test('beside what is typed over an answer or a finding stands what is recorded, and by whom', async () => {
  const { asked } = placeBridge({
    ...recordOfDrafts().routes,
    'evaluation.answer': () => {
      throw new Refused('changedMeanwhileBy', { by: 'Mira Aldous' })
    },
  })
  const said = { by: 'Mira Aldous', at: '2026-05-18T08:42:00Z' }
  const answered = (reason: string): Evaluation => ({
    ...evaluation,
    answers: [{ criterion: 'testing', suggestion: null, answer: { grade: '1', reason, ...said } }],
    findings: [{ element: 'level', finding: 'comparable', evidence: 'EQF 6', reason: 'Same cycle', ...said }],
  })
  const formOf = (shown: Evaluation) => (
    <SessionProvider session={openSession}>
      <FormDrafts caseId={CaseId.parse('019aa000-0000-7000-8000-000000000001')}>
        <FiveElements evaluation={shown} />
        <AssessmentForm evaluation={shown} />
      </FormDrafts>
    </SessionProvider>
  )
  const { rerender } = render(formOf(evaluation), { wrapper: Surroundings })
  const part = async (name: string) => within(await screen.findByRole('group', { name }))
  await userEvent.type((await part('Testing')).getByRole('textbox'), 'Nobody answers')
  expect(screen.queryByText(/^Recorded/)).toBeNull()
  rerender(formOf(answered('A proctor')))
  const testing = await part('Testing')
  expect(testing.getByText(/^Changed meanwhile\. Recorded now: Substantial, “A proctor” \(Mira Aldous, /)).toBeDefined()
  const level = await part('Level')
  expect(level.queryByText(/^Recorded/)).toBeNull()
  await userEvent.type(level.getByLabelText('Why'), '?')
  expect(level.getByText(/^Recorded: Comparable, “EQF 6”, “Same cycle” \(Mira Aldous, /)).toBeDefined()

  await userEvent.click(testing.getByRole('button', { name: /Open/ }))
  await userEvent.click(screen.getByRole('option', { name: 'Weak' }))
  await userEvent.click(testing.getByRole('button', { name: /Keep/ }))
  expect(await testing.findByText(/^Mira Aldous wrote something else here in the meantime/)).toBeDefined()
  expect(testing.getByRole('textbox')).toHaveProperty('value', 'Nobody answers')
  expect(asked.filter(({ route }) => route === 'evaluation.answer')).toMatchObject([
    { input: { grade: '2', seen: { grade: '1', reason: 'A proctor' } } },
  ])
})
