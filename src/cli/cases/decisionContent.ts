import type { DecisionContent, DecisionLine } from '#core/recognition/decision.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import { ask, named, versionOf, type Desk, type OpenCase } from './desk.ts'
import type { Step, StepLine } from './step.ts'

/** The draft that a step writes, with the ids of what it names. */
export async function decisionContent(
  desk: Desk,
  open: OpenCase,
  step: Extract<Step, { do: 'draft' }>,
): Promise<DecisionContent> {
  const { purpose } = await ask(desk, 'cases.get', { caseId: open.caseId })
  const lines: DecisionLine[] = []
  for (const line of step.lines) lines.push(await decisionLine(desk, open, line))
  return { purpose, lines, reasons: step.reasons }
}

async function decisionLine(desk: Desk, open: OpenCase, line: StepLine): Promise<DecisionLine> {
  const differences: DecisionLine['differences'] = []
  for (const { outcome, of, ...difference } of line.differences) {
    const moduleOutcomeId = outcome === null ? null : await outcomeOf(desk, of ?? line.module, outcome)
    differences.push({ ...difference, moduleOutcomeId })
  }
  const recognised: ModuleOutcomeId[] = []
  for (const code of line.recognised) recognised.push(await outcomeOf(desk, line.module, code))
  return {
    caseCredentialIds: line.credentials.map((name) => named(open.credentials.get(name), `credential ${name}`)),
    moduleVersionId: await versionOf(desk, line.module),
    outcome: line.outcome,
    credits: line.credits,
    differences,
    answers: line.answers,
    conditions: line.conditions,
    recognised,
    bridgingTask: line.bridgingTask,
    bridgingUntil: line.bridgingUntil,
    bridgingCheckedBy: line.bridgingCheckedBy,
    departure: '',
  }
}

export async function outcomeOf(desk: Desk, module: string, code: string): Promise<ModuleOutcomeId> {
  const { outcomes } = await ask(desk, 'catalogue.module', { moduleVersionId: await versionOf(desk, module) })
  return named(outcomes.find((outcome) => outcome.code === code)?.id, `outcome ${code} of ${module}`)
}
