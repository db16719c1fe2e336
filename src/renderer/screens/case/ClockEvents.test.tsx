import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { RecordedEvent } from '#contract/cases.ts'
import type { Output } from '#contract/contract.ts'
import { CaseEventId, CaseId } from '#core/ids.ts'
import { usualCalendar } from '#core/recognition/calendar.ts'
import type { CaseEventKind } from '#core/recognition/case.ts'
import { useAsk } from '../../api.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { recordOfDrafts } from '../../frame/formDrafts.fixtures.ts'
import { FormDrafts } from '../../frame/formDrafts.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { ClockEvents } from './ClockEvents.tsx'
import { HistoryBlock } from './HistoryBlock.tsx'

const caseId = CaseId.parse('019aa000-0000-7000-8000-000000000001')
const recorded = (place: number, kind: CaseEventKind, on: string): RecordedEvent => ({
  ...{ id: CaseEventId.parse(`019aa000-0000-7000-8000-00000000001${String(place)}`), kind, on, reason: null },
  ...{ expectedOn: null, at: '2026-05-18T07:00:00.000Z', by: 'Mira Aldous', corrections: [] },
})
const corrected = ({ on, ...event }: RecordedEvent, to: string, reason: string): RecordedEvent => ({
  ...{ ...event, on: to },
  corrections: [
    ...event.corrections,
    { before: on, on: to, reason, at: '2026-05-18T08:00:00.000Z', by: 'Mira Aldous' },
  ],
})
const received = recorded(1, 'received', '2026-05-04')
const completed = recorded(2, 'completed', '2026-05-11')
const extended = recorded(3, 'extended', '2026-05-12')

/** The clock of a case whose record may be another one by the time something is asked of it. */
function open(at: Partial<OpenCase['detail']> = {}) {
  const record = {
    detail: {
      ...{ id: caseId, events: [received, completed], clock: 'running', history: [], credentials: [{}, {}] },
      ...at,
    } as unknown as OpenCase['detail'],
    refuses: null as Refused | null,
  }
  const { asked } = placeBridge({
    ...recordOfDrafts().routes,
    'office.settings': () => ({ calendar: usualCalendar }) as Output<'office.settings'>,
    'letters.list': () => [],
    'cases.get': () => record.detail,
    'cases.correctDay': ({ eventId, on, reason }: { eventId: string; on: string; reason: string }) => {
      if (record.refuses !== null) throw record.refuses
      const events = record.detail.events.map((one) => (one.id === eventId ? corrected(one, on, reason) : one))
      record.detail = { ...record.detail, events }
      return record.detail
    },
  })
  function Case() {
    const detail = useAsk('cases.get', { caseId }).data
    return detail === undefined ? null : (
      <OpenCaseContext value={{ detail } as OpenCase}>
        <FormDrafts caseId={caseId}>
          <ClockEvents />
          <HistoryBlock />
        </FormDrafts>
      </OpenCaseContext>
    )
  }
  render(
    <MemoryRouter>
      <SessionProvider session={openSession}>
        <Case />
      </SessionProvider>
    </MemoryRouter>,
    { wrapper: Surroundings },
  )
  return { record, sent: () => asked.filter(({ route }) => route === 'cases.correctDay').map(({ input }) => input) }
}

const user = userEvent.setup()
const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }))

async function openDialog(of: RegExp) {
  await user.click(await screen.findByRole('button', { name: of }))
  const dialog = await screen.findByRole('dialog')
  const enter = async (label: string, text: string) => {
    const field = within(dialog).getByLabelText(label)
    await user.clear(field)
    await user.type(field, text)
  }
  return { dialog, enter }
}

// Would catch a due day that is known only once it has moved, and a correction that does not say what stood before.
test('the new due day is shown before the day is corrected, and afterwards what stood before', async () => {
  const { sent } = open()
  const { dialog, enter } = await openDialog(/^Correct … the day of “Complete; the clock started”, 11 May 2026/)
  await enter('Right day', '2026-05-07')
  expect(dialog.textContent).toContain('The decision is due on 7 September 2026, no longer on 11 September 2026.')
  await press('Correct the day')
  expect(dialog.textContent).toContain('Say why: what was recorded is replaced.')
  expect(sent()).toEqual([])
  await enter('Why it is corrected', 'The letter of the 7th')
  await press('Correct the day')

  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull()
  })
  expect(sent()).toEqual([
    { caseId, eventId: completed.id, on: '2026-05-07', reason: 'The letter of the 7th', revision: 2 },
  ])
  const [, row] = within(screen.getByRole('list', { name: 'Events of the case' })).getAllByRole('listitem')
  expect(row?.textContent).toContain('7 May 2026')
  expect(row?.textContent).toContain('Was 11 May 2026. Corrected by Mira Aldous on 18 May 2026: The letter of the 7th')
  // The window over the window gives the focus back once it is gone.
  await waitFor(() => {
    expect(document.activeElement?.textContent).toBe('Correct … the day of “Complete; the clock started”, 7 May 2026')
  })
})

