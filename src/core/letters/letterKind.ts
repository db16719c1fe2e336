import { z } from 'zod'

/** What an office writes to an applicant between the envelope and the appeal (domain: the procedure). */
export const LetterKind = z.enum([
  'acknowledgement',
  'missingDocuments',
  'pause',
  'resume',
  'delay',
  'decision',
  'appealReceived',
])
export type LetterKind = z.infer<typeof LetterKind>

/** The event of the clock that a letter may bring with it, or must: a delay holds only with its notice. */
export const eventOfLetter = {
  acknowledgement: null,
  missingDocuments: 'paused',
  pause: 'paused',
  resume: 'resumed',
  delay: 'extended',
  decision: null,
  appealReceived: null,
} as const satisfies Record<LetterKind, string | null>
