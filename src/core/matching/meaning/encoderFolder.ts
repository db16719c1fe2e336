import { z } from 'zod'

/** How the vectors of the tokens become one: their mean, the first one's, or the model gives one itself. */
export const poolings = ['mean', 'first', 'model'] as const

/** A folder on this computer that holds an encoder of sentences, as it was when it was looked at. */
export const EncoderFolder = z.object({
  /** `onnx/` and the beginning of the SHA-256 over the names and hashes of its files. */
  id: z.string(),
  path: z.string(),
  name: z.string(),
  dimensions: z.int().min(1),
  /** Primary tags of the languages it is used for. */
  languages: z.array(z.string()),
  /** As its model card states it; null where it states none. */
  licence: z.string().nullable(),
  pooling: z.enum(poolings),
  /** Tokens of a text that are read; what is longer is cut. */
  mostTokens: z.int().min(1),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
})
export type EncoderFolder = z.infer<typeof EncoderFolder>

/** Why a folder is not used; worded in `locales`. */
export const folderProblemCodes = [
  'noFolder',
  'noModel',
  'noTokenizer',
  'leavesFolder',
  'tooLarge',
  'damagedFile',
  'unknownPooling',
  'unknownStep',
  'externalData',
  'damagedModel',
  'inputs',
  'outputs',
  'dimensions',
  'notNumbers',
  'damagedTokenizer',
  'changed',
  'tookTooLong',
  'tookTooMuchMemory',
  'crashed',
] as const
export const FolderProblem = z.object({
  code: z.enum(folderProblemCodes),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type FolderProblem = z.infer<typeof FolderProblem>
