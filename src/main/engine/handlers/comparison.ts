import { setImmediate } from 'node:timers/promises'
import type { CandidateRow } from '#contract/comparison.ts'
import type { Handlers } from '#contract/contract.ts'
import { ComparisonId, ModuleVersionId, type ModuleId } from '#core/ids.ts'
import type { ComparedCredential, ModuleSuggestion, OutcomeSuggestion } from '#core/matching/comparison.ts'
import { compareWithModule } from '#core/matching/compare.ts'
import { explainOutcome } from '#core/matching/explanation/explainOutcome.ts'
import { mostListed, rankWithDoubt } from '#core/matching/rank.ts'
import { withSkillsShared } from '#core/matching/sameSkill.ts'
import {
  learnedWords,
  movedByPrecedents,
  precedentStanding,
  type PrecedentStanding,
} from '#core/recognition/likeLearning.ts'
import { purposeOf } from '../db/repositories/cases.ts'
import { moduleVersionsOf, type ModuleVersionRecord } from '../db/repositories/catalogue.ts'
import {
  findComparison,
  getComparison,
  insertComparison,
  isRestedOn,
  type ComparisonRecord,
} from '../db/repositories/comparisons.ts'
import { getCaseCredential, readingOf, type CaseCredentialRecord } from '../db/repositories/credentials.ts'
import type { Encoders } from '../encoders/encoders.ts'
import type { CatalogueIndex } from '../matching/catalogueIndex.ts'
import { basisOf, comparedCredential, skillsShared, withSkills } from '../matching/comparedFor.ts'
import { comparedModule } from '../matching/comparedModule.ts'
import { listingsOf, modulesListed } from '../matching/listings.ts'
import { madeAsNow, modelInForce, versionInForce } from '../matching/modelInForce.ts'
import { firstHalf, readMeanwhile } from '../matching/readMeanwhile.ts'
import { currentPolicy } from '../db/repositories/office.ts'
import { decidedLearning } from '../precedentIndex.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { moduleDetail } from './catalogue.ts'
import { comparisonView } from './comparisonView.ts'

type Routes = 'comparison.candidates' | 'comparison.open' | 'comparison.explain'

