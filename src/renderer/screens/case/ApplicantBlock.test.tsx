import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { CaseId } from '#core/ids.ts'
import { openSession, placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { FormDrafts } from '../../frame/formDrafts.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { ApplicantBlock } from './ApplicantBlock.tsx'

const name = { kind: 'current', given: 'Lea', family: 'Montavon', order: 'givenFirst', validFrom: null, validTo: null }
const applicant = { id: '019aa000-0000-7000-8000-000000000001', names: [name], birthDate: null, contact: null }
const caseId = CaseId.parse('019aa000-0000-7000-8000-000000000002')
const openCase = {
  detail: { id: caseId, applicant },
} as unknown as OpenCase

// The browser's field makes the year 85 of a typed 85, and it was kept; so was a birthday that lies ahead.
test.each([
  ['0085-02-03', 'Enter the year with four figures, from 1900 on.'],
  ['2999-01-01', 'Enter a day that is not after today.'],
])('a birth date of %s is refused, and one that can be meant is saved', async (typed, sentence) => {
  const { asked } = placeBridge({
    'applicants.save': () => ({}),
    'applicants.corrections': () => [],
    'formDrafts.list': () => [],
    'formDrafts.save': () => ({}) as never,
  })
  render(
    <MemoryRouter>
      <SessionProvider session={openSession}>
        <OpenCaseContext value={openCase}>
          <FormDrafts caseId={caseId}>
            <ApplicantBlock />
          </FormDrafts>
        </OpenCaseContext>
      </SessionProvider>
    </MemoryRouter>,
    { wrapper: Surroundings },
  )
  const saved = () =>
    asked.flatMap(({ route, input }) =>
      route === 'applicants.save' ? [(input as { birthDate: string }).birthDate] : [],
    )
  await userEvent.click(await screen.findByRole('button', { name: 'Correct names and birth date' }))
  const born = await screen.findByLabelText('Born')
  fireEvent.change(born, { target: { value: typed } })
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText(sentence)
  expect(saved()).toEqual([])
  fireEvent.change(born, { target: { value: '1985-02-03' } })
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await expect.poll(saved).toEqual(['1985-02-03'])
})
