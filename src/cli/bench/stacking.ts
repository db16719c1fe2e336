import { CaseCredentialId, CredentialId, ModuleId, ModuleOutcomeId, ModuleVersionId } from '#core/ids.ts'
import type { LedgerInput } from '#core/recognition/ledger.ts'
import { policyV1 } from '#core/recognition/policy.ts'
import { grantedBy, smallestCombinations } from '#core/recognition/stack/combinations.ts'
import { compare, timeOf } from './measure.ts'
import type { Section } from './report.ts'

const outcomes = 12
/** All subsets of more take minutes. */
const bySubsetsAtMost = 10

/** The smallest stacks that grant the most, exactly, beside trying every subset. */
export async function stackingSection(): Promise<Section> {
  const small = stackOf(bySubsetsAtMost)
  const large = stackOf(20)
  const exact = smallestCombinations(small)
  const tried = bySubsets(small)
  if (exact.most !== tried.most || exact.smallest[0]?.caseCredentialIds.length !== tried.size) {
    throw new Error('The two do not find the same')
  }
  const peer = timeOf(() => bySubsets(small))
  return {
    title: 'Stacking credentials',
    text: `The smallest combinations of credentials that grant the most towards a module of ${String(outcomes)} outcomes, exactly, by branch and bound over the same ledger that a decision uses. Each credential carries two or three outcomes, whole or in part, and its workload bounds what it gives. The peer reckons every subset of ${String(bySubsetsAtMost)} credentials by the same ledger and is asked for the same answer; of 20 there are a thousand times as many, which it can't be asked for.`,
    unit: 'milliseconds',
    rows: [
      {
        work: `${String(bySubsetsAtMost)} credentials, ${String(outcomes)} outcomes`,
        peerName: `every subset of ${String(bySubsetsAtMost)}`,
        ...(await compare(
          9,
          timeOf(() => smallestCombinations(small)),
          peer,
        )),
      },
      {
        work: `20 credentials, ${String(outcomes)} outcomes`,
        peerName: `every subset of ${String(bySubsetsAtMost)}`,
        ...(await compare(
          9,
          timeOf(() => smallestCombinations(large)),
          peer,
        )),
      },
    ],
    notes: [],
  }
}

const id = (kind: number, number: number) =>
  `019b0000-0000-7000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`

function stackOf(credentials: number): LedgerInput {
  const ids = Array.from({ length: outcomes }, (_, index) => ModuleOutcomeId.parse(id(1, index)))
  return {
    policy: policyV1,
    outcome: null,
    programme: null,
    before: { counted: [], granted: [] },
    module: {
      moduleVersionId: ModuleVersionId.parse(id(2, 0)),
      moduleId: ModuleId.parse(id(3, 0)),
      code: 'BENCH',
      credits: outcomes * 50,
      outcomes: ids.map((outcomeId, index) => ({ id: outcomeId, code: `O${String(index + 1)}`, weight: 50 })),
    },
    sources: Array.from({ length: credentials }, (_, index) => ({
      caseCredentialId: CaseCredentialId.parse(id(4, index)),
      credentialId: CredentialId.parse(id(5, index)),
      workload: { credits: 60 + ((index * 37) % 90), rule: null },
      within: [],
      judgements: [0, 5, 7].slice(0, 2 + (index % 2)).flatMap((step, place) => {
        const outcomeId = ids[(index * 5 + step) % outcomes]
        const coverage = place === 1 ? ('partly' as const) : ('covered' as const)
        return outcomeId === undefined ? [] : [{ moduleOutcomeId: outcomeId, coverage, items: [place] }]
      }),
    })),
  }
}

function bySubsets(input: LedgerInput): { readonly most: number; readonly size: number } {
  let best = { most: 0, size: 0 }
  for (let subset = 1; subset < 2 ** input.sources.length; subset += 1) {
    const sources = input.sources.filter((_, place) => (subset >> place) % 2 === 1)
    const most = grantedBy(input, sources)
    if (most > best.most || (most === best.most && sources.length < best.size)) best = { most, size: sources.length }
  }
  return best
}
