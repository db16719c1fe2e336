import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import type { StackView } from '#contract/stack.ts'
import { openSession, placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { OpenCaseContext, type OpenCase } from '../../../frame/openCase.tsx'
import { SessionProvider } from '../../../frame/session.tsx'
import { StackScreen } from './StackScreen.tsx'

const id = (nth: number) => `019aa000-0000-7000-8000-00000000000${String(nth)}`
const [health, databases] = [id(1), id(2)]
const moduleVersionId = id(9)

/** The stack of two credentials, of which these are used. */
function viewOf(used: readonly string[]): StackView {
  const credentials = [health, databases].map((caseCredentialId, nth) => ({
    ...{ caseCredentialId, title: [{ lang: 'en', value: ['Health data', 'Databases'][nth] }], awardingBody: [] },
    ...{ workload: 300, eqfLevel: null, awardedOn: null, leftOut: null },
  }))
  return {
    module: { moduleVersionId, code: 'INF-1', title: [{ lang: 'en', value: 'Data' }], credits: 600 },
    ...{ modules: [], credentials, outcomes: [], missing: [], ageLimitYears: null },
    combinations: [{ caseCredentialIds: [health, databases] }],
    ledger: { atMost: 300 * used.length, module: 600, limitedBy: 'coverage' },
  } as unknown as StackView
}

// The credits of the combination before went into the draft beside the credentials of the one that was just chosen.
test('a combination is used with its own credits, not with those of the one before', async () => {
  const answered = Promise.withResolvers<undefined>()
  const saved: unknown[] = []
  const line = { moduleVersionId, caseCredentialIds: [], credits: null }
  placeBridge({
    'stack.get': async ({ chosen }: Input<'stack.get'>) => {
      if (chosen !== null) await answered.promise
      return viewOf(chosen ?? [health, databases])
    },
    'decisions.draft': () => ({ revision: 1, content: { lines: [line] }, couldAdd: [] }) as never,
    'decisions.saveDraft': ({ content }: Input<'decisions.saveDraft'>) => {
      saved.push(...content.lines)
      return {} as never
    },
  })
  const openCase = { detail: { id: id(3), credentials: [] } } as unknown as OpenCase
  render(
    <SessionProvider session={openSession}>
      <OpenCaseContext value={openCase}>
        <StackScreen onClose={() => undefined} />
      </OpenCaseContext>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  await userEvent.click(await screen.findByRole('button', { name: /^Databases/ }))
  await userEvent.click(screen.getByRole('button', { name: 'Use this combination' }))
  expect(saved).toEqual([])

  answered.resolve(undefined)
  await screen.findByText(/^3 of 6/)
  await userEvent.click(screen.getByRole('button', { name: 'Use this combination' }))
  await expect.poll(() => saved).toEqual([{ ...line, caseCredentialIds: [health], credits: 300 }])
})
