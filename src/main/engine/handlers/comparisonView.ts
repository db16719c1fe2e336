import type { Comparison } from '#contract/comparison.ts'
import { credentialFacts, textOf } from '#core/credential/facts.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { verbClassOf } from '#core/matching/verbClass.ts'
import { coverageRange, coverageSums } from '#core/recognition/coverage.ts'
import { purposeOf } from '../db/repositories/cases.ts'
import { judgedOnceIn, judgementsOf, type ComparisonRecord } from '../db/repositories/comparisons.ts'
import { elementRowsOf, getCaseCredential } from '../db/repositories/credentials.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { moduleDetail } from './catalogue.ts'

/** A stored comparison with the judgements in force, and the coverage that they add up to. */
export function comparisonView(workspace: Workspace, comparison: ComparisonRecord): Comparison {
  const { db } = workspace
  const found = demand(getCaseCredential(workspace.db, comparison.caseCredentialId))
  const rows = elementRowsOf(db, [found.credentialId]).get(found.credentialId) ?? []
  const facts = credentialFacts(rows)
  const module = moduleDetail(db, comparison.moduleVersionId)
  const judgements = judgementsOf(db, [comparison.id]).get(comparison.id) ?? []
  const judged = new Map<ModuleOutcomeId, Coverage>(judgements.map((one) => [one.moduleOutcomeId, one.coverage]))
  const { purpose } = purposeOf(db, found.caseId)
  const coverageOf = ({ id, weight }: (typeof module.outcomes)[number]) => ({
    weight,
    coverage: judged.get(id) ?? null,
  })
  return {
    id: comparison.id,
    caseCredentialId: comparison.caseCredentialId,
    module,
    credential: {
      title: facts.title,
      provider: facts.awardingBody.length > 0 ? facts.awardingBody : facts.issuer,
      outcomes: facts.outcomes.map(({ item, text }) => ({ item, text, verbClass: verbClassOf(text) })),
      credits: facts.ects,
      minutes: facts.minutes,
      eqfLevel: facts.eqfLevel,
      assessment: textOf(rows, 'assessment'),
    },
    suggestion: comparison.suggestion,
    judgements,
    judgedOnce: judgedOnceIn(db, comparison.id),
    coverage: coverageSums(module.outcomes.map(coverageOf)),
    essential: coverageRange(module.outcomes.filter(({ essential }) => essential[purpose] !== false).map(coverageOf)),
  }
}
