import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { CaseCredentialId, ModuleVersionId } from '#core/ids.ts'
import { DecisionLine, type DecisionContent } from '#core/recognition/decision.ts'
import { doubtOf } from '#core/recognition/doubts.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { ContentToRead } from './ContentToRead.tsx'
import { OutcomeChoice } from './OutcomeChoice.tsx'

const id = (nth: number) => `019aa000-0000-7000-8000-00000000000${String(nth)}`
const standing = (answer: 'revoked' | 'inForce') => ({
  answers: [answer],
  reasons: answer === 'revoked' ? ['status.revoked'] : [],
  ...{ asOf: '2026-05-03', statusListOf: '2026-05-02' },
})
const report = (answer: 'revoked' | 'inForce'): VerificationReport => ({
  ...{ checks: [], engineVersion: '1', checkedAt: '2026-05-18T08:00:00.000Z' },
  authenticity: { answer: 'authentic', reasons: [] },
  standing: standing(answer),
  standingToday: standing(answer),
  trustPack: { id: 'p', name: 'Pack of the office', issuedOn: '2026-05-01' },
})
const credentials = (['revoked', 'inForce'] as const).map((answer, nth) => ({
  id: CaseCredentialId.parse(id(nth + 1)),
  title: [{ lang: 'en', value: answer === 'revoked' ? 'Health data' : 'Databases' }],
  report: report(answer),
}))
const [revoked, inForce] = credentials.map((one) => one.id)

const lineOn = (...of: (CaseCredentialId | undefined)[]) =>
  DecisionLine.parse({
    ...{ caseCredentialIds: of, moduleVersionId: ModuleVersionId.parse(id(9)), outcome: null, credits: null },
    ...{ differences: [], answers: { alternative: '', partial: '', conditional: '' }, conditions: [] },
  })

function Choice({ of }: { readonly of: readonly (CaseCredentialId | undefined)[] }) {
  const [line, setLine] = useState(lineOn(...of))
  return (
    <OutcomeChoice
      line={line}
      atMost={500}
      onChange={(next) => {
        setLine({ ...line, ...next })
      }}
    />
  )
}

function show(part: React.ReactNode) {
  placeBridge({ 'catalogue.module': () => ({ outcomes: [] }) as never })
  const openCase = { detail: { id: id(3), credentials } } as unknown as OpenCase
  return render(
    <MemoryRouter>
      <SessionProvider session={openSession}>
        <OpenCaseContext value={openCase}>{part}</OpenCaseContext>
      </SessionProvider>
    </MemoryRouter>,
    { wrapper: Surroundings },
  )
}

// A revoked credential was recognised in full without a word beside the outcomes.
test('what is known against a credential stands beside the outcomes, with what can be done, and keeps nobody from choosing', async () => {
  show(<Choice of={[revoked, inForce]} />)
  const told = screen.getByText('“Health data”: Revoked.').parentElement
  expect(told?.textContent).toContain('The check of 18 May 2026 found: revoked by its issuer.')
  expect(told?.textContent).toContain('Status list of 2 May 2026.')
  expect(screen.getAllByRole('link', { name: 'To the checks' }).map((one) => one.getAttribute('href'))).toEqual([
    `/cases/${id(3)}/authenticity?credential=${String(revoked)}`,
  ])
  const choice = screen.getByRole('radiogroup')
  expect(document.getElementById(choice.getAttribute('aria-describedby') ?? '')?.contains(told)).toBe(true)
  expect(screen.getByText(/^This decides nothing by itself\. Ask the issuer/)).toBeDefined()

  const [full] = screen.getAllByRole('radio')
  if (full === undefined) throw new Error('There is no outcome to choose')
  await userEvent.click(full)
  expect(full).toHaveProperty('checked', true)
  expect(screen.getByText(/^This line recognises it all the same\. Say why among the reasons/)).toBeDefined()
})

test('a line on credentials that nothing is known against says nothing', () => {
  show(<Choice of={[inForce]} />)
  expect(screen.queryByText(/Revoked/)).toBeNull()
  expect(screen.getByRole('radiogroup').hasAttribute('aria-describedby')).toBe(false)
})

// Would catch a decision that tells what is known today as if it had been known then.
test('a decision tells what was known when it was recorded, and what is not decided yet what is known now', () => {
  const content: DecisionContent = { purpose: 'exemption', lines: [lineOn(revoked)], reasons: [] }
  const named = { moduleCode: 'INF-1', moduleTitle: [] }
  const { unmount } = show(<ContentToRead content={content} lines={[{ ...named, doubts: [] }]} />)
  expect(screen.queryByText(/Revoked/)).toBeNull()
  unmount()

  const doubt = doubtOf(report('revoked'))
  if (doubt === null || revoked === undefined) throw new Error('There is no doubt')
  const decided = show(
    <ContentToRead content={content} lines={[{ ...named, doubts: [{ caseCredentialId: revoked, doubt }] }]} />,
  )
  expect(screen.getByText('Known against it when this was decided')).toBeDefined()
  expect(screen.getByText('“Health data”: Revoked.')).toBeDefined()
  decided.unmount()

  show(<ContentToRead content={content} lines={[named]} />)
  expect(screen.getByText('Known against it now')).toBeDefined()
})
