import type { CaseDuty } from './caseFacts.ts'

/** The application was not acknowledged yet; the letter also says the procedure and the appeal route. */
export const acknowledge: CaseDuty = ({ caseId, heldBy, clock, letters, receivedOn }) => {
  if (clock === 'decided' || letters.some(({ kind }) => kind === 'acknowledgement')) return null
  return { kind: 'acknowledge', group: 'waiting', whom: 'officer', caseId, officerId: heldBy, on: receivedOn }
}

/** Mandatory elements are missing and nobody asked for them. */
export const askForMissing: CaseDuty = ({ caseId, heldBy, clock, letters, elementsMissing, receivedOn }) => {
  if (clock === 'decided' || clock === 'paused' || elementsMissing === 0) return null
  if (letters.some(({ kind }) => kind === 'missingDocuments')) return null
  return { kind: 'askForMissing', group: 'waiting', whom: 'officer', caseId, officerId: heldBy, on: receivedOn }
}

/** A letter was printed and nothing says that it left the office. */
export const handOutLetter: CaseDuty = ({ caseId, heldBy, letters }) => {
  const waiting = letters.findLast(({ delivered }) => !delivered)
  if (waiting === undefined) return null
  return { kind: 'handOutLetter', group: 'waiting', whom: 'officer', caseId, officerId: heldBy, on: waiting.on }
}
