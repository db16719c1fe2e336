import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

const sources = globSync('src/{core,contract,locales,main/engine}/**/*.ts').filter(
  (path) => !/\.(test|fixtures)\.ts$/.test(path),
)
const networkModules = /^(node:)?(http|https|http2|net|tls|dns|dgram|undici|ws)(\/|$)/
const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon']

// One convenient `fetch` would send the names of applicants to whoever's URL stands in a file.
test.each(sources)('%s opens no connection', (path) => {
  const text = readFileSync(path, 'utf8')
  const imported = ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName)

  expect(imported.filter((name) => networkModules.test(name))).toEqual([])
  expect(globalsIn(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))).toEqual([])
})

/** Names of the network used as a value: called, constructed or passed on. */
function globalsIn(node: ts.Node): string[] {
  const own = ts.isIdentifier(node) && networkGlobals.includes(node.text) ? [node.text] : []
  const inner: string[] = []
  ts.forEachChild(node, (child) => {
    inner.push(...globalsIn(child))
  })
  return [...own, ...inner]
}
