import { at, each, type JsonNode } from '../../importing/json/node.ts'
import type { LocalDate } from '../../values.ts'
import type { Check } from '../check.ts'
import { dayOf } from '../dates.ts'
import type { CheckResult } from '../report.ts'
import { answers } from './result.ts'

export const validityCodes = ['inForce', 'notYet', 'ended', 'noDates', 'unreadable'] as const

/** Whether the file is in force on the day it was received, and beside it today. Both first and last day count. */
export const validity: Check = {
  id: 'validity',
  run({ credential }, { receivedOn, today }) {
    const received = validityOn(credential, receivedOn, 'validity')
    return receivedOn === today ? [received] : [received, validityOn(credential, today, 'validityToday')]
  },
}

const firstDays = ['validFrom', 'issuanceDate', 'issuedOn', 'issued_on', 'issueDate']
const lastDays = ['validUntil', 'expirationDate', 'expires']

/** Several dates of one kind can stand in one file: the strictest holds. */
export function validityOn(credential: JsonNode, date: LocalDate, check: string): CheckResult {
  const { passed, failed, skipped } = answers<(typeof validityCodes)[number]>(check)
  const stated = [...firstDays, ...lastDays].flatMap((property) => each(at(credential, property)))
  const unreadable = stated.find(({ value }) => dayOf(value) === null)
  if (unreadable !== undefined)
    return skipped('unreadable', { found: JSON.stringify(unreadable.value) }, unreadable.pointer)
  if (stated.length === 0) return skipped('noDates')

  const starts = edge(credential, firstDays).sort((a, b) => (a.day < b.day ? 1 : -1))[0]
  const ends = edge(credential, lastDays).sort((a, b) => (a.day > b.day ? 1 : -1))[0]
  if (starts !== undefined && date < starts.day) return failed('notYet', { date, from: starts.day }, starts.pointer)
  if (ends !== undefined && date > ends.day) return failed('ended', { date, until: ends.day }, ends.pointer)
  return passed('inForce', { date })
}

function edge(credential: JsonNode, properties: readonly string[]): { day: LocalDate; pointer: string }[] {
  return properties
    .flatMap((property) => each(at(credential, property)))
    .flatMap(({ value, pointer }) => {
      const day = dayOf(value)
      return day === null ? [] : [{ day, pointer }]
    })
}
