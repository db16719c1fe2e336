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
  programmeId,
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
    moduleCap: null,
    programme: null,
    sources: [{ credentialId: credentialId(1), workload: 600, drawnBefore: 0, draws: 550 }],
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

// Would catch stated credits that are said to come from hours, because another credential states hours.
test('says how each source became credits, but nothing where all state them', () => {
  const of = (...rules: (string | null)[]) => {
    const credentials = rules.map((rule, index) => credential(index + 1, { workload: { credits: 100, rule } }))
    const caseCredentialIds = credentials.map((one) => one.caseCredentialId)
    return ledgerIn(drawnContext({ credentials }), { caseCredentialIds }).sourceRule
  }
  expect([of(null), of(null, null), of('hours/25', 'hours/25'), of(null, 'hours/25')]).toEqual([
    null,
    null,
    'hours/25',
    'ects hours/25',
  ])
})

// A difference that is not substantial must not cost the applicant credits.
test('lets full recognition bring every weight, within the source', () => {
  const context = drawnContext({ before: { counted: [], granted: [] } })

  expect(ledgerIn(context, { outcome: 'full' })).toMatchObject({ atMost: 600, limitedBy: 'source' })
})

test('takes off what was granted before towards the module and from the source', () => {
  const granted = [
    {
      moduleId: moduleId(1),
      programmeId: null,
      credits: 300,
      drawn: [{ credentialId: credentialId(7), within: [], credits: 300 }],
    },
    {
      moduleId: moduleId(8),
      programmeId: null,
      credits: 100,
      drawn: [{ credentialId: credentialId(1), within: [], credits: 100 }],
    },
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

// The drawn stack: a credential of 3 ECTS that meets 3.5 must not lend its neighbours' hours.
test('lets no credential of a line carry more than its own workload', () => {
  const module = { ...dataAnalysis(), credits: 350, outcomes: [outcome(1, 1, 350)] }
  const credentials = [
    credential(1, { judgements: judged(['covered']), workload: { credits: 300, rule: null } }),
    credential(2, { judgements: judged(['not']), workload: { credits: 900, rule: null } }),
  ]
  const context = drawnContext({ modules: [module], credentials, before: { counted: [], granted: [] } })

  expect(ledgerIn(context, { caseCredentialIds: [caseCredentialId(1), caseCredentialId(2)] })).toMatchObject({
    atMost: 300,
    limitedBy: 'source',
    sources: [{ draws: 300 }, { draws: 0 }],
  })
})

// A transcript of 10 ECTS whose units claim 8 each would give 16.
test('lets parts share the budget of their award, over earlier decisions too', () => {
  const award = { credentialId: credentialId(9), workload: { credits: 1000, rule: null } }
  const module = { ...dataAnalysis(), credits: 1600, outcomes: [outcome(1, 1, 800), outcome(1, 2, 800)] }
  const parts = [1, 2].map((number) =>
    credential(number, {
      within: [award],
      workload: { credits: 800, rule: null },
      judgements: judged(number === 1 ? ['covered', 'not'] : ['not', 'covered']),
    }),
  )
  const drawn = [{ credentialId: credentialId(3), within: [credentialId(9)], credits: 250 }]
  const granted = [{ moduleId: moduleId(8), programmeId: null, credits: 250, drawn }]
  const of = (before: DecisionContext['before']) =>
    ledgerIn(drawnContext({ modules: [module], credentials: parts, before }), {
      caseCredentialIds: [caseCredentialId(1), caseCredentialId(2)],
    })

  expect(of({ counted: [], granted: [] })).toMatchObject({ atMost: 1000, source: 1000, limitedBy: 'source' })
  expect(of({ counted: [], granted })).toMatchObject({ atMost: 750, grantedBefore: { source: 250 } })
})

test("holds a module and a programme under the policy's caps, rounded down", () => {
  const context = drawnContext({ before: { counted: [], granted: [] } })
  const programme = { programmeId: programmeId(1), code: 'BSC-DS', credits: 1001 }
  const capped = (moduleCapPercent: number | null, transferCapPercent: number | null) =>
    ledgerIn({ ...context, programme, policy: { ...context.policy, moduleCapPercent, transferCapPercent } })

  expect(capped(33, null)).toMatchObject({ moduleCap: 247, programme: { cap: null }, atMost: 247, limitedBy: 'module' })
  expect(capped(null, 50)).toMatchObject({
    programme: { code: 'BSC-DS', credits: 1001, cap: 500, grantedBefore: 0 },
    atMost: 500,
    limitedBy: 'programme',
  })
})

// What was judged "covered" without linking an outcome left no trace: the next credential was paid for it again.
test('counts a local outcome once even where nobody said which learning carries it', () => {
  const unlinked = judged(['covered']).map((one) => ({ ...one, items: [] }))
  const module = { ...dataAnalysis(), credits: 200, outcomes: [outcome(1, 1, 100), outcome(1, 2, 100)] }
  const credentials = [credential(1, { judgements: unlinked }), credential(2, { judgements: unlinked })]
  const context = drawnContext({ modules: [module], credentials, before: { counted: [], granted: [] } })
  const first = line({ credits: 100 })
  const second = factsOf([first, line({ caseCredentialIds: [caseCredentialId(2)], credits: 100 })], context)

  expect(second.ledger).toMatchObject({ atMost: 0, countedBefore: [{ outcomeCode: 'M1', credits: 100 }] })
})
