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
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (cause) {
    const gone = cause instanceof DOMException && cause.name === 'NotFoundError'
    return { name, problem: { code: gone ? 'vanished' : 'unreadable', facts: {} } }
  }
}

/** The most files that are taken from folders in one go: more is a mistake, or needs the command line. */
const mostFiles = 2000

/**
 * The files of a drop; folders are walked, for they are what people drag.
 *
 * Must be called in the event itself: the browser empties the list afterwards.
 */
export function filesOfDrop(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile())
  return collect(entries.filter((entry) => entry !== null))
}

async function collect(entries: readonly (FileSystemEntry | File)[]): Promise<readonly File[]> {
  const files: File[] = []
  const waiting = [...entries]
  for (let next = waiting.shift(); next !== undefined && files.length < mostFiles; next = waiting.shift()) {
    if (next instanceof File) files.push(next)
    else if (isFileEntry(next)) files.push(await fileOf(next))
    else if (isDirectoryEntry(next)) waiting.push(...(await entriesOf(next)))
  }
  return files
}

const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isDirectoryEntry = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** A file that vanished between the drop and now becomes one whose reading fails, and so gets its sentence. */
function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) => {
    entry.file(resolve, () => {
      const gone = new File([], entry.name)
      gone.arrayBuffer = () => Promise.reject(new DOMException('The file is gone', 'NotFoundError'))
      resolve(gone)
    })
  })
}

/** `readEntries` gives a hundred at a time until it gives none. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => {
        resolve([])
      })
    })
    if (some.length === 0) return all
    all.push(...some)
  }
}
