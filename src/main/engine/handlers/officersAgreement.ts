import type { Output } from '#contract/contract.ts'
import { agreementOf, outcomePairs } from '#core/recognition/fourEyes.ts'
import { listCases } from '../db/repositories/cases.ts'
import { moduleVersion } from '../db/repositories/catalogue.ts'
import { proposalsOf } from '../db/repositories/proposals.ts'
import type { Workspace } from '../workspace.ts'

export function agreement({ db }: Workspace): Output<'proposals.agreement'> {
  const numbers = new Map(listCases(db).map(({ id, number }) => [id, number]))
  const rated = proposalsOf(db, 'all').flatMap((proposal) =>
    proposal.views.map((view) => ({ proposal, view, pairs: outcomePairs(proposal.content.lines, view.lines) })),
  )
  return {
    ...agreementOf(rated.map(({ pairs, view }) => ({ pairs, blind: !view.firstSeenBefore }))),
    views: rated.length,
    apart: rated.flatMap(({ proposal, view }) => {
      const lineOf = (lines: typeof view.lines, module: string) =>
        lines.find(({ moduleVersionId }) => moduleVersionId === module)?.outcome ?? null
      const modules = new Set([...proposal.content.lines, ...view.lines].map(({ moduleVersionId }) => moduleVersionId))
      return [...modules]
        .map((module) => ({
          module,
          first: lineOf(proposal.content.lines, module),
          second: lineOf(view.lines, module),
        }))
        .filter(({ first, second }) => first !== second)
        .map(({ module, first, second }) => ({
          caseId: proposal.caseId,
          caseNumber: numbers.get(proposal.caseId) ?? '',
          module: moduleVersion(db, module)?.code ?? '',
          first,
          second,
          blind: !view.firstSeenBefore,
        }))
    }),
  }
}
