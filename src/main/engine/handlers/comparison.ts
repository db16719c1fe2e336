import type { CandidateRow, Comparison } from '#contract/comparison.ts'
import type { Handlers } from '#contract/contract.ts'
import { ComparisonId, JudgementId, ModuleOutcomeId, ModuleVersionId, type ModuleId } from '#core/ids.ts'
import type { ComparedCredential, Coverage, ModuleSuggestion, OutcomeSuggestion } from '#core/matching/comparison.ts'
import { compareWithModule } from '#core/matching/compare.ts'
import { explainOutcome } from '#core/matching/explanation/explainOutcome.ts'
import { rankWithDoubt } from '#core/matching/rank.ts'
import { verbClassOf } from '#core/matching/verbClass.ts'
import {
  learnedWords,
  movedByPrecedents,
  precedentStanding,
  type PrecedentStanding,
} from '#core/recognition/likeLearning.ts'
import { coverageRange, coverageSums } from '#core/recognition/coverage.ts'
import { purposeOf } from '../db/repositories/cases.ts'
import { moduleVersionsOf } from '../db/repositories/catalogue.ts'
import {
  comparisonOfJudgement,
  findComparison,
  getComparison,
  insertComparison,
  insertJudgement,
  judgementsOf,
  withdrawJudgement,
  type ComparisonRecord,
} from '../db/repositories/comparisons.ts'
import {
  elementRowsOf,
  getCaseCredential,
  readingOf,
  type CaseCredentialRecord,
} from '../db/repositories/credentials.ts'
import type { Encoders } from '../encoders/encoders.ts'
import type { CatalogueIndex } from '../matching/catalogueIndex.ts'
import { comparedCredential, withSkills } from '../matching/comparedFor.ts'
import { comparedModule } from '../matching/comparedModule.ts'
import { madeAsNow, modelInForce, versionInForce } from '../matching/modelInForce.ts'
import { currentPolicy } from '../db/repositories/office.ts'
import { decidedLearning } from '../precedentIndex.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { credentialFacts, textOf } from '#core/credential/facts.ts'
import { moduleDetail } from './catalogue.ts'

type Routes =
  'comparison.candidates' | 'comparison.open' | 'comparison.explain' | 'comparison.judge' | 'comparison.withdraw'

