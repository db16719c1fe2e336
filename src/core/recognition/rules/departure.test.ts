import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseId, DecisionId } from '../../ids.ts'
import { RecognitionOutcome } from '../decision.ts'
import type { DecidedLine } from '../precedents.ts'
import { content, drawnContext, line, moduleId, moduleVersionId } from '../recognition.fixtures.ts'
import { problemsOf } from '../rules.ts'

/** The drawn case as it was decided elsewhere: outcomes 1 to 7 covered or partly covered. */
const like = (number: number, outcome: RecognitionOutcome): DecidedLine => ({
  decisionId: `decision ${String(number)}` as DecisionId,
  caseId: `case ${String(number)}` as CaseId,
  caseNumber: `2025-${String(number)}`,
  decidedOn: '2025-10-01',
  outcome,
  facts: {
    provider: 'example university',
    programme: null,
    module: moduleId(1),
    moduleVersion: moduleVersionId(1),
    purpose: 'creditTransfer',
    covered: ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'],
    level: 6,
    workload: 600,
  },
})
const three = (outcome: RecognitionOutcome) => [1, 2, 3].map((number) => like(number, outcome))

const departures = (decided: readonly DecidedLine[], departure: string, outcome: RecognitionOutcome | null) =>
  problemsOf(content([line({ outcome, departure })]), drawnContext({ decided })).filter(({ code }) =>
    code.startsWith('departure'),
  )

// Would catch like cases decided otherwise without a word, and a reason asked of whoever follows the line.
test('asks for a reason exactly where the outcome departs from three like cases', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...RecognitionOutcome.options),
      fc.constantFrom(null, ...RecognitionOutcome.options),
      (decided, outcome) => {
        const departs = outcome !== null && outcome !== decided
        expect(departures(three(decided), '', outcome).map(({ code }) => code)).toEqual(
          departs ? ['departureMissing'] : [],
        )
        expect(departures(three(decided), 'The syllabus was rewritten.', outcome).map(({ code }) => code)).toEqual(
          departs ? [] : ['departureUnused'],
        )
      },
    ),
  )
})

test('says what the like cases were, and takes a dash for no reason', () => {
  expect(departures(three('full'), ' – ', 'partial')).toEqual([
    { code: 'departureMissing', line: 0, facts: { precedent: 'full', cases: 3, of: 3 } },
  ])
})

// Would catch a line made of cases that covered something else, or were for another purpose.
test('unlike cases bind nobody', () => {
  const change = (facts: Partial<DecidedLine['facts']>) =>
    three('full').map((one) => ({ ...one, facts: { ...one.facts, ...facts } }))
  for (const unlike of [
    change({ covered: ['M1'] }),
    change({ purpose: 'exemption' }),
    change({ provider: 'other university' }),
    change({ module: moduleId(2) }),
    three('full').slice(1),
  ]) {
    expect(departures(unlike, '', 'partial')).toEqual([])
  }
})
