import type { LocalDate } from '../values.ts'
import { say, type Phrase } from './document.ts'

/** What an entry of the audit chain says, from its code and what it names. */
export function historySaid(code: string, ids: Readonly<Record<string, string>>): Phrase {
  const { event, before, after } = ids
  return code === 'case.eventCorrected' && event !== undefined && before !== undefined && after !== undefined
    ? correctedDaySaid(event, { before, after })
    : say(`cases:history.${code}`, ids)
}

/** That an event of a case, by its kind, counts for another day. */
export function correctedDaySaid(
  event: string,
  { before, after }: { readonly before: LocalDate; readonly after: LocalDate },
): Phrase {
  return say('cases:history.case.eventCorrected', {
    what: { phrase: say(`cases:event.${event}`) },
    before: { date: before },
    after: { date: after },
  })
}
