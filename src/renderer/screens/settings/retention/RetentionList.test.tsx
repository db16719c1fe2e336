import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Output } from '#contract/contract.ts'
import type { RetentionRow } from '#contract/retention.ts'
import { openSession, placeBridge, questionsAskedAgain, Surroundings } from '../../../bridge.fixtures.tsx'
import { SessionProvider } from '../../../frame/session.tsx'
import { RetentionList } from './RetentionList.tsx'

const idOf = (nth: number) => `01890000-0000-7000-8000-${String(nth).padStart(12, '0')}`
const rows = Array.from({ length: 20 }, (_, nth) => ({
  ...{ caseId: idOf(nth), caseNumber: `2016-${String(nth)}`, applicant: { id: idOf(9999), name: 'Ada Example' } },
  ...{ outcomes: [], lastOn: '2016-01-31', years: 10, keptUntil: '2026-01-31' },
  ...{ state: 'due', heldBy: null, events: [] },
})) as unknown as RetentionRow[]

function show(erasures: Output<'erasures.list'>) {
  placeBridge({
    'retention.list': () => ({ rows, counts: { due: 1900, soon: 3, held: 0, all: 20_000 } }),
    'erasures.list': () => erasures,
  })
  render(
    <SessionProvider session={openSession}>
      <RetentionList />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
}

// After ten years a part of the list stood beneath "Fallen due (1900)", and nothing said where the others were.
test('a list of cases that is cut says how many there are and which are shown', async () => {
  show([])

  expect(await screen.findByText(/^20 of 1900 cases are shown, those whose time ends first/)).toBeDefined()
})

// All that was ever erased was drawn whenever the settings were opened.
test('the newest erasures stand there, and the older ones at a press', async () => {
  const erasure = { statementNumbers: [], ground: 'retention', rows: 1, originals: 0, backupsUntil: null, by: 'Ada' }
  const at = '2026-05-18T07:00:00.000Z'
  const erased = Array.from({ length: 150 }, (_, nth) => ({ ...erasure, at, caseNumbers: [`2010-${String(nth)}`] }))
  show(erased as Output<'erasures.list'>)
  const list = await screen.findByRole('list', { name: 'Erased' })
  expect(within(list).getAllByRole('listitem')).toHaveLength(100)

  await userEvent.click(screen.getByRole('button', { name: 'Show 50 older erasures' }))
  expect(within(list).getAllByRole('listitem')).toHaveLength(150)
})

// Of one erased case it said "cases 2010-1", and of a case without a statement "statements –".
test('an erasure names one case as one, and no statement where there was none', async () => {
  const erasure = { ground: 'retention', rows: 1, originals: 0, backupsUntil: null, by: 'Ada' }
  const at = '2026-05-18T07:00:00.000Z'
  show([
    { ...erasure, at, caseNumbers: ['2010-1'], statementNumbers: [] },
    { ...erasure, at, caseNumbers: ['2010-2', '2010-3'], statementNumbers: ['2010/7'] },
  ] as unknown as Output<'erasures.list'>)
  const list = await screen.findByRole('list', { name: 'Erased' })

  expect(within(list).getAllByRole('listitem')).toMatchObject([
    { textContent: '18 May 2026, Ada: case 2010-1; no statement' },
    { textContent: '18 May 2026, Ada: cases 2010-2, 2010-3; statement 2010/7' },
  ])
})

/** The record answers `rows` now, and holds back what would go until it is let go. */
function record() {
  const office = { rows: rows.slice(0, 1), credentials: 1, answers: Promise.resolve() }
  const { asked } = placeBridge({
    'retention.list': () => ({ rows: office.rows, counts: { due: 1, soon: 0, held: 0, all: 1 } }),
    'erasures.list': () => [],
    'formDrafts.list': () => [],
    'erasures.preview': async () => {
      await office.answers
      return {
        ...{ applicantName: 'Ada Example', caseNumbers: ['2016-0'], toType: ['2016-0'], wholeApplicant: false },
        ...{
          credentials: office.credentials,
          documents: 0,
          decisions: 0,
          statementNumbers: [],
          letters: 0,
          logEntries: 0,
        },
        ...{ backupsUntil: null, keptUntil: null, heldBy: null, staysElsewhere: 0, archived: [], alike: [] },
        second: { needed: false, askedBy: null, byYou: false },
      }
    },
    'erasures.erase': () => ({}) as never,
  })
  const { Again, askAgain } = questionsAskedAgain()
  render(
    <SessionProvider session={openSession}>
      <RetentionList />
      <Again />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  return { office, asked, askAgain }
}

// The window kept the case as the list had it: one that had been held by then was offered to be held again.
test('how a case can be kept goes by what is said of it now', async () => {
  const { office, askAgain } = record()
  await userEvent.click(await screen.findByRole('button', { name: 'Keep longer … 2016-0' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('radio', { name: 'Hold it until it is released' })).toBeDefined()

  office.rows = [
    { ...rows[0], events: [{ kind: 'held', until: null, reason: 'A lawsuit', by: 'Ada', at: '' }] } as never,
  ]
  askAgain()
  expect(await dialog.findByRole('radio', { name: 'Release the hold' })).toBeDefined()
  // Gone from this list, as a case is that was kept longer: the window is closed by whoever changed it.
  office.rows = []
  askAgain()
  expect(screen.getByRole('dialog')).toBeDefined()
})

// What goes was told as it was before a credential came in, and erased for good on that.
test('nothing is erased while what goes is being asked again', async () => {
  const { office, asked, askAgain } = record()
  await userEvent.click(await screen.findByRole('button', { name: 'Erase … 2016-0' }))
  const dialog = within(await screen.findByRole('dialog'))
  await userEvent.type(await dialog.findByRole('textbox'), '2016-0')
  await dialog.findByText(/^1 credential with/)
  const answered = Promise.withResolvers<undefined>()
  Object.assign(office, { credentials: 2, answers: answered.promise })
  askAgain()
  const erase = () => userEvent.click(dialog.getByRole('button', { name: 'Erase for good' }))
  const erased = () => asked.some(({ route }) => route === 'erasures.erase')
  await erase()
  expect(erased()).toBe(false)

  answered.resolve(undefined)
  await dialog.findByText(/^2 credentials with/)
  await erase()
  expect(erased()).toBe(true)
})
