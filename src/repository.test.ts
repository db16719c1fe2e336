import { globSync, existsSync, readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { complaints, count } from '../scripts/countTests.mjs'

const scripts: Readonly<Record<string, string>> = packageJson.scripts

interface LockEntry {
  readonly os?: readonly string[]
  readonly optional?: boolean
  readonly extraneous?: boolean
  readonly link?: boolean
  /** Inside the tarball of another package, so pinned with it. */
  readonly inBundle?: boolean
  readonly resolved?: string
  readonly integrity?: string
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>
}
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')

// npm 11 installs such a lock; npm 10 stops with EBADPLATFORM on every other system.
test('no package of the lock is bound to a system without being optional', () => {
  expect(locked.filter(([, entry]) => entry.os && !entry.optional).map(([path]) => path)).toEqual([])
  expect(locked.filter(([, entry]) => entry.extraneous).map(([path]) => path)).toEqual([])
})

// An address of somebody's registry would make every other computer fail, or ask that registry.
test('the lock names no registry, and pins every package by its content', () => {
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
  expect(
    locked.filter(([, { integrity, link, inBundle }]) => !integrity && !link && !inBundle).map(([path]) => path),
  ).toEqual([])
})

test('dependencies are exact, so that two clones are the same program', () => {
  const { dependencies, devDependencies, optionalDependencies } = packageJson
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })

  expect(versions.filter(([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

const ownScripts = Object.entries(scripts).flatMap(([name, command]) =>
  [...command.matchAll(/run\.mjs ((?:src|scripts)\/\S+)/g)].map((match) => [name, match[1] ?? ''] as const),
)

test.each(ownScripts)('"npm run %s" starts a file that is there: %s', (_name, file) => {
  expect(existsSync(file)).toBe(true)
})

const documents = globSync('{*.md,docs/**/*.md}')

// Two notes of one number: "see decision 75" would lead half of its readers astray.
test('each decision note has a number of its own, and says it', () => {
  const notes = globSync('docs/decisions/*.md').map((path) => ({
    file: Number(basename(path).slice(0, 4)),
    heading: Number(/^# (\d+)\. /.exec(readFileSync(path, 'utf8'))?.[1]),
  }))

  expect(notes.filter(({ file, heading }) => file !== heading)).toEqual([])
  expect(new Set(notes.map(({ file }) => file)).size).toBe(notes.length)
})

// A reader's first command must not be one that does not exist.
test.each(documents)('every npm command that %s names exists', (document) => {
  const named = [...readFileSync(document, 'utf8').matchAll(/\bnpm (?:run )?([a-z][\w-]*)/g)].map((match) => match[1])
  const builtIn = [
    'ci',
    'install',
    'run',
    'sbom',
    'ls',
    'pack',
    'config',
    'exec',
    'cache',
    'registry',
    'packages',
    'or',
  ]

  expect(named.filter((name) => name !== undefined && !(name in scripts) && !builtIn.includes(name))).toEqual([])
})

test.each(documents)('every file that %s links to is there', (document) => {
  const folder = document.includes('/') ? document.slice(0, document.lastIndexOf('/') + 1) : ''
  const links = [...readFileSync(document, 'utf8').matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map((match) => match[1] ?? '')

  expect(links.filter((link) => !existsSync(folder + link))).toEqual([])
})

// A path of the computer where it was written works on no other.
test('no file names a place on somebody’s computer', () => {
  const texts = globSync('{*,.ci/*,docs/**/*,e2e/**/*,scripts/**/*,src/**/*}', {
    exclude: ['package-lock.json', 'src/repository.test.ts', 'node_modules', 'out', 'demo', 'coverage'],
  }).filter((path) => /\.(tsx?|m?js|json|md|ya?ml|css|html)$|^\.ci\//.test(path) && statSync(path).isFile())
  const place = /(?:^|[\s'"`(=])\/(?:work|root|home\/\w+|Users\/\w+)\/[\w.]/m

  expect(texts.filter((path) => place.test(readFileSync(path, 'utf8')))).toEqual([])
})

test('passed and failed tests of both runners are added up', () => {
  const unit = { numPassedTests: 10, numFailedTests: 1, testResults: [] }
  const browser = { stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 0 }, errors: [] }

  expect(count(unit)).toEqual({ passed: 10, failed: 1 })
  expect(count(browser)).toEqual({ passed: 5, failed: 3 })
})

// Such a file has no failed test, only tests that were never seen.
test('a test file that could not be loaded counts as failed', () => {
  const unit = {
    numPassedTests: 10,
    numFailedTests: 0,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ],
  }
  const browser = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message: 'no config' }] }

  expect(count(unit)).toEqual({ passed: 10, failed: 1 })
  expect(count(browser)).toEqual({ passed: 0, failed: 1 })
})

test('fewer passed tests than promised, a failed one and a missing report are each refused in words', () => {
  expect(complaints({ passed: 9, failed: 0 }, { atLeast: 10, missing: [] })).toHaveLength(1)
  expect(complaints({ passed: 10, failed: 1 }, { atLeast: 10, missing: ['e2e.json'] })).toHaveLength(2)
  expect(complaints({ passed: 10, failed: 0 }, { atLeast: 10, missing: [] })).toEqual([])
})

// Files of one worker share their modules: what one of them mocked, the next would be given.
test('a test that mocks a module has a worker of its own', () => {
  const mocking = globSync('src/**/*.test.ts').filter((file) =>
    /vi\.(mock|doMock|stub\w+)\(/.test(readFileSync(file, 'utf8')),
  )
  expect(mocking.length).toBeGreaterThan(0)
  expect(mocking.filter((file) => !/^src\/(main\/([^/]+|shell\/.*)|preload\/.*|renderer\/.*)$/.test(file))).toEqual([])
})
