import type { LocalDate } from '../../values.ts'
import type { CaseDuty, CaseFacts } from './caseFacts.ts'
import { decisionDue } from './decisionDue.ts'
import { documentsArrived, documentsOwed } from './documents.ts'
import type { Duty } from './duty.ts'
import { acknowledge, askForMissing, handOutLetter } from './letters.ts'
import { completeCase, issueStatement } from './nextStep.ts'

/** Every duty that is found in the case itself. To add one: a file, and a line here. */
const found: readonly CaseDuty[] = [
  decisionDue,
  documentsArrived,
  documentsOwed,
  acknowledge,
  askForMissing,
  completeCase,
  handOutLetter,
  issueStatement,
]

export function caseDuties(facts: CaseFacts, today: LocalDate): Duty[] {
  return found.map((find) => find(facts, today)).filter((duty) => duty !== null)
}
