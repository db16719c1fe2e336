import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = import.meta.dirname
const sources = globSync('**/*.{ts,tsx}', { cwd: folder })
  .filter((file) => !/\.(test|fixtures)\./.test(file))
  .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))

/** What a change says without its failure. */
const silent = /\.(mutate|mutateAsync|isPending|isSuccess|reset|variables|data)\b/

/** Locking is refused to nobody, and takes the window that could tell it off the screen. */
const neverRefused = new Set(['session.lock'])

// Would catch a press after which nothing happens and nothing is said: the officer takes it for done.
test('a change that is refused is told where it was asked for', () => {
  const untold = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/const (\w+) = useChange\('([\w.]+)'\)/g)].flatMap(([, name = '', route = '']) => {
      const uses = [...text.matchAll(new RegExp(`\\b${name}\\b(\\.\\w+)?`, 'g'))].slice(1)
      const told =
        uses.some(([, said = '']) => said !== '' && !silent.test(said)) || uses.some(([whole]) => whole === name)
      const inTheCall = new RegExp(`\\b${name}\\.mutate\\([^;]*onError`).test(text)
      return told || inTheCall || neverRefused.has(route) ? [] : [`${file}: ${route}`]
    }),
  )
  expect(untold).toEqual([])
})

test('a call that is made for a press is never left to fail unsaid', () => {
  const unsaid = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/void call\('([\w.]+)'[^\n]*/g)].flatMap(([whole, route]) =>
      whole.includes('.catch(') ? [] : [`${file}: ${String(route)}`],
    ),
  )
  expect(unsaid).toEqual([])
})