export function comparisonHandlers(
  open: () => Workspace,
  index: CatalogueIndex,
  encoders: Encoders,
): Pick<Handlers, Routes> {
  return {
    'comparison.candidates': async ({ caseCredentialId }) => {
      const workspace = open()
      const found = demand(getCaseCredential(workspace.db, caseCredentialId))
      const { corpus, preparing, versions } = index.now(workspace)
      const of = versions.length
      if (corpus === null) return { of, candidates: [], doubt: null, preparing }
      const compared = comparedCredential(workspace, found)
      const sentences = await encoders.nearness(workspace, compared, corpus.keys)
      const { candidates: all, doubt } = rankWithDoubt(compared, corpus, sentences)
      // Until the new index is there, the one before it may still name modules that are no longer in force.
      const inForce = preparing ? new Set<string>(versions) : null
      const ranked = all.filter(({ moduleKey }) => inForce?.has(moduleKey) !== false).slice(0, 20)
      const near = moduleVersionsOf(
        workspace.db,
        ranked.map(({ moduleKey }) => ModuleVersionId.parse(moduleKey)),
      )
      const byKey = new Map(near.map((version) => [version.moduleVersionId as string, version]))
      const modules = new Map(
        withSkills(workspace, ranked.flatMap(({ moduleKey }) => byKey.get(moduleKey) ?? []).map(comparedModule)).map(
          (module) => [module.key, module],
        ),
      )
      const { model } = modelInForce(workspace.db)
      const stands = standingFor(workspace, found, compared)
      const candidates = ranked.flatMap((candidate, nth): CandidateRow[] => {
        const version = byKey.get(candidate.moduleKey)
        const module = modules.get(candidate.moduleKey)
        if (version === undefined || module === undefined) return []
        const { moduleVersionId, code, title, credits } = version
        const suggested = { covered: 0, partly: 0, not: 0, cantSay: 0 }
        for (const { coverage } of compareWithModule(compared, module, corpus, model).outcomes) suggested[coverage] += 1
        const precedents = standingView(stands(version.moduleId))
        return [{ ...candidate, moduleVersionId, code, title, credits, suggested, place: nth + 1, precedents }]
      })
      return { of, candidates: movedByPrecedents(candidates), doubt, preparing }
    },

    'comparison.open': async ({ caseCredentialId, moduleVersionId }) => {
      const workspace = open()
      const found = demand(getCaseCredential(workspace.db, caseCredentialId))
      const reading = readingOf(workspace.db, found.sourceFileId)
      const before = findComparison(workspace.db, caseCredentialId, moduleVersionId)
      if (before !== null && before.readingId === reading.id) return comparisonView(workspace, before)
      // Who only reads sees what was compared, and starts nothing.
      workspace.demandMayCall('comparison.judge')

      const corpus = await index.ready(workspace)
      // While it waited, another window may have asked for the same.
      const meanwhile = findComparison(workspace.db, caseCredentialId, moduleVersionId)
      if (meanwhile !== null && meanwhile.readingId === reading.id) return comparisonView(workspace, meanwhile)
      const module = moduleDetail(workspace.db, moduleVersionId)
      const local = withSkills(workspace, [comparedModule(module)])
      const { model } = modelInForce(workspace.db)
      const compared = comparedCredential(workspace, found)
      const made = compareWithModule(compared, demand(local[0]), corpus, model)
      const moved = standingFor(workspace, found, compared)(module.moduleId)
      const suggestion: ModuleSuggestion = {
        ...made,
        engineVersion: versionInForce(workspace.db),
        ...(moved === null ? {} : { precedents: storedStanding(moved) }),
      }
      const row: ComparisonRecord = {
        id: workspace.newId(ComparisonId),
        caseCredentialId,
        moduleVersionId,
        readingId: reading.id,
        engineVersion: suggestion.engineVersion,
        suggestion,
      }
      workspace.inTransaction(() => {
        insertComparison(workspace.db, row, workspace.author())
        workspace.record('comparison.made', { case: found.caseId, comparison: row.id, module: moduleVersionId })
      })
      return comparisonView(workspace, row)
    },

    'comparison.explain': async ({ comparisonId, moduleOutcomeId }) => {
      const workspace = open()
      const comparison = demand(getComparison(workspace.db, comparisonId))
      if (!madeAsNow(workspace.db, comparison.engineVersion)) return { state: 'otherEngine' }
      const found = demand(getCaseCredential(workspace.db, comparison.caseCredentialId))
      const module = comparedModule(moduleDetail(workspace.db, comparison.moduleVersionId))
      const [local] = withSkills(workspace, [module])
      const corpus = await index.ready(workspace)
      const { model } = modelInForce(workspace.db)
      const compared = comparedCredential(workspace, found)
      const now = demand(explainOutcome(compared, demand(local), moduleOutcomeId, corpus, model))
      const stored = comparison.suggestion.outcomes.find(({ outcomeKey }) => outcomeKey === moduleOutcomeId)
      return stored !== undefined && sameSuggestion(stored, now.suggestion)
        ? { state: 'explained', explanation: now.explanation }
        : { state: 'changedSince' }
    },

    'comparison.judge': ({ comparisonId, ...judgement }) => {
      const workspace = open()
      const comparison = demand(getComparison(workspace.db, comparisonId))
      const module = moduleDetail(workspace.db, comparison.moduleVersionId)
      if (!module.outcomes.some(({ id }) => id === judgement.moduleOutcomeId)) throw new Refusal('notFound')
      const found = demand(getCaseCredential(workspace.db, comparison.caseCredentialId))
      workspace.inTransaction(() => {
        const id = workspace.newId(JudgementId)
        insertJudgement(workspace.db, { id, comparisonId, ...judgement }, workspace.author())
        const ids = {
          case: found.caseId,
          judgement: id,
          outcome: judgement.moduleOutcomeId,
          coverage: judgement.coverage,
        }
        workspace.record('judgement.given', ids, { salt: null, values: { judgement } })
      })
      return comparisonView(workspace, comparison)
    },

    'comparison.withdraw': ({ judgementId }) => {
      const workspace = open()
      const comparisonId = demand(comparisonOfJudgement(workspace.db, judgementId))
      const comparison = demand(getComparison(workspace.db, comparisonId))
      const found = demand(getCaseCredential(workspace.db, comparison.caseCredentialId))
      workspace.inTransaction(() => {
        withdrawJudgement(workspace.db, judgementId, workspace.author())
        workspace.record('judgement.withdrawn', { case: found.caseId, judgement: judgementId })
      })
      return comparisonView(workspace, comparison)
    },
  }
}

/** How decisions about the same learning move a module, where the policy lets them. */
function standingFor(
  workspace: Workspace,
  { caseId }: Pick<CaseCredentialRecord, 'caseId'>,
  compared: ComparedCredential,
): (moduleId: ModuleId) => PrecedentStanding | null {
  const { db } = workspace
  const { precedentOrder, suggestions } = currentPolicy(db, workspace.today())
  // What was decided before leads as a suggestion does: where those wait until judged, it moves nothing.
  if (precedentOrder === 'beside' || suggestions === 'hiddenUntilJudged') return () => null
  const asked = { purpose: purposeOf(db, caseId).purpose, words: learnedWords(compared) }
  return (moduleId) => precedentStanding(asked, decidedLearning(workspace, moduleId, caseId))
}

function standingView(standing: PrecedentStanding | null): CandidateRow['precedents'] {
  return standing === null ? null : { ...standing, decisions: [...standing.decisions] }
}

/** Decisions by their ids alone: the number of a case would outlive the case. */
function storedStanding({
  effect,
  granted,
  refused,
  weight,
  decisions,
}: PrecedentStanding): NonNullable<ModuleSuggestion['precedents']> {
  return { effect, granted, refused, weight, decisions: [...decisions] }
}

/** The same answer by the same passages: else the explanation would be of another suggestion than the one on the screen. */
function sameSuggestion(stored: OutcomeSuggestion, now: OutcomeSuggestion): boolean {
  const passages = ({ alignments }: OutcomeSuggestion) =>
    alignments.map(({ item, credentialText, moduleText }) => [item, credentialText, moduleText])
  return stored.coverage === now.coverage && JSON.stringify(passages(stored)) === JSON.stringify(passages(now))
}

function comparisonView(workspace: Workspace, comparison: ComparisonRecord): Comparison {
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
    coverage: coverageSums(module.outcomes.map(coverageOf)),
    essential: coverageRange(module.outcomes.filter(({ essential }) => essential[purpose] !== false).map(coverageOf)),
  }
}
