import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import type { ConditionRow } from '#contract/conditions.ts'
import { openSession, placeBridge, questionsAskedAgain, Surroundings } from '../../bridge.fixtures.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { FormDrafts } from '../../frame/formDrafts.tsx'
import { ConditionsRecorded } from './ConditionsRecorded.tsx'

const id = (nth: number) => `019aa000-0000-7000-8000-00000000000${String(nth)}`
const row = {
  ...{ decisionId: id(1), line: 0, condition: 0, kind: 'condition', moduleCode: 'INF-1', text: 'Show the syllabus' },
  ...{ until: '2026-05-17', checkedBy: 'Ada', state: 'open', events: [] },
} as unknown as ConditionRow

function show(first: readonly ConditionRow[]) {
  const record = { rows: first }
  const sent: Input<'conditions.save'>[] = []
  placeBridge({
    'conditions.list': () => [...record.rows],
    'formDrafts.list': () => [],
    'formDrafts.save': () => ({}),
    'conditions.save': (input: Input<'conditions.save'>) => {
      sent.push(input)
      return []
    },
  })
  const { Again, askAgain } = questionsAskedAgain()
  const openCase = { detail: { id: id(3), credentials: [] } } as unknown as OpenCase
  render(
    <SessionProvider session={openSession}>
      <OpenCaseContext value={openCase}>
        <FormDrafts caseId={openCase.detail.id}>
          <ConditionsRecorded />
          <Again />
        </FormDrafts>
      </OpenCaseContext>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  return {
    record,
    sent,
    askAgain: async () => {
      askAgain()
      await new Promise((done) => setTimeout(done, 50))
    },
  }
}

const note = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Note what became of it' }))
  return screen.findByRole('dialog')
}

// The window kept the condition as it stood when it was opened: one that was overdue by then could not be said to have lapsed.
test('what is noted of a condition goes by how it stands now', async () => {
  const { record, askAgain } = show([row])
  const dialog = await note()
  record.rows = [{ ...row, state: 'overdue' }]
  await askAgain()
  await userEvent.click(within(dialog).getByRole('button', { name: /What happened/ }))
  expect(await screen.findByRole('option', { name: 'Lapsed' })).toBeDefined()
})

// A list of the decision before is in sight while it is asked again.
test('nothing is noted of a condition that another decision has replaced', async () => {
  const { record, askAgain } = show([row])
  await note()
  record.rows = [{ ...row, decisionId: id(2) } as ConditionRow]
  await askAgain()
  expect(screen.queryByRole('dialog')).toBeNull()
})
