import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { CredentialDetail } from '#contract/cases.ts'
import type { ElementName } from '#core/credential/element.ts'
import { CaseId } from '#core/ids.ts'
import { openSession, placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { FormDrafts } from '../../../frame/formDrafts.tsx'
import { SessionProvider } from '../../../frame/session.tsx'
import { ByHandEntry } from './ByHandEntry.tsx'
import { recordOfDrafts } from '../../../frame/formDrafts.fixtures.ts'

const nothing = { place: null, marked: null }

/** Words that were chosen on page 2. */
const chosen = (text: string, by: 'file' | 'machine' = 'machine', unsure: readonly string[] = []) => ({
  place: { page: 2, area: null, passage: text, ...(by === 'machine' ? { machineRead: 'asRead' as const } : {}) },
  marked: { crop: null, words: { text, by, unsure } },
})

/** The paper's credential, whose element is entered; answers how to look elsewhere and what lies in the record as begun. */
function entering(supplied: () => Promise<never>, first: ElementName = 'learningOutcome') {
  const { drafts, routes } = recordOfDrafts()
  const { asked } = placeBridge({
    'credentials.supply': supplied,
    ...routes,
  })
  const credential = {
    id: '019aa000-0000-7000-8000-000000000001',
    elements: [],
    takenBack: [],
  } as unknown as CredentialDetail
  const open = (element: ElementName, marked: ReturnType<typeof chosen> | typeof nothing = nothing) => (
    <SessionProvider session={openSession}>
      <FormDrafts caseId={CaseId.parse('019aa000-0000-7000-8000-000000000002')}>
        <ByHandEntry key={element} {...{ credential, element, ...marked }} onKept={() => undefined} />
      </FormDrafts>
    </SessionProvider>
  )
  const { rerender } = render(open(first), { wrapper: Surroundings })
  return {
    drafts,
    look: (element: ElementName) => {
      rerender(open(element))
    },
    /** Words are chosen for the element. */
    choose: (...words: Parameters<typeof chosen>) => {
      rerender(open(first, chosen(...words)))
    },
    supplied: () => asked.filter(({ route }) => route === 'credentials.supply').length,
    /** Whence the value that was kept last is told to be, and the value. */
    kept: () => {
      const { input } = asked.findLast(({ route }) => route === 'credentials.supply') ?? {}
      return input as { readonly source: unknown; readonly value: unknown } | undefined
    },
  }
}

// Would catch an outcome that a held Enter reads off the paper twice, to be covered and counted twice.
test('Enter struck twice keeps a value once', async () => {
  const { supplied } = entering(() => new Promise(() => undefined))
  await userEvent.type(await screen.findByRole('textbox'), 'Designs a database{Enter}{Enter}')

  expect(supplied()).toBe(1)
})

// An outcome of three lines that was half read off the paper was gone after a look at another element.
test('what was begun for an element stands there again, until it is kept', async () => {
  const { drafts, look } = entering(() => Promise.resolve({} as never))
  await userEvent.type(await screen.findByRole('textbox'), 'Designs a data')
  look('title')
  expect(screen.getByRole('textbox')).toHaveProperty('value', '')
  look('learningOutcome')
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Designs a data')
  await userEvent.type(screen.getByRole('textbox'), 'base{Enter}')
  await waitFor(() => {
    expect(screen.getByRole('textbox')).toHaveProperty('value', '')
  })
  await waitFor(() => {
    expect(drafts.size).toBe(0)
  })
})

const keep = () => userEvent.click(screen.getByRole('button', { name: 'Keep' }))
const never = () => new Promise<never>(() => undefined)

// Would catch a value of a machine that is kept as if an officer had read it.
test('words that a machine read stand in the field, which says so, and are kept as such', async () => {
  const { choose, supplied, kept } = entering(never)
  await screen.findByRole('textbox')
  choose('Designs a databasse', 'machine', ['databasse'])

  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Designs a databasse')
  const told = screen.getByText('Read by machine.').parentElement?.textContent
  expect(told).toBe('Read by machine. Compare it with the paper before you keep it. Unsure of “databasse”.')
  expect(supplied()).toBe(0)
  await keep()
  expect(kept()?.source).toMatchObject({ from: 'scan', page: 2, machineRead: 'asRead' })
})

test('what an officer changed of them is kept as changed', async () => {
  const { choose, kept } = entering(never)
  await screen.findByRole('textbox')
  choose('Designs a databasse')
  await userEvent.type(screen.getByRole('textbox'), '{Backspace}{Backspace}e')
  await keep()
  expect(kept()).toMatchObject({ value: { text: 'Designs a database' }, source: { machineRead: 'changed' } })
})

test('of a number it says that a decimal point may be gone', async () => {
  const { choose, kept } = entering(never, 'workload')
  await screen.findByRole('textbox')
  choose('Workload: 75 ECTS')
  expect(screen.getByRole('textbox')).toHaveProperty('value', '75')
  expect(screen.getByText(/7\.5 becomes 75/)).not.toBeNull()
  await keep()
  expect(kept()).toMatchObject({ value: { hundredths: 7500 }, source: { machineRead: 'asRead' } })
})

test('words that hold no such value leave the field as it is, and say so', async () => {
  const { choose } = entering(never, 'workload')
  await screen.findByRole('textbox')
  choose('several hours')
  expect(screen.getByRole('textbox')).toHaveProperty('value', '')
  expect(screen.getByText(/no such value by themselves/)).not.toBeNull()
  expect(screen.queryByText('Read by machine.')).toBeNull()
})

// Would catch half an outcome gone because the hand slipped over a word.
test('what an officer typed is not replaced by itself, but when they ask for it', async () => {
  const { choose, kept } = entering(never)
  await userEvent.type(await screen.findByRole('textbox'), 'Designs a data model')
  choose('Designs data models')
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Designs a data model')
  expect(screen.queryByText('Read by machine.')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Use the marked words' }))
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Designs data models')
  await keep()
  expect(kept()?.source).toMatchObject({ machineRead: 'asRead' })
})

test('other words that are chosen take the place of those before', async () => {
  const { choose } = entering(never)
  await screen.findByRole('textbox')
  choose('Designs')
  choose('Designs a database')
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Designs a database')
})

test('words of the file itself stand in the field without a word about machines', async () => {
  const { choose, kept } = entering(never)
  await screen.findByRole('textbox')
  choose('Designs a database', 'file')
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Designs a database')
  expect(screen.queryByText('Read by machine.')).toBeNull()
  await keep()
  expect(kept()?.source).not.toMatchObject({ machineRead: expect.anything() as unknown })
})

// A field that was emptied and typed anew is the officer's own.
test('a field that was emptied forgets the machine', async () => {
  const { choose, kept } = entering(never)
  await screen.findByRole('textbox')
  choose('Deslgns')
  await userEvent.clear(screen.getByRole('textbox'))
  await userEvent.type(screen.getByRole('textbox'), 'Designs a database')
  await keep()
  expect(kept()?.source).not.toMatchObject({ machineRead: expect.anything() as unknown })
})

// The next day nobody would know who had read it.
test('what a machine read and was not kept yet is still told as such after a look elsewhere', async () => {
  const { choose, look } = entering(never)
  await screen.findByRole('textbox')
  choose('Designs a database')
  look('title')
  look('learningOutcome')
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Designs a database')
  expect(screen.getByText('Read by machine.')).not.toBeNull()
})
