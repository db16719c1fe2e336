import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { pageOfModules, type ModuleRow } from '#contract/catalogue.ts'
import type { Input } from '#contract/contract.ts'
import { ModuleVersionId } from '#core/ids.ts'
import { placeBridge, Surroundings } from '../bridge.fixtures.tsx'
import { layOut } from '../ui/layout.fixtures.ts'
import { ModulePick } from './ModulePick.tsx'

const idOf = (nth: number) => ModuleVersionId.parse(`01890000-0000-7000-8000-${String(nth).padStart(12, '0')}`)
const rows = Array.from({ length: 20_000 }, (_, nth) => ({
  moduleVersionId: idOf(nth),
  code: `M-${String(nth).padStart(5, '0')}`,
  title: [{ lang: 'en', value: 'Invented module' }],
})) as unknown as ModuleRow[]

const page = ({ filter, from }: Input<'catalogue.page'>) => {
  const fitting = rows.filter(({ code }) => code.startsWith(filter.toUpperCase()))
  return { of: fitting.length, rows: fitting.slice(from, from + pageOfModules), similar: [] }
}

function Choose({ begins, onChange }: { readonly begins: ModuleVersionId | null; readonly onChange: () => void }) {
  const [chosen, setChosen] = useState(begins)
  return (
    <ModulePick
      label="Module"
      none="Not yet said"
      programmeId={null}
      moduleVersionId={chosen}
      onChange={(id) => {
        setChosen(id)
        onChange()
      }}
    />
  )
}

const answers = {
  'catalogue.page': page,
  'catalogue.module': ({ moduleVersionId }: Input<'catalogue.module'>) =>
    rows.find((row) => row.moduleVersionId === moduleVersionId) as never,
}
const trigger = () => screen.getByRole('button', { name: /Module$/ })

// All 20,000 crossed the bridge before a dialog with this choice could be used.
test('modules are asked for page by page, where one looks, and the last is two keys away', async () => {
  layOut({ view: 320, row: 32 })
  const bridge = placeBridge(answers)
  render(<Choose begins={null} onChange={vi.fn()} />, { wrapper: Surroundings })
  await userEvent.click(trigger())
  await screen.findByText('20000 entries')
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Not yet said')

  await userEvent.keyboard('{End}')
  await screen.findByRole('option', { name: 'M-19999 Invented module' })
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => trigger().textContent).toBe('M-19999 Invented module')
  const asked = bridge.asked.filter(({ route }) => route === 'catalogue.page').map(({ input }) => input)
  expect(asked.map((input) => (input as Input<'catalogue.page'>).from)).toEqual([0, 19_800])
})

// A code that was typed whole and sent at once chose the first module of the list before.
test('Enter chooses what was typed, though the list has not come yet', async () => {
  layOut({ view: 320, row: 32 })
  const { promise: held, resolve: release } = Promise.withResolvers<null>()
  placeBridge({
    ...answers,
    'catalogue.page': async (input: Input<'catalogue.page'>) => {
      if (input.filter !== '') await held
      return page(input)
    },
  })
  const chosen = vi.fn()
  render(<Choose begins={idOf(7)} onChange={chosen} />, { wrapper: Surroundings })
  await expect.poll(() => trigger().textContent).toBe('M-00007 Invented module')
  await userEvent.click(trigger())
  await screen.findByRole('option', { name: 'M-00000 Invented module' })
  await userEvent.keyboard('m-12345{Enter}')
  expect(chosen).not.toHaveBeenCalled()
  release(null)

  await expect.poll(() => trigger().textContent).toBe('M-12345 Invented module')
  expect(chosen).toHaveBeenCalledOnce()
})

test('the choice of none is taken back to none', async () => {
  layOut({ view: 320, row: 32 })
  placeBridge(answers)
  render(<Choose begins={idOf(7)} onChange={vi.fn()} />, { wrapper: Surroundings })
  await userEvent.click(trigger())
  await userEvent.click(await screen.findByRole('option', { name: 'Not yet said' }))

  expect(trigger().textContent).toBe('Not yet said')
})
