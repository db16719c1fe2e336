import { useQueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { CaseId } from '#core/ids.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../bridge.fixtures.tsx'
import { FormDrafts, useFormDraft } from './formDrafts.tsx'
import { saveEverything, SessionProvider } from './session.tsx'
import { recordOfDrafts } from './formDrafts.fixtures.ts'

const caseId = CaseId.parse('019aa000-0000-7000-8000-000000000001')

/** A form over a record that holds `Kept before`; keeping it puts what was sent into the record. */
function Form() {
  const [kept, setKept] = useState('Kept before')
  const draft = useFormDraft('reason', z.string(), kept)
  const sent = draft.value
  return (
    <>
      <input
        aria-label="Reason"
        value={draft.value}
        onChange={(event) => {
          const { value } = event.target
          draft.change(() => value)
        }}
      />
      <button
        type="button"
        onClick={() => {
          setTimeout(() => {
            setKept(sent)
            draft.wasKept(sent)
          }, 50)
        }}
      >
        Keep
      </button>
      <p>{draft.isTyped ? 'typed' : 'as kept'}</p>
    </>
  )
}

function desk() {
  const { drafts, routes } = recordOfDrafts()
  const refuses = { now: false }
  const { asked } = placeBridge({
    ...routes,
    'formDrafts.save': (input) => {
      if (refuses.now) throw new Refused('unexpected')
      return routes['formDrafts.save'](input)
    },
  })
  function Stages() {
    const client = useQueryClient()
    const [stage, setStage] = useState<'form' | 'other' | 'otherCase'>('form')
    return (
      <SessionProvider session={openSession}>
        {(['form', 'other', 'otherCase'] as const).map((one) => (
          <button
            key={one}
            type="button"
            onClick={() => {
              setStage(one)
            }}
          >
            {one}
          </button>
        ))}
        <button
          type="button"
          onClick={() => {
            void client.invalidateQueries()
          }}
        >
          ask all again
        </button>
        {stage === 'otherCase' ? null : <FormDrafts caseId={caseId}>{stage === 'form' ? <Form /> : null}</FormDrafts>}
      </SessionProvider>
    )
  }
  const open = () => render(<Stages />, { wrapper: Surroundings })
  const { unmount } = open()
  const saves = () => asked.filter(({ route }) => route === 'formDrafts.save').length
  return { drafts, refuses, saves, close: unmount, open }
}

const field = () => screen.findByLabelText('Reason')
const go = (to: string) => userEvent.click(screen.getByRole('button', { name: to }))

// Would catch a reason that is gone after a look at another stage, another case, or a lock.
test('what is typed into a form stands there again after another stage, another case and another sitting', async () => {
  const { drafts, close, open } = desk()
  await userEvent.type(await field(), ' and more')
  for (const place of ['other', 'otherCase']) {
    await go(place)
    await go('form')
    expect(await field()).toHaveProperty('value', 'Kept before and more')
  }
  await userEvent.type(await field(), '!')
  await act(saveEverything)
  expect([...drafts.values()]).toEqual(['"Kept before and more!"'])
  close()

  open()
  expect(await field()).toHaveProperty('value', 'Kept before and more!')
  expect(screen.getByText('typed')).toBeDefined()
})

// An import that went on beside had all asked again: the list of before the save took the place of what was typed.
test('what is typed stands there again though the record was asked before it had it', async () => {
  const { drafts, saves } = desk()
  await userEvent.type(await field(), ' and more')
  await go('ask all again')
  await waitFor(() => {
    expect(saves()).toBe(1)
  })
  await go('otherCase')
  await go('form')
  expect(await field()).toHaveProperty('value', 'Kept before and more')

  await userEvent.type(await field(), '!')
  await go('ask all again')
  await go('otherCase')
  await go('form')
  expect(await field()).toHaveProperty('value', 'Kept before and more!')
  await waitFor(() => {
    expect([...drafts.values()]).toEqual(['"Kept before and more!"'])
  })
})

// Would catch a draft that stands over what was kept since, and letters typed while it was being kept that are lost.
test('what was kept is no draft any more, and what was typed meanwhile still is', async () => {
  const { drafts } = desk()
  await userEvent.type(await field(), ' one')
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }))
  await screen.findByText('as kept')
  await waitFor(() => {
    expect(drafts.size).toBe(0)
  })
  await userEvent.type(await field(), ' two')
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }))
  await userEvent.type(await field(), ' three')
  await waitFor(() => {
    expect([...drafts.values()]).toEqual(['"Kept before one two three"'])
  })
  expect(screen.getByText('typed')).toBeDefined()
})

// Would catch a form that looks saved while nothing is, and a save that is never tried again.
test('a draft that can’t be saved says so, and goes with the next one that can', async () => {
  const { drafts, refuses, saves } = desk()
  refuses.now = true
  await userEvent.type(await field(), ' one')
  expect(await screen.findByText('What you are typing is not saved yet.')).toBeDefined()
  expect(await field()).toHaveProperty('value', 'Kept before one')
  refuses.now = false
  await userEvent.type(await field(), '!')
  await waitFor(() => {
    expect([...drafts.values()]).toEqual(['"Kept before one!"'])
  })
  await waitFor(() => {
    expect(screen.queryByText('What you are typing is not saved yet.')).toBeNull()
  })
  expect(saves()).toBe(2)
})

/** Types here what another window has typed into as well, and waits until that is told. */
async function typedInBoth() {
  const opened = desk()
  await userEvent.type(await field(), ' one')
  await waitFor(() => {
    expect([...opened.drafts.values()]).toEqual(['"Kept before one"'])
  })
  opened.drafts.set('reason', '"There"')
  await userEvent.type(await field(), ' two')
  expect(
    await screen.findByText(/^This form was filled in in another window as well, last on 18 May 2026/),
  ).toBeDefined()
  await userEvent.type(await field(), ' three')
  return opened
}

// What a second window typed into the same form was replaced by what this one saved last, and neither was told.
test('what another window typed into a form stays until it is said that what is typed here counts', async () => {
  const { drafts } = await typedInBoth()
  await saveEverything()
  expect([...drafts.values()]).toEqual(['"There"'])

  await userEvent.click(screen.getByRole('button', { name: 'Keep what is typed here' }))
  await waitFor(() => {
    expect([...drafts.values()]).toEqual(['"Kept before one two three"'])
  })
  expect(screen.queryByText(/^This form was filled in/)).toBeNull()
  await userEvent.type(await field(), '!')
  await waitFor(() => {
    expect([...drafts.values()]).toEqual(['"Kept before one two three!"'])
  })
})

test('what another window typed into a form takes the place of what is typed here where that is chosen', async () => {
  const { drafts } = await typedInBoth()
  await userEvent.click(screen.getByRole('button', { name: 'Take what was typed there' }))
  await waitFor(async () => {
    expect(await field()).toHaveProperty('value', 'There')
  })
  await userEvent.type(await field(), ' too')
  await waitFor(() => {
    expect([...drafts.values()]).toEqual(['"There too"'])
  })
})

// Who has kept a form here took away what the other window was still typing into it.
test('what is kept here leaves the draft of another window', async () => {
  const { drafts } = await typedInBoth()
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }))
  await screen.findByText('as kept')
  await saveEverything()
  expect([...drafts.values()]).toEqual(['"There"'])
  expect(screen.queryByText(/^This form was filled in/)).toBeNull()
})
