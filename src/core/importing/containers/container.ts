import type { Result } from '../../result.ts'
import type { Envelope, ImportProblem } from '../importer.ts'

/** What is to be unwrapped: bytes, and the text that they are where they are text. */
export interface Content {
  readonly bytes: Uint8Array
  readonly text: string | null
}

/** What was inside. An `envelope` is sealed: nothing inside it is unwrapped further. */
export interface Opened {
  readonly text: string
  readonly envelope: Envelope | null
}

/** One way to wrap a credential. To add one: write a file here, then list it in `open.ts`. */
export interface Container {
  readonly layer: string
  /** From the content, never from a name. Null where this is no such wrapping. */
  open(content: Content): Result<Opened, ImportProblem> | null
}
