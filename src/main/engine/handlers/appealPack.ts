import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import type { Output } from '#contract/contract.ts'
import { nameLine } from '#core/recognition/case.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { DecisionContent } from '#core/recognition/decision.ts'
import { assignedTo } from '#core/recognition/appeal.ts'
import { appealPack, type AppealPackInput } from '#core/report/appealPack.ts'
import { textFor } from '#core/values.ts'
import { entriesOfCase, filesOfDecision, originalsOfCase, type AppealRecord } from '../db/repositories/appeals.ts'
import { namesOf } from '../db/repositories/applicants.ts'
import type { Reader } from '../db/database.ts'
import { getCase } from '../db/repositories/cases.ts'
import { moduleVersion } from '../db/repositories/catalogue.ts'
import { getDecision } from '../db/repositories/decisions.ts'
import { documentsOf, getDocument } from '../db/repositories/files.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { officerName } from '../db/repositories/officers.ts'
import { proposalsOf } from '../db/repositories/proposals.ts'
import { originalsInTurn } from '../originals/originalsInTurn.ts'
import { openMerger, type Merger } from '../pdf/mergeBeside.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Content = AppealPackInput['contents'][number]

const bounds = { seconds: 120, megabytes: 2048 }

interface PackOptions {
  readonly language: 'en' | 'de'
  readonly dueOn: string | null
  /** The built or source file of `merge.worker.ts`. */
  readonly worker: URL
}

/** The pack as one PDF: made pages first, then each file as it is; what gives no pages is named on the cover. */
export async function printPack(
  open: () => Workspace,
  appeal: AppealRecord,
  { worker, ...options }: PackOptions,
): Promise<Output<'appeals.pack'>> {
  const merger = openMerger({ worker, ...bounds })
  try {
    return await printWith(merger, open, appeal, options)
  } finally {
    merger.close()
  }
}

async function printWith(
  merger: Merger,
  open: () => Workspace,
  appeal: AppealRecord,
  { language, dueOn }: Omit<PackOptions, 'worker'>,
): Promise<Output<'appeals.pack'>> {
  const workspace = open()
  const { db } = workspace
  const { decision, by } = demand(getDecision(db, appeal.decisionId))
  const record = demand(getCase(db, appeal.caseId))
  const content = DecisionContent.parse(decision.content)
  const [name] = namesOf(db, record.applicantId)
  const files = await countPages(merger, filesOf(open, appeal))
  const assigned = assignedTo(appeal.events)
  const date = workspace.today()
  const document = appealPack({
    language,
    date,
    office: currentSettings(db),
    caseNumber: record.number,
    applicant: name === undefined ? '' : nameLine(name),
    decision: {
      number: decision.number,
      on: decision.decidedOn,
      by,
      content,
      modules: content.lines.map(({ moduleVersionId }) => moduleName(db, moduleVersionId, language)),
      auditHash: decision.auditHash,
    },
    appeal: {
      receivedOn: appeal.receivedOn,
      grounds: appeal.grounds,
      dueOn,
      assignedTo: assigned === null ? null : officerName(db, assigned),
      events: appeal.events.map(({ kind, on, officerId, reason }) => ({
        kind,
        on,
        officer: officerId === null ? null : officerName(db, officerId),
        reason,
      })),
    },
    // Ids sort by time: those before the decision that this one replaces were about that.
    second: proposalsOf(db, { caseId: appeal.caseId })
      .filter(({ kind, id }) => kind === 'fourEyes' && id < String(decision.id) && id > (decision.replaces ?? ''))
      .flatMap(({ answers }) =>
        answers.flatMap(({ kind, officer, reason }) =>
          kind === 'opened' || kind === 'takenBack' ? [] : [{ by: officer.name, answer: kind, reason }],
        ),
      ),
    contents: files.map(({ kind, name: file, pages }) => ({ kind, name: file, pages })),
    audit: entriesOfCase(db, appeal.caseId),
  })
  const printed = await workspace.print('appealPack', document)
  const parts = [printed.bytes, ...files.flatMap(({ bytes, pages }) => (pages === null ? [] : [bytes]))]
  const bytes = await merger.merge(parts, record.number, date)
  return {
    name: `${record.number}-appeal-${language}.pdf`,
    bytes,
    pages: printed.pages + files.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
  }
}

function moduleName(db: Reader, id: ModuleVersionId, language: 'en' | 'de'): string {
  const module = moduleVersion(db, id)
  return module === null ? '–' : codeAndTitle(module.code, textFor(module.title, language)?.value)
}

type PackFile = Omit<Content, 'pages'> & { readonly bytes: Uint8Array }

async function* filesOf(open: () => Workspace, { caseId, decisionId }: AppealRecord): AsyncGenerator<PackFile> {
  const { db } = open()
  const readOriginal = originalsInTurn(open)
  const { statements, records } = filesOfDecision(db, decisionId)
  for (const { name, file } of statements) yield { kind: 'statement', name, bytes: new Uint8Array(file) }
  for (const { language, file } of records) {
    yield { kind: 'record', name: language.toUpperCase(), bytes: new Uint8Array(file) }
  }
  for (const { id, fileName } of documentsOf(db, caseId)) {
    const document = getDocument(db, id)
    if (document !== null) yield { kind: 'document', name: fileName, bytes: await readOriginal(document) }
  }
  for (const { name, ...original } of originalsOfCase(db, caseId)) {
    yield { kind: 'original', name, bytes: await readOriginal(original) }
  }
}

async function countPages(merger: Merger, files: AsyncIterable<PackFile>) {
  const counted: (PackFile & Pick<Content, 'pages'>)[] = []
  for await (const file of files) counted.push({ ...file, pages: await merger.pagesOf(file.bytes) })
  return counted
}
