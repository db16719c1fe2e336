import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { VerificationReport } from '#core/verification/report.ts'
import { Surroundings } from '../../bridge.fixtures.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { OtherDay } from './OtherDay.tsx'

function show(asOf: string) {
  const detail = { events: [{ kind: 'received', on: '2026-05-11' }] } as unknown as OpenCase['detail']
  render(
    <OpenCaseContext value={{ detail } as OpenCase}>
      <OtherDay report={{ standing: { asOf } } as VerificationReport} />
    </OpenCaseContext>,
    { wrapper: Surroundings },
  )
}

// Would catch an officer who relies on a validity that was asked for the wrong day because the checks after it failed.
test('a report of another day than that of receipt says so', () => {
  show('2026-05-18')
  expect(screen.getByText(/The case was received on 11 May 2026, as corrected since/).textContent).toContain(
    'Check again',
  )
})

test('a report of the day of receipt says nothing', () => {
  show('2026-05-11')
  expect(screen.queryByText(/The checks are of another day/)).toBeNull()
})
