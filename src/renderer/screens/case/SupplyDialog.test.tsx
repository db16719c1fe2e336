import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { CredentialDetail, ElementRow } from '#contract/cases.ts'
import { CaseCredentialId, CaseId } from '#core/ids.ts'
import { openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { recordOfDrafts } from '../../frame/formDrafts.fixtures.ts'
import { FormDrafts } from '../../frame/formDrafts.tsx'
import { OpenCaseContext, type OpenCase } from '../../frame/openCase.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { SupplyDialog } from './SupplyDialog.tsx'

const id = CaseCredentialId.parse('019aa000-0000-7000-8000-000000000002')
const given: ElementRow = {
  ...{ element: 'grade', state: 'suppliedLater', item: 0, part: 'value', reason: 'By mail' },
  value: { kind: 'text', text: '1.3', lang: 'en' },
  origin: { from: 'officer', reason: 'By mail' },
  ...{ by: 'Mira Aldous', at: '2026-05-18T08:42:00Z' },
}
type Shown = Pick<CredentialDetail, 'id' | 'elements' | 'takenBack'>

// Two windows that supplied the same missing value: the second put its value over the first's, and never showed it.
test('a value that another officer supplied meanwhile is told, what is typed stays, and the next press puts it over that', async () => {
  const refuses = { now: true }
  const { asked } = placeBridge({
    ...recordOfDrafts().routes,
    'credentials.supply': () => {
      if (refuses.now) throw new Refused('changedMeanwhileBy', { by: 'Mira Aldous' })
      return {} as never
    },
  })
  const of = (credential: Shown) => (
    <SessionProvider session={openSession}>
      <OpenCaseContext value={{ detail: { documents: [] } } as unknown as OpenCase}>
        <FormDrafts caseId={CaseId.parse('019aa000-0000-7000-8000-000000000001')}>
          <SupplyDialog credential={credential} element="grade" onClose={() => undefined} />
        </FormDrafts>
      </OpenCaseContext>
    </SessionProvider>
  )
  const { rerender } = render(of({ id, elements: [], takenBack: [] }), { wrapper: Surroundings })
  await userEvent.type(await screen.findByLabelText('Text'), '1.7')
  await userEvent.type(screen.getByLabelText(/^Where it comes from/), 'The transcript says so')
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }))
  expect(await screen.findByText(/^Mira Aldous wrote something else here in the meantime/)).toBeDefined()

  rerender(of({ id, elements: [given], takenBack: [] }))
  expect(screen.getByText('Changed meanwhile. Recorded now: 1.3 (Mira Aldous, 18 May 2026)')).toBeDefined()
  expect(screen.getByLabelText('Text')).toHaveProperty('value', '1.7')
  refuses.now = false
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }))
  const sent = asked.filter(({ route }) => route === 'credentials.supply')
  expect(sent).toMatchObject([{ input: { seen: 0 } }, { input: { seen: 1, value: { text: '1.7' } } }])
})
