import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { CandidateRow } from '#contract/comparison.ts'
import type { Output } from '#contract/contract.ts'
import { CaseCredentialId, CaseId, DecisionId, ModuleVersionId } from '#core/ids.ts'
import { placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { Candidates } from './Candidates.tsx'

const id = (number: number) => `0190000a-0000-7000-8000-${String(number).padStart(12, '0')}`
const candidate = (number: number): CandidateRow => ({
  moduleKey: id(number),
  moduleVersionId: ModuleVersionId.parse(id(number)),
  code: `INF-${String(number)}`,
  title: [{ lang: 'en', value: 'Databases' }],
  credits: 500,
  score: 1,
  reasons: [],
  suggested: { covered: 1, partly: 0, not: 0, cantSay: 0 },
})
const candidates = [candidate(1), candidate(2)]
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
}))

function show(suggestions: 'shown' | 'hidden') {
  const { asked } = placeBridge({
    'precedents.ofCandidates': ({ moduleVersionIds }: { readonly moduleVersionIds: readonly unknown[] }) =>
      answer.slice(0, moduleVersionIds.length),
  })
  render(
    <Candidates
      caseCredentialId={CaseCredentialId.parse(id(30))}
      suggestions={suggestions}
      of={2}
      candidates={candidates}
      doubt={null}
      preparing={false}
      chosen={candidates[0]?.moduleVersionId ?? null}
      onChoose={() => undefined}
    />,
    { wrapper: Surroundings },
  )
  return asked
}

// Would catch a precedent that stands with the wrong module, or facts told of all of them at once.
test('each candidate says how it was decided before, the chosen one what is the same and what differs', async () => {
  show('shown')
  const [chosen, other] = await screen.findAllByText(/^Decided before: Partial recognition/)
  expect(chosen?.textContent).toContain('2026-0001')
  expect(chosen?.textContent).toContain('The same: provider, purpose')
  expect(chosen?.textContent).toContain('Differs: level')
  expect(other?.textContent).not.toContain('The same')
})

// What was decided before anchors as a suggestion does: it must wait behind the same switch.
test('nothing is asked and nothing shown while suggestions are hidden', async () => {
  const asked = show('hidden')
  expect(await screen.findByText(/INF-1/)).toBeDefined()
  expect(screen.queryByText(/Decided before/)).toBeNull()
  expect(asked.every(({ input }) => (input as { moduleVersionIds?: unknown[] }).moduleVersionIds?.length === 0)).toBe(
    true,
  )
})
