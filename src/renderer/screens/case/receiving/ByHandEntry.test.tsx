import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { CredentialDetail } from '#contract/cases.ts'
import { openSession, placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { SessionProvider } from '../../../frame/session.tsx'
import { ByHandEntry } from './ByHandEntry.tsx'

// Would catch an outcome that a held Enter reads off the paper twice, to be covered and counted twice.
test('Enter struck twice keeps a value once', async () => {
  const { asked } = placeBridge({ 'credentials.supply': () => new Promise(() => undefined) })
  render(
    <SessionProvider session={openSession}>
      <ByHandEntry
        credential={{ id: '019aa000-0000-7000-8000-000000000001', elements: [] } as unknown as CredentialDetail}
        element="learningOutcome"
        place={null}
        onKept={() => undefined}
      />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  await userEvent.type(screen.getByRole('textbox'), 'Designs a database{Enter}{Enter}')

  expect(asked.map(({ route }) => route)).toEqual(['credentials.supply'])
})
