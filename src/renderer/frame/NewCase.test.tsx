import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profiler, type ProfilerOnRenderCallback } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, test } from 'vitest'
import type { Input } from '#contract/contract.ts'
import { CaseId } from '#core/ids.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../bridge.fixtures.tsx'
import { ImportingProvider, useImporting } from './importing.tsx'
import type { Left } from './files.ts'
import { JobPanel } from './JobPanel.tsx'
import { NewCase } from './NewCase.tsx'
import { SessionProvider } from './session.tsx'

const caseIds = [1, 2, 3].map((nth) => CaseId.parse(`01890000-0000-7000-8000-00000000010${String(nth)}`))

interface Way {
  readonly into: CaseId | null
  readonly left: Left | null
}

function Choose({ names, into, left }: { readonly names: readonly string[] } & Way) {
  const { take } = useImporting()
  const files = names.map((name) => new File(['{}'], name))
  return (
    <button
      type="button"
      onClick={() => {
        take({ files, left }, into)
      }}
    >
      choose
    </button>
  )
}

async function choose(
  names: readonly string[],
  way: Way = { into: null, left: null },
  onRender: ProfilerOnRenderCallback = () => undefined,
) {
  const element = (
    <>
      <Choose names={names} {...way} />
      <Profiler id="new case" onRender={onRender}>
        <NewCase />
      </Profiler>
      <JobPanel />
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
    'applicants.find': () => ({ of: 0, found: [] }),
    'cases.create': () => ({ caseId: caseIds[created++] ?? caseIds[0] }) as never,
    'imports.start': () => {
      starts += 1
      if (starts === 2) throw new Refused('unexpected')
      return { id: `job-${String(starts)}`, state: 'done', files: [] } as never
    },
  })
  await choose(['one.json', 'two.json'])
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
    'applicants.find': () => ({ of: 0, found: [] }),
    'cases.create': () => ({ caseId: caseIds[0] }) as never,
    'documents.add': ({ file }: Input<'documents.add'>) => {
      if (full && file.name === 'syllabus.pdf') throw new Refused('diskFull')
      return {} as never
    },
    'imports.start': () => ({ id: 'job-1', state: 'done', files: [] }) as never,
  })
  await choose(['badge.json', 'syllabus.pdf', 'letter.pdf'])
  await userEvent.click(await screen.findByRole('button', { name: 'Create the case' }))

  expect(await screen.findByText(/^syllabus\.pdf: The disk is full\./)).toBeDefined()
  const asked = (route: string) => bridge.asked.filter((one) => one.route === route).length
  expect([asked('cases.create'), asked('documents.add'), asked('imports.start')]).toEqual([1, 2, 1])

  full = false
  await userEvent.click(screen.getByRole('button', { name: 'Create the case' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect([asked('cases.create'), asked('documents.add'), asked('imports.start')]).toEqual([1, 3, 1])
})

// A folder of a year was taken in part; the officer went on as if all of it had been.
test('files of a folder that were left out are told, in a new case and in one that is open', async () => {
  const left = { taken: 2000, count: 701, counted: 'all' } as const
  placeBridge({
    'imports.inspect': () => [{ name: 'a.json', holders: [], titles: [], missing: [], problem: null }],
    'applicants.find': () => ({ of: 0, found: [] }),
    'imports.start': () => ({ id: 'job-1', state: 'finished', files: [] }) as never,
  })
  await choose(['a.json'], { into: null, left })
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText(/^2000 files were taken, 701 more were left out/)).toBeDefined()
  cleanup()

  await choose(['a.json'], { into: caseIds[0] ?? null, left })
  const panel = await screen.findByRole('region', { name: 'Import' })
  expect(await within(panel).findByText(/^2000 files were taken, 701 more were left out/)).toBeDefined()
})

// Each letter drew the fields of all applicants anew: of 300 it took two and a half seconds to appear.
test('a letter typed for one of many applicants draws that one', async () => {
  placeBridge({
    'imports.inspect': ({ files }: Input<'imports.inspect'>) =>
      files.map(({ name }) => ({ name, holders: [`Ada ${name}`], titles: [], missing: [], problem: null })),
    'applicants.find': () => ({ of: 0, found: [] }),
  })
  const shares: number[] = []
  const names = Array.from({ length: 40 }, (_, nth) => `badge-${String(nth)}.json`)
  await choose(names, undefined, (_id, _phase, actual, whole) => shares.push(actual / whole))
  const [, second] = await screen.findAllByRole('textbox', { name: /Given names/ })
  if (second === undefined) throw new Error('There is no second applicant')
  shares.length = 0
  await userEvent.type(second, 'x')

  expect(second).toHaveProperty('value', 'Adax')
  expect(Math.max(...shares)).toBeLessThan(0.5)
})
