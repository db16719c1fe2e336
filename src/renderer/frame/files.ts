import { largestFile, type ImportProblem } from '#core/importing/importer.ts'

/** A file as it was chosen or dropped: its bytes, or why it could not be read. */
export type ChosenFile =
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly name: string; readonly problem: ImportProblem }

export type ReadFile = Extract<ChosenFile, { readonly bytes: Uint8Array<ArrayBuffer> }>
export type UnreadFile = Extract<ChosenFile, { readonly problem: ImportProblem }>

export const wasRead = (file: ChosenFile): file is ReadFile => 'bytes' in file
export const wasNotRead = (file: ChosenFile): file is UnreadFile => 'problem' in file

/** Reads files one by one; one that can't be read does not stop the others. What is too large is refused before reading. */
export async function readFiles(files: readonly File[]): Promise<readonly ChosenFile[]> {
  const read: ChosenFile[] = []
  for (const file of files) read.push(await readFile(file))
  return read
}

async function readFile(file: File): Promise<ChosenFile> {
  const { name } = file
  if (file.size > largestFile) return { name, problem: { code: 'too-large', facts: { bytes: file.size } } }
  try {
    return { name, bytes: await bytesOf(file) }
  } catch (cause) {
    if (cause instanceof FileNotRead) return cause.file
    throw cause
  }
}

/** A chosen file can't be read: it was removed meanwhile, it is a folder, or this computer does not let it be read. */
export class FileNotRead extends Error {
  readonly file: UnreadFile

  constructor(file: UnreadFile) {
    super(`The file was not read: ${file.problem.code}`)
    this.file = file
  }
}

/** The bytes of a file, or of a part of `file` that keeps its name; throws `FileNotRead`. */
export async function bytesOf(file: File, part: Blob = file): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await part.arrayBuffer())
  } catch (cause) {
    const gone = cause instanceof DOMException && cause.name === 'NotFoundError'
    throw new FileNotRead({ name: file.name, problem: { code: gone ? 'vanished' : 'unreadable', facts: {} } })
  }
}

/** The most files that are taken from folders in one go: more is a mistake, or needs the command line. */
const mostFiles = 2000

/** Those that are left out are counted up to here: a disk that was dropped by mistake has millions. */
const mostCounted = 100_000

/** What was chosen or dropped: the files that are taken, and what was left out. */
export interface Dropped {
  readonly files: readonly File[]
  readonly left: Left | null
}

/** How many files were left out, exactly or at least, beside those that were taken. */
export interface Left {
  readonly taken: number
  readonly count: number
  readonly counted: 'all' | 'atLeast'
}

/** What was left out of two drops that go the same way. */
export function leftTogether(before: Left | null, added: Left | null): Left | null {
  if (before === null || added === null) return before ?? added
  return {
    taken: before.taken + added.taken,
    count: before.count + added.count,
    counted: before.counted === 'all' ? added.counted : 'atLeast',
  }
}

/**
 * The files of a drop; folders are walked, for they are what people drag.
 *
 * Must be called in the event itself: the browser empties the list afterwards.
 */
export function filesOfDrop(transfer: DataTransfer): Promise<Dropped> {
  const entries = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  return collect(entries.filter((entry) => entry !== null))
}

async function collect(entries: readonly (FileSystemEntry | File)[]): Promise<Dropped> {
  const files: File[] = []
  const waiting = [...entries]
  let left = 0
  // The list grows while it is walked.
  for (const next of waiting) {
    if (!(next instanceof File) && isDirectoryEntry(next)) {
      for (const entry of await entriesOf(next)) waiting.push(entry)
    } else if (files.length === mostFiles) left += 1
    else if (next instanceof File) files.push(next)
    else if (isFileEntry(next)) files.push(await fileOf(next))
    if (left === mostCounted) return { files, left: { taken: mostFiles, count: left, counted: 'atLeast' } }
  }
  return { files, left: left === 0 ? null : { taken: mostFiles, count: left, counted: 'all' } }
}

const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isDirectoryEntry = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** A file that vanished between the drop and now becomes one whose reading fails, and so gets its sentence. */
function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) => {
    entry.file(resolve, () => {
      resolve(failing(entry.name, new DOMException('The file is gone', 'NotFoundError')))
    })
  })
}

function failing(name: string, cause: DOMException): File {
  const file = new File([], name)
  file.arrayBuffer = () => Promise.reject(cause)
  return file
}

/** `readEntries` gives a hundred at a time until it gives none; a folder that can't be listed is told like a file that can't be read. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly (FileSystemEntry | File)[]> {
  const reader = folder.createReader()
  const all: (FileSystemEntry | File)[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[] | DOMException>((resolve) => {
      reader.readEntries(resolve, resolve)
    })
    if (!Array.isArray(some)) return [...all, failing(folder.name, some)]
    if (some.length === 0) return all
    all.push(...some)
  }
}
