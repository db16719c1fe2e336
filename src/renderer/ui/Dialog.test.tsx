import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Surroundings } from '../bridge.fixtures.tsx'
import { Button, Dialog, Field, Pick } from './index.ts'

const stillThere = 'What is typed here is not kept yet. Enter leaves without it.'

function Asking({ escTakes }: { readonly escTakes: 'nothing' | 'typing' }) {
  const [is, setIs] = useState<'open' | 'closed'>('open')
  const [reason, setReason] = useState('As before')
  const [kind, setKind] = useState<'one' | 'two'>('one')
  const close = () => {
    setIs('closed')
  }
  if (is === 'closed') return null
  return (
    <Dialog title="Why" escTakes={escTakes} onClose={close} actions={<Button onPress={close}>Cancel</Button>}>
      <Field label="Reason" value={reason} onChange={setReason} lines={2} starts="here" />
      <Pick
        label="Kind"
        value={kind}
        onChange={setKind}
        options={(['one', 'two'] as const).map((value) => ({ value, label: value }))}
      />
    </Dialog>
  )
}

const show = (escTakes: 'nothing' | 'typing' = 'nothing') => {
  render(<Asking escTakes={escTakes} />, { wrapper: Surroundings })
}
const isOpen = () => screen.queryByRole('dialog', { name: 'Why' }) !== null

// A letter of a page, or the grounds of an appeal, were gone with one press of Esc.
test('Esc leaves what was typed where it is, and stands at the way out', async () => {
  show()
  await userEvent.type(screen.getByLabelText('Reason'), ' and more')
  await userEvent.keyboard('{Escape}{Escape}')
  expect(isOpen()).toBe(true)
  expect(screen.getByLabelText('Reason')).toHaveProperty('value', 'As before and more')
  expect(screen.getByText(stillThere)).toBeDefined()
  expect(document.activeElement?.textContent).toBe('Cancel')

  await userEvent.keyboard('{Enter}')
  expect(isOpen()).toBe(false)
})

// Would catch a window that asks for no reason, and one whose number to be typed keeps somebody in it.
test('Esc closes a window in which nothing was typed, or nothing that anybody keeps', async () => {
  show()
  await userEvent.keyboard('{Escape}')
  expect(isOpen()).toBe(false)
  show()
  await userEvent.type(screen.getByLabelText('Reason'), '!{Backspace}')
  await userEvent.keyboard('{Escape}')
  expect(isOpen()).toBe(false)
  show('typing')
  await userEvent.type(screen.getByLabelText('Reason'), '2026-0417')
  await userEvent.keyboard('{Escape}')
  expect(isOpen()).toBe(false)
})

test('Esc in an open list closes the list first', async () => {
  show()
  await userEvent.type(screen.getByLabelText('Reason'), '!')
  await userEvent.click(screen.getByRole('button', { name: /Kind/ }))
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(isOpen()).toBe(true)
  expect(screen.queryByText(stillThere)).toBeNull()
})
