import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Input, Output } from '#contract/contract.ts'
import { placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { useDraft } from './useDraft.ts'

type Draft = Output<'decisions.draft'>
const reasonsOf = (value: string) => [{ lang: 'en', value }]
const draftOf = (revision: number, value: string) =>
  ({
    caseId: '019aa000-0000-7000-8000-000000000001',
    ...{ revision, replaces: null, content: { reasons: reasonsOf(value) } },
  }) as unknown as Draft

function Form({ known }: { readonly known: Draft }) {
  const draft = useDraft(known)
  return (
    <input
      aria-label="Reasons"
      value={draft.content.reasons[0]?.value ?? ''}
      onChange={(event) => {
        const reasons = reasonsOf(event.target.value)
        draft.change((before) => ({ ...before, reasons }))
      }}
    />
  )
}

const field = () => screen.getByLabelText('Reasons')

// Whoever went to the stack and back before the last words were saved found the form without them, and could save no more.
test('a form that was opened on the draft of before the last save takes over the one that came of it', async () => {
  const saved: Input<'decisions.saveDraft'>[] = []
  placeBridge({
    'decisions.saveDraft': (input: Input<'decisions.saveDraft'>) => {
      saved.push(input)
      return { ...draftOf(input.revision + 1, ''), content: input.content as Draft['content'] }
    },
  })
  const { rerender } = render(<Form known={draftOf(1, 'Old.')} />, { wrapper: Surroundings })
  rerender(<Form known={draftOf(2, 'Last words.')} />)
  expect(field()).toHaveProperty('value', 'Last words.')

  await userEvent.type(field(), '!')
  // What comes late, of before, takes nothing back.
  rerender(<Form known={draftOf(1, 'Old.')} />)
  await expect.poll(() => saved.map(({ revision }) => revision), { timeout: 3000 }).toEqual([2])
  expect(field()).toHaveProperty('value', 'Last words.!')
})

test('what is being typed is not taken over by a draft that comes meanwhile', async () => {
  placeBridge({})
  const { rerender } = render(<Form known={draftOf(1, 'Old.')} />, { wrapper: Surroundings })
  await userEvent.type(field(), ' More.')
  rerender(<Form known={draftOf(2, 'Of somebody else.')} />)
  expect(field()).toHaveProperty('value', 'Old. More.')
})
