import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { placeBridge, Refused } from '../bridge.fixtures.tsx'
import {
  beginAnew,
  lea,
  analysis,
  programme,
  cases,
  modules,
  openWorkbench,
  field,
  rows,
  chosen,
  address,
} from './palette.fixtures.tsx'

beforeEach(beginAnew)

test('what is found stands in groups with what was asked for marked, and Enter opens the first', async () => {
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data')
  const group = await screen.findByRole('group', { name: 'Cases' })
  expect(
    within(group)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Lea Montavon, Data analysis badge2026-0011Enter', 'Jakub Holub, Data analysis badge2026-0012'])
  expect([...group.querySelectorAll('b')].map(({ textContent }) => textContent)).toEqual(['Data', 'Data'])
  await waitFor(() => {
    expect(rows().slice(2)).toEqual(['Data analysisINF-31, 7.5 ECTS', 'Poetryin its outcomes · INF-32, 7.5 ECTS'])
  })

  await userEvent.keyboard('{Enter}')
  await waitFor(() => {
    expect(address()).toBe(`/cases/${lea.id}/decision?credential=${lea.credential?.id ?? ''}`)
  })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('arrows go round, Home and End to the ends once the letters have none left that way', async () => {
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data')
  await screen.findByText('2026-0012')
  await screen.findByRole('option', { name: /Poetry/ })
  expect(chosen()).toContain('Lea Montavon')
  await userEvent.keyboard('{ArrowDown}')
  expect(chosen()).toContain('Jakub Holub')
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  expect(chosen()).toContain('Poetry')
  await userEvent.keyboard('{ArrowDown}')
  expect(chosen()).toContain('Lea Montavon')
  await userEvent.keyboard('{End}')
  expect(chosen()).toContain('Poetry')
  await userEvent.keyboard('{Home}')
  expect(chosen()).toContain('Poetry')
  await userEvent.keyboard('{Home}')
  expect(chosen()).toContain('Lea Montavon')
  expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1)
})

test('how many there are beside those shown is told, and Tab narrows to more of one kind', async () => {
  const { asked } = placeBridge({
    'catalogue.find': () => ({ ...modules(analysis), of: 20_000 }),
    'catalogue.programmes': () => [programme],
    'cases.find': () => ({ ...cases(lea), of: 312 }),
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('in')
  expect(await screen.findByRole('group', { name: 'Cases · 1 of 312' })).toBeDefined()
  expect(await screen.findByRole('group', { name: 'Modules · 1 of 20,000' })).toBeDefined()
  expect((await screen.findByRole('group', { name: 'Programmes' })).textContent).toContain('InformaticsBSC, 3 modules')

  await userEvent.keyboard('{Tab}')
  await waitFor(() => {
    expect(screen.queryByRole('group', { name: /^Modules/ })).toBeNull()
  })
  await waitFor(() => {
    expect(asked).toContainEqual({ route: 'cases.find', input: { by: 'anything', text: 'in', atMost: 30 } })
  })
  await userEvent.keyboard('{Tab}')
  await waitFor(() => {
    expect(screen.queryByRole('group', { name: /^Cases/ })).toBeNull()
  })
  expect(await screen.findByRole('group', { name: /^Modules/ })).toBeDefined()
  await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}')
  expect(await screen.findByRole('group', { name: /^Modules/ })).toBeDefined()
  expect(await screen.findByRole('group', { name: /^Cases/ })).toBeDefined()
})

test('# asks for case numbers alone, > for what can be done', async () => {
  const { asked } = placeBridge({ 'cases.find': () => cases(lea), 'catalogue.find': () => modules(analysis) })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('#11')
  await screen.findByRole('option', { name: /Lea Montavon/ })
  await waitFor(() => {
    expect(asked.at(-1)).toEqual({ route: 'cases.find', input: { by: 'number', text: '11', atMost: 30 } })
  })
  expect(rows()).toHaveLength(1)

  await userEvent.keyboard('{Control>}a{/Control}>lock')
  await waitFor(() => {
    expect(rows()).toEqual(['LockEnter'])
  })
})

test('what is not found is said, with what helps', async () => {
  placeBridge({ 'cases.find': () => cases(), 'catalogue.find': () => modules(), 'catalogue.programmes': () => [] })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('zzz')
  expect((await screen.findByText('Nothing is found for “zzz”.')).closest('[role=status]')).not.toBeNull()
  expect(field().getAttribute('aria-activedescendant')).toBeNull()
})

test('what was not read is said beside what was', async () => {
  placeBridge({
    'catalogue.find': () => modules(analysis),
    'catalogue.programmes': () => [],
    'cases.find': () => {
      throw new Refused('diskFull')
    },
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data')

  expect(await screen.findByText('Not read: Cases. Type on to try again.')).toBeDefined()
  expect(rows()).toEqual(['Data analysisINF-31, 7.5 ECTSEnter'])
})
