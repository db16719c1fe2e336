import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { placeBridge, Refused } from '../../bridge.fixtures.tsx'
import {
  beginAnew,
  idOf,
  lea,
  analysis,
  programme,
  detail,
  cases,
  modules,
  openWorkbench,
  address,
} from '../palette.fixtures.tsx'

beforeEach(beginAnew)

test('in a case the module that fits best can be compared with, and decided on by Ctrl+Enter', async () => {
  const { asked } = placeBridge({
    'cases.get': () => detail,
    'cases.find': () => cases(),
    'catalogue.find': () => modules(analysis),
    'catalogue.programmes': () => [programme],
    'cases.setTarget': () => detail,
  })
  openWorkbench(`/cases/${lea.id}/decision`)
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data ana')
  await screen.findByRole('option', { name: /^Compare with/ })
  const acts = screen.getByRole('group', { name: 'Do, in this case' })
  expect(
    within(acts)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Compare with Data analysis, INF-31ComparisonEnter',
    'Make “Data analysis” the module to decide onCtrlEnter',
  ])
  await userEvent.keyboard('{Enter}')
  await waitFor(() => {
    expect(address()).toBe(`/cases/${lea.id}/comparison?credential=${idOf(61)}&module=${analysis.moduleVersionId}`)
  })

  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data ana')
  await screen.findByRole('option', { name: /^Compare with/ })
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => {
    const target = { programmeId: programme.id, moduleVersionId: analysis.moduleVersionId }
    const { programmeId, moduleVersionId } = detail.target
    const seen = { purpose: 'exemption', target: { programmeId, moduleVersionId } }
    const input = { caseId: lea.id, purpose: 'exemption', target, seen }
    expect(asked).toContainEqual({ route: 'cases.setTarget', input })
  })
})

test('a target that could not be set is told', async () => {
  placeBridge({
    'cases.get': () => detail,
    'cases.find': () => cases(),
    'catalogue.find': () => modules(analysis),
    'catalogue.programmes': () => [],
    'cases.setTarget': () => {
      throw new Refused('diskFull')
    },
  })
  openWorkbench(`/cases/${lea.id}/decision`)
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('data ana')
  await screen.findByRole('option', { name: /^Compare with/ })
  await userEvent.keyboard('{Control>}{Enter}{/Control}')

  expect((await screen.findByRole('alert')).textContent).toContain('It was not done.')
})
