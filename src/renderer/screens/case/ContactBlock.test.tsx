import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { ContactFields } from '../../parts/ContactFields.tsx'
import { ContactBlock } from './ContactBlock.tsx'

// Where nothing else was entered "English" stood alone under "Contact", and nobody could tell what it said.
test('the language in which the applicant is written to says what it is', async () => {
  placeBridge({})
  const contact = { email: '', phone: '', address: '', language: 'en' }
  const openCase = { detail: { applicant: { contact } } } as unknown as OpenCase
  render(
    <MemoryRouter>
      <SessionProvider session={openSession}>
        <OpenCaseContext value={openCase}>
          <ContactBlock />
        </OpenCaseContext>
      </SessionProvider>
    </MemoryRouter>,
    { wrapper: Surroundings },
  )
  expect(await screen.findByText('Preferred language: English')).toBeDefined()
})

// They stood in the order of their codes: German between Danish and Greek, Spanish before Estonian.
test.for([
  ['en', 'Preferred language', ['Bulgarian', 'Croatian', 'Czech'], ['Swedish', 'Turkish', 'Ukrainian']],
  ['de', 'Bevorzugte Sprache', ['Bulgarisch', 'Dänisch', 'Deutsch'], ['Ukrainisch', 'Ungarisch']],
] as const)('languages to write in stand in the alphabetical order of %s', async ([language, label, first, last]) => {
  const preferences = { theme: 'light', language, letters: 'on', inboxView: 'open' }
  localStorage.setItem('workbench.preferences', JSON.stringify(preferences))
  const contact = { email: '', phone: '', address: '', language: 'en' }
  render(<ContactFields contact={contact} onChange={() => undefined} emailRefused={false} />, { wrapper: Surroundings })
  await userEvent.click(screen.getByRole('button', { name: new RegExp(label) }))
  const shown = screen.getAllByRole('option').map(({ textContent }) => textContent)
  localStorage.clear()

  expect(shown.slice(0, first.length)).toEqual(first)
  expect(shown.slice(-last.length)).toEqual(last)
  expect(shown).toHaveLength(27)
})
