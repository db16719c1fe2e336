import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
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
