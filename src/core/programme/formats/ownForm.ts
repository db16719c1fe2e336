import { err, ok } from '../../result.ts'
import { readCatalogue } from '../readCatalogue.ts'
import { columnOf, headingOf } from '../csvColumns.ts'
import type { CatalogueFormat } from './format.ts'

/** CSV and JSON as `docs/catalogue-format.md` describes them: whole by themselves, no mapping asked. */
export const ownForm: CatalogueFormat = {
  id: 'own',

  confidence({ text }) {
    if (text === null) return 0
    if (/^\s*\{/.test(text)) return /"institution"\s*:/.test(text) && /"modules"\s*:/.test(text) ? 1 : 0
    const [head = ''] = text.split(/\r?\n/, 1)
    const columns = head.split(/[,;\t]/).map((heading) => columnOf(heading.replaceAll('"', '')))
    const names = columns.flatMap((column) => (column === null ? [] : [headingOf(column)]))
    return ['record', 'code', 'credits', 'validFrom', 'outcome'].every((name) => names.includes(name)) ? 1 : 0
  },

  read(source) {
    const read = readCatalogue(source)
    return read.ok ? ok({ kind: 'catalogue', complete: read.value }) : err(read.error)
  },
}
