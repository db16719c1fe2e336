import { isObject } from '#core/importing/json/node.ts'
import type { Contexts } from './contexts.ts'

type JsonObject = Readonly<Record<string, unknown>>

/**
 * Whether what is shown of a document and what was sealed could part, though its statements are the same: because it gives words of
 * the published contexts another meaning or their meaning to other words, or hides a property. A context written into the file that
 * only adds words of its own does none of these; many issuers write one.
 */
export function givesOtherMeaning(document: JsonObject, contexts: Contexts): boolean {
  const { '@context': named, ...said } = document
  const published = vocabularyOf([named].flat().filter(isText), contexts)
  const added = ownWords(
    [named].flat().filter((one) => !isText(one)),
    published,
  )
  return added === null || !isPlain(said, (name) => added.includes(name) || isNoHiding(name, published))
}

/**
 * Whether a property goes by the address that a word stands for, or is nested away: a reader that looks for `validUntil` would miss
 * an end that is called so. Contexts that are named on the way count as those of the file.
 */
export function hidesWords(document: JsonObject, contexts: Contexts): boolean {
  const published = vocabularyOf(contextsIn(document).filter(isText), contexts)
  return !isPlain(document, (name) => name === '@context' || isNoHiding(name, published))
}

interface Vocabulary {
  readonly names: ReadonlySet<string>
  /** What they stand for, as addresses. */
  readonly meanings: ReadonlySet<string>
  /** What stands for the beginning of an address; contexts may differ in one. */
  readonly prefixes: ReadonlyMap<string, readonly string[]>
  /** Where every word that is not defined has its meaning. */
  readonly open: readonly string[]
}

/** Every word that contexts define, wherever in them. */
function vocabularyOf(urls: readonly string[], contexts: Contexts): Vocabulary {
  const terms = termsOf(urls, contexts)
  const byName = Map.groupBy(terms, ({ name }) => name)
  const named = (name: string) => (byName.get(name) ?? []).flatMap(({ id }) => id ?? [])
  const open = named('@vocab')
  const names = new Set([...byName.keys()].filter((name) => !name.startsWith('@')))
  const prefixes = new Map([...names].map((name) => [name, named(name).filter((id) => /[#/:]$/.test(id))]))
  const meanings = terms.flatMap(({ name, id }) => written(id ?? name, { prefixes }))
  return { names, meanings: new Set(meanings), prefixes, open }
}

interface Term {
  readonly name: string
  readonly id: string | null
}

function termsOf(contexts: unknown, known: Contexts, seen = new Set<unknown>()): readonly Term[] {
  return [contexts].flat().flatMap((one) => {
    if (seen.has(one)) return []
    seen.add(one)
    if (isText(one)) {
      const found = known.get(one)
      return isObject(found) ? termsOf(found['@context'], known, seen) : []
    }
    if (!isObject(one)) return []
    return Object.entries(one).flatMap(([name, term]) => {
      const id = isObject(term) ? term['@id'] : term
      const inner = isObject(term) ? termsOf(term['@context'], known, seen) : []
      return [{ name, id: isText(id) ? id : null }, ...inner]
    })
  })
}

/** An address in full, by each of the meanings that its prefix has. */
function written(term: string, { prefixes }: Pick<Vocabulary, 'prefixes'>): readonly string[] {
  const [prefix = '', ...rest] = term.split(':')
  const starts = rest.length === 0 ? [] : (prefixes.get(prefix) ?? [])
  return [term, ...starts.map((start) => start + rest.join(':'))]
}

/** The words that contexts in the file add. Null where they do more than that. */
function ownWords(own: readonly unknown[], published: Vocabulary): readonly string[] | null {
  const taken = new Set(published.meanings)
  const words: string[] = []
  for (const context of own) {
    if (!isObject(context)) return null
    for (const [name, term] of Object.entries(context)) {
      const meanings = meaningsOf(term, published)
      if (name.startsWith('@') || published.names.has(name) || meanings === null) return null
      if (meanings.some((meaning) => taken.has(meaning))) return null
      for (const meaning of meanings) taken.add(meaning)
      words.push(name)
    }
  }
  return words
}

/** Null where a word stands for anything but one property or type with an address of its own. */
function meaningsOf(term: unknown, published: Vocabulary): readonly string[] | null {
  const { '@id': id, '@type': type, ...more } = isObject(term) ? term : { '@id': term }
  if (!isText(id) || !/^[a-z][a-z0-9+.-]*:[^\s]*[^#/:]$/i.test(id) || Object.keys(more).length > 0) return null
  if (type !== undefined && type !== '@id' && (!isText(type) || type.startsWith('@'))) return null
  return written(id, published)
}

function contextsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(contextsIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => (name === '@context' ? [inner].flat() : contextsIn(inner)))
}

/** A name that a reader would look for, or an address that no word stands for. */
function isNoHiding(name: string, published: Vocabulary): boolean {
  if (published.names.has(name) || !/^@|:/.test(name)) return true
  const addresses = written(name, published)
  const isOpen = addresses.some((one) => published.open.some((start) => one.startsWith(start)))
  return !name.startsWith('@') && !isOpen && !addresses.some((one) => published.meanings.has(one))
}

const valueKeys = ['@value', '@language', '@direction', '@type']

function isPlain(value: unknown, mayName: (name: string) => boolean): boolean {
  if (Array.isArray(value)) return value.every((one) => isPlain(one, mayName))
  if (!isObject(value)) return true
  if (Object.hasOwn(value, '@value')) return Object.keys(value).every((key) => valueKeys.includes(key))
  return Object.entries(value).every(([name, inner]) => name === '@type' || (mayName(name) && isPlain(inner, mayName)))
}

const isText = (value: unknown): value is string => typeof value === 'string'
