import { fireEvent, render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Shares } from '#contract/consistency.ts'
import type { Output } from '#contract/contract.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { officer, openSession, placeBridge, Refused, Surroundings } from '../../bridge.fixtures.tsx'
import { SessionProvider } from '../../frame/session.tsx'
import { Consistency } from './Consistency.tsx'

const shares = (of: number, interval: Shares['outcomes'][number]['interval']): Shares => ({
  of,
  outcomes: RecognitionOutcome.options.map((outcome) => ({ outcome, count: outcome === 'full' ? of : 0, interval })),
})
const report: Output<'consistency.report'> = {
  office: shares(20, { from: 0.8389, to: 1 }),
  officers: [{ officerId: officer.id, name: officer.name, ...shares(4, null) }],
  officersShown: 'own',
  providers: [
    { name: 'University A', ...shares(12, { from: 0.757, to: 1 }) },
    { name: 'University B', ...shares(4, null) },
    { name: null, ...shares(4, null) },
  ],
}

function show(answer: () => Output<'consistency.report'>) {
  const { asked } = placeBridge({ 'consistency.report': answer })
  render(
    <SessionProvider session={openSession}>
      <Consistency />
    </SessionProvider>,
    { wrapper: Surroundings },
  )
  return asked
}

// Would catch a share told of four lines, an officer's row without the office beside it, and rows in another order.
test('shares stand with their range, few lines with their count alone, and names in their order', async () => {
  show(() => report)
  const rows = within(await screen.findByRole('table', { name: 'By officer' })).getAllByRole('row')
  expect(rows[1]?.textContent).toMatch(/^Whole office20.*100 % \(84–100\)/)
  expect(rows[2]?.textContent).toMatch(/^Ada Example4too few to say/)
  expect(rows[2]?.textContent).not.toContain('%')
  expect(screen.getByText(/Your own lines beside the whole office/)).toBeDefined()
  const providers = within(screen.getByRole('table', { name: 'By provider' })).getAllByRole('rowheader')
  expect(providers.map(({ textContent }) => textContent)).toEqual(['University A', 'University B', 'nobody named'])
  fireEvent.change(screen.getByLabelText('Provider’s name'), { target: { value: 'sity b' } })
  expect(await screen.findAllByRole('rowheader', { name: /University/ })).toHaveLength(1)
})

// Would catch a period that is asked for while a day is half typed, or kept when it was changed.
test('the period is a year until today, and what was typed is asked for once it is a day', async () => {
  const asked = show(() => ({ ...report, office: shares(0, null) }))
  expect(await screen.findByText('No decision in this period.')).toBeDefined()
  const from = screen.getByLabelText('Decided from')
  fireEvent.change(from, { target: { value: '' } })
  fireEvent.change(from, { target: { value: '2026-06-01' } })
  expect(await screen.findByText('This day is before the first one.')).toBeDefined()
  expect(asked.map(({ input }) => input)).toEqual([
    { from: '2025-05-18', to: '2026-05-18' },
    { from: '2026-06-01', to: '2026-05-18' },
  ])
})

test('what was not read says so and is asked for again', async () => {
  let broken = true
  show(() => {
    if (broken) throw new Refused('unexpected')
    return report
  })
  expect(await screen.findByText('The decisions were not read.')).toBeDefined()
  broken = false
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('table', { name: 'By provider' })).toBeDefined()
})

// A year of which two figures were typed was asked for: the period began in the year 26.
test('a year that nobody means is told of, and not asked for', async () => {
  const asked = show(() => report)
  await screen.findByRole('table', { name: 'By officer' })
  fireEvent.change(screen.getByLabelText('Decided from'), { target: { value: '0026-06-01' } })
  expect(await screen.findByText('Enter the year with four figures, from 1900 on.')).toBeDefined()
  fireEvent.change(screen.getByLabelText('Decided from'), { target: { value: '2026-01-01' } })
  await expect.poll(() => asked).toHaveLength(2)
  expect(screen.queryByText('Enter the year with four figures, from 1900 on.')).toBeNull()
  expect(asked.map(({ input }) => input)).toEqual([
    { from: '2025-05-18', to: '2026-05-18' },
    { from: '2026-01-01', to: '2026-05-18' },
  ])
})
