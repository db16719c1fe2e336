import { err, ok } from '../../result.ts'
import { problem } from '../catalogueProblem.ts'
import { elmTable } from './elmTable.ts'
import { elmFromXml } from './elmValue.ts'
import type { CatalogueFormat } from './format.ts'
import { xmlTree } from './xmlTree.ts'

/** Learning opportunities and qualifications of the European Learning Model in XML: LOQ of ELM 3, LOMS before it. */
export const elmXml: CatalogueFormat = {
  id: 'elm-xml',

  /** Any XML: there is no other XML that this reads, and its own sentence is better than "unknown". */
  confidence: ({ text }) => (text !== null && /^\s*<(?:\?xml|!|[A-Za-z])/.test(text) ? 0.8 : 0),

  read({ text }) {
    const tree = xmlTree(text ?? '')
    if (!tree.ok) return tree
    const table = elmTable([elmFromXml('', tree.value)])
    return table === null
      ? err([problem('no-specifications', { at: 'file' })])
      : ok({ kind: 'tables', tables: [table] })
  },
}
