import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { BackupsState } from '#contract/session.ts'
import { openSession, placeBridge, Surroundings } from '../bridge.fixtures.tsx'
import { NumbersLost } from './NumbersLost.tsx'
import { SessionProvider } from './session.tsx'
import { StatusLine } from './StatusLine.tsx'

// Saving seemed to hang for twelve seconds, and nothing said what it waits for.
test.each([true, false])('whether the database is being checked is told at the foot: %s', (checking) => {
  placeBridge({})
  render(
    <Surroundings>
      <SessionProvider session={{ ...openSession, checking }}>
        <StatusLine />
      </SessionProvider>
    </Surroundings>,
  )

  expect(screen.getByRole('status').textContent.includes('What you save waits')).toBe(checking)
})

// A disk that was full kept every backup of a day from being made, and only the list under Settings lacked them.
test.each([
  ['whoever keeps the backups', ['administrator' as const], true],
  ['nobody else', ['officer' as const], false],
])('that a backup was not made is told at the foot to %s', async (_who, roles, told) => {
  const notMade: BackupsState['notMade'] = { kind: 'daily', at: '2026-05-18T06:00:00Z', code: 'diskFull' }
  const { asked } = placeBridge({ 'backups.state': () => ({ making: null, notMade }) })
  const { officer } = openSession
  if (officer === null) throw new Error('Nobody is signed in')
  render(
    <Surroundings>
      <SessionProvider session={{ ...openSession, officer: { ...officer, roles } }}>
        <StatusLine />
      </SessionProvider>
    </Surroundings>,
  )

  const sentence = /^The backup of 18 May 2026, .* was not made\. Why stands under Settings, Backups\.$/
  await waitFor(() => {
    expect(sentence.test(screen.getByRole('status').textContent)).toBe(told)
  })
  expect(asked.length > 0).toBe(told)
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
