import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { CredentialDetail } from '#contract/cases.ts'
import type { ElementName } from '#core/credential/element.ts'
import { CaseId } from '#core/ids.ts'
import { openSession, placeBridge, Surroundings } from '../../../bridge.fixtures.tsx'
import { FormDrafts } from '../../../frame/formDrafts.tsx'
import { SessionProvider } from '../../../frame/session.tsx'
import { ByHandEntry } from './ByHandEntry.tsx'
import { recordOfDrafts } from '../../../frame/formDrafts.fixtures.ts'

/** The paper's credential, whose element is entered; answers how to look elsewhere and what lies in the record as begun. */
function entering(supplied: () => Promise<never>) {
  const { drafts, routes } = recordOfDrafts()
  const { asked } = placeBridge({
    'credentials.supply': supplied,
    ...routes,
  })
  const credential = { id: '019aa000-0000-7000-8000-000000000001', elements: [] } as unknown as CredentialDetail
  const open = (element: ElementName) => (
    <SessionProvider session={openSession}>
      <FormDrafts caseId={CaseId.parse('019aa000-0000-7000-8000-000000000002')}>
        <ByHandEntry key={element} {...{ credential, element }} place={null} onKept={() => undefined} />
      </FormDrafts>
    </SessionProvider>
  )
  const { rerender } = render(open('learningOutcome'), { wrapper: Surroundings })
  return {
    drafts,
    look: (element: ElementName) => {
      rerender(open(element))
    },
    supplied: () => asked.filter(({ route }) => route === 'credentials.supply').length,
  }
}

// Would catch an outcome that a held Enter reads off the paper twice, to be covered and counted twice.
test('Enter struck twice keeps a value once', async () => {
  const { supplied } = entering(() => new Promise(() => undefined))
  await userEvent.type(await screen.findByRole('textbox'), 'Designs a database{Enter}{Enter}')

  expect(supplied()).toBe(1)
})

// An outcome of three lines that was half read off the paper was gone after a look at another element.
test('what was begun for an element stands there again, until it is kept', async () => {
  const { drafts, look } = entering(() => Promise.resolve({} as never))
  await userEvent.type(await screen.findByRole('textbox'), 'Designs a data')
  look('title')
  expect(screen.getByRole('textbox')).toHaveProperty('value', '')
  look('learningOutcome')
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Designs a data')
  await userEvent.type(screen.getByRole('textbox'), 'base{Enter}')
  await waitFor(() => {
    expect(screen.getByRole('textbox')).toHaveProperty('value', '')
  })
  await waitFor(() => {
    expect(drafts.size).toBe(0)
  })
})
