import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Input, Output } from '#contract/contract.ts'
import { AssessmentRecordId, StatementId } from '#core/ids.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { soughtHere } from '../../frame/sought.ts'
import { Register } from './Register.tsx'

const id = (place: number) => `019aa000-0000-7000-8000-${String(place).padStart(12, '0')}`
const row = (place: number): Output<'statements.register'>['rows'][number] => ({
  id: StatementId.parse(id(place)),
  number: `2026/000${String(place)}`,
  language: 'en',
  issuedOn: '2026-05-18',
  caseNumber: '2026-0001',
  applicant: 'Ada Lind',
  state: 'issued',
  outcomes: [{ outcome: 'full', count: 1 }],
  recordId: AssessmentRecordId.parse(id(10 + place)),
})

function show(at: { readonly pathname: string; readonly state?: unknown }) {
  render(
    <MemoryRouter initialEntries={[at]}>
      <SessionProvider session={openSession}>
        <Register />
      </SessionProvider>
    </MemoryRouter>,
    { wrapper: Surroundings },
  )
}

// Somebody who goes through the buttons by ear would hear the same words in every row.
test('each button of a row says which statement it is of', async () => {
  placeBridge({
    'statements.register': () => ({ of: 2, rows: [row(2), row(1)], similar: [] }),
    'statementBatches.list': () => [],
    'statementBatches.waiting': () => ({ of: 0, rows: [], otherLanguage: [], similar: [] }),
  })
  show({ pathname: '/' })
  const table = await screen.findByRole('table', { name: 'Statements' })
  for (const number of ['2026/0002', '2026/0001']) {
    const line = within(table).getByRole('row', { name: new RegExp(number) })
    expect(within(line).getByRole('rowheader').textContent).toBe(number)
    expect(within(line).getByRole('button', { name: `Save as PDF, English ${number}` })).toBeDefined()
    expect(within(line).getByRole('button', { name: `Save the assessment record ${number}` })).toBeDefined()
  }
})

test('a search over all of the record leads to the statement that it found', async () => {
  const { asked } = placeBridge({
    'statements.register': () => ({ of: 1, rows: [row(2)], similar: [] }),
    'statementBatches.list': () => [],
    'statementBatches.waiting': () => ({ of: 0, rows: [], otherLanguage: [], similar: [] }),
  })
  show({ pathname: '/', ...soughtHere('2026/0002') })

  expect(await screen.findByRole('searchbox')).toHaveProperty('value', '2026/0002')
  expect(asked.filter(({ route }) => route === 'statements.register').map(({ input }) => input)).toEqual([
    { filter: '2026/0002' },
  ])
})

// Would catch a spelling that is put into the list by itself, or a keyboard that is lost with the button.
test('a name of similar spelling is offered, and one press asks the list for it', async () => {
  const { asked } = placeBridge({
    'statements.register': ({ filter }: Input<'statements.register'>) =>
      filter === 'Ada Lind' ? { of: 1, rows: [row(2)], similar: [] } : { of: 0, rows: [], similar: ['Ada Lind'] },
    'statementBatches.list': () => [],
    'statementBatches.waiting': () => ({ of: 0, rows: [], otherLanguage: [], similar: [] }),
  })
  show({ pathname: '/' })
  await userEvent.type(await screen.findByRole('searchbox'), 'ada lindd')
  const offered = await screen.findByRole('group', { name: 'Similar spelling' })
  expect(screen.queryByRole('table')).toBeNull()
  within(offered).getByRole('button', { name: 'Ada Lind' }).focus()
  await userEvent.keyboard('{Enter}')

  expect(await screen.findByRole('row', { name: /2026\/0002/ })).toBeDefined()
  expect(screen.queryByRole('group', { name: 'Similar spelling' })).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'Ada Lind')
  expect(asked.findLast(({ route }) => route === 'statements.register')?.input).toEqual({ filter: 'Ada Lind' })
})
