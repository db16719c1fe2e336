import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workerBeside } from './workerBeside.ts'

const workers = [
  ['importing', 'catalogue'],
  ['archive', 'archive'],
  ['checking', 'check'],
  ['matching', 'corpus'],
  ['encoders', 'encode'],
  ['backup', 'backup'],
  ['pdf', 'merge'],
  ['pdf', 'print'],
  ['paper', 'words'],
] as const

// A worker that is not where it is looked for is missed when somebody imports, unlocks, compares, prints or reads a scan.
test.each(workers)(
  'in %s the worker %s lies where it is looked for, and beside the reader in a build',
  (folder, name) => {
    const inSources = new URL('./importing/read.worker.ts', import.meta.url)
    expect(existsSync(workerBeside(inSources, folder, name))).toBe(true)
    const built = workerBeside(new URL('file:///app/out/main/read.worker.js'), folder, name)
    expect(built.href).toBe(`file:///app/out/main/${name}.worker.js`)
  },
)
