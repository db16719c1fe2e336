import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import type { Input, Output } from '#contract/contract.ts'
import { placeBridge } from '../bridge.fixtures.tsx'
import {
  beginAnew,
  idOf,
  caseOf,
  lea,
  jakub,
  cases,
  modules,
  openWorkbench,
  rows,
  address,
} from './palette.fixtures.tsx'

beforeEach(beginAnew)

// Would catch the answer to the first letters that comes after the answer to the whole name, and takes its place.
test('a late answer to fewer letters never replaces the answer to more', async () => {
  const answer = new Map<string, (found: Output<'cases.find'>) => void>()
  placeBridge({
    'catalogue.find': () => modules(),
    'catalogue.programmes': () => [],
    'cases.find': (input: Input<'cases.find'>) =>
      new Promise((resolve) => {
        answer.set(input.by === 'id' ? '' : input.text, resolve)
      }),
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('ja')
  await waitFor(() => {
    expect(answer.has('ja')).toBe(true)
  })
  await userEvent.keyboard('kub')
  await waitFor(() => {
    expect(answer.has('jakub')).toBe(true)
  })
  answer.get('jakub')?.(cases(jakub))
  expect(await screen.findByText('2026-0012')).toBeDefined()
  answer.get('ja')?.(cases(lea))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(rows()).toEqual(['Jakub Holub, Data analysis badge2026-0012Enter'])

  // Nor do the rows go while the next answer is on its way.
  await userEvent.keyboard(' h')
  await waitFor(() => {
    expect(answer.has('jakub h')).toBe(true)
  })
  expect(rows()).toHaveLength(1)
})

// Whoever types a name and presses Enter at once would open what fitted the first two letters.
test('Enter before the answer is there opens the first of what was typed', async () => {
  const { asked } = placeBridge({
    'catalogue.find': () => modules(),
    'catalogue.programmes': () => [],
    'cases.find': (input: Input<'cases.find'>) => cases(input.by !== 'id' && input.text === 'jakub' ? jakub : lea),
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('ja')
  await screen.findByText('2026-0011')
  await userEvent.keyboard('kub{Enter}')

  await waitFor(() => {
    expect(address()).toContain(jakub.id)
  })
  expect(asked).toContainEqual({ route: 'cases.find', input: { by: 'anything', text: 'jakub', atMost: 5 } })
})

// A record of many thousand cases is read for seconds after an unlock: a place of that name is not what a name and Enter mean.
test('while cases are still being read what is at hand is offered, and Enter waits unless a row was gone to', async () => {
  let answer: (found: Output<'cases.find'>) => void = () => undefined
  placeBridge({
    'catalogue.find': () => modules(),
    'catalogue.programmes': () => [],
    'cases.find': () =>
      new Promise((resolve) => {
        answer = resolve
      }),
  })
  openWorkbench()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('sett{Enter}')
  expect(await screen.findByText('Reading …')).toBeDefined()
  expect(rows()).toEqual(['SettingsEnter'])
  expect(address()).toBe('/')
  answer(cases(caseOf(13, 'Ada Settle')))

  await waitFor(() => {
    expect(address()).toContain(idOf(13))
  })
})
