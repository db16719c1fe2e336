import { z } from 'zod'
import { EncoderFolder, FolderProblem } from '#core/matching/meaning/encoderFolder.ts'

/** What ranks by meaning here, what is being prepared, and how far. */
export const EncoderState = z.object({
  bundled: z.object({
    id: z.string(),
    dimensions: z.int(),
    languages: z.array(z.string()),
    licence: z.string(),
  }),
  /** The folder that ranks; null is the bundled table. */
  inUse: EncoderFolder.nullable(),
  preparing: EncoderFolder.nullable(),
  /** Of the texts of the catalogue in force those with a vector; null where no folder needs any. */
  filled: z.object({ done: z.int(), of: z.int() }).nullable(),
  /** Why the folder is not used just now: the bundled table ranks meanwhile. */
  problem: FolderProblem.nullable(),
  /** What one step back would rank by: a folder's name or the table; null where nothing else ever did. */
  back: z.object({ name: z.string().nullable() }).nullable(),
})
export type EncoderState = z.infer<typeof EncoderState>

const Path = z.string().trim().min(1).max(4096)

export const encoderRoutes = {
  'encoder.state': { input: z.object({}), output: EncoderState },
  /** Looks at a folder on this computer and changes nothing; what is wrong with it is the answer. */
  'encoder.inspect': {
    input: z.object({ path: Path }),
    output: z.object({ folder: EncoderFolder.nullable(), problem: FolderProblem.nullable() }),
  },
  /** The folder that was looked at last: its vectors are made in the background; what ranks now ranks until they are whole. */
  'encoder.prepare': {
    input: z.object({ id: z.string(), languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1) }),
    output: EncoderState,
  },
  'encoder.stop': { input: z.object({}), output: EncoderState },
  'encoder.back': { input: z.object({}), output: EncoderState },
} as const
