import { FolderRefused } from '#engine/encoders/folderFiles.ts'

/** Thrown where a file is not what a command reads; the message is for whoever named it. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile'
}

/** Thrown where an option names what there is not; the message says what there is. */
export class UnknownName extends Error {
  override readonly name = 'UnknownName'
}

const unreadable: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES'])

/** What was named wrongly, in a sentence for whoever did; null where the fault is the program's. */
export function whyUnusable(cause: unknown): string | null {
  if (cause instanceof UnusableFile || cause instanceof UnknownName || cause instanceof FolderRefused)
    return cause.message
  if (!(cause instanceof Error) || !('code' in cause) || !unreadable.has(cause.code)) return null
  return `${'path' in cause ? String(cause.path) : 'A file'} can't be read: there is no such file, or it is another kind of thing.`
}
