import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findElectron, runElectron, type Surroundings } from './electron.ts'

function office(overrides: Partial<Surroundings> = {}): Surroundings & { readonly asked: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'electron-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  write(join(root, 'node_modules/electron/package.json'), '{"version":"45.4.1"}')
  const asked: string[] = []
  return {
    root,
    platform: 'linux',
    env: { DISPLAY: ':0' },
    user: 1000,
    install: () => asked.push('installer'),
    asked,
    ...overrides,
  }
}

test('the binary that npm downloaded is taken', () => {
  const around = office()
  const program = write(join(around.root, 'node_modules/electron/dist/electron'))

  expect(findElectron(around)).toEqual({ found: true, program })
  expect(around.asked).toEqual([])
})

test('a folder that the office unpacked itself comes first', () => {
  const around = office()
  write(join(around.root, 'node_modules/electron/dist/electron'))
  const folder = join(around.root, 'unpacked')
  const program = write(join(folder, 'electron'))

  const found = findElectron({ ...around, env: { ...around.env, ELECTRON_OVERRIDE_DIST_PATH: folder } })

  expect(found).toEqual({ found: true, program })
})

test.each([
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
  ['win32', 'electron.exe'],
] as const)('on %s the program is %s', (platform, name) => {
  const around = office({ platform, env: {} })
  const program = write(join(around.root, 'node_modules/electron/dist', name))

  expect(findElectron(around)).toEqual({ found: true, program })
})

test('what the installer fetches is used at once', () => {
  const around = office()
  const program = join(around.root, 'node_modules/electron/dist/electron')

  expect(findElectron({ ...around, install: () => write(program) })).toEqual({ found: true, program })
})

// In a closed office the installer waits for the network until it gives up: once, not at every start.
test('the installer is asked once, and again when its sources have changed', () => {
  const around = office()

  expect(findElectron(around)).toEqual({ found: false, reason: 'notInstalled' })
  findElectron(around)
  expect(around.asked).toHaveLength(1)

  findElectron({ ...around, env: { ...around.env, ELECTRON_MIRROR: 'https://mirror.example/' } })
  expect(around.asked).toHaveLength(2)
})

test('without a display there is no window to start, and nothing is downloaded for it', () => {
  const around = office({ env: {} })

  expect(findElectron(around)).toEqual({ found: false, reason: 'noDisplay' })
  expect(around.asked).toEqual([])
})

test('root gets the browser: Chromium would give up its sandbox', () => {
  expect(findElectron(office({ user: 0 }))).toEqual({ found: false, reason: 'asRoot' })
})

test('a program that fails at once is told from a window that was closed', async () => {
  const node = process.execPath

  expect(await runElectron(node, ['-e', 'process.exit(0)'])).toBe(true)
  expect(await runElectron(node, ['-e', 'process.exit(127)'])).toBe(false)
  expect(await runElectron(join(office().root, 'missing'), [])).toBe(false)
})

function write(path: string, text = ''): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}
