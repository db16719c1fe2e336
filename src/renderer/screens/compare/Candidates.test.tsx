import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, type ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { CandidateRow } from '#contract/comparison.ts'
import type { Output } from '#contract/contract.ts'
import { CaseCredentialId, CaseId, DecisionId } from '#core/ids.ts'
import { placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import type { Order } from './CandidateDetails.tsx'
import { candidateOf, id } from './candidates.fixtures.ts'
import { Candidates } from './Candidates.tsx'
import { StandsHere } from './StandsHere.tsx'

const candidates = [candidateOf(1), candidateOf(2)]
const answer: Output<'precedents.ofCandidates'> = candidates.map(({ moduleVersionId }, index) => ({
  moduleVersionId,
  nearest: {
    decisionId: DecisionId.parse(id(10 + index)),
    caseId: CaseId.parse(id(20 + index)),
    caseNumber: `2026-000${String(index + 1)}`,
    decidedOn: '2026-05-01',
    outcome: 'partial',
    same: ['provider', 'purpose'],
    differs: ['level'],
  },
  decided: { full: 2, partial: 1 },
}))

function InWindow({ children }: { readonly children: ReactNode }) {
  return (
    <MemoryRouter>
      <Surroundings>{children}</Surroundings>
    </MemoryRouter>
  )
}

function Listed({
  suggestions,
  rows,
  told,
}: {
  readonly suggestions: 'shown' | 'hidden'
  readonly rows: CandidateRow[]
  readonly told: 'inFull' | 'inLines'
}) {
  const [order, onOrder] = useState<Order>('moved')
  const chosen = rows[0]?.moduleVersionId ?? null
  const listed = {
    ...{ suggestions, order, onOrder, chosen, of: 2, candidates: rows, doubt: null, preparing: false, newOrder: null },
    caseCredentialId: CaseCredentialId.parse(id(30)),
    onChoose: () => undefined,
  }
  return (
    <>
      <Candidates {...listed} told={told} />
      {told === 'inLines' ? <StandsHere {...listed} /> : null}
    </>
  )
}

function show(suggestions: 'shown' | 'hidden', rows = candidates, told: 'inFull' | 'inLines' = 'inFull') {
  const { asked } = placeBridge({
    'precedents.ofCandidates': ({ moduleVersionIds }: { readonly moduleVersionIds: readonly unknown[] }) =>
      answer.slice(0, moduleVersionIds.length),
  })
  render(<Listed suggestions={suggestions} rows={rows} told={told} />, { wrapper: InWindow })
  return asked
}

test('a module that came without a code is named once', async () => {
  show('shown', [{ ...candidateOf(1), code: 'Databases' }])

  expect(await screen.findByText('Databases')).toBeDefined()
  expect(screen.queryByText('Databases Databases')).toBeNull()
})

// A step below the others, the list was read as a part of the judgement before it.
test('the list is headed like the reasons and the judgement beside it', async () => {
  show('shown')

  expect(await screen.findByRole('heading', { name: /^Near modules/, level: 2 })).toBeDefined()
})

// Would catch a precedent that stands with the wrong module, facts told of all of them at once, and a module about which
// nothing was decided that looks like one not looked up yet.
test('each candidate says how it was decided before, the chosen one what is the same and what differs', async () => {
  show('shown')
  const [chosen, other] = await screen.findAllByText('2 full, 1 partial')
  const row = chosen?.closest('[role=option]')
  expect(row?.textContent).toContain('Nearest: 2026-0001, Partial recognition')
  expect(row?.textContent).toContain('The same: provider, purpose')
  expect(row?.textContent).toContain('Differs: level')
  expect(other?.closest('[role=option]')?.textContent).not.toContain('Nearest')
  cleanup()

  show('shown', [...candidates, candidateOf(3)])
  expect(await screen.findAllByText('2 full, 1 partial')).toHaveLength(2)
  expect(screen.getAllByText('never')).toHaveLength(1)
})

// Would catch a near module that does not say why it is near, and a reason that shows while suggestions are hidden.
test('each candidate says why it is near, the chosen one all of it', async () => {
  const reason = (code: string, side: 'for' | 'against', facts: Record<string, string>) =>
    ({ signal: code, code, side, strength: 'some', value: 1, facts }) as const
  const reasons = [reason('wordsShared', 'for', { words: 'schema' }), reason('numbersOther', 'against', {})]
  const rows = candidates.map((one) => ({ ...one, reasons }))
  show('shown', rows)
  expect(await screen.findAllByText('Words shared: schema')).toHaveLength(2)
  expect(screen.getAllByText('Against: The titles have different numbers')).toHaveLength(1)
  cleanup()

  show('hidden', rows)
  expect(await screen.findByText(/INF-1/)).toBeDefined()
  expect(screen.queryByText(/Words shared/)).toBeNull()
})

// What was decided before anchors as a suggestion does: it must wait behind the same switch.
test('nothing is asked and nothing shown while suggestions are hidden', async () => {
  const asked = show('hidden')
  expect(await screen.findByText(/INF-1/)).toBeDefined()
  expect(screen.queryByText(/decided|never|partial/i)).toBeNull()
  expect(asked.every(({ input }) => (input as { moduleVersionIds?: unknown[] }).moduleVersionIds?.length === 0)).toBe(
    true,
  )
})

// Would catch a module that moves without a word, an order that can't be had without precedents, and a moved list that leads
// although suggestions are hidden.
test('a moved module says why and where it stands without; the order without is one press away', async () => {
  const decisionId = DecisionId.parse(id(40))
  const nearest = { decisionId, caseId: CaseId.parse(id(41)), caseNumber: '2026-0007', decidedOn: '2026-05-01' }
  const raised = { effect: 'raised', granted: 3, refused: 0, weight: 2.8, nearest, decisions: [decisionId] } as const
  const moved: CandidateRow[] = [
    { ...candidateOf(2), precedents: { ...raised, decisions: [decisionId] } },
    candidateOf(1),
  ]
  show('shown', moved)
  const codes = () => screen.getAllByRole('option').map((option) => /INF-\d/.exec(option.textContent)?.[0])

  expect(codes()).toEqual(['INF-2', 'INF-1'])
  expect(screen.getByText(/^Raised: the same learning was granted here in 3 of 3/).textContent).toContain('place 2')
  expect(screen.getByRole('link', { name: '2026-0007' }).getAttribute('href')).toBe(`/cases/${id(41)}/decision`)
  await userEvent.click(screen.getByRole('radio', { name: 'Without' }))
  expect(codes()).toEqual(['INF-1', 'INF-2'])
  expect(screen.queryByText(/Raised/)).toBeNull()
  cleanup()

  show('hidden', moved)
  expect(codes()).toEqual(['INF-1', 'INF-2'])
  expect(screen.queryByRole('link')).toBeNull()
})

// Would catch a narrow screen on which a reason or an order that the wide one has can't be had, or that tells it twice.
test('in lines each says how it was decided, and all else of the chosen one stands apart', async () => {
  const decisionId = DecisionId.parse(id(40))
  const nearest = { decisionId, caseId: CaseId.parse(id(41)), caseNumber: '2026-0007', decidedOn: '2026-05-01' }
  const raised = { effect: 'raised', granted: 3, refused: 0, weight: 2.8, nearest, decisions: [decisionId] } as const
  const moved: CandidateRow[] = [
    { ...candidateOf(2), precedents: { ...raised, decisions: [decisionId] } },
    candidateOf(3),
  ]
  show('shown', moved, 'inLines')
  expect(await screen.findByText('2 full, 1 partial')).toBeDefined()
  expect(screen.getByText('never')).toBeDefined()
  const apart = screen.getByRole('region', { name: 'Why INF-2 stands here' })
  for (const words of ['Raised: the same learning', 'Nearest: 2026-0002', 'Differs: level', 'Nearest like case']) {
    expect(apart.textContent).toContain(words)
    expect(screen.getByRole('listbox').textContent).not.toContain(words)
  }
  await userEvent.click(within(apart).getByRole('radio', { name: 'Without' }))
  expect(screen.getAllByRole('option')[0]?.textContent).toContain('INF-2')
  expect(screen.queryByText(/Raised/)).toBeNull()
  cleanup()

  show('hidden', moved, 'inLines')
  expect(screen.queryByRole('region', { name: /stands here/ })).toBeNull()
  expect(screen.queryByText('never')).toBeNull()
})

// Would catch entries that are told as modules of their own, a row that is not marked while one of its entries is compared,
// and a decision about the module that is forgotten because it stands under another code.
test.each(['inFull', 'inLines'] as const)('a module listed under several codes is one row, told %s', async (told) => {
  const others = [3, 4, 5, 6, 2].map((number) => {
    const { moduleVersionId, code } = candidateOf(number)
    return { moduleVersionId, code }
  })
  show(
    'shown',
    [
      { ...candidateOf(7), alsoListed: others.slice(-2) },
      { ...candidateOf(8), alsoListed: others },
    ],
    told,
  )

  const [first, second] = await screen.findAllByRole('option')
  expect(first?.textContent).toContain('Also listed as INF-6, INF-2')
  expect(second?.textContent).toContain('Also listed as INF-3, INF-4, INF-5 and 2 more')
  expect(first?.getAttribute('aria-selected')).toBe('true')
  expect(await within(first ?? document.body).findByText('2 full, 1 partial')).toBeTruthy()
})
