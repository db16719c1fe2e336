import type { Output } from '#contract/contract.ts'
import { outcomeOf } from './decisionContent.ts'
import { ask, named, resourceFile, versionOf, type Desk, type OpenCase } from './desk.ts'
import { paperOf } from './paper.ts'
import type { Step } from './step.ts'

type StepOf<K extends Step['do']> = Extract<Step, { do: K }>

export async function importFile(desk: Desk, open: OpenCase, { as, file }: StepOf<'import'>): Promise<void> {
  const { id } = await ask(desk, 'imports.start', { caseId: open.caseId, files: [resourceFile(desk, file)] })
  const [read] = (await finished(desk, id)).files
  const credential = named(read?.credentials[0], `credential in ${file}: ${read?.problem?.code ?? ''}`)
  open.credentials.set(as, credential.caseCredentialId)
}

async function finished(desk: Desk, jobId: Output<'imports.start'>['id']): Promise<Output<'imports.job'>> {
  for (;;) {
    const job = await ask(desk, 'imports.job', { jobId })
    if (job.state !== 'running') return job
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export async function enterByHand(desk: Desk, open: OpenCase, step: StepOf<'enterByHand'>): Promise<void> {
  const file = { name: step.name, bytes: await paperBytes(step.lines) }
  const { caseCredentialId } = await ask(desk, 'credentials.enterByHand', { caseId: open.caseId, file })
  open.credentials.set(step.as, caseCredentialId)
  const source = { from: 'scan', page: 1, area: null, passage: null } as const
  for (const value of step.values) {
    await ask(desk, 'credentials.supply', { caseCredentialId, ...value, reason: 'Read off the paper.', source })
  }
}

export async function layDocument(desk: Desk, open: OpenCase, step: StepOf<'document'>): Promise<void> {
  const file = { name: step.name, bytes: await paperBytes(step.lines) }
  const { documents } = await ask(desk, 'documents.add', { caseId: open.caseId, file, kind: step.kind })
  const added = documents.find(({ fileName }) => fileName === step.name)
  open.documents.set(step.as, named(added, `document ${step.name}`).id)
}

export async function supply(desk: Desk, open: OpenCase, step: StepOf<'supply'>): Promise<void> {
  const caseCredentialId = named(open.credentials.get(step.credential), `credential ${step.credential}`)
  const documentId = step.document === undefined ? null : named(open.documents.get(step.document), step.document)
  const source =
    documentId === null ? undefined : ({ from: 'document', documentId, page: 1, area: null, passage: null } as const)
  for (const value of step.values) {
    await ask(desk, 'credentials.supply', { caseCredentialId, ...value, reason: step.reason, source })
  }
}

export async function judge(desk: Desk, open: OpenCase, step: StepOf<'judge'>): Promise<void> {
  const caseCredentialId = named(open.credentials.get(step.credential), `credential ${step.credential}`)
  const moduleVersionId = await versionOf(desk, step.module)
  const { id: comparisonId } = await ask(desk, 'comparison.open', { caseCredentialId, moduleVersionId })
  for (const { outcome, ...judgement } of step.judgements) {
    const moduleOutcomeId = await outcomeOf(desk, step.module, outcome)
    await ask(desk, 'comparison.judge', { comparisonId, moduleOutcomeId, ...judgement, suggestionVisible: true })
  }
}

async function paperBytes(lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await paperOf(lines))
}
