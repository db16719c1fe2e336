import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { pageOfApplicants, type FoundApplicant } from '#contract/cases.ts'
import type { Input } from '#contract/contract.ts'
import { ApplicantId } from '#core/ids.ts'
import { placeBridge, Surroundings } from '../bridge.fixtures.tsx'
import { layOut } from '../ui/layout.fixtures.ts'
import { ApplicantPick } from './ApplicantPick.tsx'

const people: readonly FoundApplicant[] = Array.from({ length: 20_000 }, (_, nth) => ({
  id: ApplicantId.parse(`01890000-0000-7000-8000-${String(nth).padStart(12, '0')}`),
  name: `${nth === 12_345 ? 'Quirina' : 'Ada'} Example${String(nth)}`,
  birthDate: '1990-01-31',
  cases: 2,
  lastCase: `2026/${String(nth)}`,
}))

function answers() {
  return placeBridge({
    'applicants.find': ({ text, from }: Input<'applicants.find'>) => {
      const fitting = people.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
      const similar = text === 'Quirinna' ? ['Quirina'] : []
      return { of: fitting.length, found: fitting.slice(from, from + pageOfApplicants), similar }
    },
  })
}

function Choose({ family }: { readonly family: string }) {
  const [chosen, setChosen] = useState<FoundApplicant | null>(null)
  return (
    <>
      <ApplicantPick family={family} chosen={chosen} onChange={setChosen} />
      <output>{chosen?.id ?? 'new'}</output>
    </>
  )
}
const trigger = () => screen.findByRole('button', { name: /People of this name$/ })

// After the fiftieth of a name nobody could be chosen: to write more of a family name that was written whole found nobody.
test('everybody of a name is reached by keys, asked for page by page, and told apart from others of it', async () => {
  layOut({ view: 320, row: 32 })
  const { asked } = answers()
  render(<Choose family="Example" />, { wrapper: Surroundings })
  await screen.findByText(/^20000 in the record/)
  await userEvent.click(await trigger())
  expect((await screen.findByRole('option', { selected: true })).textContent).toBe('A new person')
  await userEvent.keyboard('{End}')
  await screen.findByRole('option', { name: /^Ada Example19999/ })
  await userEvent.keyboard('{Enter}')

  await expect.poll(() => screen.getByRole('status').textContent).toBe(people[19_999]?.id)
  expect((await trigger()).textContent).toBe('Ada Example19999')
  expect(screen.getByText('born 31 Jan 1990, 2 cases, the last 2026/19999')).toBeDefined()
  expect(asked.map(({ input }) => (input as Input<'applicants.find'>).from)).toEqual([0, 19_950])
})

test('somebody is found by another name than was typed, and given up for a new person again', async () => {
  layOut({ view: 320, row: 32 })
  answers()
  render(<Choose family="Example1" />, { wrapper: Surroundings })
  await userEvent.click(await trigger())
  await userEvent.keyboard('quirina{Enter}')
  await expect.poll(() => screen.getByRole('status').textContent).toBe(people[12_345]?.id)
  await userEvent.click(await trigger())
  await userEvent.click(await screen.findByRole('option', { name: 'A new person' }))
  expect(screen.getByRole('status').textContent).toBe('new')
})

test('there is no choice where nobody in the record bears the name', async () => {
  const { asked } = answers()
  render(<Choose family="Montavon" />, { wrapper: Surroundings })
  await expect.poll(() => asked.length).toBe(1)
  expect(screen.queryByRole('button')).toBeNull()
})

// Nobody is called as was heard on the telephone, and a second person was made.
test('a similar name is offered where nobody bears the one that was typed, and leads to who is called so', async () => {
  layOut({ view: 320, row: 32 })
  answers()
  render(<Choose family="Quirinna" />, { wrapper: Surroundings })
  expect(await screen.findByRole('group', { name: 'Similar spelling' })).toBeDefined()
  expect(screen.queryByRole('button', { name: /People of this name$/ })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Quirina' }))

  expect(document.activeElement).toBe(await screen.findByRole('button', { name: /People called Quirina$/ }))
  await screen.findByText(/^One in the record/)
  expect(screen.queryByRole('group', { name: 'Similar spelling' })).toBeNull()
  expect(screen.getByRole('status').textContent).toBe('new')
  await userEvent.keyboard('{ArrowDown}')
  await screen.findByRole('option', { name: /^Quirina/ })
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(() => screen.getByRole('status').textContent).toBe(people[12_345]?.id)
})

test('a search among people offers a similar name below what it finds', async () => {
  layOut({ view: 320, row: 32 })
  answers()
  render(<Choose family="Example1" />, { wrapper: Surroundings })
  await userEvent.click(await trigger())
  await userEvent.keyboard('Quirinna')
  await userEvent.click(await screen.findByRole('button', { name: 'Quirina' }))

  expect(screen.getByRole('combobox')).toHaveProperty('value', 'Quirina')
  expect(document.activeElement).toBe(screen.getByRole('combobox'))
  await screen.findByRole('option', { name: /^Quirina/ })
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.getByRole('status').textContent).toBe(people[12_345]?.id)
})
