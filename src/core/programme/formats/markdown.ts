import { err, ok } from '../../result.ts'
import { problem } from '../catalogueProblem.ts'
import { flatten } from './flatten.ts'
import type { CatalogueFormat } from './format.ts'
import { sectionsOf, type Section } from './markdownSections.ts'
import { tableOf } from './table.ts'
import { parsedYaml } from './yaml.ts'

/**
 * A module page: front matter in YAML, then headings with their text. Each heading is a column.
 *
 * A page without front matter whose sections repeat the same sub-headings describes several modules, one a section.
 */
export const markdown: CatalogueFormat = {
  id: 'markdown',

  confidence({ text }) {
    if (text === null) return 0
    if (frontMatterOf(text) !== null) return 1
    return /^#{1,3} \S/m.test(text) ? 0.7 : 0
  },

  read({ name, text }) {
    const front = frontMatterOf(text ?? '')
    const body = (text ?? '').slice(front?.length ?? 0)
    const matter = parsedYaml(front?.yaml ?? '{}')
    if (!matter.ok) return matter
    const sections = sectionsOf(body)
    const several = front === null ? modulesOf(sections) : []
    const records =
      several.length > 0
        ? several.map((section) => ({ place: { at: 'row', row: section.line } as const, values: columnsOf([section]) }))
        : [{ place: { at: 'path', path: name } as const, values: columnsOf(sections) }]
    const matterValues = flatten((matter.value ?? {}) as Readonly<Record<string, unknown>>)
    for (const { values } of records) for (const [key, value] of matterValues) values.set(key, value)
    const beside = several.length > 0 ? sections.filter(({ level }) => level === 1).length : 0
    return records.every(({ values }) => values.size === 0)
      ? err([problem('no-rows', { at: 'file' })])
      : ok({
          kind: 'tables',
          tables: [
            tableOf(records, { name: '', beside: beside === 0 ? [] : [{ kind: 'introduction', count: beside }] }),
          ],
        })
  },
}

function frontMatterOf(text: string): { readonly yaml: string; readonly length: number } | null {
  const [all, yaml] = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? []
  return all === undefined || yaml === undefined ? null : { yaml, length: all.length }
}

/** The second-level sections, where at least two of them have a sub-heading in common. */
function modulesOf(sections: readonly Section[]): readonly Section[] {
  const all = sections.flatMap((section) => (section.level === 1 ? section.inside : [section]))
  const second = all.filter(({ level, inside }) => level === 2 && inside.length > 0)
  const counts = new Map<string, number>()
  for (const { inside } of second) {
    for (const heading of new Set(inside.map((one) => one.heading))) {
      counts.set(heading, (counts.get(heading) ?? 0) + 1)
    }
  }
  return Math.max(0, ...counts.values()) >= 2 ? second : []
}

/** The first heading of the page is its title; a section's own heading is, where it is a module of its own. */
function columnsOf(sections: readonly Section[]): Map<string, string> {
  const values = new Map<string, string>()
  const put = (name: string, text: string) => {
    if (text.trim() === '') return
    const before = values.get(name)
    values.set(name, before === undefined ? text : `${before}\n${text}`)
  }
  const walk = (section: Section, path: string): void => {
    put(path === '' ? section.heading : path, section.text)
    for (const inside of section.inside) walk(inside, path === '' ? inside.heading : `${path} / ${inside.heading}`)
  }
  const [first] = sections
  if (first !== undefined && first.heading !== '') values.set('heading', first.heading)
  for (const section of sections) {
    if (section === first) {
      put('text', section.text)
      for (const inside of section.inside) walk(inside, inside.heading)
    } else walk(section, section.heading === '' ? 'text' : section.heading)
  }
  return values
}
