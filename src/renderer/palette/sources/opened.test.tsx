import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { OfficerId } from '#core/ids.ts'
import { officer, placeBridge } from '../../bridge.fixtures.tsx'
import { rememberOpened } from '../openedLast.ts'
import { beginAnew, idOf, lea, jakub, detail, cases, openWorkbench, chosen } from '../palette.fixtures.tsx'

beforeEach(beginAnew)

// The next officer at the desk would see whose case was looked at before them.
test('while nothing is typed what the officer opened last comes first, but for the case that is open', async () => {
  const { asked } = placeBridge({
    'cases.get': () => detail,
    'cases.find': (input: Input<'cases.find'>) =>
      cases(...[jakub, lea].filter(({ id }) => input.by === 'id' && input.ids.includes(id))),
  })
  rememberOpened(OfficerId.parse(idOf(99)), { what: 'case', id: idOf(77) as typeof lea.id })
  rememberOpened(officer.id, { what: 'case', id: idOf(78) as typeof lea.id })
  rememberOpened(officer.id, { what: 'case', id: jakub.id })
  openWorkbench(`/cases/${lea.id}/decision`)
  await userEvent.keyboard('{Control>}k{/Control}')

  expect((await screen.findByRole('group', { name: 'Opened last' })).textContent).toContain('Jakub Holub')
  await waitFor(() => {
    expect(chosen()).toContain('Jakub Holub')
  })
  expect(asked.find(({ route }) => route === 'cases.find')?.input).toEqual({ by: 'id', ids: [jakub.id, idOf(78)] })
  const kept = localStorage.getItem('workbench.opened')
  expect(kept).not.toMatch(/Jakub|Lea|2026/)
  expect(kept).toContain(lea.id)
})
