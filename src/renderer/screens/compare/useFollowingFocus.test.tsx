import { render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { expect, test } from 'vitest'
import { ModuleOutcomeId } from '#core/ids.ts'
import { useFollowingFocus } from './useFollowingFocus.ts'

const outcome = ModuleOutcomeId.parse('019aa000-0000-7000-8000-000000000001')

function Columns() {
  const root = useRef<HTMLDivElement>(null)
  useFollowingFocus(root, outcome, 'aligned')
  return (
    <div ref={root}>
      <div data-outcome={outcome} tabIndex={-1} />
      <textarea />
    </div>
  )
}

// Whoever went into a note at once lost the keyboard to the row: what they typed next were commands.
test('the row does not take the keyboard from who has gone into a note before it is drawn', async () => {
  Element.prototype.scrollIntoView = () => undefined
  render(<Columns />)
  const note = screen.getByRole('textbox')
  note.focus()
  await new Promise((drawn) => requestAnimationFrame(drawn))
  expect(document.activeElement).toBe(note)
})
