import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineFacts, type DecisionContext, type LineFacts } from './context.ts'
import type { Ledger } from './decision.ts'
import { apportion, learningCounted } from './countedLearning.ts'
import { outcomeCredits } from './outcomeCredits.ts'
import {
  caseCredentialId,
  content,
  countedInDrawing,
  credential,
  credentialId,
  dataAnalysis,
  drawnContext,
  judged,
  line,
  moduleId,
  moduleVersionId,
  outcome,
  outcomeId,
} from './recognition.fixtures.ts'

function factsOf(lines: Parameters<typeof content>[0], context: DecisionContext): LineFacts {
  const last = lineFacts(content(lines), context).at(-1)
  if (last === undefined || last === null) throw new Error('The fixture has no such line')
  return last
}
function ledgerIn(context: DecisionContext, change: Parameters<typeof line>[0] = {}): Ledger {
  return factsOf([line(change)], context).ledger
}

// Catches any figure of the ledger drifting from the worked example that officers know.
test('gives the ledger of the drawn case', () => {
  expect(ledgerIn(drawnContext())).toEqual({
    covered: { outcomes: 5, credits: 475 },
    partly: { outcomes: 2, credits: 100, countsPercent: 50 },
    countedBefore: [{ moduleOutcomeId: outcomeId(1, 7), outcomeCode: 'M7', caseNumber: '2025-1182', credits: 25 }],
    module: 750,
    source: 600,
    sourceRule: 'hours/25',
    grantedBefore: { source: 0, module: 0 },
    atMost: 550,
    limitedBy: 'coverage',
  })
})

// Catches a half written into the code instead of read from the policy.
test('takes what partly counts from the policy', () => {
  const context = drawnContext()
  const policy = { ...context.policy, partlyCountsPercent: 33 }

  expect(ledgerIn({ ...context, policy }).partly).toEqual({ outcomes: 2, credits: 66, countsPercent: 33 })
})

// Catches rounding that grants a hundredth nobody earned.
test('rounds half of an odd weight down', () => {
  const module = { ...dataAnalysis(), credits: 75, outcomes: [outcome(1, 1, 75)] }
  const context = drawnContext({ modules: [module], credentials: [credential(1, { judgements: judged(['partly']) })] })

  expect(ledgerIn(context).partly.credits).toBe(37)
})

test('says which limit bit', () => {
  const all = judged(Array.from({ length: 8 }, () => 'covered' as const))
  const free = { counted: [], granted: [] }
  const of = (credits: number | null) => {
    const workload = credits === null ? null : { credits, rule: null }
    return ledgerIn(drawnContext({ before: free, credentials: [credential(1, { judgements: all, workload })] }))
  }

  expect(of(900)).toMatchObject({ atMost: 750, limitedBy: 'module' })
  expect(of(600)).toMatchObject({ atMost: 600, limitedBy: 'source', sourceRule: null })
  expect(of(null)).toMatchObject({ atMost: 0, limitedBy: 'noWorkload', source: null })
})

// A difference that is not substantial must not cost the applicant credits.
test('lets full recognition bring every weight, within the source', () => {
  const context = drawnContext({ before: { counted: [], granted: [] } })

  expect(ledgerIn(context, { outcome: 'full' })).toMatchObject({ atMost: 600, limitedBy: 'source' })
})

test('takes off what was granted before towards the module and from the source', () => {
  const granted = [
    { moduleId: moduleId(1), credits: 300, credentialIds: [credentialId(7)] },
    { moduleId: moduleId(8), credits: 100, credentialIds: [credentialId(1), credentialId(7)] },
  ]

  expect(ledgerIn(drawnContext({ before: { counted: [], granted } }))).toMatchObject({
    grantedBefore: { module: 300, source: 100 },
    atMost: 450,
    limitedBy: 'module',
  })
})

// Two halves from two credentials may be the same half.
test('takes the best of several credentials for an outcome, not their sum', () => {
  const module = { ...dataAnalysis(), credits: 200, outcomes: [outcome(1, 1, 100), outcome(1, 2, 100)] }
  const credentials = [
    credential(1, { judgements: judged(['partly', 'not']), workload: null }),
    credential(2, { judgements: judged(['partly', 'covered']) }),
  ]
  const facts = drawnContext({ modules: [module], credentials, before: { counted: [], granted: [] } })

  expect(ledgerIn(facts, { caseCredentialIds: [caseCredentialId(1), caseCredentialId(2)] })).toMatchObject({
    covered: { outcomes: 1, credits: 100 },
    partly: { outcomes: 1, credits: 50 },
    source: 600,
    atMost: 150,
  })
})