/** Which modules are near, and what is suggested outcome by outcome. */
export function comparisonHandlers(
  open: () => Workspace,
  index: CatalogueIndex,
  encoders: Encoders,
): Pick<Handlers, Routes> {
  return {
    'comparison.candidates': async ({ caseCredentialId }) => {
      const before = open()
      const found = demand(getCaseCredential(before.db, caseCredentialId))
      const compared = comparedCredential(before, found)
      // It reads while the index is opened and asked for words; the question reaches its worker first.
      const heard = encoders.hear(before, compared)
      await setImmediate()
      const workspace = open()
      const { corpus, preparing, versions } = index.now(workspace)
      const of = versions.length
      if (corpus === null) return { of, candidates: [], doubt: null, preparing }
      const versionsOf = versionsByKey(workspace)
      await readMeanwhile(heard, compared, corpus, {
        modulesOf: (likely) =>
          versionsOf(likely.map(({ moduleKey }) => ModuleVersionId.parse(moduleKey))).map(comparedModule),
        byHalf: () => encoders.nearness(workspace, firstHalf(compared), corpus.keys),
      })
      const sentences = await encoders.nearness(workspace, compared, corpus.keys)
      const { candidates: all, doubt } = withSkillsShared(
        rankWithDoubt(compared, corpus, sentences),
        skillsShared(workspace, compared, versions),
      )
      // Until the new index is there, the one before it may still name modules that are no longer in force.
      const inForce = preparing ? new Set<string>(versions) : null
      const listings = listingsOf(workspace.db, all, {
        isInForce: (key) => inForce?.has(key) !== false,
        preferred: purposeOf(workspace.db, found.caseId).moduleVersionId,
        most: mostListed,
      })
      const listed = versionsOf(listings.map(({ moduleVersionId }) => moduleVersionId))
      const byKey = new Map(listed.map((version) => [version.moduleVersionId, version]))
      const modules = new Map(withSkills(workspace, listed.map(comparedModule)).map((module) => [module.key, module]))
      const { near } = await encoders.near(workspace, compared, [...modules.values()])
      const { model } = modelInForce(workspace.db)
      const stands = standingFor(workspace, found, compared)
      const candidates = listings.flatMap((listing, nth): CandidateRow[] => {
        const { candidate, moduleVersionId, others } = listing
        const version = byKey.get(moduleVersionId)
        const module = modules.get(moduleVersionId)
        if (version === undefined || module === undefined) return []
        const { code, title, credits } = version
        const suggested = { covered: 0, partly: 0, not: 0, cantSay: 0 }
        for (const { coverage } of compareWithModule(compared, module, corpus, { model, near }).outcomes)
          suggested[coverage] += 1
        const precedents = standingView(stands(modulesListed(listing, version.moduleId)))
        const alsoListed = others.map((other) => ({ moduleVersionId: other.moduleVersionId, code: other.code }))
        const row = { moduleVersionId, code, alsoListed, title, credits, suggested, place: nth + 1, precedents }
        return [{ ...candidate, moduleKey: moduleVersionId, ...row }]
      })
      return { of, candidates: movedByPrecedents(candidates), doubt, preparing }
    },

    'comparison.open': async ({ caseCredentialId, moduleVersionId }) => {
      const workspace = open()
      const found = demand(getCaseCredential(workspace.db, caseCredentialId))
      const reading = readingOf(workspace.db, found.sourceFileId)
      const before = findComparison(workspace.db, caseCredentialId, moduleVersionId)
      const isOfReading = before !== null && before.readingId === reading.id
      // Who only reads sees what was compared, and starts nothing.
      const mayMake = workspace.mayCall('comparison.judge')
      if (isOfReading && (!mayMake || isRestedOn(workspace.db, before.id))) return comparisonView(workspace, before)
      workspace.demandMayCall('comparison.judge')

      const compared = comparedCredential(workspace, found)
      const module = moduleDetail(workspace.db, moduleVersionId)
      const local = withSkills(workspace, [comparedModule(module)])
      const basis = basisOf(workspace, compared, local)
      if (isOfReading && before.suggestion.basis === basis) return comparisonView(workspace, before)
      const [corpus, { near, by }] = await Promise.all([
        index.ready(workspace),
        encoders.near(workspace, compared, local),
      ])
      // While it waited, another window may have asked for the same.
      const meanwhile = findComparison(workspace.db, caseCredentialId, moduleVersionId)
      if (meanwhile !== null && meanwhile.readingId === reading.id && meanwhile.id !== before?.id)
        return comparisonView(workspace, meanwhile)
      const { model } = modelInForce(workspace.db)
      const made = compareWithModule(compared, demand(local[0]), corpus, { model, near })
      const moved = standingFor(workspace, found, compared)([module.moduleId])
      const suggestion: ModuleSuggestion = {
        ...made,
        engineVersion: versionInForce(workspace.db, by),
        basis,
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
      const found = demand(getCaseCredential(workspace.db, comparison.caseCredentialId))
      const module = comparedModule(moduleDetail(workspace.db, comparison.moduleVersionId))
      const [local] = withSkills(workspace, [module])
      const compared = comparedCredential(workspace, found)
      const [corpus, { near, by }] = await Promise.all([
        index.ready(workspace),
        encoders.near(workspace, compared, [demand(local)]),
      ])
      if (!madeAsNow(workspace.db, comparison.engineVersion, by)) return { state: 'otherEngine' }
      const { model } = modelInForce(workspace.db)
      const now = demand(explainOutcome(compared, demand(local), moduleOutcomeId, corpus, { model, near }))
      const stored = comparison.suggestion.outcomes.find(({ outcomeKey }) => outcomeKey === moduleOutcomeId)
      return stored !== undefined && sameSuggestion(stored, now.suggestion)
        ? { state: 'explained', explanation: now.explanation }
        : { state: 'changedSince' }
    },
  }
}

/** Versions never change: one that was read is not read again. */
function versionsByKey({ db }: Workspace) {
  const known = new Map<ModuleVersionId, ModuleVersionRecord>()
  return (keys: readonly ModuleVersionId[]): readonly ModuleVersionRecord[] => {
    const missing = keys.filter((key) => !known.has(key))
    for (const version of moduleVersionsOf(db, missing)) known.set(version.moduleVersionId, version)
    return keys.flatMap((key) => known.get(key) ?? [])
  }
}

/** How decisions about the same learning move a module, where the policy lets them. */
function standingFor(
  workspace: Workspace,
  { caseId }: Pick<CaseCredentialRecord, 'caseId'>,
  compared: ComparedCredential,
): (moduleIds: readonly ModuleId[]) => PrecedentStanding | null {
  const { db } = workspace
  const { precedentOrder, suggestions } = currentPolicy(db, workspace.today())
  // What was decided before leads as a suggestion does: where those wait until judged, it moves nothing.
  if (precedentOrder === 'beside' || suggestions === 'hiddenUntilJudged') return () => null
  const asked = { purpose: purposeOf(db, caseId).purpose, words: learnedWords(compared) }
  return (moduleIds) =>
    precedentStanding(
      asked,
      moduleIds.flatMap((moduleId) => decidedLearning(workspace, moduleId, caseId)),
    )
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
