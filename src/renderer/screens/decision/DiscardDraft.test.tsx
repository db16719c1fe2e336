import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import type { Input, Output } from '#contract/contract.ts'
import { placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { DiscardDraft } from './DiscardDraft.tsx'
import { useDraft } from './useDraft.ts'

type Draft = Output<'decisions.draft'>
const reasonsOf = (value: string) => [{ lang: 'en', value }]
const draftOf = (revision: number, value: string) =>
  ({
    caseId: '019aa000-0000-7000-8000-000000000001',
    revision,
    replaces: null,
    content: { reasons: reasonsOf(value) },
  }) as unknown as Draft

/** A draft of one field, over a record that answers as the engine does. */
function writing(at: number) {
  let kept = draftOf(at, 'Kept.')
  const refuses = { now: false }
  const { asked } = placeBridge({
    'decisions.saveDraft': ({ revision, content }: Input<'decisions.saveDraft'>) => {
      expect(revision).toBe(kept.revision)
      kept = { ...kept, revision: revision + 1, content: content as Draft['content'] }
      return kept
    },
    'decisions.discardDraft': ({ revision }: Input<'decisions.discardDraft'>) => {
      if (refuses.now || revision !== kept.revision) throw new Refused('changedMeanwhile')
      kept = draftOf(0, 'From the judgements.')
      return {}
    },
  })
  function Form({ onDiscarded }: { readonly onDiscarded: () => void }) {
    const draft = useDraft(kept)
    return (
      <>
        <input
          aria-label="Reasons"
          value={draft.content.reasons[0]?.value ?? ''}
          onChange={(event) => {
            const reasons = reasonsOf(event.target.value)
            draft.change((before) => ({ ...before, reasons }))
          }}
        />
        <DiscardDraft draft={draft} onDiscarded={onDiscarded} />
      </>
    )
  }
  function Drafts() {
    const [nth, setNth] = useState(0)
    return (
      <Form
        key={nth}
        onDiscarded={() => {
          setNth(nth + 1)
        }}
      />
    )
  }
  render(<Drafts />, { wrapper: Surroundings })
  return { refuses, routes: () => asked.map(({ route }) => route) }
}

const open = () => userEvent.click(screen.getByRole('button', { name: 'Discard the draft …' }))
const discard = () => userEvent.click(screen.getByRole('button', { name: 'Discard the draft' }))

// Would catch a draft that comes back with what was still being typed, saved after the old one was thrown away.
test('what is still being typed goes with the draft, and the next begins anew', async () => {
  const { routes } = writing(3)
  await userEvent.type(screen.getByLabelText('Reasons'), ' And more')
  await open()
  expect(document.activeElement?.textContent).toBe('Keep the draft')
  await discard()
  await waitFor(() => {
    expect(screen.getByLabelText('Reasons')).toHaveProperty('value', 'From the judgements.')
  })
  await new Promise((resolve) => setTimeout(resolve, 900))
  expect(routes()).toEqual(['decisions.saveDraft', 'decisions.discardDraft'])
})

// Would catch what a colleague saved meanwhile being thrown away unseen, or a refusal without a word.
test('a draft that was changed meanwhile stays, and so does what was typed', async () => {
  const { refuses } = writing(3)
  refuses.now = true
  await open()
  await discard()
  expect(await screen.findByText('The draft was not discarded.')).toBeDefined()
  await userEvent.click(screen.getByRole('button', { name: 'Keep the draft' }))
  expect(screen.getByLabelText('Reasons')).toHaveProperty('value', 'Kept.')
})

test('a draft in which nothing was written has nothing to be discarded', async () => {
  writing(0)
  const button = screen.getByRole('button', { name: 'Discard the draft …' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getByText('Nothing has been written in it.')).toBeDefined()
  await userEvent.type(screen.getByLabelText('Reasons'), '!')
  expect(screen.queryByText('Nothing has been written in it.')).toBeNull()
})
