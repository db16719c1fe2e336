import { z } from 'zod'
import { Assertion } from './element.ts'

/**
 * One award as an importer read it. The parts of a transcript are children; credits count at one level only.
 *
 * `pointer` leads to the award inside the document its file carries.
 */
export interface ReadCredential {
  readonly pointer: string
  readonly assertions: readonly Assertion[]
  readonly children: readonly ReadCredential[]
}

export const ReadCredential: z.ZodType<ReadCredential> = z.object({
  pointer: z.string(),
  assertions: z.array(Assertion),
  get children() {
    return z.array(ReadCredential)
  },
})
