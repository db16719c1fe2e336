import { expect, test } from 'vitest'
import { largestFile } from '#core/importing/importer.ts'
import { readFiles, wasNotRead, wasRead } from './files.ts'

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
