import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContextCredential, DecisionContext } from '../context.ts'
import {
  caseCredentialId,
  credential,
  credentialId,
  dataAnalysis,
  drawnContext,
  judged,
  moduleVersionId,
  outcome,
  outcomeId,
} from '../recognition.fixtures.ts'
import { grantedBy, smallestCombinations } from './combinations.ts'
import { stackOf } from './stack.ts'
import type { LedgerInput } from '../ledger.ts'

const free = { counted: [], granted: [] }

function inputOf(context: DecisionContext): LedgerInput {
  const [module] = context.modules
  if (module === undefined) throw new Error('The fixture has a module')
  return { ...context, outcome: null, module, sources: context.credentials }
}

/** Every subset, the slow way: the most any grants, and the fewest credentials that grant it. */
function bySubsets(input: LedgerInput) {
  const found: { value: number; size: number; ids: string }[] = []
  for (let subset = 1; subset < 2 ** input.sources.length; subset += 1) {
    const sources = input.sources.filter((_, place) => (subset >> place) % 2 === 1)
    const ids = new Set(sources.map((one) => one.credentialId))
    if (sources.some(({ within }) => within.some((award) => ids.has(award.credentialId)))) continue
    const names = sources.map((one) => one.caseCredentialId).toSorted()
    found.push({ value: grantedBy(input, sources), size: sources.length, ids: names.join(' ') })
  }
  const most = Math.max(0, ...found.map(({ value }) => value))
  const best = found.filter(({ value }) => value === most && most > 0)
  const size = Math.min(...best.map((one) => one.size))
  return { most, smallest: best.filter((one) => one.size === size).map(({ ids }) => ids) }
}

const randomStack = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }),
  credentials: fc.array(
    fc.record({
      parent: fc.nat(3),
      workload: fc.option(fc.nat(500), { nil: null }),
      judged: fc.array(fc.constantFrom('covered', 'partly', 'not' as const), { minLength: 5, maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 7 },
  ),
  moduleCapPercent: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
})

function contextOf({
  weights,
  credentials,
  moduleCapPercent,
}: typeof randomStack extends fc.Arbitrary<infer T> ? T : never) {
  const base = drawnContext({ before: free })
  const around = (index: number): number[] => {
    const parent = (credentials[index]?.parent ?? 0) - 1
    return parent >= 0 && parent < index ? [parent, ...around(parent)] : []
  }
  const workloadOf = (index: number) => {
    const workload = credentials[index]?.workload ?? null
    return workload === null ? null : { credits: workload, rule: null }
  }
  return drawnContext({
    before: free,
    policy: { ...base.policy, moduleCapPercent },
    modules: [
      {
        ...dataAnalysis(),
        credits: weights.reduce((sum, weight) => sum + weight, 0),
        outcomes: weights.map((weight, index) => outcome(1, index + 1, weight)),
      },
    ],
    credentials: credentials.map((one, index) =>
      credential(index + 1, {
        workload: workloadOf(index),
        judgements: judged(one.judged.slice(0, weights.length)),
        within: around(index).map((award) => ({ credentialId: credentialId(award + 1), workload: workloadOf(award) })),
      }),
    ),
  })
}

// A search that prunes too much would hide the stack that an applicant could have been granted.
test('finds what trying every subset finds', () => {
  fc.assert(
    fc.property(randomStack, (random) => {
      const input = inputOf(contextOf(random))
      const slow = bySubsets(input)
      const { most, smallest } = smallestCombinations(input)
      const ids = smallest.map((one) => one.caseCredentialIds.toSorted().join(' '))
      expect(most).toBe(slow.most)
      expect(ids).toHaveLength(Math.min(5, slow.smallest.length))
      expect(ids.filter((one) => !slow.smallest.includes(one))).toEqual([])
    }),
  )
})

/** The stack of the drawings, made small: three credentials, four outcomes. */
function drawnStack(change: readonly Partial<ContextCredential>[] = []): DecisionContext {
  const judgements = [
    judged(['covered', 'covered', 'not', 'not']),
    judged(['covered', 'not', 'partly', 'not']),
    judged(['not', 'not', 'covered', 'not']),
  ]
  return drawnContext({
    before: free,
    modules: [
      {
        ...dataAnalysis(),
        credits: 700,
        outcomes: [100, 200, 200, 200].map((weight, index) =>
          outcome(1, index + 1, weight, { creditTransfer: index === 3 }),
        ),
      },
    ],
    credentials: judgements.map((found, index) =>
      credential(index + 1, { workload: { credits: 300, rule: null }, judgements: found, ...change[index] }),
    ),
  })
}
function stackIn(context: DecisionContext, chosen: Parameters<typeof stackOf>[2] = null) {
  const [module] = context.modules
  if (module === undefined) throw new Error('The fixture has a module')
  return stackOf(module, context, chosen)
}

test('uses the fewest credentials, says why the other stays out, and what is missing', () => {
  const stack = stackIn(drawnStack())
  expect(stack.combinations).toEqual([{ caseCredentialIds: [caseCredentialId(1), caseCredentialId(3)] }])
  expect(stack.ledger.atMost).toBe(500)
  expect(stack.leftOut).toEqual([{ caseCredentialId: caseCredentialId(2), code: 'addsNothing' }])
  expect(stack.missing).toEqual([{ moduleOutcomeId: outcomeId(1, 4), credits: 200 }])
})

// The same outcome from two credentials is one learning.
test('draws an outcome once, whoever carries it', () => {
  const stack = stackIn(drawnStack(), [1, 2, 3].map(caseCredentialId))
  const drawn = stack.outcomes.map(({ cells }) => cells.reduce((sum, { draws }) => sum + (draws ?? 0), 0))
  expect(drawn).toEqual([100, 200, 200, 0])
})

test('puts forward nothing past the age limit, of another holder, or without a workload', () => {
  const context = drawnStack([{ awardedOn: '2019-01-01' }, { holder: 'refused' }, { workload: null }])
  const stack = stackIn({ ...context, policy: { ...context.policy, ageLimitYears: 5 } })
  expect(stack.combinations).toEqual([])
  expect(stack.leftOut.map(({ code }) => code)).toEqual(['pastAgeLimit', 'holderRefused', 'noWorkload'])
  expect(stack.ledger.atMost).toBe(0)
})

test('asks for no outcome that is not essential, and for none once all is covered', () => {
  const context = drawnStack([{ judgements: judged(['covered', 'covered', 'covered', 'covered']) }])
  expect(stackIn(context).missing).toEqual([])
  expect(stackIn(context).combinations[0]?.caseCredentialIds.length).toBe(2)
})

// A module that nobody compared has no stack, and must not throw.
test('has nothing to put forward where nothing was judged', () => {
  const context = drawnStack()
  const other = { ...dataAnalysis(), moduleVersionId: moduleVersionId(2) }
  const stack = stackOf(other, context, null)
  expect(stack.combinations).toEqual([])
  expect(stack.leftOut.map(({ code }) => code)).toEqual(['notJudged', 'notJudged', 'notJudged'])
})
