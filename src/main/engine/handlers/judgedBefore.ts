import type { Handlers } from '#contract/contract.ts'
import type { JudgedBefore } from '#contract/precedents.ts'
import { credentialFacts } from '#core/credential/facts.ts'
import { Coverage } from '#core/matching/comparison.ts'
import { maskNames } from '#core/matching/maskNames.ts'
import { sameWording } from '#core/programme/sameText.ts'
import { namesOf } from '../db/repositories/applicants.ts'
import { getComparison, judgedOnceIn } from '../db/repositories/comparisons.ts'
import { elementRowsOf, getCaseCredential } from '../db/repositories/credentials.ts'
import { judgedForLines, outcomesOfCode } from '../db/repositories/judgedBefore.ts'
import { currentPolicy } from '../db/repositories/office.ts'
import { newestLines } from '../precedentIndex.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { moduleDetail } from './catalogue.ts'

const shown = 8

/** How one outcome of a module was judged for decisions in force of other cases. */
export function judgedBeforeHandlers(open: () => Workspace): Pick<Handlers, 'precedents.ofOutcome'> {
  return {
    'precedents.ofOutcome': ({ comparisonId, moduleOutcomeId }) => {
      const workspace = open()
      const { db } = workspace
      const comparison = demand(getComparison(db, comparisonId))
      const module = moduleDetail(db, comparison.moduleVersionId)
      const outcome = demand(module.outcomes.find(({ id }) => id === moduleOutcomeId))
      // Who sees how it was judged before leans towards it as towards a suggestion: it waits with them.
      const { suggestions } = currentPolicy(db, workspace.today())
      if (suggestions === 'hiddenUntilJudged' && !judgedOnceIn(db, comparisonId).includes(moduleOutcomeId)) {
        return { state: 'hidden' }
      }

      const { caseId } = demand(getCaseCredential(db, comparison.caseCredentialId))
      const versions = outcomesOfCode(db, module.moduleId, outcome.code)
      const texts = new Map(versions.map(({ id, text }) => [id, text]))
      const found = judgedForLines(db, newestLines(db, module.moduleId), versions).filter(
        (one) => one.caseId !== caseId,
      )
      const counts = { covered: 0, partly: 0, not: 0, cantSay: 0 } satisfies Record<Coverage, number>
      for (const { coverage } of found) counts[coverage] += 1
      const judged = found.slice(0, shown).map((row): JudgedBefore => {
        const { decisionId, caseNumber, decidedOn, coverage, suggested, suggestionVisible } = row
        const names = namesOf(db, row.applicantId).flatMap(({ given, family }) => [given, family])
        const { title } = credentialFacts(elementRowsOf(db, [row.credentialId]).get(row.credentialId) ?? [])
        return {
          ...{ decisionId, caseId: row.caseId, caseNumber, decidedOn, coverage, suggested, suggestionVisible },
          credential: title.map(({ lang, value }) => ({ lang, value: maskNames(value, names) })),
          note: maskNames(row.note, names),
          wording: sameWording(outcome.text, texts.get(row.moduleOutcomeId) ?? []) ? 'same' : 'other',
        }
      })
      return { state: 'shown', judged, counts }
    },
  }
}