test('a day that passes another event says which, and that of receipt tells of the checks beforehand', async () => {
  const { sent } = open()
  const { dialog, enter } = await openDialog(/the day of “Received”/)
  expect(dialog.textContent).toContain('The 2 credentials are checked again')
  await press('Correct the day')
  expect(dialog.textContent).toContain('This day stands there already.')
  await enter('Right day', '2026-05-06')
  expect(dialog.textContent).toContain('The decision stays due on 11 September 2026.')
  await enter('Right day', '2026-05-12')
  expect(dialog.textContent).toContain('Enter 11 May 2026 (“Complete; the clock started”) or an earlier day.')
  await enter('Right day', '2026-05-19')
  expect(dialog.textContent).toContain('Enter a day that is not after today.')
  await press('Cancel')
  expect(sent()).toEqual([])
})

// Would catch a window that writes over what another one corrected, or forgets what was typed when it is told of it.
test('what somebody corrected meanwhile is shown, and what was typed stays', async () => {
  const { record, sent } = open()
  const { dialog, enter } = await openDialog(/the day of “Received”/)
  await enter('Right day', '2026-05-05')
  await enter('Why it is corrected', 'The stamp')
  record.detail = { ...record.detail, events: [corrected(received, '2026-05-06', 'The other stamp'), completed] }
  record.refuses = new Refused('changedMeanwhile')
  await press('Correct the day')

  await within(dialog).findByText(/It was changed in the meantime/)
  await waitFor(() => {
    expect(dialog.textContent).toContain('Recorded for 6 May 2026.')
  })
  expect(dialog.textContent).toContain('Was 4 May 2026. Corrected by Mira Aldous on 18 May 2026: The other stamp')
  expect(within(dialog).getByLabelText('Right day')).toHaveProperty('value', '2026-05-05')
  expect(within(dialog).getByLabelText('Why it is corrected')).toHaveProperty('value', 'The stamp')
  record.refuses = null
  await press('Correct the day')
  await waitFor(() => {
    expect(sent()).toMatchObject([{ revision: 2 }, { revision: 3, on: '2026-05-05' }])
  })
})

test('a case that was decided meanwhile says why its day stays', async () => {
  const { record } = open()
  const { dialog, enter } = await openDialog(/the day of “Received”/)
  await enter('Right day', '2026-05-05')
  await enter('Why it is corrected', 'The stamp')
  record.refuses = new Refused('notAllowed', { problem: 'decided' })
  await press('Correct the day')
  await within(dialog).findByText('The day was not corrected.')
  expect(dialog.textContent).toContain('The days stay as the decision rests on them.')
})

test('a delay that the applicant was told of keeps its day', async () => {
  open({ events: [received, completed, extended] })
  expect(await screen.findAllByRole('button', { name: /^Correct …/ })).toHaveLength(2)
  expect(screen.queryByText(/Decide again/)).toBeNull()
})

test('of a decided case no day can be corrected, and a sentence says what to do instead', async () => {
  open({ clock: 'decided' })
  await screen.findByText(/Decide again, and name the right day in the reasons/)
  expect(screen.queryByRole('button', { name: /^Correct …/ })).toBeNull()
})

// Codes and days of the audit chain are not what an officer reads.
test('the history words which day was corrected, from which to which', async () => {
  const facts = { case: caseId, caseEvent: received.id, event: 'received', before: '2026-05-04', after: '2026-05-06' }
  open({ history: [{ at: '2026-05-18T08:00:00.000Z', by: 'Mira Aldous', code: 'case.eventCorrected', facts }] })
  const [entry] = within(await screen.findByRole('region', { name: 'History' })).getAllByRole('listitem')
  expect(entry?.textContent).toContain('“Received”: day corrected from 4 May 2026 to 6 May 2026, Mira Aldous')
})
