import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Output } from '#contract/contract.ts'
import { ModuleVersionId } from '#core/ids.ts'
import { DecisionLine, Ledger } from '#core/recognition/decision.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { DraftForm } from './DraftForm.tsx'

const id = (nth: number) => `019aa000-0000-7000-8000-00000000000${String(nth)}`
const lineOf = (nth: number) =>
  DecisionLine.parse({
    ...{ caseCredentialIds: [], moduleVersionId: ModuleVersionId.parse(id(nth)), outcome: null, credits: null },
    ...{ differences: [], answers: { alternative: '', partial: '', conditional: '' }, conditions: [] },
  })
const nothing = { outcomes: 0, credits: 0 }
const ledger = Ledger.parse({
  ...{ covered: nothing, partly: { ...nothing, countsPercent: 50 }, countedBefore: [], module: 600 },
  ...{ source: 600, sourceRule: null, grantedBefore: { source: 0, module: 0 }, atMost: 600, limitedBy: 'coverage' },
})

// What was typed for one module stood in the field of the next, where it had never been typed.
test('credits that are no number stay with the line that they were typed for', async () => {
  placeBridge({
    'proposals.list': () => ({ draft: 'notNeeded', proposals: [], modules: [] }) as never,
    'catalogue.module': () => ({ code: 'INF', outcomes: [] }) as never,
    'office.settings': () => ({ statementLanguages: ['en'] }) as never,
    'precedents.nearest': () => [],
  })
  const views = ['INF-1', 'INF-2'].map((moduleCode) => ({ moduleCode, moduleTitle: [], ledger, precedents: null }))
  const draft = {
    ...{ caseId: id(3), revision: 1, replaces: null, savedAt: null, problems: [], couldAdd: [], lines: views },
    content: { purpose: 'creditTransfer', lines: [lineOf(1), lineOf(2)], reasons: [] },
  } as unknown as Output<'decisions.draft'>
  const openCase = { detail: { id: id(3), credentials: [] } } as unknown as OpenCase
  render(
    <MemoryRouter>
      <SessionProvider session={openSession}>
        <OpenCaseContext value={openCase}>
          <DraftForm first={draft} starts="elsewhere" onBack={null} onDiscarded={() => undefined} />
        </OpenCaseContext>
      </SessionProvider>
    </MemoryRouter>,
    { wrapper: Surroundings },
  )
  const credits = () => screen.findByRole('textbox', { name: 'Credits granted' })
  await userEvent.type(await credits(), 'three')
  await userEvent.click(screen.getByRole('radio', { name: 'INF-2' }))
  expect(await credits()).toHaveProperty('value', '')
})
