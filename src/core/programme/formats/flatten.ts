import { oneLine } from '../../oneLine.ts'
import type { ProblemPlace } from '../catalogueProblem.ts'
import { tableOf, type SourceTable } from './table.ts'

/** How deep a value may lie below its row; deeper is not read as columns but told as JSON. */
const deepest = 4

/** Data that stands in a tree (JSON, YAML), as rows. Null where it holds no record. */
export function tableFromTree(tree: unknown): SourceTable | null {
  const found = recordsIn(tree, '')
  if (found === null) return null
  const records = found.records.map(({ pointer, record, key }) => {
    const values = flatten(record)
    if (key !== null) values.set('key', key)
    return { place: { at: 'path', path: pointer } satisfies ProblemPlace, values }
  })
  return records.some(({ values }) => values.size > 0)
    ? tableOf(records, { name: '', beside: found.beside.map((kind) => ({ kind, count: 1 })) })
    : null
}

interface Found {
  readonly records: readonly { readonly pointer: string; readonly record: Tree; readonly key: string | null }[]
  /** Names that stand beside the records. */
  readonly beside: readonly string[]
}

type Tree = Readonly<Record<string, unknown>>

/** The longest list of objects at the top or one below it; an object of objects is a list with keys; else one record. */
function recordsIn(tree: unknown, pointer: string): Found | null {
  if (Array.isArray(tree)) {
    const records = tree.flatMap((record: unknown, at) =>
      isTree(record) ? [{ pointer: `${pointer}/${String(at)}`, record, key: null }] : [],
    )
    return records.length === 0 ? null : { records, beside: [] }
  }
  if (!isTree(tree)) return null
  const lists = Object.entries(tree).filter(([, value]) => Array.isArray(value) && value.some(isTree))
  const scalars = Object.entries(tree).filter(([, value]) => !Array.isArray(value) && !isTree(value))
  const [longest] = lists.toSorted(([, a], [, b]) => (b as unknown[]).length - (a as unknown[]).length)
  // A record may have a list of its own, such as its outcomes: then it has a name beside it too.
  const isRecord = scalars.length > 1 && pointer === '' && !lists.some(([name]) => /modul|course|unit/i.test(name))
  if (longest !== undefined && !isRecord) {
    const inside = recordsIn(longest[1], `${pointer}/${longest[0]}`)
    const beside = Object.keys(tree).filter((name) => name !== longest[0])
    return inside === null ? null : { ...inside, beside }
  }
  const values = Object.entries(tree)
  if (values.length > 1 && values.every(([, value]) => isTree(value))) {
    const records = values.map(([key, value]) => ({ pointer: `${pointer}/${key}`, record: value as Tree, key }))
    return { records, beside: [] }
  }
  return { records: [{ pointer: pointer === '' ? '/' : pointer, record: tree, key: null }], beside: [] }
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record as columns: `workload.hours` for what lies below; the values of a list stand on lines of their own. */
export function flatten(record: Tree): Map<string, string> {
  const values = new Map<string, string>()
  const put = (name: string, text: string) => {
    if (text.trim() === '') return
    const before = values.get(name)
    values.set(name, before === undefined ? text : `${before}\n${text}`)
  }
  const walk = (name: string, value: unknown, depth: number, inList: boolean): void => {
    if (value === null || value === undefined) return
    if (depth > deepest) put(name, JSON.stringify(value))
    else if (isLangText(value)) for (const { lang, value: text } of value) put(`${name}:${lang}`, text)
    else if (Array.isArray(value)) for (const one of value as unknown[]) walk(name, one, depth + 1, true)
    else if (isTree(value))
      for (const [key, one] of Object.entries(value)) walk(joined(name, key), one, depth + 1, inList)
    else put(name, inList ? oneLine(textOf(value)) : textOf(value).trim())
  }
  for (const [key, value] of Object.entries(record)) walk(key, value, 1, false)
  return values
}

/** `title: { en: …, de: … }` is one text in two languages. */
const joined = (name: string, key: string): string => (/^[a-z]{2}$/.test(key) ? `${name}:${key}` : `${name}.${key}`)

function isLangText(value: unknown): value is readonly { readonly lang: string; readonly value: string }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one) => isTree(one) && typeof one['lang'] === 'string' && typeof one['value'] === 'string')
  )
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
