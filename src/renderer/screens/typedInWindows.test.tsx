import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState, type ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { CaseCredential, CredentialDetail, ElementRow, RecordedEvent } from '#contract/cases.ts'
import type { ConditionRow } from '#contract/conditions.ts'
import type { Output } from '#contract/contract.ts'
import type { Statement } from '#contract/decisions.ts'
import type { RetentionRow } from '#contract/retention.ts'
import type { SetAside } from '#contract/receiving.ts'
import { ApplicantId, CaseCredentialId, CaseEventId, CaseId } from '#core/ids.ts'
import { usualCalendar } from '#core/recognition/calendar.ts'
import { openSession, placeBridge, Surroundings } from '../bridge.fixtures.tsx'
import { recordOfDrafts } from '../frame/formDrafts.fixtures.ts'
import { FormDrafts, OfficeFormDrafts } from '../frame/formDrafts.tsx'
import { OpenCaseContext, type OpenCase } from '../frame/openCase.tsx'
import { saveEverything, SessionProvider } from '../frame/session.tsx'
import { ApplicantBlock } from './case/ApplicantBlock.tsx'
import { ContactBlock } from './case/ContactBlock.tsx'
import { CorrectDayDialog } from './case/CorrectDayDialog.tsx'
import { EventDialog } from './case/EventDialog.tsx'
import { HoldingBlock } from './case/HoldingBlock.tsx'
import { SamePersonDialog } from './case/receiving/SamePersonDialog.tsx'
import { SetAsideDialog } from './case/receiving/SetAsideDialog.tsx'
import { TakeBackDialog } from './case/receiving/TakeBackDialog.tsx'
import { SupplyDialog } from './case/SupplyDialog.tsx'
import { TakeBack } from './case/TakeBack.tsx'
import { AbsenceDialog } from './day/AbsenceDialog.tsx'
import { DeskDialog } from './day/DeskDialog.tsx'
import { ConditionsRecorded } from './decision/ConditionsRecorded.tsx'
import { KeepDialog } from './settings/retention/KeepDialog.tsx'
import { WithdrawDialog } from './statement/LifeDialogs.tsx'

const id = (nth: number) => `019aa000-0000-7000-8000-00000000000${String(nth)}`
const caseId = CaseId.parse(id(1))
const credentialId = CaseCredentialId.parse(id(2))
const credential = { id: credentialId, elements: [], takenBack: [] } as unknown as CredentialDetail
const applicantId = ApplicantId.parse(id(3))
const name = { kind: 'current', given: 'Ada', family: 'Example', order: 'givenFirst', validFrom: null, validTo: null }
const detail = {
  ...{ id: caseId, events: [], missing: [], documents: [], holdings: [], credentials: [] },
  heldBy: { id: id(4), name: 'Mira Aldous' },
  applicant: { id: applicantId, names: [name], birthDate: null, contact: null },
} as unknown as OpenCase['detail']
const received: RecordedEvent = {
  ...{ id: CaseEventId.parse(id(8)), kind: 'received', on: '2026-05-11', reason: null, expectedOn: null },
  ...{ at: '2026-05-18T07:00:00.000Z', by: 'Mira Aldous', corrections: [] },
}
const condition = {
  ...{ decisionId: id(5), line: 0, condition: 0, kind: 'condition', state: 'open' },
  ...{ text: 'A course in statistics', until: null, checkedBy: '', moduleCode: 'STA-1', events: [] },
} as unknown as ConditionRow
const value = {
  ...{ element: 'grade', item: 0, part: 'value', state: 'supplied', value: null, source: { from: 'officer' } },
  ...{ by: 'Mira Aldous', at: '2026-05-18T07:00:00.000Z', reason: 'Seen on paper' },
} as unknown as ElementRow

interface Window {
  readonly what: string
  readonly of: (onClose: () => void) => ReactNode
  /** What opens it, where it is not there by itself. */
  readonly opens?: string
  readonly field: RegExp
}

