import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { largestFile, type ImportProblem, type SourceFile } from '#core/importing/importer.ts'
import { err, ok, type Result } from '#core/result.ts'

/** A file from a disk, or why there is none to read. Its size is asked before a byte of it is read. */
export async function readPath(path: string): Promise<Result<SourceFile, ImportProblem>> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return err({ code: 'is-a-folder', facts: {} })
    // Reading a pipe or a device may never end.
    if (!found.isFile()) return err({ code: 'unreadable', facts: {} })
    if (found.size > largestFile) return err({ code: 'too-large', facts: { megabytes: largestFile / 1024 / 1024 } })
    return ok({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    return err({ code: code === 'ENOENT' || code === 'ENOTDIR' ? 'vanished' : 'unreadable', facts: {} })
  }
}
