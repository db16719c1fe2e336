import { expect, test } from 'vitest'
import { largestFile } from '#core/importing/importer.ts'
import { filesOfDrop, readFiles, wasNotRead, wasRead } from './files.ts'

const good = (name: string) => new File(['{}'], name)

/** A file whose size is told without its bytes being there: reading it would fail the test. */
function large(name: string): File {
  const file = good(name)
  Object.defineProperty(file, 'size', { value: largestFile + 1 })
  file.arrayBuffer = () => Promise.reject(new Error('was read'))
  return file
}

function vanished(name: string): File {
  const file = good(name)
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  return file
}

test('one file that vanished and one too large leave ten good ones unharmed', async () => {
  const names = Array.from({ length: 10 }, (_, index) => `badge-${String(index)}.json`)
  const chosen = await readFiles([...names.map(good), vanished('gone.json'), large('scan.json')])

  expect(chosen.filter(wasRead).map((file) => file.name)).toEqual(names)
  expect(chosen.filter(wasNotRead).map((file) => [file.name, file.problem.code])).toEqual([
    ['gone.json', 'vanished'],
    ['scan.json', 'too-large'],
  ])
})

type Entry = Pick<FileSystemEntry, 'name' | 'isFile' | 'isDirectory'>

const fileEntry = (name: string): Entry => ({
  ...{ name, isFile: true, isDirectory: false },
  ...{
    file: (done: FileCallback) => {
      done(good(name))
    },
  },
})

/** Gives a hundred at a time, as the browser does. */
function folderEntry(name: string, entries: readonly Entry[]): Entry {
  const createReader = () => {
    let given = 0
    const readEntries = (done: (some: readonly Entry[]) => void) => {
      given += 100
      done(entries.slice(given - 100, given))
    }
    return { readEntries }
  }
  return { ...{ name, isFile: false, isDirectory: true }, ...{ createReader } }
}

function forbiddenFolder(name: string): Entry {
  const readEntries = (_done: unknown, failed: (cause: DOMException) => void) => {
    failed(new DOMException('no', 'NotReadableError'))
  }
  return { ...folderEntry(name, []), ...{ createReader: () => ({ readEntries }) } }
}

const dropOf = (...entries: readonly Entry[]) =>
  ({
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
  }) as unknown as DataTransfer

const filesNamed = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => fileEntry(`${name}-${String(index)}.json`))

// Of a year's folder two thousand were taken, and nothing said that there had been others.
test('what is more than can be taken at once is counted, in folders of folders too', async () => {
  const year = folderEntry('2026', [...filesNamed('may', 1500), folderEntry('june', filesNamed('june', 1200))])
  const dropped = await filesOfDrop(dropOf(year, fileEntry('last.json')))

  expect(dropped.files).toHaveLength(2000)
  expect(dropped.left).toEqual({ taken: 2000, count: 701, counted: 'all' })
})

test('as many as can be taken leave none out', async () => {
  const dropped = await filesOfDrop(dropOf(folderEntry('2026', filesNamed('may', 2000))))

  expect(dropped).toMatchObject({ files: { length: 2000 }, left: null })
})

// A disk that was dropped by mistake would be walked for an hour.
test('what is left out is counted to an end', async () => {
  const dropped = await filesOfDrop(dropOf(folderEntry('disk', filesNamed('file', 150_000))))

  expect(dropped.left).toEqual({ taken: 2000, count: 100_000, counted: 'atLeast' })
})

// Its files were missing from the import, and the import looked whole.
test('a folder that can not be listed is told like a file that can not be read', async () => {
  const { files } = await filesOfDrop(dropOf(fileEntry('one.json'), forbiddenFolder('locked')))
  const chosen = await readFiles(files)

  expect(chosen.filter(wasRead).map(({ name }) => name)).toEqual(['one.json'])
  expect(chosen.filter(wasNotRead)).toEqual([{ name: 'locked', problem: { code: 'unreadable', facts: {} } }])
})
