import { parse } from 'yaml'
import { err, ok, type Result } from '../../result.ts'
import { problem, type CatalogueProblem } from '../catalogueProblem.ts'
import { tableFromTree } from './flatten.ts'
import type { CatalogueFormat } from './format.ts'

/** YAML 1.2 in its core schema: text, numbers, lists, maps. Tags make no objects, and aliases multiply at most tenfold. */
export const yaml: CatalogueFormat = {
  id: 'yaml',

  confidence({ text }) {
    if (text === null || /^\s*[<{[]/.test(text)) return 0
    const outer = text.split(/\r?\n/, 400).filter((line) => /^[^\s#]/.test(line))
    return outer.length > 0 && outer.every((line) => line === '---' || keyOrItem.test(line)) ? 0.65 : 0
  },

  read({ text }) {
    const tree = parsedYaml(text ?? '')
    if (!tree.ok) return tree
    const table = tableFromTree(tree.value)
    return table === null ? err([problem('no-rows', { at: 'file' })]) : ok({ kind: 'tables', tables: [table] })
  },
}

/** A line that is not indented names something in a few words, or begins an item; prose with a colon in it does neither. */
const keyOrItem = /^(?:- \S|-$|['"]?[\w.-]+(?: [\w.-]+){0,2}['"]?:(?:\s|$))/

export function parsedYaml(text: string): Result<unknown, readonly CatalogueProblem[]> {
  try {
    return ok(parse(text, { maxAliasCount: 10, schema: 'core', logLevel: 'error' }))
  } catch (error) {
    const row = lineOf(error)
    return err([problem('not-yaml', row === null ? { at: 'file' } : { at: 'row', row })])
  }
}

function lineOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('linePos' in error) || !Array.isArray(error.linePos)) return null
  const [first] = error.linePos as readonly { readonly line?: unknown }[]
  return typeof first?.line === 'number' ? first.line : null
}
