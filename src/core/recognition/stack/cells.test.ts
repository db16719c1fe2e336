import { expect, test } from 'vitest'
import type { ContextModule, DecisionContext } from '../context.ts'
import {
  caseCredentialId,
  credential,
  dataAnalysis,
  drawnContext,
  judged,
  outcome,
  outcomeId,
  programmeId,
} from '../recognition.fixtures.ts'
import { stackOf } from './stack.ts'

const module: ContextModule = {
  ...dataAnalysis(),
  credits: 600,
  outcomes: [
    outcome(1, 1, 100, { creditTransfer: true }),
    outcome(1, 2, 200, { creditTransfer: false, exemption: true }),
    outcome(1, 3, 300),
  ],
}
const credits = (hundredths: number) => ({ credits: hundredths, rule: null })

/** The first covers outcome 1 and was not judged on 2 and 3; the second covers 1, in part 2, and 3 not. */
function context(change: Partial<DecisionContext> = {}): DecisionContext {
  return drawnContext({
    before: { counted: [], granted: [] },
    modules: [module],
    credentials: [
      credential(1, { workload: credits(500), judgements: judged(['covered']) }),
      credential(2, { workload: credits(150), judgements: judged(['covered', 'partly', 'not']) }),
    ],
    ...change,
  })
}

// Would catch a table whose cells show another outcome's judgement or draws, or "not judged" as "not covered".
test('each outcome shows its weight, and of every credential its own judgement and what is drawn', () => {
  const { outcomes, missing } = stackOf(module, context(), [1, 2].map(caseCredentialId))
  const cells = outcomes.map((one) => one.cells.map(({ coverage, draws }) => [coverage, draws]))

  expect(
    outcomes.map(({ moduleOutcomeId, weight, coverage, counts }) => [moduleOutcomeId, weight, coverage, counts]),
  ).toEqual([
    [outcomeId(1, 1), 100, 'covered', 100],
    [outcomeId(1, 2), 200, 'partly', 100],
    [outcomeId(1, 3), 300, 'not', 0],
  ])
  expect(cells.map((row) => row.map(([coverage]) => coverage))).toEqual([
    ['covered', 'covered'],
    ['open', 'partly'],
    ['open', 'not'],
  ])
  expect(cells[1]?.map(([, draws]) => draws)).toEqual([0, 100])
  expect(cells[2]?.map(([, draws]) => draws)).toEqual([0, 0])
  expect(missing).toEqual([{ moduleOutcomeId: outcomeId(1, 3), credits: 300 }])
})

test('a credential that is not used draws nothing, not zero', () => {
  const stack = stackOf(module, context(), [caseCredentialId(1)])

  expect(stack.outcomes.map((one) => one.cells.map(({ draws }) => draws))).toEqual([
    [100, null],
    [0, null],
    [0, null],
  ])
  expect(stack.leftOut).toEqual([{ caseCredentialId: caseCredentialId(2), code: 'addsNothing' }])
})

// What nobody called inessential for this purpose is asked for; what is not essential for another purpose is no matter.
test.each([
  ['creditTransfer', [1, 3]],
  ['exemption', [1, 2, 3]],
] as const)('for %s the outcomes %j are missing where none is covered', (purpose, places) => {
  const none = [credential(1, { judgements: judged(['not', 'not', 'not']) })]

  expect(stackOf(module, context({ purpose, credentials: none }), null).missing).toEqual(
    places.map((at) => ({ moduleOutcomeId: outcomeId(1, at), credits: at * 100 })),
  )
})

test('where nothing can be granted, all that could be used is looked at together', () => {
  const none = [1, 2].map((number) => credential(number, { judgements: judged(['not', 'not', 'not']) }))
  const stack = stackOf(module, context({ credentials: none }), null)

  expect({ combinations: stack.combinations, leftOut: stack.leftOut }).toEqual({ combinations: [], leftOut: [] })
  expect(stack.outcomes[0]?.cells).toEqual(
    [1, 2].map((number) => ({ caseCredentialId: caseCredentialId(number), coverage: 'not', draws: 0 })),
  )
  expect(stack.ledger.sources.map(({ workload }) => workload)).toEqual([600, 600])
})

// A judgement of last year's version, though of an outcome of the same id, says nothing of this one.
test('only judgements of this version count, and one of them is enough', () => {
  const older = judged(['covered', 'covered', 'covered'], 1).map((one) => ({
    ...one,
    moduleVersionId: dataAnalysis().moduleVersionId.replace(/1$/, '2') as typeof one.moduleVersionId,
  }))
  const both = credential(1, { workload: credits(600), judgements: [...older, ...judged(['not', 'covered', 'not'])] })
  const stack = stackOf(module, context({ credentials: [both, credential(2, { judgements: older })] }), null)

  expect(stack.ledger.atMost).toBe(200)
  expect(stack.leftOut).toEqual([{ caseCredentialId: caseCredentialId(2), code: 'notJudged' }])
})

test("the programme's cap holds: of the case's, else of the only one that the module belongs to", () => {
  const programme = (number: number, of: number) => ({
    programmeId: programmeId(number),
    code: `P${number}`,
    credits: of,
  })
  const policy = { ...drawnContext().policy, transferCapPercent: 50 }
  const only = { ...module, onlyProgramme: programme(1, 100) }
  const ofCase = context({ policy, programme: programme(2, 160) })

  expect(stackOf(module, context({ policy }), null).ledger).toMatchObject({ atMost: 200, programme: null })
  expect(stackOf(only, context({ policy }), null).ledger).toMatchObject({ atMost: 50, programme: { code: 'P1' } })
  expect(stackOf(only, ofCase, null).ledger).toMatchObject({ atMost: 80, programme: { code: 'P2' } })
})
