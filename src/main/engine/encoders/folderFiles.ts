import { readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import type { EncoderFolder, FolderProblem } from '#core/matching/meaning/encoderFolder.ts'
import { hashOf } from '../hashOf.ts'

/** Thrown inside the worker where a folder is not what it should be; the code is what the officer is told. */
export class FolderRefused extends Error {
  readonly problem: FolderProblem

  constructor(code: FolderProblem['code'], facts: FolderProblem['facts'] = {}) {
    super(`The folder was refused: ${code}`)
    this.problem = { code, facts }
  }
}

/** Where the model lies, the first that is there. */
const models = ['model.onnx', 'onnx/model.onnx', 'onnx/model_quantized.onnx', 'onnx/model_int8.onnx']
const largestModel = 700 * 1024 * 1024
const largestOther = 64 * 1024 * 1024

/** Files of a folder, read whole and remembered by their hash. */
export interface FolderFiles {
  readonly name: string
  readonly model: Uint8Array
  /** The text of a file; null where it is not there. */
  readonly text: (file: string) => string | null
  /** All that was read so far. */
  readonly read: () => EncoderFolder['files']
}

/** @throws FolderRefused */
export function openFolderFiles(path: string): FolderFiles {
  const root = realFolder(path)
  const read = new Map<string, EncoderFolder['files'][number]>()
  function bytesOf(file: string, largest: number): Uint8Array | null {
    const real = realFile(root, file)
    if (real === null) return null
    const { size } = statSync(real)
    if (size > largest) throw new FolderRefused('tooLarge', { file, megabytes: largest / 1024 / 1024 })
    const bytes = readFileSync(real)
    read.set(file, { name: file, bytes: bytes.length, sha256: hashOf(bytes) })
    return bytes
  }
  const found = models.find((file) => realFile(root, file) !== null)
  if (found === undefined) throw new FolderRefused('noModel')
  return {
    name: basename(root),
    model: bytesOf(found, largestModel) ?? new Uint8Array(),
    text: (file) => {
      const bytes = bytesOf(file, largestOther)
      return bytes === null ? null : new TextDecoder().decode(bytes)
    },
    read: () => [...read.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

function realFolder(path: string): string {
  try {
    const real = realpathSync(path)
    if (statSync(real).isDirectory()) return real
  } catch {
    // Not there, or not ours to read: the same to the officer.
  }
  throw new FolderRefused('noFolder')
}

/** A link may not lead out of the folder: what lies elsewhere is not what was looked at. */
function realFile(root: string, file: string): string | null {
  let real: string
  try {
    real = realpathSync(join(root, file))
    if (!statSync(real).isFile()) return null
  } catch {
    return null
  }
  if (!real.startsWith(root + sep)) throw new FolderRefused('leavesFolder', { file })
  return real
}
