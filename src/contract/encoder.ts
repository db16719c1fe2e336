import { z } from 'zod'
import { EncoderFolder, FolderProblem } from '#core/matching/meaning/encoderFolder.ts'

/** Of the modules in force those that an encoder has read; null where nobody has counted. */
const Filled = z.object({ done: z.int(), of: z.int() })

/** What ranks by meaning here, what is being prepared, and how far. */
export const EncoderState = z.object({
  /** What comes with the workbench. Outcomes are always held against each other by it. */
  bundled: z.object({
    /** Null where it can't be opened. */
    encoder: EncoderFolder.pick({ id: true, dimensions: true, languages: true, licence: true }).nullable(),
    filled: Filled.nullable(),
    /** Why it is not used just now: tables of words rank and compare meanwhile. */
    problem: FolderProblem.nullable(),
  }),
  /** The folder that ranks; null is the bundled encoder. */
  inUse: EncoderFolder.nullable(),
  preparing: EncoderFolder.nullable(),
  /** By the folder; null where there is none. */
  filled: Filled.nullable(),
  /** Why the folder is not used just now: the bundled encoder ranks meanwhile. */
  problem: FolderProblem.nullable(),
  /** What one step back would rank by: a folder's name or the bundled encoder; null where nothing else ever did. */
  back: z.object({ name: z.string().nullable() }).nullable(),
})
export type EncoderState = z.infer<typeof EncoderState>

const Path = z.string().trim().min(1).max(4096)

/**
 * What the window showed in use, and what being prepared, by its id; null is the bundled encoder, or nothing. Where it is another
 * by now, refused with `changedMeanwhile`: a second step back would undo the first.
 */
const seen = z.object({ inUse: z.string().nullable(), preparing: z.string().nullable() }).optional()

export const encoderRoutes = {
  'encoder.state': { input: z.object({}), output: EncoderState },
  /** Looks at a folder on this computer and changes nothing; what is wrong with it is the answer. */
  'encoder.inspect': {
    input: z.object({ path: Path }),
    output: z.object({ folder: EncoderFolder.nullable(), problem: FolderProblem.nullable() }),
  },
  /** The folder that was looked at last: its vectors are made in the background; what ranks now ranks until they are whole. */
  'encoder.prepare': {
    input: z.object({ id: z.string(), languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1), seen }),
    output: EncoderState,
  },
  'encoder.stop': { input: z.object({ seen }), output: EncoderState },
  'encoder.back': { input: z.object({ seen }), output: EncoderState },
} as const
