import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createMemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { ImportJob } from '#contract/cases.ts'
import type { Input } from '#contract/contract.ts'
import type { SessionState } from '#contract/session.ts'
import { CaseId, JobId, OfficerId } from '#core/ids.ts'
import { largestFile, mostTogether } from '#core/importing/importer.ts'
import { officer, openSession, placeBridge, Refused } from '../bridge.fixtures.tsx'
import { App } from './App.tsx'
import { createHandOver, partsOf } from './handOver.ts'
import { useImporting } from './importing.tsx'
import { JobPanel } from './JobPanel.tsx'

const caseId = CaseId.parse('01890000-0000-7000-8000-000000000101')
const jobIdOf = (nth: number) => JobId.parse(`01890000-0000-7000-8000-${String(nth).padStart(12, '0')}`)
const locked: SessionState = { ...openSession, phase: 'locked', officer: null }
const megabyte = 1024 * 1024

/** Files that say how large they are; what is read of them is small. */
const filesOf = (count: number, megabytes: number) =>
  Array.from({ length: count }, (_, nth) => {
    const file = new File(['{}'], `${String(nth)}.json`)
    Object.defineProperty(file, 'size', { value: megabytes * megabyte })
    return file
  })

test('a part is as much as one message may carry, and every file is in one', () => {
  const many = filesOf(450, 0.001)
  expect(partsOf(many).map((part) => part.length)).toEqual([mostTogether.files, mostTogether.files, 50])
  expect(partsOf(many).flat()).toEqual(many)
  // Five of 7 MB would be 35.
  expect(partsOf(filesOf(9, 7)).map((part) => part.length)).toEqual([4, 4, 1])
  expect(partsOf(filesOf(3, 25)).map((part) => part.length)).toEqual([1, 1, 1])
  // Never read, so they make no part larger.
  expect(partsOf(filesOf(3, largestFile / megabyte + 1)).map((part) => part.length)).toEqual([3])
})

/** An engine that takes jobs in and ends them when told, and a window with a folder that is dropped on a case. */
function importing(files: readonly File[]) {
  const jobs: ImportJob[] = []
  let session: SessionState = openSession
  let refuses: 'no' | 'locked' | 'notFound' = 'no'
  const { asked, tell } = placeBridge({
    'session.state': () => session,
    'imports.start': ({ files: given }: Input<'imports.start'>) => {
      if (refuses !== 'no') throw new Refused(refuses)
      const job: ImportJob = {
        id: jobIdOf(jobs.length),
        caseId,
        state: 'running',
        files: given.map(({ name }) => ({ name, state: 'waiting', credentials: [], problem: null, alsoIn: [] })),
      }
      jobs.push(job)
      return job
    },
    'imports.cancel': ({ jobId }: Input<'imports.cancel'>) => jobOf(jobId),
    'imports.job': ({ jobId }: Input<'imports.job'>) => jobOf(jobId),
  })
  const jobOf = (jobId: string) => {
    const job = jobs.find(({ id }) => id === jobId)
    if (job === undefined) throw new Refused('notFound')
    return job
  }
  function Drop() {
    const { take } = useImporting()
    return (
      <button
        type="button"
        onClick={() => {
          take({ files, left: null }, caseId)
        }}
      >
        drop
      </button>
    )
  }
  const element = (
    <>
      <Drop />
      <JobPanel />
    </>
  )
  const router = createMemoryRouter([{ path: '/', element }])
  render(<App router={router} start={() => <p>locked</p>} />)
  return {
    asked,
    drop: async () => {
      await userEvent.click(await screen.findByRole('button', { name: 'drop' }))
    },
    /** So many files of each message, in their order. */
    handed: () => jobs.map((job) => job.files.length),
    names: () => jobs.flatMap((job) => job.files.map(({ name }) => name)),
    refuse: (how: typeof refuses) => {
      refuses = how
    },
    end: (nth: number, state: 'finished' | 'cancelled' = 'finished') => {
      const job = jobs[nth]
      if (job === undefined) throw new Error(`There is no job ${String(nth)}`)
      const stateOf = (index: number) =>
        state === 'cancelled' ? 'cancelled' : nth === 0 && index === 0 ? 'refused' : 'imported'
      jobs[nth] = {
        ...job,
        state,
        files: job.files.map((file, index) => ({
          ...file,
          state: stateOf(index),
          problem: stateOf(index) === 'refused' ? { code: 'no-importer', facts: {} } : null,
        })),
      }
      act(() => {
        tell('imports.ended', { jobId: job.id })
      })
    },
    become: (next: SessionState) => {
      session = next
      act(() => {
        tell('session.changed', session)
      })
    },
  }
}

// All chosen files went to the engine in one message: 2,000 of 25 MB would have been copied several times over.
test('a large folder is handed over as fast as it is taken in, and told of as one import', async () => {
  const { drop, handed, names, end } = importing(filesOf(20, 8))
  await drop()
  // Two parts of 32 MB are under way; the third waits for one of them.
  await waitFor(() => {
    expect(handed()).toEqual([4, 4])
  })
  await screen.findByText('0 of 20 files')
  end(0)
  await waitFor(() => {
    expect(handed()).toEqual([4, 4, 4])
  })
  expect(await screen.findByText('4 of 20 files')).toBeDefined()
  for (const nth of [1, 2, 3, 4]) {
    await waitFor(() => {
      expect(handed().length).toBeGreaterThan(nth)
    })
    end(nth)
  }

  expect(await screen.findByText('Import ended')).toBeDefined()
  expect(screen.getByText('20 of 20 files')).toBeDefined()
  expect(screen.getByText('19 imported')).toBeDefined()
  // What the first part said stands there to the end.
  expect(screen.getByText('1 not imported')).toBeDefined()
  expect(names()).toEqual(filesOf(20, 8).map(({ name }) => name))
})

