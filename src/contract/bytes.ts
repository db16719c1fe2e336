import { z } from 'zod'

/** The bytes of a file; the only thing besides JSON that crosses the bridge. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
