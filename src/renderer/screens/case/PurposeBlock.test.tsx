import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { CaseDetail } from '#contract/cases.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { PurposeBlock } from './PurposeBlock.tsx'

const nothing = { programmeId: null, moduleVersionId: null }
const shown = (purpose: CaseDetail['purpose'], named: string) => (
  <MemoryRouter>
    <SessionProvider session={openSession}>
      <OpenCaseContext
        value={
          {
            detail: { id: 'case', purpose, target: { ...nothing, label: [{ lang: 'en', value: named }] } },
          } as unknown as OpenCase
        }
      >
        <PurposeBlock />
      </OpenCaseContext>
    </SessionProvider>
  </MemoryRouter>
)

// Whoever had the window of the purpose open wrote over what was set in another window, target and all, without a word.
test('a purpose that was changed since its window was opened is told, and is what a save rests on', async () => {
  let refuses = true
  const { asked } = placeBridge({
    'catalogue.programmes': () => [],
    'cases.setTarget': () => {
      if (refuses) throw new Refused('changedMeanwhile')
      return {} as CaseDetail
    },
  })
  const { rerender } = render(shown('creditTransfer', 'Databases'), { wrapper: Surroundings })
  await userEvent.click(screen.getByRole('button', { name: 'Change the purpose' }))
  const save = await screen.findByRole('button', { name: 'Save' })
  await userEvent.click(save)
  expect((await screen.findByRole('alert')).textContent).toContain('It was changed in the meantime.')
  expect(screen.queryByText(/^Changed meanwhile/)).toBeNull()

  rerender(shown('exemption', 'Statistics'))
  expect(screen.getByText(/^Changed meanwhile\. Recorded now: .*Statistics$/)).toBeDefined()
  refuses = false
  await userEvent.click(save)
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(asked.filter(({ route }) => route === 'cases.setTarget').map(({ input }) => input)).toMatchObject([
    { seen: { purpose: 'creditTransfer', target: nothing } },
    { seen: { purpose: 'exemption', target: nothing } },
  ])
})
