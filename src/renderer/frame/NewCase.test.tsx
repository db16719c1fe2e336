import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { CaseId } from '#core/ids.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../bridge.fixtures.tsx'
import { ImportingProvider, useImporting } from './importing.tsx'
import { NewCase } from './NewCase.tsx'
import { SessionProvider } from './session.tsx'

const caseIds = [1, 2, 3].map((nth) => CaseId.parse(`01890000-0000-7000-8000-00000000010${String(nth)}`))

function Choose({ names }: { readonly names: readonly string[] }) {
  const { take } = useImporting()
  const files = names.map((name) => new File(['{}'], name))
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

async function choose(...names: readonly string[]) {
  const element = (
    <>
      <Choose names={names} />
      <NewCase />
    </>
  )
  const router = createMemoryRouter([
    { path: '/', element },
    { path: '*', element: null },
  ])
  render(
    <SessionProvider session={openSession}>
      <ImportingProvider>
        <RouterProvider router={router} />
      </ImportingProvider>
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  await userEvent.click(screen.getByRole('button', { name: 'choose' }))
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
  await choose('one.json', 'two.json')
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

// A syllabus that could not be kept left the other documents and the credential itself out, and nothing named it.
test('a document that can not be added leaves nothing else out, and is named', async () => {
  let full = true
  const bridge = placeBridge({
    'imports.inspect': ({ files }: Input<'imports.inspect'>) =>
      files.map(({ name }) =>
        name.endsWith('.json')
          ? { name, holders: ['Ada Example'], titles: [], missing: [], problem: null }
          : { name, holders: [], titles: [], missing: [], problem: { code: 'no-importer', facts: {} } },
      ),
    'applicants.find': () => [],
    'cases.create': () => ({ caseId: caseIds[0] }) as never,
    'documents.add': ({ file }: Input<'documents.add'>) => {
      if (full && file.name === 'syllabus.pdf') throw new Refused('diskFull')
      return {} as never
    },
    'imports.start': () => ({ id: 'job-1', state: 'done', files: [] }) as never,
  })
  await choose('badge.json', 'syllabus.pdf', 'letter.pdf')
  await userEvent.click(await screen.findByRole('button', { name: 'Create the case' }))

  expect(await screen.findByText(/^syllabus\.pdf: The disk is full\./)).toBeDefined()
  const asked = (route: string) => bridge.asked.filter((one) => one.route === route).length
  expect([asked('cases.create'), asked('documents.add'), asked('imports.start')]).toEqual([1, 2, 1])

  full = false
  await userEvent.click(screen.getByRole('button', { name: 'Create the case' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect([asked('cases.create'), asked('documents.add'), asked('imports.start')]).toEqual([1, 3, 1])
})
