import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { layOut } from './layout.fixtures.ts'
import { LongList } from './LongList.tsx'

interface Thing {
  readonly id: string
}

const things = Array.from({ length: 20_000 }, (_, index): Thing => ({ id: `thing ${String(index)}` }))
const keyOf = ({ id }: Thing) => id
const Cells = ({ item }: { readonly item: Thing }) => <span role="rowheader">{item.id}</span>

beforeEach(() => {
  layOut({ view: 620, row: 31 })
})

function Things({ items, onOpen }: { readonly items: readonly Thing[]; readonly onOpen: (id: string) => void }) {
  const [selected, setSelected] = useState<string | null>(null)
  return (
    <LongList
      className=""
      label="Things"
      items={items}
      keyOf={keyOf}
      cells={Cells}
      rowHeight={31}
      selected={selected}
      onSelect={setSelected}
      onOpen={onOpen}
    />
  )
}

const focused = () => document.activeElement?.textContent

// A key that leads to a row which is not drawn leaves the focus nowhere, and the next key does nothing.
test('every row of a long list is reached by keys, and only those in sight are drawn', async () => {
  const opened = vi.fn()
  render(<Things items={things} onOpen={opened} />)
  expect(screen.getAllByRole('row').length).toBeLessThan(60)

  await userEvent.tab()
  expect(focused()).toBe('thing 0')
  await userEvent.keyboard('{ArrowDown}{PageDown}')
  expect(focused()).toBe('thing 20')
  await userEvent.keyboard('{End}')
  expect(focused()).toBe('thing 19999')
  expect(screen.getByRole('row', { selected: true }).getAttribute('aria-rowindex')).toBe('20000')
  await userEvent.keyboard('{ArrowDown}{ArrowUp}{Enter}')
  expect(opened).toHaveBeenLastCalledWith('thing 19998')
  await userEvent.keyboard('{Home}{ArrowUp}')
  expect(focused()).toBe('thing 0')
  expect(screen.getAllByRole('row').length).toBeLessThan(60)
})

// One click in a list of cases must not leave it; a screen reader has no second one.
test('a click selects, a double click and the click of a reader open', async () => {
  const opened = vi.fn()
  render(<Things items={things} onOpen={opened} />)
  await userEvent.click(screen.getByText('thing 3'))
  expect(screen.getByRole('row', { selected: true }).textContent).toBe('thing 3')
  expect(opened).not.toHaveBeenCalled()

  await userEvent.dblClick(screen.getByText('thing 4'))
  screen.getByText('thing 5').click()
  expect(opened.mock.calls).toEqual([['thing 4'], ['thing 5']])
})

// A list that is put in order anew between both presses opened another case than the one that was aimed at, or none.
test('a double click opens what lay under its first press', () => {
  const opened = vi.fn()
  const { rerender } = render(<Things items={things} onOpen={opened} />)
  fireEvent.click(screen.getByText('thing 4'), { detail: 1 })
  rerender(<Things items={[{ id: 'new' }, ...things]} onOpen={opened} />)
  fireEvent.click(screen.getByText('thing 3'), { detail: 2 })
  expect(opened.mock.calls).toEqual([['thing 4']])
})

// What an officer takes from the list would throw the keyboard back to the beginning of the window.
test('when the selected row goes, the focus stays in the list', async () => {
  const { rerender } = render(<Things items={things} onOpen={vi.fn()} />)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}')
  rerender(<Things items={things.toSpliced(1, 1)} onOpen={vi.fn()} />)

  expect(document.activeElement).toBe(screen.getByRole('grid'))
})