const desks: Output<'day.list'>['desks'] = []
const windows: readonly Window[] = [
  {
    what: 'an absence',
    of: (onClose) => (
      <OfficeFormDrafts>
        <AbsenceDialog desks={desks} onClose={onClose} />
      </OfficeFormDrafts>
    ),
    field: /^Reason/,
  },
  {
    what: 'a desk that is handed over',
    of: (onClose) => (
      <OfficeFormDrafts>
        <DeskDialog desks={desks} onClose={onClose} />
      </OfficeFormDrafts>
    ),
    field: /^Reason/,
  },
  {
    what: 'a case that is kept longer',
    of: (onClose) => <KeepDialog row={{ caseId, events: [] } as unknown as RetentionRow} onClose={onClose} />,
    field: /^Reason/,
  },
  {
    what: 'a value that is supplied',
    of: (onClose) => <SupplyDialog credential={credential} element="learningOutcome" onClose={onClose} />,
    field: /^Text/,
  },
  { what: 'a pause of the clock', of: (onClose) => <EventDialog kind="paused" onClose={onClose} />, field: /^Reason/ },
  {
    what: 'a day that is corrected',
    of: (onClose) => <CorrectDayDialog event={received} onClose={onClose} />,
    field: /^Why/,
  },
  {
    what: 'a wrong import',
    of: (onClose) => <SetAsideDialog credential={{ id: credentialId } as CaseCredential} onClose={onClose} />,
    field: /^Reason/,
  },
  {
    what: 'a credential that is taken back',
    of: (onClose) => <TakeBackDialog aside={{ caseCredentialId: credentialId } as SetAside} onClose={onClose} />,
    field: /^Reason/,
  },
  {
    what: 'two who are one person',
    of: (onClose) => (
      <SamePersonDialog
        act={{ kind: 'merge', applicantId: ApplicantId.parse(id(6)), name: 'Ada Exemplar' }}
        applicantId={applicantId}
        onClose={onClose}
      />
    ),
    field: /^Reason/,
  },
  {
    what: 'a value that is taken back',
    of: () => <TakeBack credential={credential} row={value} />,
    opens: 'Take back',
    field: /^Why/,
  },
  { what: 'a contact', of: () => <ContactBlock />, opens: 'Change the contact', field: /^Postal address/ },
  { what: 'a name', of: () => <ApplicantBlock />, opens: 'Correct names and birth date', field: /^Given names$/ },
  { what: 'a handover', of: () => <HoldingBlock />, opens: 'Hand over the case', field: /^Reason/ },
  { what: 'a condition', of: () => <ConditionsRecorded />, opens: 'Note what became of it', field: /^Shown by/ },
  {
    what: 'a statement that is withdrawn',
    of: (onClose) => <WithdrawDialog statement={{ id: id(7), number: '1' } as Statement} onClose={onClose} />,
    field: /^Reason/,
  },
]

function desk({ of }: Window) {
  const { drafts, routes } = recordOfDrafts()
  placeBridge({
    ...routes,
    'office.settings': () => ({ calendar: usualCalendar }) as Output<'office.settings'>,
    'officers.list': () => [],
    'letters.list': () => [],
    'day.list': () => ({ absences: [] }) as never,
    'applicants.corrections': () => [],
    'conditions.list': () => [condition],
    'credentials.resting': () => ({ sameFile: [], comparisons: [], lines: [], inDraft: false }),
  })
  function Screen() {
    const [is, setIs] = useState<'open' | 'closed'>('open')
    return (
      <MemoryRouter>
        <SessionProvider session={openSession}>
          <OpenCaseContext value={{ detail } as OpenCase}>
            <FormDrafts caseId={caseId}>
              {is === 'closed'
                ? null
                : of(() => {
                    setIs('closed')
                  })}
            </FormDrafts>
          </OpenCaseContext>
        </SessionProvider>
      </MemoryRouter>
    )
  }
  return { drafts, sit: () => render(<Screen />, { wrapper: Surroundings }) }
}

// The session locks after some minutes: what was typed until then into a window over the window was gone.
test.each(windows)(
  'what is typed of $what stands there after a lock, and is gone once it is not wanted',
  async (one) => {
    const { drafts, sit } = desk(one)
    const field = async () => {
      if (one.opens !== undefined) await userEvent.click(await screen.findByRole('button', { name: one.opens }))
      return screen.findByLabelText<HTMLInputElement>(one.field)
    }
    const locked = sit()
    const before = await field()
    await userEvent.type(before, ' as written')
    const typed = before.value
    await act(saveEverything)
    locked.unmount()

    const again = sit()
    expect(await field()).toHaveProperty('value', typed)
    // Nothing is typed since, and a press of Esc took all of it.
    await userEvent.keyboard('{Escape}')
    expect(screen.getByLabelText(one.field)).toHaveProperty('value', typed)
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await act(saveEverything)
    await waitFor(() => {
      expect(drafts.size).toBe(0)
    })
    again.unmount()

    sit()
    expect((await field()).value).not.toContain('as written')
  },
)
