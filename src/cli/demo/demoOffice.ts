import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Input, Output, Route } from '#contract/contract.ts'
import type { CaseCredentialId, CaseId, ModuleVersionId } from '#core/ids.ts'
import type { DecisionContent } from '#core/recognition/decision.ts'
import type { Engine } from '#engine/ports.ts'
import type { DemoCases, WorkedCase } from './demoCases.ts'

/** A demo that stops half way is a fault of ours: the refusal is thrown with its route. */
export type Call = <R extends Route>(route: R, input: Input<R>) => Promise<Output<R>>

export function callsOf(engine: Engine): Call {
  return async (route, input) => {
    const reply = await engine.call(route, input)
    if (!reply.ok) throw new Error(`${route} was refused: ${JSON.stringify(reply.error)}`)
    return reply.value as never
  }
}

/** First run, office settings, catalogue and trust pack, through the same routes as the window. */
export async function openOffice(call: Call, resources: string, demo: DemoCases, passphrase: string): Promise<void> {
  await call('session.setUp', {
    officerName: demo.officer,
    passphrase,
    officeName: demo.office.officeName,
    timeZone: demo.office.timeZone,
  })
  const { version } = await call('office.settings', {})
  await call('office.saveSettings', { ...demo.office, version })
  const name = 'altenmark.json'
  await call('catalogue.import', { name, bytes: bytesOf(join(resources, 'programmes', name)) })
  const bytes = bytesOf(join(resources, 'demo', 'trust-pack.jws'))
  const { makerKey } = await call('trustPacks.inspect', { bytes })
  await call('trustPacks.import', { bytes, trustMakerKey: makerKey })
}

export interface Received {
  readonly caseId: CaseId
  readonly caseCredentialId: CaseCredentialId
  readonly format: string
}

/** Opens a case for one applicant and takes a sample into it. */
export async function receive(
  call: Call,
  samples: string,
  incoming: {
    readonly file: string
    readonly applicant: { readonly given: string; readonly family: string; readonly birthDate: string | null }
    readonly programme: string | null
    readonly module: string | null
  },
): Promise<Received> {
  const { today } = await call('session.state', {})
  const programmes = await call('catalogue.programmes', {})
  const programmeId = programmes.find(({ code }) => code === incoming.programme)?.id ?? null
  const { given, family, birthDate } = incoming.applicant
  const name = { kind: 'current', given, family, order: 'givenFirst', validFrom: null, validTo: null } as const
  const { caseId } = await call('cases.create', {
    applicant: { new: { names: [name], birthDate } },
    purpose: 'creditTransfer',
    target: { programmeId, moduleVersionId: incoming.module === null ? null : await versionOf(call, incoming.module) },
    receivedOn: today,
  })
  return take(call, caseId, join(samples, incoming.file))
}

/** Takes a file into an open case. */
export async function take(call: Call, caseId: CaseId, path: string): Promise<Received> {
  const name = basename(path)
  const job = await call('imports.start', { caseId, files: [{ name, bytes: bytesOf(path) }] })
  const [file] = (await finished(call, job.id)).files
  const [credential] = file?.credentials ?? []
  if (credential === undefined) throw new Error(`${name} gave no credential: ${file?.problem?.code ?? ''}`)
  return { caseId, caseCredentialId: credential.caseCredentialId, format: credential.format }
}

/** Confirms the holder, starts the clock and judges every outcome: all that stands before the decision. */
export async function judge(call: Call, received: Received, worked: WorkedCase) {
  const { caseId, caseCredentialId } = received
  const { today } = await call('session.state', {})
  await call('credentials.confirmHolder', { caseCredentialId, answer: 'confirmed', note: '' })
  await call('cases.addEvent', { caseId, event: { kind: 'completed', on: today, reason: null } })
  const moduleVersionId = await versionOf(call, worked.module)
  const comparison = await call('comparison.open', { caseCredentialId, moduleVersionId })
  const outcomeOf = (code: string) => {
    const found = comparison.module.outcomes.find((outcome) => outcome.code === code)
    if (found === undefined) throw new Error(`${worked.module} has no outcome ${code}`)
    return found.id
  }
  for (const { outcome, coverage, items, note } of worked.judgements) {
    await call('comparison.judge', {
      comparisonId: comparison.id,
      moduleOutcomeId: outcomeOf(outcome),
      coverage,
      items: items.map((place) => place - 1),
      note,
      suggestionVisible: true,
    })
  }
  return { moduleVersionId, outcomeOf }
}

/** Judges every outcome, writes and records the decision. */
export async function decide(call: Call, received: Received, worked: WorkedCase) {
  const { caseId, caseCredentialId } = received
  const { moduleVersionId, outcomeOf } = await judge(call, received, worked)
  const { outcome, credits, differences, answers, reasons } = worked.decision
  const before = await call('decisions.draft', { caseId })
  const content: DecisionContent = {
    purpose: 'creditTransfer',
    lines: [
      {
        caseCredentialIds: [caseCredentialId],
        moduleVersionId,
        outcome,
        credits,
        differences: differences.map(({ outcome: code, ...difference }) => ({
          ...difference,
          element: 'learningOutcomes' as const,
          moduleOutcomeId: outcomeOf(code),
        })),
        answers,
        conditions: [],
        recognised: before.content.lines[0]?.recognised ?? [],
        bridgingTask: '',
        bridgingUntil: null,
        bridgingCheckedBy: '',
        departure: '',
      },
    ],
    reasons,
  }
  const draft = await call('decisions.saveDraft', { caseId, revision: before.revision, content })
  if (draft.problems.length > 0) throw new Error(`${worked.file}: ${draft.problems.map(({ code }) => code).join(', ')}`)
  return call('decisions.record', { caseId, revision: draft.revision })
}

/** Decides a case, and issues its statements in both languages. */
export async function work(call: Call, received: Received, worked: WorkedCase) {
  const decision = await decide(call, received, worked)
  const english = await call('statements.issue', { decisionId: decision.id, language: 'en' })
  const german = await call('statements.issue', { decisionId: decision.id, language: 'de' })
  return { decision, statements: [english, german] }
}

async function versionOf(call: Call, code: string): Promise<ModuleVersionId> {
  const modules = await call('catalogue.modules', { programmeId: null, filter: code })
  const found = modules.find((module) => module.code === code)
  if (found === undefined) throw new Error(`The catalogue has no module ${code} in force`)
  return found.moduleVersionId
}

async function finished(call: Call, jobId: Output<'imports.start'>['id']): Promise<Output<'imports.job'>> {
  for (;;) {
    const job = await call('imports.job', { jobId })
    if (job.state !== 'running') return job
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path))
}
