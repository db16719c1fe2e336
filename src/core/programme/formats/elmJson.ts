import { err, ok } from '../../result.ts'
import { problem } from '../catalogueProblem.ts'
import { elmTable } from './elmTable.ts'
import { elmFromJson } from './elmValue.ts'
import type { CatalogueFormat } from './format.ts'
import { parsedJson } from './json.ts'

/** Qualifications and learning achievements of the European Learning Model in JSON-LD. */
export const elmJson: CatalogueFormat = {
  id: 'elm-json',

  confidence({ text }) {
    if (text === null || !/^\s*[[{]/.test(text)) return 0
    return /"@?type"\s*:\s*\[?\s*"(?:[\w./#]*[:/#])?(?:LearningAchievementSpecification|Qualification)"/.test(text)
      ? 0.95
      : 0
  },

  read({ text }) {
    const tree = parsedJson(text ?? '')
    if (tree === undefined) return err([problem('not-json', { at: 'file' })])
    const table = elmTable(elmFromJson('', tree))
    return table === null
      ? err([problem('no-specifications', { at: 'file' })])
      : ok({ kind: 'tables', tables: [table] })
  },
}
