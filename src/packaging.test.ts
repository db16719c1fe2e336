import { existsSync, globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import packageJson from '../package.json' with { type: 'json' }

interface Packaging {
  readonly asar: boolean
  readonly npmRebuild: boolean
  readonly publish: null
  readonly files: readonly string[]
  readonly extraResources: readonly { readonly from: string; readonly to: string }[]
  readonly asarUnpack: readonly string[]
  readonly electronFuses: Readonly<Record<string, boolean>>
}
const packaging = parse(readFileSync('electron-builder.yml', 'utf8')) as Packaging

test.each([
  // A copy of the program would run any script, with the trust that the office gave the program.
  ['runAsNode', false],
  ['enableNodeOptionsEnvironmentVariable', false],
  // A debugger could attach and read the opened record.
  ['enableNodeCliInspectArguments', false],
  ['enableCookieEncryption', true],
  // A changed archive, or files beside it, would run in its place.
  ['enableEmbeddedAsarIntegrityValidation', true],
  ['onlyLoadAppFromAsar', true],
  ['grantFileProtocolExtraPrivileges', false],
])('the fuse %s is %s', (fuse, value) => {
  expect(packaging.electronFuses[fuse]).toBe(value)
})

test('the archive that the fuses guard is made', () => {
  expect(packaging.asar).toBe(true)
})

// Inside the archive the system can't load it: the program would start and find no database.
test('the SQLite library lies outside the archive, ready-made for each system', () => {
  expect(packaging.asarUnpack).toContain('node_modules/better-sqlite3/prebuilds/**')
  expect(packaging.npmRebuild).toBe(false)
  for (const system of ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64']) {
    expect(existsSync(`node_modules/better-sqlite3/prebuilds/${system}.node`)).toBe(true)
  }
})

test('the program looks nowhere for updates', () => {
  expect(packaging.publish).toBeNull()
})

test('what is packaged is there, and so is the start file', () => {
  for (const { from } of packaging.extraResources) expect(existsSync(from)).toBe(true)
  expect(packaging.files).toContain('out/**')
  expect(packageJson.main).toBe('out/main/index.js')
})

// Left out with the others of its package, a scan could be read everywhere but in the packaged program.
test('of the reader of scans what is read is packaged, and nothing that is not', () => {
  const leftOut = packaging.files.flatMap((pattern) =>
    pattern.startsWith('!node_modules/') && pattern.includes('tesseract') ? [pattern.slice(1)] : [],
  )
  const packaged = ['tesseract.js-core', '@tesseract.js-data']
    .flatMap((folder) => globSync(`node_modules/${folder}/**/*.{js,wasm,gz}`, { exclude: leftOut }))
    .map((path) => path.slice('node_modules/'.length).replaceAll('\\', '/'))
  expect(packaged.filter((path) => !path.endsWith('index.js')).sort()).toEqual([
    '@tesseract.js-data/deu/4.0.0_best_int/deu.traineddata.gz',
    '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
    '@tesseract.js-data/fra/4.0.0_best_int/fra.traineddata.gz',
    'tesseract.js-core/tesseract-core-simd-lstm.js',
    'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  ])
})

// 100 MB that no packaged program uses.
test('the Node for development is left out', () => {
  const bundled = Object.keys(packageJson.optionalDependencies)
  const excluded = /^!node_modules\/node-\{([\w,]+)\}-\*\/\*\*$/.exec(
    packaging.files.find((pattern) => pattern.startsWith('!node_modules/node-')) ?? '',
  )
  const starts = (excluded?.[1] ?? '').split(',').map((start) => `node-${start}-`)

  expect(bundled.filter((name) => !starts.some((start) => name.startsWith(start)))).toEqual([])
})
