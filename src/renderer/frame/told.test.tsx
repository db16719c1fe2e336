import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { openSession, Surroundings } from '../bridge.fixtures.tsx'
import { NumbersLost } from './NumbersLost.tsx'
import { SessionProvider } from './session.tsx'
import { StatusLine } from './StatusLine.tsx'

// Saving seemed to hang for twelve seconds, and nothing said what it waits for.
test.each([true, false])('whether the database is being checked is told at the foot: %s', (checking) => {
  render(
    <Surroundings>
      <SessionProvider session={{ ...openSession, checking }}>
        <StatusLine />
      </SessionProvider>
    </Surroundings>,
  )

  expect(screen.getByRole('status').textContent.includes('What you save waits')).toBe(checking)
})

test('numbers that may be given twice are told until the officer has read it', async () => {
  render(
    <Surroundings>
      <SessionProvider session={{ ...openSession, numbersLost: 'diskFull' }}>
        <NumbersLost />
      </SessionProvider>
    </Surroundings>,
  )
  expect(screen.getByRole('dialog').textContent).toMatch(/disk was full.*unlock again before you do either/)
  await userEvent.click(screen.getByRole('button', { name: 'I have read it' }))

  expect(screen.queryByRole('dialog')).toBeNull()
})
