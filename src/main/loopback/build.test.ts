import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { isOutOfDate } from './build.ts'

const outputs = ['out/main/index.js', 'out/main/served.js', 'out/preload/index.cjs', 'out/renderer/index.html']
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  write('src/renderer/main.tsx', 100)
  write('package-lock.json', 100)
  for (const output of outputs) write(output, 200)
})

test('a build newer than every source is used', () => {
  expect(isOutOfDate(root)).toBe(false)
})

test.each(outputs)('without %s the app is built', (output) => {
  rmSync(join(root, output))

  expect(isOutOfDate(root)).toBe(true)
})

// Somebody who pulled a new version would look at the old window.
test.each(['src/renderer/screens/inbox/Inbox.tsx', 'src/locales/de/common.json', 'package-lock.json'])(
  'a change in %s makes the build old',
  (path) => {
    write(path, 300)

    expect(isOutOfDate(root)).toBe(true)
  },
)

test('a changed test does not', () => {
  write('src/core/result.test.ts', 300)

  expect(isOutOfDate(root)).toBe(false)
})

function write(path: string, seconds: number): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), '')
  utimesSync(join(root, path), seconds, seconds)
}
