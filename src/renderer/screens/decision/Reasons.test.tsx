import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { DecisionLine } from '#core/recognition/decision.ts'
import { placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { Reasons } from './Reasons.tsx'

const line = DecisionLine.parse({
  ...{ caseCredentialIds: [], moduleVersionId: '019aa000-0000-7000-8000-000000000001', outcome: null, credits: null },
  ...{ differences: [], answers: { alternative: '', partial: '', conditional: '' }, conditions: [] },
})

// Two buttons of one name below two fields: a reader could not tell which language a phrase went to.
test('the phrases say which language they are written in', async () => {
  const changed = vi.fn()
  placeBridge({
    'catalogue.module': () => ({ code: 'INF-1', outcomes: [] }) as never,
    'office.settings': () => ({ statementLanguages: ['en', 'de'] }) as never,
  })
  render(<Reasons reasons={[]} line={line} onChange={changed} />, { wrapper: Surroundings })
  await userEvent.click(await screen.findByRole('button', { name: '+ What is covered Reasons in German' }))

  expect(changed).toHaveBeenCalledWith([{ lang: 'de', value: expect.stringContaining('INF-1') as string }])
})
