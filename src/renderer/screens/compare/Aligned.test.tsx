import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CaseId } from '#core/ids.ts'
import type { OutcomeSuggestion } from '#core/matching/comparison.ts'
import { placeBridge, Surroundings } from '../../bridge.fixtures.tsx'
import { Aligned } from './Aligned.tsx'
import { comparison } from './comparison.fixtures.ts'
import { pairsOf } from './pairs.ts'
import { RememberedOfCase } from './remembered.tsx'

const nothing = () => undefined

function show(coverage: OutcomeSuggestion['coverage'], suggestions: 'shown' | 'hidden') {
  placeBridge({})
  const reason = (code: string, side: 'for' | 'against') =>
    ({ signal: code, code, side, strength: 'some', value: 0, facts: {} }) as const
  const outcomes = comparison.suggestion.outcomes.map((one) => ({
    ...one,
    coverage,
    alignments: one.alignments.map((passage) => ({
      ...passage,
      reasons: [reason('wordsShared', 'for'), reason('otherObject', 'against')],
    })),
  }))
  const compared = { ...comparison, suggestion: { ...comparison.suggestion, outcomes } }
  const list = { ids: new Set<never>(), onChoose: nothing, onFullText: nothing, onNote: nothing, drop: null }
  render(
    <Surroundings>
      <RememberedOfCase caseId={CaseId.parse(comparison.id)}>
        <Aligned comparison={compared} pairs={pairsOf(compared, suggestions)} selected={null} {...list} />
      </RememberedOfCase>
    </Surroundings>,
  )
}

// "Nothing found in the credential" stood beside the words that were found; of words for and against none said which it was.
test('of an outcome that it can’t say of it does not claim that nothing was found', async () => {
  show('cantSay', 'shown')
  const row = await screen.findByRole('option', { name: /^M5/ })

  expect(row.textContent).toContain('no outcome of the credential suggested')
  expect(row.textContent).toContain('+ words')
  expect(row.textContent).toContain('– other object?')
})

test('where suggestions are hidden a row says nothing of them', async () => {
  show('not', 'hidden')

  expect((await screen.findByRole('option', { name: /^M5/ })).textContent).not.toMatch(/suggested|words|object/)
})