// The same learning towards a second module in the same decision would be granted twice.
test('counts learning once over the lines of a decision', () => {
  const other = {
    ...dataAnalysis(),
    moduleId: moduleId(2),
    moduleVersionId: moduleVersionId(2),
    code: 'INF-2400',
    outcomes: [outcome(2, 1, 150), outcome(2, 2, 600)],
  }
  const judgements = [...judged(['covered', 'covered']), ...judged(['covered', 'not'], 2)]
  const workload = { credits: 6000, rule: null }
  const context = drawnContext({
    modules: [dataAnalysis(), other],
    credentials: [credential(1, { judgements, workload })],
    before: { counted: [], granted: [] },
  })
  const [first, second] = lineFacts(
    content([line({ credits: 150 }), line({ credits: 100, moduleVersionId: moduleVersionId(2) })]),
    context,
  )

  expect(first?.ledger.atMost).toBe(150)
  // Item 0 was counted with 0.50 towards M1 of the first module: a whole credit of 1.50 is left here.
  expect(second?.ledger).toMatchObject({
    countedBefore: [{ outcomeCode: 'M1', caseNumber: '2026-0417', credits: 50 }],
    atMost: 100,
  })
})

// An earlier credential gave half of this outcome: the rest is half, whoever brings it.
test('takes off what the same local outcome was counted for', () => {
  const counted = {
    ...countedInDrawing,
    credentialId: credentialId(5),
    moduleOutcomeId: outcomeId(1, 1),
  }
  const facts = factsOf([line()], drawnContext({ before: { counted: [counted], granted: [] } }))

  expect(outcomeCredits(facts.ledgerInput)[0]).toMatchObject({
    worth: 50,
    counts: 25,
    before: [{ caseNumber: '2025-1182', credits: 25 }],
  })
})

test('splits what was granted over the learning that carries it, to the last hundredth', () => {
  const facts = factsOf([line()], drawnContext())
  const counted = learningCounted(facts.ledgerInput, 333, '2026-0417')

  expect(counted.reduce((sum, { credits }) => sum + credits, 0)).toBe(333)
  expect(counted.map(({ item }) => item)).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('apportions any whole by any weights without losing or adding one', () => {
  const weights = fc.array(fc.nat(1000), { minLength: 1 }).filter((all) => all.some((weight) => weight > 0))
  fc.assert(
    fc.property(fc.nat(100_000), weights, (whole, all) => {
      const parts = apportion(whole, all)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole)
      expect(parts.every((part) => part >= 0)).toBe(true)
    }),
  )
})

const coverage = fc.constantFrom('covered', 'partly', 'not', 'cantSay' as const)

// The invariants of the whole: whatever lines are granted at most, no module, no source and no learning is exceeded.
test('never grants more than modules and sources hold, over any lines', () => {
  const outcomeOfLine = fc.constantFrom('full', 'partial' as const)
  const lines = fc.array(
    fc.record({
      module: fc.constantFrom(1, 2, 3),
      sources: fc.subarray([1, 2, 3], { minLength: 1 }),
      outcome: outcomeOfLine,
    }),
    { minLength: 1, maxLength: 6 },
  )
  const judgements = fc.array(fc.tuple(coverage, fc.nat(2)), { minLength: 9, maxLength: 9 })
  const workloads = fc.array(fc.nat(800), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(lines, fc.array(judgements, { minLength: 3, maxLength: 3 }), workloads, (wanted, judgedBy, credits) => {
      const modules = [1, 2, 3].map((number) => ({
        ...dataAnalysis(),
        moduleId: moduleId(number),
        moduleVersionId: moduleVersionId(number),
        credits: 300,
        outcomes: [1, 2, 3].map((position) => outcome(number, position, 100)),
      }))
      const credentials = [1, 2, 3].map((number) =>
        credential(number, {
          workload: { credits: credits[number - 1] ?? 0, rule: null },
          judgements: (judgedBy[number - 1] ?? []).map(([found, item], index) => ({
            moduleVersionId: moduleVersionId(Math.floor(index / 3) + 1),
            moduleOutcomeId: outcomeId(Math.floor(index / 3) + 1, (index % 3) + 1),
            coverage: found,
            items: found === 'covered' || found === 'partly' ? [item] : [],
            note: '',
          })),
        }),
      )
      const context = drawnContext({ modules, credentials, before: { counted: [], granted: [] } })
      const granted: ReturnType<typeof line>[] = []
      for (const { module, sources, outcome: chosen } of wanted) {
        const next = line({
          outcome: chosen,
          moduleVersionId: moduleVersionId(module),
          caseCredentialIds: sources.map(caseCredentialId),
          credits: 0,
        })
        const { ledger } = factsOf([...granted, next], context)
        granted.push({ ...next, credits: ledger.atMost })
      }
      const total = (of: (one: (typeof granted)[number]) => boolean) =>
        granted.filter(of).reduce((sum, { credits: some }) => sum + (some ?? 0), 0)
      for (const number of [1, 2, 3]) {
        expect(total((one) => one.moduleVersionId === moduleVersionId(number))).toBeLessThanOrEqual(300)
        const own = total(({ caseCredentialIds: ids }) => ids.length === 1 && ids[0] === caseCredentialId(number))
        expect(own).toBeLessThanOrEqual(credits[number - 1] ?? 0)
      }
      expect(total(() => true)).toBeLessThanOrEqual(credits.reduce((sum, one) => sum + one, 0))
    }),
  )
})
