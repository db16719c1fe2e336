import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineFacts, type ContextCredential, type DecisionContext, type LineFacts } from './context.ts'
import { learningCounted } from './countedLearning.ts'
import type { CountedLearning, GrantedCredits } from './ledger.ts'
import { outcomeCredits } from './outcomeCredits.ts'
import {
  caseCredentialId,
  content,
  credential,
  credentialId,
  dataAnalysis,
  drawnContext,
  line,
  moduleId,
  moduleVersionId,
  outcome,
  outcomeId,
  programmeId,
} from './recognition.fixtures.ts'

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
const judgement = fc.record({
  coverage: fc.constantFrom('covered', 'partly', 'not', 'cantSay' as const),
  items: fc.subarray([0, 1, 2]),
})
/** Awards and their parts: each may be a part of one before it. */
const credentialsOf = fc.array(
  fc.record({
    parent: fc.nat(4),
    workload: maybe(fc.nat(600)),
    judgements: fc.array(maybe(judgement), { maxLength: 9 }),
  }),
  { minLength: 1, maxLength: 5 },
)
const modulesOf = fc.array(fc.array(fc.nat(200), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
const lineOf = fc.record({
  module: fc.nat(2),
  sources: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
  outcome: fc.constantFrom('full', 'partial' as const),
  percent: fc.nat(100),
})
const randomCase = fc.record({
  credentials: credentialsOf,
  modules: modulesOf,
  /** Decisions of several cases, one after the other. */
  decisions: fc.array(fc.array(lineOf, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  policy: fc.record({
    moduleCapPercent: maybe(fc.integer({ min: 1, max: 100 })),
    transferCapPercent: maybe(fc.integer({ min: 1, max: 100 })),
    partlyCountsPercent: fc.nat(100),
  }),
  programmeCredits: maybe(fc.nat(800)),
})
type RandomCase = typeof randomCase extends fc.Arbitrary<infer T> ? T : never

function contextOf({ credentials, modules, policy, programmeCredits }: RandomCase): DecisionContext {
  const base = drawnContext({ before: { counted: [], granted: [] } })
  const workloads = credentials.map(({ workload }) => (workload === null ? null : { credits: workload, rule: null }))
  const around = (index: number): number[] => {
    const parent = (credentials[index]?.parent ?? 0) - 1
    return parent >= 0 && parent < index ? [parent, ...around(parent)] : []
  }
  return {
    ...base,
    policy: { ...base.policy, ...policy },
    programme: { programmeId: programmeId(1), code: 'BSC', credits: programmeCredits },
    modules: modules.map((weights, index) => ({
      ...dataAnalysis(),
      moduleId: moduleId(index + 1),
      moduleVersionId: moduleVersionId(index + 1),
      credits: weights.reduce((sum, weight) => sum + weight, 0),
      outcomes: weights.map((weight, place) => outcome(index + 1, place + 1, weight)),
    })),
    credentials: credentials.map(({ judgements }, index) =>
      credential(index + 1, {
        workload: workloads[index] ?? null,
        within: around(index).map((one) => ({ credentialId: credentialId(one + 1), workload: workloads[one] ?? null })),
        judgements: judgements.flatMap((judged, place): ContextCredential['judgements'][number][] => {
          const version = Math.floor(place / 3) + 1
          if (judged === null) return []
          return [
            {
              ...judged,
              moduleVersionId: moduleVersionId(version),
              moduleOutcomeId: outcomeId(version, (place % 3) + 1),
              note: '',
            },
          ]
        }),
      }),
    ),
  }
}

interface Recorded {
  readonly facts: LineFacts
  readonly credits: number
  readonly counted: readonly CountedLearning[]
}

/** Decides everything, as an office would over the years: each decision stands before the next. */
function decide(random: RandomCase): { context: DecisionContext; recorded: Recorded[] } {
  const context = contextOf(random)
  const recorded: Recorded[] = []
  for (const wanted of random.decisions) {
    const counted = recorded.flatMap((one) => one.counted)
    const granted = recorded.map((one) => grantedBy(one, context))
    const now = { ...context, before: { counted, granted } }
    const lines: ReturnType<typeof line>[] = []
    for (const { module, sources, outcome: chosen, percent } of wanted) {
      const next = line({
        outcome: chosen,
        credits: 0,
        moduleVersionId: moduleVersionId((module % random.modules.length) + 1),
        caseCredentialIds: sources.map((source) => caseCredentialId((source % random.credentials.length) + 1)),
      })
      const atMost = lineFacts(content([...lines, next]), now).at(-1)?.ledger.atMost ?? 0
      lines.push({ ...next, credits: Math.floor((atMost * percent) / 100) })
    }
    for (const facts of lineFacts(content(lines), now)) {
      if (facts === null) throw new Error('The random case names a module that it has not')
      const credits = facts.line.credits ?? 0
      recorded.push({ facts, credits, counted: learningCounted(facts.ledgerInput, credits, '2026-0001') })
    }
  }
  return { context, recorded }
}

function grantedBy({ facts, credits, counted }: Recorded, context: DecisionContext): GrantedCredits {
  const drawn = counted.map((one) => ({
    credentialId: one.credentialId,
    within: aroundOf(context, one.credentialId),
    credits: one.credits,
  }))
  return { moduleId: facts.module.moduleId, programmeId: programmeId(1), credits, drawn }
}

function aroundOf(context: DecisionContext, id: string) {
  const found = context.credentials.find((one) => one.credentialId === id)
  return (found?.within ?? []).map((award) => award.credentialId)
}

function total(recorded: readonly Recorded[], wanted: (one: CountedLearning) => boolean): number {
  return recorded.flatMap(({ counted }) => counted.filter(wanted)).reduce((sum, { credits }) => sum + credits, 0)
}

function grantedIn(recorded: readonly Recorded[]): number {
  return recorded.reduce((sum, { credits }) => sum + credits, 0)
}

// Whatever was decided, in whatever order: the tallies are made from what was recorded alone.
test('no budget is ever exceeded, over any decisions', () => {
  fc.assert(
    fc.property(randomCase, (random) => {
      const { context, recorded } = decide(random)
      const { moduleCapPercent, transferCapPercent } = context.policy
      for (const { credentialId: id, workload } of context.credentials) {
        const drawn = total(
          recorded,
          (one) => one.credentialId === id || aroundOf(context, one.credentialId).includes(id),
        )
        const direct = total(recorded, (one) => one.credentialId === id)
        expect(workload === null ? direct : drawn).toBeLessThanOrEqual(workload?.credits ?? 0)
      }
      for (const module of context.modules) {
        const granted = grantedIn(recorded.filter(({ facts }) => facts.module.moduleId === module.moduleId))
        expect(granted * 100).toBeLessThanOrEqual(module.credits * (moduleCapPercent ?? 100))
      }
      const programme = context.programme?.credits ?? Infinity
      const cap = transferCapPercent === null ? Infinity : programme * transferCapPercent
      expect(grantedIn(recorded) * 100).toBeLessThanOrEqual(cap)
    }),
  )
})

// A local outcome is paid up to its weight, a learning item up to the most that one line could count it for.
test('no learning counts twice, over any decisions', () => {
  fc.assert(
    fc.property(randomCase, (random) => {
      const { context, recorded } = decide(random)
      for (const { id, weight } of context.modules.flatMap(({ outcomes }) => outcomes))
        expect(total(recorded, ({ moduleOutcomeId }) => moduleOutcomeId === id)).toBeLessThanOrEqual(weight)
      for (const { credentialId: id } of context.credentials) {
        for (const item of [0, 1, 2]) {
          const worthInLine = recorded.map(({ facts }) =>
            outcomeCredits(facts.ledgerInput)
              .filter(({ carriedBy }) => carriedBy.some((one) => one.credentialId === id && one.item === item))
              .reduce((sum, { worth }) => sum + worth, 0),
          )
          const counted = total(recorded, (one) => one.credentialId === id && one.item === item)
          expect(counted).toBeLessThanOrEqual(Math.max(0, ...worthInLine))
        }
      }
      for (const { credits, counted } of recorded)
        expect(counted.reduce((sum, one) => sum + one.credits, 0)).toBe(credits)
    }),
  )
})

// A ledger that is merely safe would keep from applicants what is theirs: each limit is met exactly.
test('the most that can be granted is all there is, by every cut of the budgets', () => {
  fc.assert(
    fc.property(randomCase, (random) => {
      const { context, recorded } = decide(random)
      recorded.forEach((one, place) => {
        const earlier = recorded.slice(0, place)
        const module = one.facts.module
        const cap = (credits: number, percent: number | null) => Math.floor((credits * (percent ?? 100)) / 100)
        const moduleLeft =
          cap(module.credits, context.policy.moduleCapPercent) -
          grantedIn(earlier.filter(({ facts }) => facts.module.moduleId === module.moduleId))
        const programme = context.policy.transferCapPercent === null ? null : (context.programme?.credits ?? null)
        const programmeLeft =
          programme === null ? Infinity : cap(programme, context.policy.transferCapPercent) - grantedIn(earlier)
        expect(one.facts.ledger.atMost).toBe(
          Math.min(moduleLeft, programmeLeft, smallestCut(one.facts, earlier, context)),
        )
      })
    }),
    { numRuns: 60 },
  )
})

/** The slow way: of all ways to stop the outcomes from drawing, the cheapest (max-flow min-cut, Ford and Fulkerson 1956). */
function smallestCut(facts: LineFacts, earlier: readonly Recorded[], context: DecisionContext): number {
  const outcomes = outcomeCredits(facts.ledgerInput)
  const awards = context.credentials.map(({ credentialId: id, workload, within }) => ({
    id,
    parent: within[0]?.credentialId ?? null,
    left:
      workload === null
        ? Infinity
        : workload.credits -
          total(earlier, (one) => one.credentialId === id || aroundOf(context, one.credentialId).includes(id)),
  }))
  const sources = facts.credentials.filter(({ workload }) => workload !== null).map((one) => one.credentialId)
  let smallest = Infinity
  for (let cut = 0; cut < 2 ** (outcomes.length + awards.length); cut += 1) {
    const inside = (place: number) => (cut >> place) % 2 === 1
    const awardInside = (id: string | null) =>
      id !== null && inside(outcomes.length + awards.findIndex((one) => one.id === id))
    let price = 0
    outcomes.forEach(({ counts, moduleOutcomeId }, place) => {
      if (!inside(place)) {
        price += counts
        return
      }
      const carriers = facts.ledgerInput.sources.flatMap(({ credentialId: id, judgements }) =>
        judgements.some(
          (one) => one.moduleOutcomeId === moduleOutcomeId && (one.coverage === 'covered' || one.coverage === 'partly'),
        )
          ? [id]
          : [],
      )
      for (const id of sources)
        if ((carriers.length === 0 || carriers.includes(id)) && !awardInside(id)) price += counts
    })
    for (const { id, parent, left } of awards) if (awardInside(id) && !awardInside(parent)) price += left
    smallest = Math.min(smallest, price)
  }
  return smallest
}
