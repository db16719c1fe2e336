import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { StatementScreen } from './StatementScreen.tsx'

const id = (nth: number) => `019aa000-0000-7000-8000-00000000000${String(nth)}`

// "Not issued" stood there for the German statement too, which nobody had issued yet.
test('why a statement was not issued is told of the language that it was to be in', async () => {
  placeBridge({
    'decisions.list': () =>
      [{ id: id(1), caseId: id(3), replacedBy: null, content: { lines: [], reasons: [] }, auditHash: '' }] as never,
    'statements.list': () => [],
    'records.list': () => [],
    'office.settings': () => ({ statementLanguages: ['en', 'de'] }) as never,
    'statements.issue': () => {
      throw new Refused('appealRouteMissing')
    },
  })
  const openCase = { detail: { id: id(3), credentials: [] } } as unknown as OpenCase
  render(
    <SessionProvider session={openSession}>
      <OpenCaseContext value={openCase}>
        <StatementScreen />
      </OpenCaseContext>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  await userEvent.click(await screen.findByRole('button', { name: /^Issue/ }))
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /^Issue/ }))
  const told = 'The statement was not issued.'
  await screen.findByText(told)
  await userEvent.click(screen.getByRole('radio', { name: 'German' }))
  expect(screen.queryByText(told)).toBeNull()

  await userEvent.click(screen.getByRole('radio', { name: /^English/ }))
  expect(screen.getByText(told)).toBeDefined()
})