test('cancelling keeps what waits from being handed over', async () => {
  const { asked, drop, handed, end } = importing(filesOf(20, 8))
  await drop()
  await screen.findByText('0 of 20 files')
  await waitFor(() => {
    expect(handed()).toEqual([4, 4])
  })
  screen.getByRole('button', { name: 'Cancel' }).click()
  await screen.findByText('12 not read')
  expect(asked.filter(({ route }) => route === 'imports.cancel')).toHaveLength(2)
  end(0, 'cancelled')
  end(1, 'cancelled')

  expect(await screen.findByText('20 not read')).toBeDefined()
  expect(await screen.findByText('Import ended')).toBeDefined()
  expect(handed()).toEqual([4, 4])
})

// A lock took the window's list of files with it: the rest of a folder would have been left out without a word.
test('an import goes on once the same officer has opened the session again', async () => {
  const { drop, handed, end, refuse, become } = importing(filesOf(12, 8))
  await drop()
  await waitFor(() => {
    expect(handed()).toEqual([4, 4])
  })
  become(locked)
  refuse('locked')
  await screen.findByText('locked')
  end(0)
  end(1)
  refuse('no')
  become(openSession)
  await waitFor(() => {
    expect(handed()).toEqual([4, 4, 4])
  })
  end(2)
  expect(await screen.findByText('12 of 12 files')).toBeDefined()
  expect(screen.getByText('11 imported')).toBeDefined()
})

// The first part met the lock on its way: it was refused, and no word of it was left once the session was open.
test('files that are dropped just before a lock are taken in after it', async () => {
  const { drop, handed, end, refuse, become } = importing(filesOf(3, 8))
  refuse('locked')
  await drop()
  become(locked)
  await screen.findByText('locked')
  refuse('no')
  become(openSession)
  await waitFor(() => {
    expect(handed()).toEqual([3])
  })
  end(0)
  expect(await screen.findByText('3 of 3 files')).toBeDefined()
})

// Would catch files that go into the record in the name of whoever opens the session next.
test('an import that waits for its officer is nobody else’s', async () => {
  const { drop, handed, end, become } = importing(filesOf(12, 8))
  await drop()
  await waitFor(() => {
    expect(handed()).toEqual([4, 4])
  })
  become(locked)
  await screen.findByText('locked')
  become({ ...openSession, officer: { ...officer, id: OfficerId.parse('01890000-0000-7000-8000-000000000002') } })
  end(0)
  await screen.findByRole('button', { name: 'drop' })

  expect(screen.queryByRole('region', { name: 'Import' })).toBeNull()
  expect(handed()).toEqual([4, 4])
})

test('what can not be handed over any more is told with its number and what to do', async () => {
  const { drop, handed, end, refuse } = importing(filesOf(20, 8))
  await drop()
  await waitFor(() => {
    expect(handed()).toEqual([4, 4])
  })
  refuse('notFound')
  end(0)

  expect(
    await screen.findByText(/^The import stopped: 12 files were not taken\. Take the same files again/),
  ).toBeDefined()
  end(1)
  expect(await screen.findByText('Import ended')).toBeDefined()
  expect(screen.getByText('12 not read')).toBeDefined()
  expect(screen.getByText('7 imported')).toBeDefined()
})

test('a file that is too large is named beside those that are taken in', async () => {
  const [large] = filesOf(1, 26)
  if (large === undefined) throw new Error('There is no file')
  const { drop, handed, end } = importing([large, ...filesOf(2, 1).slice(1)])
  await drop()
  await waitFor(() => {
    expect(handed()).toEqual([1])
  })
  end(0)
  expect(await screen.findByText(/^0\.json was not imported: it is larger than 25 MB/)).toBeDefined()
})

// A new case waits for its files before it begins the next: behind a lock it would begin it in the name of whoever comes then.
test('whoever waits for files to be handed over is told of a lock, and the files go on after it', async () => {
  const started = { id: jobIdOf(1), caseId, state: 'running', files: [] } as const
  const { asked } = placeBridge({ 'imports.start': () => ({ ...started, files: [] }) })
  const nothing = () => undefined
  const handOver = createHandOver({
    job: nothing,
    unread: nothing,
    waiting: nothing,
    givenUp: nothing,
    failed: nothing,
  })
  const handed = () => asked.filter(({ route }) => route === 'imports.start').length
  handOver.pause()
  const waiting = handOver.start(caseId, filesOf(1, 1))
  handOver.pause()
  await expect(waiting).rejects.toMatchObject({ failure: { code: 'locked' } })
  expect(handed()).toBe(0)

  handOver.resume()
  await waitFor(() => {
    expect(handed()).toBe(1)
  })
})
