import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { OfficeSettings } from '#contract/office.ts'
import type { Input } from '#contract/contract.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { recordOfDrafts } from '../../frame/formDrafts.fixtures.ts'
import { OfficeFormDrafts } from '../../frame/formDrafts.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { CalendarForm } from './CalendarForm.tsx'

// Would catch a form that begins anew with each version, and never says that the one before it was saved.
test('the calendar says that it was saved, and shows the days as they were kept', async () => {
  let settings = {
    version: 1,
    calendar: { months: 3, weekend: [6, 7], dueDay: 'stays', holidays: [] },
  } as unknown as OfficeSettings
  placeBridge({
    ...recordOfDrafts().routes,
    'office.settings': () => settings,
    'office.saveSettings': (sent: Input<'office.saveSettings'>) => {
      settings = { ...settings, ...sent, version: 2 } as OfficeSettings
      return settings
    },
  })
  render(
    <SessionProvider session={openSession}>
      <OfficeFormDrafts>
        <CalendarForm />
      </OfficeFormDrafts>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  await userEvent.type(await screen.findByLabelText(/holidays/i), '25.12.2026')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))

  expect(await screen.findByText('Saved')).toBeDefined()
  expect(screen.getByLabelText(/holidays/i)).toHaveProperty('value', '2026-12-25')
})
