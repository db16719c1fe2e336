import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { openSession, placeBridge, questionsAskedAgain, Surroundings } from '../../bridge.fixtures.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { Batches } from './Batches.tsx'

const numbers = (count: number) => Array.from({ length: count }, (_, nth) => `2026-${String(nth + 1).padStart(4, '0')}`)

// Would catch German texts that go out in English statements by the hundred, without a word before.
test('before many statements are issued, those with texts in another language are named, on the page and in the question', async () => {
  placeBridge({
    'office.settings': () => ({ statementLanguages: ['en', 'de'] }) as never,
    'statementBatches.list': () => [],
    'statementBatches.waiting': ({ language }: Input<'statementBatches.waiting'>) => ({
      of: 20,
      rows: [],
      otherLanguage: language === 'en' ? [] : numbers(14),
      similar: [],
    }),
  })
  render(
    <SessionProvider session={openSession}>
      <Batches filter="" offered={[]} onFilter={() => undefined} />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  const issue = () => screen.findByRole('button', { name: 'Issue 20 statements' })
  await issue()
  expect(screen.queryByText(/may not be in/)).toBeNull()

  await userEvent.click(screen.getByRole('radio', { name: /German/ }))
  expect(await screen.findByText('In 14 of these statements some texts may not be in German.')).toBeDefined()
  await userEvent.click(await issue())
  const question = within(await screen.findByRole('dialog'))
  expect(question.getByText(/2026-0001.*2026-0012,? and 2 more\./)).toBeDefined()
  expect(question.queryByText(/2026-0013/)).toBeNull()
})

// Who waits has no statement yet, so the list of statements offers no name of theirs.
test('a name of similar spelling that waits is offered, once, and one press asks for it', async () => {
  placeBridge({
    'office.settings': () => ({ statementLanguages: ['en'] }) as never,
    'statementBatches.list': () => [],
    'statementBatches.waiting': ({ filter }: Input<'statementBatches.waiting'>) =>
      filter === 'Żurawski'
        ? { of: 1, rows: [], otherLanguage: [], similar: [] }
        : { of: 0, rows: [], otherLanguage: [], similar: ['Żurawski', 'Zurawska'] },
  })
  function Filtered() {
    const [filter, setFilter] = useState('Zurawsky')
    return <Batches filter={filter} offered={['Zurawska']} onFilter={setFilter} />
  }
  render(
    <SessionProvider session={openSession}>
      <Filtered />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  const offered = within(await screen.findByRole('group', { name: 'Similar spelling' }))
  expect(offered.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Żurawski'])
  // Others may wait: it said that none does.
  expect(screen.getByText(/^No decision that fits the filter waits/)).toBeDefined()
  await userEvent.click(offered.getByRole('button'))
  expect(await screen.findByRole('button', { name: /^Issue/ })).toBeDefined()
  expect(screen.queryByRole('group', { name: 'Similar spelling' })).toBeNull()
})

// The count of before a decision was recorded stood in the question while it was asked again, and another number of statements went out.
test('nothing is issued on a count that is being asked again', async () => {
  const answered = Promise.withResolvers<undefined>()
  let of = 2
  const { asked } = placeBridge({
    'office.settings': () => ({ statementLanguages: ['en'] }) as never,
    'statementBatches.list': () => [],
    'statementBatches.waiting': async () => {
      if (of > 2) await answered.promise
      return { of, rows: [], otherLanguage: [], similar: [] }
    },
    'statementBatches.start': () => ({}) as never,
  })
  const { Again, askAgain } = questionsAskedAgain()
  render(
    <SessionProvider session={openSession}>
      <Batches filter="" offered={[]} onFilter={() => undefined} />
      <Again />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  const started = () => asked.some(({ route }) => route === 'statementBatches.start')
  await userEvent.click(await screen.findByRole('button', { name: 'Issue 2 statements' }))
  const question = within(await screen.findByRole('dialog'))
  of = 3
  askAgain()
  await userEvent.click(question.getByRole('button', { name: 'Issue 2 statements' }))
  expect(started()).toBe(false)

  answered.resolve(undefined)
  await userEvent.click(await question.findByRole('button', { name: 'Issue 3 statements' }))
  expect(started()).toBe(true)
})
