import type { CaseDetail } from '#contract/cases.ts'
import { missingElements } from '#core/credential/missing.ts'
import type { LetterKind } from '#core/letters/letterKind.ts'
import type { Placeholder } from '#core/letters/placeholders.ts'
import { nameLine, type CaseEvent } from '#core/recognition/case.ts'
import { dueOn } from '#core/recognition/clock.ts'
import { textFor } from '#core/values.ts'
import { documentDate } from '#locales/documentFormat.ts'
import { wordsIn, type UiLanguage } from '#locales/words.ts'
import { appealReceivedOn } from '../db/repositories/appealDay.ts'
import { elementRowsOf } from '../db/repositories/credentials.ts'
import { decisionsInForce } from '../db/repositories/decisions.ts'
import { currentSettings, settingsOfVersion } from '../db/repositories/office.ts'
import { statementsOf } from '../db/repositories/statements.ts'
import type { Workspace } from '../workspace.ts'

/**
 * The values of a letter's placeholders, worded in its language. What the case does not hold has none.
 *
 * `event` is one that the letter tells and that is recorded with it; without one the newest of the case is told.
 */
export function letterValues(
  workspace: Workspace,
  detail: CaseDetail,
  {
    kind,
    language,
    event,
  }: { readonly kind: LetterKind; readonly language: UiLanguage; readonly event: CaseEvent | null },
): ReadonlyMap<string, string> {
  const { db, today, officer } = workspace
  const settings = currentSettings(db)
  const decision = decisionsInForce(db, [detail.id]).get(detail.id)
  // The route and the days to appeal are those of the decision, as its statement prints them.
  const appealed =
    kind === 'decision' && decision !== undefined ? settingsOfVersion(db, decision.settingsVersion) : settings
  const words = wordsIn(language)
  const date = (day: string | null | undefined) => (day == null ? undefined : documentDate(day, language))
  const newest = (of: CaseEvent['kind']) =>
    event?.kind === of ? event : detail.events.findLast((one) => one.kind === of)
  const [paused, resumed, extended] = [newest('paused'), newest('resumed'), newest('extended')]
  const events = event === null ? detail.events : [...detail.events, event]
  const [name] = detail.applicant.names
  const values: Readonly<Record<Placeholder, string | null | undefined>> = {
    'applicant.name': name === undefined ? undefined : nameLine(name),
    'case.number': detail.number,
    'case.purpose': words(`cases:purpose.${detail.purpose}`),
    'case.receivedOn': date(detail.events.find((one) => one.kind === 'received')?.on),
    'letter.date': date(today()),
    'office.email': settings.email,
    'office.institution': settings.institution,
    'office.name': settings.officeName,
    'office.appealRoute': textFor(appealed.appealRoute, language)?.value,
    'office.appealDays': String(appealed.appealDays),
    'office.appealTerm': words('letter:days', { count: appealed.appealDays }),
    'office.months': words('letter:months', { count: settings.calendar.months }),
    'officer.name': officer.name,
    'missing.list': missingList(workspace, detail, language),
    'pause.on': date(paused?.on),
    'pause.reason': paused?.reason,
    'resume.on': date(resumed?.on),
    'clock.dueOn': date(dueOn(events, settings.calendar, today())),
    'delay.reason': extended?.reason,
    'delay.expectedOn': date(extended?.expectedOn),
    'decision.on': date(detail.decided?.on),
    'decision.outcome': detail.decided === null ? null : words(`cases:outcome.${detail.decided.outcome}`),
    'statement.number': statementsOf(db, { caseId: detail.id }).find(({ state }) => state === 'issued')?.number,
    'appeal.receivedOn': kind === 'appealReceived' ? date(appealReceivedOn(db, detail.id)) : null,
  }
  return new Map(
    Object.entries(values).flatMap(([key, value]) => (value == null || value === '' ? [] : [[key, value]])),
  )
}

/** One line a credential: its title, and which mandatory elements are missing of it. */
function missingList({ db }: Workspace, { credentials }: CaseDetail, language: UiLanguage): string | null {
  const words = wordsIn(language)
  const rows = elementRowsOf(
    db,
    credentials.map(({ credentialId }) => credentialId),
  )
  const lines = credentials.flatMap(({ credentialId, title, fileName }) => {
    const missing = missingElements(rows.get(credentialId) ?? [])
    if (missing.length === 0) return []
    const elements = missing.map((element) => words(`credential:element.${element}`)).join(', ')
    return [words('letter:missingOf', { title: textFor(title, language)?.value ?? fileName, elements })]
  })
  if (credentials.length === 0) return `- ${words('letter:credentialItself')}`
  return lines.length === 0 ? null : lines.map((line) => `- ${line}`).join('\n')
}
