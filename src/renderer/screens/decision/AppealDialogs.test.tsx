import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { CaseId } from '#core/ids.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { FormDrafts } from '../../frame/formDrafts.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { saveEverything, SessionProvider } from '../../frame/session.tsx'
import { ReceiveDialog } from './AppealDialogs.tsx'
import { recordOfDrafts } from '../../frame/formDrafts.fixtures.ts'

const caseId = CaseId.parse('019aa000-0000-7000-8000-000000000001')

function desk() {
  const { drafts, routes } = recordOfDrafts()
  const { asked } = placeBridge({
    ...routes,
    'appeals.receive': () => [],
  })
  function Screen() {
    const [is, setIs] = useState<'open' | 'closed'>('open')
    return (
      <SessionProvider session={openSession}>
        <OpenCaseContext value={{ detail: { id: caseId } } as OpenCase}>
          <FormDrafts caseId={caseId}>
            {is === 'closed' ? null : (
              <ReceiveDialog
                from="2026-05-01"
                onClose={() => {
                  setIs('closed')
                }}
              />
            )}
          </FormDrafts>
        </OpenCaseContext>
      </SessionProvider>
    )
  }
  return { drafts, asked, sit: () => render(<Screen />, { wrapper: Surroundings }) }
}
const grounds = () => screen.findByLabelText(/^Grounds/)

// The session locks after some minutes; the grounds that were copied from a letter until then were gone.
test('the grounds of an appeal that were begun stand there after a lock, and are gone once they are kept or not wanted', async () => {
  const { drafts, asked, sit } = desk()
  const { unmount } = sit()
  await userEvent.type(await grounds(), 'The practical part')
  await act(saveEverything)
  unmount()

  const again = sit()
  expect(await grounds()).toHaveProperty('value', 'The practical part')
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  await waitFor(() => {
    expect(drafts.size).toBe(0)
  })
  again.unmount()

  sit()
  expect(await grounds()).toHaveProperty('value', '')
  await userEvent.type(await grounds(), 'All of it')
  await act(saveEverything)
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await waitFor(() => {
    expect(drafts.size).toBe(0)
  })
  expect(asked.find(({ route }) => route === 'appeals.receive')?.input).toMatchObject({ grounds: 'All of it' })
})
