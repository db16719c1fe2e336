import { setImmediate } from 'node:timers/promises'
import type { RefitPreview } from '#contract/models.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import type { ComparedModule } from '#core/matching/comparison.ts'
import type { Corpus } from '#core/matching/corpus.ts'
import type { SentencesNear } from '#core/matching/meaning/sentences.ts'
import { examplesOf, lineOf, withoutLearned } from '#core/matching/refit/examples.ts'
import { answersBy, type Answer } from '#core/matching/refit/figures.ts'
import { groupOf, isKeptOut, type JudgedComparison } from '#core/matching/refit/judged.ts'
import { triedOn, type OfficeModel } from '#core/matching/refit/officeModel.ts'
import { fitOffice, learnedFrom, leastToLearn, tooFew, withOfficeWeights } from '#core/matching/refit/refit.ts'
import { engineVersion } from '#core/matching/version.ts'
import { moduleVersionsOf, type ModuleVersionRecord } from '../db/repositories/catalogue.ts'
import { judgementsOf } from '../db/repositories/comparisons.ts'
import { judgedComparisons } from '../db/repositories/judgedOutcomes.ts'
import type { Encoders } from '../encoders/encoders.ts'
import { hashOf } from '../hashOf.ts'
import { Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { comparedCredential, withSkills } from './comparedFor.ts'
import { comparedModule } from './comparedModule.ts'
import { modelInForce } from './modelInForce.ts'

/** The newest are looked at: an office that judged more has changed since the older ones. */
const mostComparisons = 2000
const mostChanges = 50

export interface MadePreview {
  readonly told: RefitPreview
  /** Null where there was too little to fit one. */
  readonly model: OfficeModel | null
}

/**
 * Fits the office's judgements and tries the fit on cases kept out of it. The examples live in memory alone and are made
 * anew each time from what the record holds: nothing is learned from what was erased. The engine answers in between;
 * `stopped` tells that the record was closed meanwhile.
 */
export async function previewRefit(
  workspace: Workspace,
  { corpus, encoders }: { readonly corpus: Corpus; readonly encoders: Pick<Encoders, 'near'> },
  stopped: () => boolean,
): Promise<MadePreview> {
  const versions = new Map<ModuleVersionId, Version>()
  const judged: Judged[] = []
  const pause = async () => {
    await setImmediate()
    if (stopped()) throw new Refusal('locked')
  }
  for (const record of judgedComparisons(workspace.db, mostComparisons)) {
    const version = versions.get(record.moduleVersionId) ?? readVersion(workspace, record.moduleVersionId)
    versions.set(record.moduleVersionId, version)
    const given = judgementsOf(workspace.db, [record.id]).get(record.id) ?? []
    const credential = comparedCredential(workspace, record)
    const { near } = await encoders.near(workspace, credential, [version.module])
    judged.push({
      group: groupOf(record.caseId),
      credential,
      module: version.module,
      judgements: given.map(({ moduleOutcomeId, coverage, items, suggestionVisible }) => ({
        outcomeKey: moduleOutcomeId,
        coverage,
        items,
        inSight: suggestionVisible,
      })),
      version,
      near,
    })
    await pause()
  }

  const examples = []
  for (const one of judged.filter(({ group }) => !isKeptOut(group))) {
    examples.push(...examplesOf(one, corpus, one.near))
    await pause()
  }
  const learned = learnedFrom(examples)
  const texts = new Set(learned.map((example) => example.texts))
  const keptOut = []
  for (const one of judged.filter(({ group }) => isKeptOut(group))) {
    const untried = withoutLearned(one, texts, { corpus, near: one.near })
    keptOut.push({ ...one, judgements: untried.judgements, all: one.judgements.length })
    await pause()
  }
  const found = tooFew(learned, keptOut)
  if (found !== null) return { told: { state: 'tooFew', found, least: { ...leastToLearn } }, model: null }

  const current = modelInForce(workspace.db)
  const weights = fitOffice(learned)
  const fitted = withOfficeWeights(weights)
  const answered: { readonly version: Version; readonly fitted: Answer; readonly current: Answer }[] = []
  for (const one of keptOut) {
    const [ours, theirs] = [fitted, current.model].map((model) => answersBy(model, one, corpus, one.near))
    ours?.forEach((answer, place) => {
      const beside = theirs?.[place]
      if (beside !== undefined) answered.push({ version: one.version, fitted: answer, current: beside })
    })
    await pause()
  }
  const leftOut = keptOut.reduce((sum, { all, judgements }) => sum + all - judgements.length, 0)
  const model: OfficeModel = {
    kind: 'coverage',
    key: hashOf(JSON.stringify(weights)).slice(0, 8),
    base: engineVersion,
    ...weights,
    learned: {
      digest: hashOf(learned.map(lineOf).join('\n')),
      examples: learned.length,
      cases: new Set(learned.map(({ group }) => group)).size,
      inSight: learned.filter(({ weight }) => weight < 1).length,
    },
    against: current.key,
    triedOn: triedOn(
      answered.map((one) => one.fitted),
      answered.map((one) => one.current),
      leftOut,
    ),
  }
  const changing = answered.filter((one) => one.fitted.given !== one.current.given)
  return {
    model,
    told: {
      state: 'made',
      key: model.key,
      learned: model.learned,
      against: model.against,
      triedOn: model.triedOn,
      changes: changing.slice(0, mostChanges).map(changeOf),
      changing: changing.length,
    },
  }
}

interface Judged extends JudgedComparison {
  readonly version: Version
  readonly near: SentencesNear
}

interface Version {
  readonly module: ComparedModule
  readonly record: ModuleVersionRecord
}

function readVersion(workspace: Workspace, id: ModuleVersionId): Version {
  const [record] = moduleVersionsOf(workspace.db, [id])
  if (record === undefined) throw new Error(`No module version ${id}`)
  const [module] = withSkills(workspace, [comparedModule(record)])
  if (module === undefined) throw new Error(`No module of version ${id}`)
  return { module, record }
}

function changeOf({
  version: { record },
  fitted,
  current,
}: {
  readonly version: Version
  readonly fitted: Answer
  readonly current: Answer
}) {
  const outcome = record.outcomes.find(({ id }) => id === fitted.outcomeKey)
  return {
    moduleCode: record.code,
    outcomeCode: outcome?.code ?? '',
    outcome: [...(outcome?.text ?? [])],
    judged: fitted.judged,
    current: current.given,
    fitted: fitted.given,
  }
}
