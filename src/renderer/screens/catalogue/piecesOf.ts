import { bytesOf } from '../../frame/files.ts'

/** One message of the loopback host bounds each piece of bytes. */
const pieceSize = 16 * 1024 * 1024

/** A file in pieces that each fit a message, in order; an empty file is one empty piece. Throws `FileNotRead`. */
export async function piecesOf(file: File): Promise<{ name: string; pieces: Uint8Array[] }> {
  const pieces: Uint8Array[] = []
  for (let start = 0; start === 0 || start < file.size; start += pieceSize) {
    pieces.push(await bytesOf(file, file.slice(start, start + pieceSize)))
  }
  return { name: file.name, pieces }
}
