import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { languages } from '#locales/words.ts'

const guide = globSync('docs/guide/*.md').map((path) => normalize(path))
const pages = [...globSync('*.md'), ...globSync('docs/**/*.md'), ...globSync('resources/**/*.md')]
const textOf = (path: string) => readFileSync(path, 'utf8')

/** What a page points to in this repository, as paths. */
const targetsOf = (path: string): readonly string[] =>
  [...textOf(path).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => join(dirname(path), target))

/** All the sentences below a value of the locales. */
const sentencesOf = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(sentencesOf)

/** What the screen may show of a sentence: anything where a fact is put in. */
const shown = sentencesOf(languages.en)
  .map((sentence) => {
    const parts = sentence.split(/\{\{.*?\}\}/)
    const literal = parts.join('').replaceAll(/[^\p{L}]/gu, '').length
    return { sentence, parts, literal }
  })
  // A sentence of facts and hardly a word would allow every name.
  .filter(({ parts, literal }) => parts.length === 1 || literal >= 4)

function stands(name: string): boolean {
  return shown.some(({ sentence, parts }) => {
    if (parts.length === 1) return sentence === name
    const pattern = parts.map((part) => part.replaceAll(/[.+?^${}()|[\]\\*]/g, String.raw`\$&`)).join('.+')
    return new RegExp(`^${pattern}$`).test(name)
  })
}

test('the guide is there, each page of it linked from its first', () => {
  const first = join('docs', 'guide', 'README.md')

  expect(guide.length).toBeGreaterThan(7)
  expect(targetsOf(first)).toEqual(expect.arrayContaining(guide.filter((path) => path !== first)))
})

// A button that was renamed would send an officer to look for one that is not there.
test.each(guide)('%s names only what stands on the screen', (path) => {
  const names = [...textOf(path).matchAll(/\*\*“([^”]+(?:“[^”]+”[^”]*)?)”\*\*/g)].map(([, name = '']) => name)

  expect(names.map((name) => name.replaceAll(/\s+/g, ' ')).filter((name) => !stands(name))).toEqual([])
})

test('a name that no screen has is found', () => {
  expect(['Record decision', 'Issue 12 statements'].map(stands)).toEqual([true, true])
  expect(['Approve decision', 'Records decision'].map(stands)).toEqual([false, false])
})

test('every link of the documents within the project leads somewhere', () => {
  const broken = pages.flatMap((path) => targetsOf(path).filter((target) => !existsSync(target)))

  expect(broken).toEqual([])
})

test('every picture is shown by a page, and is light', () => {
  const pictures = [...globSync('docs/images/*'), ...globSync('docs/guide/images/*')]
  const used = new Set(pages.flatMap(targetsOf))

  expect(pictures.length).toBeGreaterThan(20)
  expect(pictures.filter((path) => !used.has(normalize(path)))).toEqual([])
  expect(pictures.filter((path) => statSync(path).size > 150_000)).toEqual([])
})

// A command in the README that is no longer there is the first thing that fails for a newcomer.
test('README, CONTRIBUTING and the guide name only commands of the project', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }
  const named = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', ...guide].flatMap((path) =>
    [...textOf(path).matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, name = '']) => name),
  )

  expect(named).toContain('demo')
  expect(named.filter((name) => !(name in scripts))).toEqual([])
})
