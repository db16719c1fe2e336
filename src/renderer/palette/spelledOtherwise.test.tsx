import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { placeBridge } from '../bridge.fixtures.tsx'
import {
  address,
  analysis,
  beginAnew,
  caseOf,
  cases,
  chosen,
  field,
  jakub,
  moduleOf,
  modules,
  openWorkbench,
  programme,
  rows,
} from './palette.fixtures.tsx'

beforeEach(beginAnew)

const zurawski = caseOf(15, 'Piotr Żurawski')
const similarCases = { of: 7, found: [{ ...zurawski, meant: ['zurawski'] }] }

// Whoever types a name and Enter would open the case of somebody else, and read in it.
test('who is spelled otherwise stands under a heading that says so, and is opened once gone to by the keys', async () => {
  placeBridge({
    'cases.find': () => ({ ...cases(), similar: similarCases }),
    'catalogue.find': () => modules(),
    'catalogue.programmes': () => [],
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('zurawsky{Enter}')
  const group = await screen.findByRole('group', { name: 'Cases, similar spelling · 1 of 7' })
  expect(within(group).getByRole('option').querySelector('b')?.textContent).toBe('Żurawski')
  const said = '“zurawsky” is not found spelled so. ↓ goes to what has a similar spelling.'
  expect((await screen.findByText(said)).closest('[role=status]')).not.toBeNull()
  expect(chosen()).toBeNull()
  await userEvent.keyboard('{Enter}')
  expect(field()).toBeDefined()
  expect(address()).toBe('/')

  await userEvent.keyboard('{ArrowDown}')
  expect(chosen()).toContain('Piotr Żurawski')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => {
    expect(address()).toContain(zurawski.id)
  })
})

// Would catch a resemblance between the person who was meant and what else bears that name.
test('what is found as typed stands first, whatever kind it is, and Enter opens it', async () => {
  const similarModules = { of: 1, found: [{ ...analysis, meant: ['analysis'] }] }
  placeBridge({
    'cases.find': () => ({ ...cases(jakub), similar: similarCases }),
    'catalogue.find': () => ({ ...modules(), similar: similarModules }),
    'catalogue.programmes': () => [programme, { ...programme, id: analysis.moduleId as string as typeof programme.id }],
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('informatic')
  await waitFor(() => {
    expect(screen.getAllByRole('group').map(({ firstChild }) => firstChild?.textContent?.trim())).toEqual([
      'Programmes',
      'Cases',
      'Cases, similar spelling · 1 of 7',
      'Modules, similar spelling',
    ])
  })
  expect(rows()).toHaveLength(5)
  expect(chosen()).toContain('Informatics')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => {
    expect(address()).toBe(`/catalogue?programme=${programme.id}`)
  })
})

// In the window of another language, or by an outcome, nothing of a module resembles what was typed.
test('a module tells the word that it was found by where its title does not hold it', async () => {
  const inOutcomes = { ...moduleOf(32, 'Poetry', 'outcomes'), meant: ['statistics'] }
  placeBridge({
    'cases.find': () => cases(),
    'catalogue.find': () => ({
      ...modules(),
      similar: { of: 2, found: [{ ...analysis, meant: ['statistik'] }, inOutcomes] },
    }),
    'catalogue.programmes': () => [],
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('statitsik')
  await waitFor(() => {
    expect(rows()).toEqual([
      'Data analysis“statistik” · INF-31, 7.5 ECTS',
      'Poetry“statistics” · in its outcomes · INF-32, 7.5 ECTS',
    ])
  })
})

test('a programme is offered in a similar spelling', async () => {
  placeBridge({
    'cases.find': () => cases(),
    'catalogue.find': () => modules(),
    'catalogue.programmes': () => [programme],
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('infromatcs')
  const group = await screen.findByRole('group', { name: 'Programmes, similar spelling' })
  expect(within(group).getByRole('option').textContent).toBe('InformaticsBSC, 3 modules')
  expect(within(group).getByRole('option').querySelector('b')?.textContent).toBe('Informatics')
})
