import { lineFacts } from '../context.ts'
import type { DecisionProblem } from '../decision.ts'
import { needsSecondOfficer } from '../fourEyes.ts'
import type { Policy } from '../policy.ts'
import { problemsOf } from '../rules.ts'
import { lineUnder, type LineUnder, type PastDecision } from './pastDecision.ts'

/**
 * Why a decision would differ: a rule's code, or `moreCredits` where all that could be was granted and more could have
 * been, or `secondOfficerAsked`; with the line it is about.
 */
export type PolicyDifference = DecisionProblem & { readonly line: number }

/**
 * What stands in the way of a past decision under a proposed policy that did not under the one it was made under, and what
 * would have been open to it; empty where it would have come out the same.
 *
 * Facts are those of the time: what nobody judged then is not judged now.
 */
export function differencesUnder(past: PastDecision, pinned: Policy, proposed: Policy): PolicyDifference[] {
  const ofLines = past.content.lines.flatMap((line, index): PolicyDifference[] => {
    const stored = past.lines[index]
    if (stored === undefined) return []
    const then = lineUnder(past, line, stored, pinned)
    const now = lineUnder(past, line, stored, proposed)
    const known = new Set(problemsOf(then.content, then.context).map(keyOf))
    const problems = problemsOf(now.content, now.context).filter((problem) => !known.has(keyOf(problem)))
    const before = atMostOf(then)
    const after = atMostOf(now)
    const more = line.credits !== null && line.outcome !== 'notRecognised' && line.credits >= before && after > before
    // Full recognition that granted all there was is refused for less: the same finding in other words.
    const said = problems.filter(({ code }) => code !== 'fullWithFewerCredits')
    return [
      ...said.map((problem) => ({ ...problem, line: index })),
      ...(more ? [{ code: 'moreCredits', line: index, facts: { credits: before, atMost: after } }] : []),
    ]
  })
  const asked =
    past.signed === 'no' && !needsSecondOfficer(past.content, pinned) && needsSecondOfficer(past.content, proposed)
  return asked ? [...ofLines, { code: 'secondOfficerAsked', line: 0, facts: {} }] : ofLines
}

function atMostOf({ content, context }: LineUnder): number {
  return lineFacts(content, context)[0]?.ledger.atMost ?? 0
}

/** The same finding under two policies, whatever its figures. */
function keyOf({ code, facts }: DecisionProblem): string {
  return JSON.stringify([code, facts['missing'], facts['number'], facts['credential'], facts['awardedOn']])
}
