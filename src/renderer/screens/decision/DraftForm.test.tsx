import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Input, Output } from '#contract/contract.ts'
import { ModuleVersionId } from '#core/ids.ts'
import { DecisionLine, Ledger } from '#core/recognition/decision.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
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

/** The form of two lines in which nothing is in the way of recording. */
function renderForm(more: Parameters<typeof placeBridge>[0] = {}) {
  const views = ['INF-1', 'INF-2'].map((moduleCode) => ({ moduleCode, moduleTitle: [], ledger, precedents: null }))
  const draft = {
    ...{ caseId: id(3), revision: 1, replaces: null, savedAt: null, problems: [], couldAdd: [], lines: views },
    content: { purpose: 'creditTransfer', lines: [lineOf(1), lineOf(2)], reasons: [] },
  } as unknown as Output<'decisions.draft'>
  const bridge = placeBridge({
    'proposals.list': () => ({ draft: 'notNeeded', proposals: [], modules: [] }) as never,
    'catalogue.module': () => ({ code: 'INF', outcomes: [] }) as never,
    'office.settings': () => ({ statementLanguages: ['en'] }) as never,
    'precedents.nearest': () => [],
    'decisions.saveDraft': ({ content }) => ({ ...draft, content }),
    'decisions.record': () => ({}) as never,
    ...more,
  })
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
  return bridge
}

const credits = () => screen.findByRole('textbox', { name: 'Credits granted' })

// What was typed for one module stood in the field of the next, where it had never been typed.
test('credits that are no number stay with the line that they were typed for', async () => {
  renderForm()
  await userEvent.type(await credits(), 'three')
  await userEvent.click(screen.getByRole('radio', { name: 'INF-2' }))
  expect(await credits()).toHaveProperty('value', '')
})

// The draft keeps the last number that could be read: 5.12 were granted where the field said 5.125, none where it said “three”.
test('while the credits are no number nothing is recorded, and it is told why', async () => {
  const { asked } = renderForm()
  const sentence = 'The credits granted are no number. Enter one, such as 5 or 7.5.'
  await userEvent.type(await credits(), '5.125')
  expect(screen.getByText(sentence)).toBeDefined()
  expect(screen.getByText('1 point is open, see above')).toBeDefined()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await userEvent.click(screen.getByRole('button', { name: /^Record decision/ }))
  expect(asked.map(({ route }) => route)).not.toContain('decisions.record')
  await userEvent.type(await credits(), '{Backspace}')
  expect(screen.queryByText(sentence)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /^Record decision/ }))
  await waitFor(() => {
    expect(asked.map(({ route }) => route)).toContain('decisions.record')
  })
})

test('what could not be read of one line is not in the way of the next, where it does not stand', async () => {
  renderForm()
  await userEvent.type(await credits(), 'three')
  await userEvent.click(screen.getByRole('radio', { name: 'INF-2' }))
  expect(screen.queryByText('1 point is open, see above')).toBeNull()
})

/** As if another window had saved revision 2 with these reasons while this one stands at revision 1. */
function savedElsewhere() {
  let kept = { revision: 2, value: 'Of the other window.' }
  const draft = () =>
    ({
      ...{
        caseId: id(3),
        replaces: null,
        savedAt: null,
        problems: [],
        couldAdd: [],
        lines: [],
        revision: kept.revision,
      },
      content: { purpose: 'creditTransfer', lines: [lineOf(1)], reasons: [{ lang: 'en', value: kept.value }] },
    }) as unknown as Output<'decisions.draft'>
  renderForm({
    'decisions.draft': draft,
    'decisions.saveDraft': ({ revision, content }: Input<'decisions.saveDraft'>) => {
      if (revision !== kept.revision) throw new Refused('changedMeanwhile')
      kept = { revision: revision + 1, value: content.reasons[0]?.value ?? '' }
      return draft()
    },
  })
  return { kept: () => kept.value }
}
const reasons = () => screen.findByRole('textbox', { name: 'Reasons in English' })

// What was typed could never be saved again, with nothing to press: it was lost when the screen was left.
test('over a draft that another window saved, what stands here can be kept', async () => {
  const { kept } = savedElsewhere()
  await userEvent.type(await reasons(), 'Of this one.')
  await userEvent.click(await screen.findByRole('button', { name: 'Save what stands here' }, { timeout: 3000 }))
  await expect.poll(kept).toBe('Of this one.')
  expect(screen.queryByText('The draft was not saved.')).toBeNull()
})

test('over a draft that another window saved, that one can be taken', async () => {
  const { kept } = savedElsewhere()
  await userEvent.type(await reasons(), 'Of this one.')
  await userEvent.click(await screen.findByRole('button', { name: 'Take the newer version' }, { timeout: 3000 }))
  await expect.poll(async () => (await reasons()).textContent).toBe('Of the other window.')
  expect(kept()).toBe('Of the other window.')
  expect(screen.queryByText('The draft was not saved.')).toBeNull()
  await userEvent.type(await reasons(), ' More.')
  await expect.poll(kept, { timeout: 3000 }).toBe('Of the other window. More.')
})
