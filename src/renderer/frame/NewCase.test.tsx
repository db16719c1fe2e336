import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import { CaseId } from '#core/ids.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../bridge.fixtures.tsx'
import { ImportingProvider, useImporting } from './importing.tsx'
import { NewCase } from './NewCase.tsx'
import { SessionProvider } from './session.tsx'

const caseIds = [1, 2, 3].map((nth) => CaseId.parse(`01890000-0000-7000-8000-00000000010${String(nth)}`))

function ChooseTwo() {
  const { take } = useImporting()
  const files = ['one.json', 'two.json'].map((name) => new File(['{}'], name))
  return (
    <button
      type="button"
      onClick={() => {
        take(files, null)
      }}
    >
      choose
    </button>
  )
}

// The import of the second applicant failed; pressed again, the first one got a second case.
test('what failed midway goes on where it stopped', async () => {
  let created = 0
  let starts = 0
  const bridge = placeBridge({
    'imports.inspect': () =>
      ['Ada Example', 'Ben Sample'].map((holder) => ({ holders: [holder], missing: [], problem: null })) as never,
    'applicants.find': () => [],
    'cases.create': () => ({ caseId: caseIds[created++] ?? caseIds[0] }) as never,
    'imports.start': () => {
      starts += 1
      if (starts === 2) throw new Refused('unexpected')
      return { id: `job-${String(starts)}`, state: 'done', files: [] } as never
    },
  })
  const element = (
    <>
      <ChooseTwo />
      <NewCase />
    </>
  )
  const router = createMemoryRouter([{ path: '/', element }])
  render(
    <SessionProvider session={openSession}>
      <ImportingProvider>
        <RouterProvider router={router} />
      </ImportingProvider>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  await userEvent.click(screen.getByRole('button', { name: 'choose' }))
  const create = await screen.findByRole('button', { name: 'Create 2 cases' })
  await userEvent.click(create)
  await screen.findByText('2 cases were created; something after them failed. Press again to go on from there.')
  for (const name of screen.getAllByRole('textbox', { name: /Family name/ }))
    expect(name.matches(':disabled')).toBe(true)

  await userEvent.click(screen.getByRole('button', { name: 'Create 2 cases' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  const asked = (route: string) => bridge.asked.filter((one) => one.route === route).map(({ input }) => input)
  expect(asked('cases.create')).toHaveLength(2)
  expect(asked('imports.start').map((input) => (input as { caseId: CaseId }).caseId)).toEqual([
    caseIds[0],
    caseIds[1],
    caseIds[1],
  ])
})
