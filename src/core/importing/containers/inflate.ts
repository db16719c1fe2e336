import { err, ok, type Result } from '../../result.ts'
import { largestFile, type ImportProblem } from '../importer.ts'

interface Decompressor {
  push(piece: Uint8Array, final: boolean): void
}

/** Feeds a decompressor a little at a time, so that a bomb is noticed before it has grown. */
export function inflate(
  data: Uint8Array,
  start: (take: (piece: Uint8Array) => void) => Decompressor,
  damaged: ImportProblem,
): Result<Uint8Array, ImportProblem> {
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = start((piece) => {
    pieces.push(piece)
    length += piece.length
  })
  try {
    for (let offset = 0; offset < data.length && length <= largestFile; offset += 4096) {
      stream.push(data.subarray(offset, offset + 4096), offset + 4096 >= data.length)
    }
  } catch {
    return err(damaged)
  }
  if (length > largestFile) return err({ code: 'expands-too-far', facts: { megabytes: largestFile / 1024 / 1024 } })
  const whole = new Uint8Array(length)
  pieces.reduce((offset, piece) => {
    whole.set(piece, offset)
    return offset + piece.length
  }, 0)
  return ok(whole)
}
