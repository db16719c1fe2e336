import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { CaseId, JobId } from '#core/ids.ts'
import { placeBridge } from '../bridge.fixtures.tsx'
import { useImporting } from './importing.tsx'
import { inFrame } from './inFrame.fixtures.tsx'
import { JobPanel } from './JobPanel.tsx'
import { useFocusKept } from '../ui/index.ts'

const caseId = CaseId.parse('01890000-0000-7000-8000-000000000101')
const jobId = JobId.parse('01890000-0000-7000-8000-000000000102')

/** Stands for files that are dropped on an open case. */
function Drop() {
  useFocusKept()
  const { take } = useImporting()
  return (
    <button
      type="button"
      onClick={() => {
        take({ files: [new File(['{}'], 'badge.json')], left: null }, caseId)
      }}
    >
      drop
    </button>
  )
}

// The import ended between the look and the press: "Close" had the focus and the place of "Cancel", and took away what was refused.
test('a press that was meant to cancel closes nothing when the import has just ended', async () => {
  const job = (state: 'running' | 'finished') => ({ id: jobId, caseId, state, files: [] })
  const { tell } = placeBridge({
    'imports.start': () => job('running'),
    'imports.job': () => job('finished'),
  })
  inFrame([
    {
      path: '/',
      element: (
        <>
          <Drop />
          <JobPanel />
        </>
      ),
    },
  ])
  await userEvent.click(await screen.findByText('drop'))
  const cancel = await screen.findByRole('button', { name: 'Cancel' })
  expect(screen.queryByRole('button', { name: 'Close' })).toBeNull()
  cancel.focus()
  act(() => {
    tell('imports.ended', { jobId })
  })
  await screen.findByRole('button', { name: 'Close' })
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()
  const panel = screen.getByRole('region', { name: 'Import' })
  await expect.poll(() => document.activeElement).toBe(panel)
  await userEvent.keyboard('{Enter}')
  expect(panel.isConnected).toBe(true)

  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('region', { name: 'Import' })).toBeNull()
})
