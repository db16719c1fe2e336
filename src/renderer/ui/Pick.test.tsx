import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { Surroundings } from '../bridge.fixtures.tsx'
import { layOut } from './layout.fixtures.ts'
import { Pick } from './Pick.tsx'

const many = Array.from({ length: 20_000 }, (_, index) => ({
  value: `id ${String(index)}`,
  label: index === 12_345 ? 'Quantum gardening' : `Module ${String(index)}`,
}))

function Choose({ of, onChange }: { readonly of: number; readonly onChange: (value: string) => void }) {
  const [value, setValue] = useState('id 0')
  return (
    <Pick
      label="Module"
      value={value}
      options={many.slice(0, of)}
      onChange={(chosen) => {
        setValue(chosen)
        onChange(chosen)
      }}
    />
  )
}

const trigger = () => screen.getByRole('button', { name: /Module$/ })
const active = () => {
  const id = screen.getByRole('combobox').getAttribute('aria-activedescendant') ?? ''
  return document.getElementById(id)
}

// All entries were drawn at once: with 20,000 modules the window stood still for most of a minute.
test('a long list is searched, moved through and chosen from by keys, and only what is in sight is drawn', async () => {
  layOut({ view: 320, row: 32 })
  const chosen = vi.fn()
  render(<Choose of={20_000} onChange={chosen} />, { wrapper: Surroundings })
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  const field = screen.getByRole('combobox', { name: 'Search: Module' })
  expect(document.activeElement).toBe(field)
  const list = screen.getByRole('listbox', { name: 'Module' })
  expect(field.getAttribute('aria-controls')).toBe(list.id)
  expect(within(list).getAllByRole('option').length).toBeLessThan(60)
  expect(active()).toBe(screen.getByRole('option', { selected: true }))

  await userEvent.keyboard('{ArrowDown}{PageDown}{End}{ArrowUp}')
  expect(active()?.textContent).toBe('Module 19998')
  expect(active()?.getAttribute('aria-posinset')).toBe('19999')
  expect(active()?.getAttribute('aria-setsize')).toBe('20000')
  expect(within(list).getAllByRole('option').length).toBeLessThan(60)

  await userEvent.keyboard('den qua')
  expect(screen.getByText('1 entry')).toBeDefined()
  await userEvent.keyboard('{Enter}')
  expect(chosen.mock.calls).toEqual([['id 12345']])
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(trigger().textContent).toBe('Quantum gardening')
  expect(document.activeElement).toBe(trigger())
})

test('it begins where the choice is, letters on its button begin the search, and Esc changes nothing', async () => {
  layOut({ view: 320, row: 32 })
  const chosen = vi.fn()
  render(<Choose of={20_000} onChange={chosen} />, { wrapper: Surroundings })
  trigger().focus()
  await userEvent.keyboard('q')
  expect(screen.getByRole('combobox')).toHaveProperty('value', 'q')
  await userEvent.click(screen.getByRole('option', { name: 'Quantum gardening' }))
  await userEvent.click(trigger())
  expect(active()?.textContent).toBe('Quantum gardening')
  expect(active()?.getAttribute('aria-posinset')).toBe('12346')

  await userEvent.keyboard('zz')
  expect(screen.getByText('Nothing fits.')).toBeDefined()
  await userEvent.keyboard('{Enter}{Escape}')
  expect(screen.queryByRole('listbox')).toBeNull()
  expect(chosen.mock.calls).toEqual([['id 12345']])
})

test('a short list stays a list without a search', async () => {
  render(<Choose of={60} onChange={vi.fn()} />, { wrapper: Surroundings })
  await userEvent.click(trigger())

  expect(screen.getAllByRole('option')).toHaveLength(60)
  expect(screen.queryByRole('combobox')).toBeNull()
})

// Pressed while its entries were still asked for, it stayed shut and said nothing: who was quick pressed in vain.
test('a list that is opened before its entries are there says so, and shows them when they come', async () => {
  const chosen = vi.fn()
  const { rerender } = render(<Choose of={0} onChange={chosen} />, { wrapper: Surroundings })
  await userEvent.click(trigger())
  expect(within(screen.getByRole('listbox')).getByText('Nothing to choose from yet.')).toBeDefined()

  rerender(<Choose of={3} onChange={chosen} />)
  await userEvent.click(screen.getByRole('option', { name: 'Module 2' }))
  expect(chosen.mock.calls).toEqual([['id 2']])
})
