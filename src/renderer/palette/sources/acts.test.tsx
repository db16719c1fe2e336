import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { beginAnew, done, openWorkbench, field, rows, chosen } from '../palette.fixtures.tsx'

beforeEach(beginAnew)

// What is done with the keyboard elsewhere would find no row that has the focus, or none at all.
test('a key of the screen is done as if it were pressed there, after the keyboard is back', async () => {
  openWorkbench()
  screen.getByLabelText('A field').focus()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('>ne')
  await waitFor(() => {
    expect(rows()).toEqual(['Next openEnter', 'New case'])
  })
  await userEvent.keyboard('{Backspace}{Backspace}')
  await waitFor(() => {
    expect(rows().length).toBeGreaterThan(2)
  })
  expect(rows().filter((row) => /told elsewhere|moves|only told/i.test(row))).toEqual([])
  await userEvent.keyboard('ne{Enter}')

  await waitFor(() => {
    expect(done).toEqual(['next from A field'])
  })
})

// Whoever presses Enter too soon would do the first thing that can be done: record, take over, import.
test('with nothing typed Enter does nothing of what can be done here, until it was gone to', async () => {
  openWorkbench()
  screen.getByLabelText('A field').focus()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('>')
  await waitFor(() => {
    expect(rows()[0]).toBe('Next openN')
  })
  expect(chosen()).toBeNull()
  await userEvent.keyboard('{Enter}')
  expect(field()).toBeDefined()
  await userEvent.keyboard('{ArrowDown}')
  expect(chosen()).toBe('Next openEnter')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => {
    expect(done).toEqual(['next from A field'])
  })
})
