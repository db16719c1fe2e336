import { z } from 'zod'

/** How an applicant is reached; what was not told is empty. */
export const Contact = z.object({
  email: z.union([z.literal(''), z.email()]),
  phone: z.string(),
  /** Lines of the postal address, as they stand on a letter. */
  address: z.string(),
  /** BCP 47: the language letters are written in. */
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
})
export type Contact = z.infer<typeof Contact>
