import { err, ok } from '../../result.ts'
import { problem } from '../catalogueProblem.ts'
import { tableFromTree } from './flatten.ts'
import type { CatalogueFormat } from './format.ts'

/** Any JSON that holds a list of records. */
export const json: CatalogueFormat = {
  id: 'json',
  confidence: ({ text }) => (text !== null && /^\s*[[{]/.test(text) ? 0.6 : 0),

  read({ text }) {
    const tree = parsedJson(text ?? '')
    if (tree === undefined) return err([problem('not-json', { at: 'file' })])
    const table = tableFromTree(tree)
    return table === null ? err([problem('no-rows', { at: 'file' })]) : ok({ kind: 'tables', tables: [table] })
  },
}

/** Undefined where it is not JSON. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
