import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Output } from '#contract/contract.ts'
import { Proposal } from '#contract/proposals.ts'
import { ModuleVersionId } from '#core/ids.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { FormDrafts } from '../../frame/formDrafts.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { SecondDesk } from './SecondDesk.tsx'
import { recordOfDrafts } from '../../frame/formDrafts.fixtures.ts'

const id = (nth: number) => `019aa000-0000-7000-8000-00000000000${String(nth)}`
const proposal = (next: Proposal['next']) =>
  Proposal.parse({
    ...{ id: id(1), kind: 'fourEyes', by: { id: id(2), name: 'Henrik Tausch' }, at: '2026-05-18T08:00:00.000Z' },
    ...{ state: 'open', content: null, views: [], answers: [], caseId: id(3), changedSince: false, receiptSince: null },
    ...{ you: 'second', next },
  })
const modules: Output<'proposals.list'>['modules'] = [
  { moduleVersionId: ModuleVersionId.parse(id(4)), code: 'INF-1', title: [{ lang: 'en', value: 'Databases' }] },
]

function desk() {
  const { drafts, routes } = recordOfDrafts()
  const { asked } = placeBridge({
    ...routes,
    'proposals.writeView': () => ({}) as never,
    'proposals.answer': () => ({}) as never,
  })
  const openCase = { goTo: () => undefined, detail: { credentials: [] } } as unknown as OpenCase
  const open = (next: Proposal['next']) =>
    render(
      <SessionProvider session={openSession}>
        <OpenCaseContext value={openCase}>
          <FormDrafts caseId={proposal(next).caseId}>
            <SecondDesk proposal={proposal(next)} modules={modules} />
          </FormDrafts>
        </OpenCaseContext>
      </SessionProvider>,
      { wrapper: Surroundings },
    )
  const sent = (route: string) => asked.filter((one) => one.route === route).map(({ input }) => input)
  return { drafts, open, sent }
}

// A look at the evidence, which the desk itself offers, took the view with it that was half written.
test('a view that was begun stands there again after a look at the evidence', async () => {
  const { drafts, open, sent } = desk()
  const first = open('writeView')
  await userEvent.click(await screen.findByRole('button', { name: /Databases/ }))
  await userEvent.click(screen.getByRole('option', { name: 'Partial recognition' }))
  await userEvent.type(screen.getByRole('textbox'), 'Two outcomes are missing.')
  first.unmount()
  await waitFor(() => {
    expect(drafts.size).toBe(1)
  })

  open('writeView')
  expect(await screen.findByRole('textbox')).toHaveProperty('value', 'Two outcomes are missing.')
  await userEvent.click(screen.getByRole('button', { name: 'Keep my view' }))
  await waitFor(() => {
    expect(drafts.size).toBe(0)
  })
  expect(sent('proposals.writeView')).toMatchObject([
    { lines: [{ moduleVersionId: id(4), outcome: 'partial' }], reason: 'Two outcomes are missing.' },
  ])
})

test('an answer that was begun stands there again', async () => {
  const { drafts, open } = desk()
  const first = open('answer')
  await userEvent.type(await screen.findByRole('textbox'), 'The practical part')
  first.unmount()
  await waitFor(() => {
    expect(drafts.size).toBe(1)
  })
  open('answer')
  expect(await screen.findByRole('textbox')).toHaveProperty('value', 'The practical part')
  await userEvent.click(screen.getByRole('button', { name: 'Return to the first officer' }))
  await waitFor(() => {
    expect(drafts.size).toBe(0)
  })
})
