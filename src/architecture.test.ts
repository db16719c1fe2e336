import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }

/**
 * What each part may import, besides itself: parts by name, packages by the start of their name.
 * A part not listed here does not exist.
 */
const mayImport: Record<string, readonly string[]> = {
  // The pure libraries: no file, clock, randomness, network or locale behind them.
  core: [
    'zod',
    '@orama/stemmers',
    'fflate',
    'csv-parse/sync',
    'fast-xml-parser',
    'saxes',
    '@noble/hashes/',
    'yaml',
    'read-excel-file/universal',
    '@scure/base',
    'entities/decode',
  ],
  contract: ['core', 'zod'],
  locales: ['i18next'],
  'main/engine': [
    'package.json',
    'core',
    'contract',
    'locales',
    'zod',
    'node:',
    'drizzle-orm',
    'better-sqlite3',
    'pdf-lib',
    'fontkit',
    'hyphen',
    'jose',
    'jsonld',
    '@digitalbazaar/',
    '@noble/',
    '@scure/base',
    '@peculiar/x509',
    'reflect-metadata',
    'xml-crypto',
    '@xmldom/xmldom',
    'write-excel-file/universal',
    'yaml',
    'fflate',
    ...['onnxruntime-web', '@huggingface/tokenizers'],
    ...['tesseract.js-core', '@tesseract.js-data/'],
  ],
  'main/shell': ['core', 'contract', 'locales', 'electron', 'node:'],
  'main/loopback': ['core', 'contract', 'locales', 'main/engine', 'node:'],
  'main/index.ts': ['core', 'contract', 'main/shell', 'electron', 'node:'],
  // The last row only seals the samples.
  cli: [
    'cli/bench',
    'cli/match/sentences',
    'core',
    'contract',
    'locales',
    'main/engine',
    'node:',
    'zod',
    ...['jose', 'jsonld-signatures', '@digitalbazaar/', '@peculiar/x509', 'reflect-metadata', 'fflate'],
  ],
  // Measures beside other programs, in the browser of the tests, and writes a page of the docs.
  'cli/bench': [
    ...['cli', 'core', 'contract', 'locales', 'main/engine', 'node:', 'jose', 'jsonld-signatures', '@digitalbazaar/'],
    ...['better-sqlite3', 'csv-parse/sync', 'sqlite-vec', '@playwright/test', 'e2e/browser.ts', 'prettier'],
  ],
  // Keeps vectors that were made once.
  'cli/match/sentences': ['cli', 'core', 'main/engine', 'node:', 'better-sqlite3'],
  preload: ['electron'],
  renderer: [
    'core',
    'contract',
    'locales',
    'react',
    'react-dom',
    'react-router',
    'react-aria-components',
    'react-hook-form',
    'react-i18next',
    'i18next',
    'lucide-react',
    '@hookform/resolvers',
    '@tanstack/',
    '@fontsource',
    'pdfjs-dist',
    'zod',
  ],
}

const sources = globSync('src/**/*.{ts,tsx}').filter((path) => !/\.(test|fixtures)\.tsx?$|testSetup/.test(path))

test.each(sources)('%s imports only what its part may', (file) => {
  const part = partOf(file)
  const strays = importsOf(file).filter((target) => target !== part && !allowed(part, target))

  expect(strays).toEqual([])
})

// A screen that imports another screen can't be understood, moved or removed on its own.
test.each(sources.filter((file) => screenOf(file) !== null))('%s imports no other screen', (file) => {
  const screen = screenOf(file)
  const others = pathsOf(file)
    .map(screenOf)
    .filter((target) => target !== null && target !== screen)

  expect(others).toEqual([])
})

// A part of the interface that knows the domain or the engine can't be reused on the next screen.
test.each(sources.filter((file) => file.startsWith('src/renderer/ui/')))(
  '%s knows neither engine nor domain',
  (file) => {
    const strays = pathsOf(file).filter((path) => /^src\/(core|contract)\/|renderer\/(api|screens)/.test(path))

    expect(strays).toEqual([])
  },
)

// The browser writes a day in its own order: only `Field` says beside it, in the window's language, which one is meant.
test('every day is typed into a field that tells it in words', () => {
  const typed = sources
    .filter((file) => file.startsWith('src/renderer/') && file.endsWith('.tsx'))
    .flatMap((file) => elementsForDays(file).map((element) => `${file}: ${element}`))

  expect(typed.length).toBeGreaterThan(15)
  expect(typed.filter((one) => !/: (Form)?Field$/.test(one))).toEqual([])
})

/** The names of the elements of a file whose `type` is, or may be, that of a day. */
function elementsForDays(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/\btype=(?:"|\{[^}]*')(?:date|datetime-local|month|week)['"]/g)].map(
    ({ index }) => /.*<([\w.]+)/s.exec(text.slice(0, index))?.[1] ?? '',
  )
}

function allowed(part: string, target: string): boolean {
  return (mayImport[part] ?? []).some((name) => (name in mayImport ? target === name : target.startsWith(name)))
}

/** `src/main/shell/ipc.ts` belongs to `main/shell`, the longest name that fits. */
function partOf(path: string): string {
  const names = Object.keys(mayImport).filter((name) => `${path}/`.startsWith(`src/${name}/`))
  return names.sort((a, b) => b.length - a.length)[0] ?? path
}

function screenOf(path: string): string | null {
  return /^src\/renderer\/screens\/([^/]+)\//.exec(path)?.[1] ?? null
}

/** The imports of a file, those inside the project as paths from its root. */
function pathsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('.')) return join(dirname(file), fileName)
    const alias = Object.entries(packageJson.imports).find(([name]) => fileName.startsWith(name.replace('*', '')))
    return alias ? fileName.replace(alias[0].replace('*', ''), alias[1].slice(2).replace('*', '')) : fileName
  })
}

function importsOf(file: string): string[] {
  return pathsOf(file).map((path) => (path.startsWith('src/') ? partOf(path) : path))
}
