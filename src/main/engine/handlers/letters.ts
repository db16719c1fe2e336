import type { Handlers, Output } from '#contract/contract.ts'
import type { CaseId } from '#core/ids.ts'
import { eventOfLetter, type LetterKind } from '#core/letters/letterKind.ts'
import { letterLanguage } from '#core/letters/letterLanguage.ts'
import { fillPlaceholders, placeholdersIn, toldBy } from '#core/letters/placeholders.ts'
import type { CaseEvent } from '#core/recognition/case.ts'
import { builtInLetter } from '#locales/builtInLetters.ts'
import { wordsIn } from '#locales/words.ts'
import { addClockEvent } from '../clockEvents.ts'
import { saltOfCase } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { contactOf } from '../db/repositories/contacts.ts'
import { insertDelivery, insertLetter, letterFile, lettersOf, templatesInUse } from '../db/repositories/letters.ts'
import { currentSettings } from '../db/repositories/office.ts'
import { hashOf } from '../hashOf.ts'
import { letterValues } from '../letters/letterValues.ts'
import { printLetter } from '../letters/printLetter.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'
import { caseDetail } from './caseView.ts'

type Routes =
  'letters.list' | 'letters.draft' | 'letters.preview' | 'letters.make' | 'letters.bytes' | 'letters.deliver'

type Written = {
  readonly caseId: CaseId
  readonly kind: LetterKind
  readonly language: 'en' | 'de'
  readonly subject: string
  readonly text: string
}

export function letterHandlers(open: () => Workspace, work: RunningWork): Pick<Handlers, Routes> {
  return {
    'letters.list': ({ caseId }) => lettersOf(open().db, [caseId]).get(caseId) ?? [],
    'letters.draft': (asked) => draft(open(), asked),

    'letters.preview': async (written) => {
      const { bytes, pages } = await work.during(printLetter(open(), written.caseId, written))
      return { bytes, pages }
    },

    'letters.make': ({ event, ...written }) => work.during(make(open(), written, event)),

    'letters.bytes': ({ letterId }) => {
      const { db } = open()
      const found = demand(letterFile(db, letterId))
      const { number } = demand(getCase(db, found.caseId))
      return { name: `${number}-${found.kind}-${found.on}.pdf`, bytes: new Uint8Array(found.file) }
    },

    'letters.deliver': ({ letterId, on, how, recipient }) => {
      const workspace = open()
      const { caseId, on: madeOn } = demand(letterFile(workspace.db, letterId))
      if (on < madeOn || on > workspace.today()) throw new Refusal('notAllowed', { problem: 'deliveryDay' })
      workspace.inTransaction(() => {
        const id = workspace.newId()
        insertDelivery(workspace.db, { id, letterId, on, how, recipient }, workspace.author())
        workspace.record(
          'letter.delivered',
          { case: caseId, letter: letterId, delivery: id, how },
          { salt: saltOfCase(workspace.db, caseId), values: { on, recipient } },
        )
      })
      return {}
    },
  }
}

function draft(
  workspace: Workspace,
  asked: {
    readonly caseId: CaseId
    readonly kind: LetterKind
    readonly language: 'en' | 'de' | null
    readonly event: CaseEvent | null
  },
): Output<'letters.draft'> {
  const { caseId, kind, event } = asked
  const language = asked.language ?? usualLanguage(workspace, caseId)
  const template = templatesInUse(workspace.db).find((one) => one.kind === kind && one.language === language)
  const { subject, body } = template ?? builtInLetter(language, kind)
  const values = letterValues(workspace, caseDetail(workspace, caseId), { kind, language, event })
  // A letter without what it is for tells nothing: there is no decision yet, no pause, nothing missing.
  const lacking = toldBy(kind, `${subject}\n${body}`).find((name) => !values.has(name))
  if (lacking !== undefined) throw new Refusal('nothingToTell', { placeholder: lacking })
  const known = new Map([...values])
  for (const { name } of placeholdersIn(`${subject}\n${body}`)) {
    if (name !== null && !known.has(name)) known.set(name, wordsIn(language)('letter:unknownValue'))
  }
  return {
    language,
    subject: fillPlaceholders(subject, known),
    text: fillPlaceholders(body, known),
    templateVersion: template?.version ?? null,
  }
}

function usualLanguage({ db }: Workspace, caseId: CaseId): 'en' | 'de' {
  const { applicantId } = demand(getCase(db, caseId))
  return letterLanguage(contactOf(db, applicantId)?.language ?? null, currentSettings(db).statementLanguages)
}

async function make(workspace: Workspace, written: Written, event: CaseEvent | null): Promise<Output<'letters.make'>> {
  const { db } = workspace
  const { caseId, kind, language } = written
  if (placeholdersIn(`${written.subject}\n${written.text}`).length > 0) throw new Refusal('placeholderLeft')
  if (event !== null && event.kind !== eventOfLetter[kind]) throw new Refusal('notAllowed', { problem: 'otherEvent' })
  const { bytes, pages, missing } = await printLetter(workspace, caseId, written)
  if (missing.length > 0) {
    throw new Refusal('letterShapesMissing', { letters: String.fromCodePoint(...missing.slice(0, 12)) })
  }
  const id = workspace.newId()
  const sha256 = hashOf(bytes)
  workspace.inTransaction(() => {
    if (event !== null) addClockEvent(workspace, caseId, event)
    const template = templatesInUse(db).find((one) => one.kind === kind && one.language === language)
    insertLetter(
      db,
      {
        id,
        caseId,
        kind,
        language,
        templateId: template?.id ?? null,
        on: workspace.today(),
        file: Buffer.from(bytes),
        sha256,
        pages,
      },
      workspace.author(),
    )
    workspace.record(
      'letter.made',
      { case: caseId, letter: id, kind },
      { salt: saltOfCase(workspace.db, caseId), values: { sha256 } },
    )
  })
  return demand(
    lettersOf(db, [caseId])
      .get(caseId)
      ?.find((one) => one.id === id),
  )
}
