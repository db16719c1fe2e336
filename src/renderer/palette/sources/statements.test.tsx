import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { Input, Output } from '#contract/contract.ts'
import { StatementId } from '#core/ids.ts'
import type { Role } from '#core/roles.ts'
import { placeBridge } from '../../bridge.fixtures.tsx'
import { address, beginAnew, idOf, lea, cases, modules, openWorkbench, rows } from '../palette.fixtures.tsx'

beforeEach(beginAnew)

const statement: Output<'statements.register'>['rows'][number] = {
  ...{ id: StatementId.parse(idOf(71)), number: '2026/0017', applicant: 'Lea Montavon', caseNumber: '2026-0011' },
  ...{ language: 'en' as const, state: 'withdrawn' as const, issuedOn: '2026-05-18', outcomes: [], recordId: null },
}

const found = ['No. 2026/0017, Lea Montavon2026-0011, withdrawnEnter']

// Who reads statements only had no search but the list; who finds the case would have the whole register read for each letter.
test.each<[Role, string, readonly string[]]>([
  ['admissions', 'montavon', found],
  ['officer', 'montavon', ['Lea Montavon, Data analysis badge2026-0011Enter']],
  ['officer', '2026/0017', found],
  ['officer', 'No. 2026 0017', found],
  ['officer', '20260017', found],
])('%s who types %s is shown %j', async (role, text, shown) => {
  placeBridge({
    'cases.find': (input: Input<'cases.find'>) =>
      input.by !== 'id' && input.text === 'montavon' ? cases(lea) : cases(),
    'catalogue.find': () => modules(),
    'catalogue.programmes': () => [],
    'statements.register': () => ({ of: 1, rows: [statement], similar: [] }),
  })
  openWorkbench('/settings', [role])
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard(text)

  await waitFor(() => {
    expect(rows()).toEqual(shown)
  })
})

// Admissions staff have no case that would be found by the name.
test('admissions staff are offered names of similar spelling, which lead to their statements', async () => {
  placeBridge({ 'statements.register': () => ({ of: 0, rows: [], similar: ['Montavon-Rey'] }) })
  openWorkbench('/settings', ['admissions'])
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('montavonray')
  const group = await screen.findByRole('group', { name: 'Statements, similar spelling' })
  expect(group.querySelector('[role=option]')?.textContent).toBe('Montavon-Rey')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await waitFor(() => {
    expect(address()).toBe('/statements')
  })
})
