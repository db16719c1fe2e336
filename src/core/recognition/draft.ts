import type { ModuleOutcomeId, ModuleVersionId } from '../ids.ts'
import type { ContextModule, DecisionContext } from './context.ts'
import type { DecisionContent, DecisionLine, Difference } from './decision.ts'
import { outcomeCredits } from './outcomeCredits.ts'

/**
 * The draft a case begins with: a line for each module that has judgements, else for the module asked for.
 *
 * Nothing is decided: no outcome, no credits, no reasons. Each outcome that was judged partly or not covered is put
 * forward as a difference, with the judgement's note. One that is not essential for the purpose is not substantial;
 * whether any other is, the officer says.
 */
export function beginDraft(context: DecisionContext): DecisionContent {
  const judged = context.modules.filter((module) => judgementsOn(context, module.moduleVersionId).length > 0)
  const target = context.modules.filter(({ moduleId }) => moduleId === context.targetModuleId)
  const modules = judged.length > 0 ? judged : target.slice(0, 1)
  return { purpose: context.purpose, lines: modules.map((module) => beginLine(module, context)), reasons: [] }
}

/** A line as it begins: nothing is decided, the outcomes judged covered are put forward as the recognised ones. */
export function beginLine(module: ContextModule, context: DecisionContext): DecisionLine {
  const judged = context.credentials.filter(({ judgements }) =>
    judgements.some(({ moduleVersionId }) => moduleVersionId === module.moduleVersionId),
  )
  const credentials = judged.length > 0 ? judged : context.credentials
  return {
    caseCredentialIds: credentials.map(({ caseCredentialId }) => caseCredentialId),
    moduleVersionId: module.moduleVersionId,
    outcome: null,
    credits: null,
    differences: differencesOf(module, context),
    answers: { alternative: '', partial: '', conditional: '' },
    conditions: [],
    recognised: coveredBy(module, context),
    bridgingTask: '',
    bridgingUntil: null,
    bridgingCheckedBy: '',
    departure: '',
  }
}

/** The modules that a line can be added for: those with judgements, and the one asked for. */
export function modulesWithoutLine(content: DecisionContent, context: DecisionContext): ContextModule[] {
  const taken = new Set(content.lines.map(({ moduleVersionId }) => moduleVersionId))
  return context.modules.filter(
    ({ moduleVersionId, moduleId }) =>
      !taken.has(moduleVersionId) &&
      (moduleId === context.targetModuleId || judgementsOn(context, moduleVersionId).length > 0),
  )
}

function coveredBy(module: ContextModule, context: DecisionContext): ModuleOutcomeId[] {
  const covered = new Set(
    judgementsOn(context, module.moduleVersionId).flatMap(({ coverage, moduleOutcomeId }) =>
      coverage === 'covered' ? [moduleOutcomeId] : [],
    ),
  )
  return module.outcomes.flatMap(({ id }) => (covered.has(id) ? [id] : []))
}

function differencesOf(module: ContextModule, context: DecisionContext): Difference[] {
  const sources = context.credentials.map((credential) => ({
    ...credential,
    judgements: credential.judgements.filter(({ moduleVersionId }) => moduleVersionId === module.moduleVersionId),
  }))
  const { policy, before } = context
  const programme = context.programme ?? module.onlyProgramme
  const credits = outcomeCredits({ policy, outcome: null, module, sources, programme, before })
  return credits.flatMap(({ moduleOutcomeId, coverage }) => {
    if (coverage !== 'not' && coverage !== 'partly') return []
    const outcome = module.outcomes.find(({ id }) => id === moduleOutcomeId)
    return {
      element: 'learningOutcomes',
      kind: 'content',
      moduleOutcomeId,
      description: noteOn(context, module.moduleVersionId, moduleOutcomeId),
      essentialBecause: '',
      evidence: '',
      substantial: outcome?.essential[context.purpose] === false ? 'no' : 'open',
    } as const
  })
}

function judgementsOn(context: DecisionContext, versionId: ModuleVersionId) {
  return context.credentials.flatMap(({ judgements }) =>
    judgements.filter(({ moduleVersionId }) => moduleVersionId === versionId),
  )
}

function noteOn(context: DecisionContext, versionId: ModuleVersionId, outcomeId: ModuleOutcomeId): string {
  const notes = judgementsOn(context, versionId).flatMap(({ moduleOutcomeId, note }) =>
    moduleOutcomeId === outcomeId && note.trim() !== '' ? [note.trim()] : [],
  )
  return [...new Set(notes)].join(' ')
}
