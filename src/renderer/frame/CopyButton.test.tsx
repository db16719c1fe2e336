import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { CaseId } from '#core/ids.ts'
import { placeBridge } from '../bridge.fixtures.tsx'
import { CopyButton } from './CopyButton.tsx'
import { inFrame } from './inFrame.fixtures.tsx'

const caseId = CaseId.parse('01890000-0000-7000-8000-000000000009')

// An office handed out an archive without knowing that what is to be read was not in it.
test.each(['printed', 'none'] as const)('whether a copy holds its document is told: %s', async (document) => {
  const saved = vi.fn(() => 'blob:copy')
  URL.createObjectURL = saved
  URL.revokeObjectURL = vi.fn()
  placeBridge({ 'applicants.copy': () => ({ name: '2026-0001-copy.zip', bytes: new Uint8Array(1), document }) })
  inFrame([{ path: '/', element: <CopyButton caseId={caseId} label="Save a copy" /> }])
  await userEvent.click(screen.getByRole('button', { name: 'Save a copy' }))

  await vi.waitFor(() => {
    expect(saved).toHaveBeenCalled()
  })
  expect(screen.queryAllByText(/has no document to be read/)).toHaveLength(document === 'none' ? 1 : 0)
})
