import { isObject } from '#core/importing/json/node.ts'
import type { Contexts } from './contexts.ts'

type JsonObject = Readonly<Record<string, unknown>>

/**
 * Whether what is shown of a document and what was sealed could part, though its statements are the same: because it gives
 * words of the published contexts another meaning, gives their meaning to other words, or names a property by an address. A reader that looks for
 * `validUntil` would miss an end that is called by its address.
 *
 * A context written into the file that only adds words of its own does none of these; many issuers write one.
 */
export function givesOtherMeaning(document: JsonObject, contexts: Contexts): boolean {
  const { '@context': named, ...said } = document
  const published = vocabularyOf(
    [named].flat().filter((one) => typeof one === 'string'),
    contexts,
  )
  const own = [named].flat().filter((one) => typeof one !== 'string')
  const added = ownWords(own, published)
  return added === null || !isPlain(said, new Set([...published.names, ...added]))
}

interface Vocabulary {
  readonly names: ReadonlySet<string>
  /** What they stand for, as addresses. */
  readonly meanings: ReadonlySet<string>
  readonly prefixes: ReadonlyMap<string, string>
}

/** Every word that contexts define, wherever in them. */
function vocabularyOf(urls: readonly string[], contexts: Contexts): Vocabulary {
  const names = new Set<string>()
  const terms: string[] = []
  const prefixes = new Map<string, string>()
  const seen = new Set<string>()
  const collect = (context: unknown): void => {
    for (const one of [context].flat()) {
      if (typeof one === 'string' && !seen.has(one)) {
        seen.add(one)
        const found = contexts.get(one)
        collect(isObject(found) ? found['@context'] : null)
      }
      if (isObject(one)) for (const [name, term] of Object.entries(one)) define(name, term)
    }
  }
  const define = (name: string, term: unknown): void => {
    if (name.startsWith('@')) return
    names.add(name)
    const id = isObject(term) ? term['@id'] : term
    if (typeof id === 'string') terms.push(id)
    if (typeof id === 'string' && /[#/:]$/.test(id)) prefixes.set(name, id)
    if (isObject(term)) collect(term['@context'])
  }
  collect(urls)
  return { names, meanings: new Set(terms.map((term) => written(term, prefixes))), prefixes }
}

/** An address that was shortened by a prefix, in full. */
function written(term: string, prefixes: ReadonlyMap<string, string>): string {
  const [prefix = '', ...rest] = term.split(':')
  const start = prefixes.get(prefix)
  return rest.length === 0 || start === undefined ? term : start + rest.join(':')
}

/** The words that contexts in the file add. Null where they do more than that. */
function ownWords(own: readonly unknown[], published: Vocabulary): readonly string[] | null {
  const taken = new Set(published.meanings)
  const words: string[] = []
  for (const context of own) {
    if (!isObject(context)) return null
    for (const [name, term] of Object.entries(context)) {
      const meaning = meaningOf(term, published)
      if (name.startsWith('@') || published.names.has(name) || meaning === null || taken.has(meaning)) return null
      taken.add(meaning)
      words.push(name)
    }
  }
  return words
}

/** Null where a word stands for more than one property or type with an address of its own. */
function meaningOf(term: unknown, { prefixes }: Vocabulary): string | null {
  const { '@id': id, '@type': type, ...more } = isObject(term) ? term : { '@id': term }
  if (typeof id !== 'string' || !/^[a-z][a-z0-9+.-]*:[^\s]*[^#/:]$/i.test(id) || Object.keys(more).length > 0)
    return null
  if (type !== undefined && type !== '@id' && (typeof type !== 'string' || type.startsWith('@'))) return null
  return written(id, prefixes)
}

/**
 * Whether a property goes by an address, or is nested away: a reader would look for its word in vain. Contexts that are named on the
 * way by their address count as those of the file.
 */
export function hidesWords(document: JsonObject, contexts: Contexts): boolean {
  const urls = contextsIn(document).filter((one) => typeof one === 'string')
  return !isPlain(document, new Set([...vocabularyOf(urls, contexts).names, '@context']))
}

function contextsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(contextsIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => (name === '@context' ? [inner].flat() : contextsIn(inner)))
}

const valueKeys = ['@value', '@language', '@direction', '@type']

/** Whether every property goes by a word, and no other context is named on the way. */
function isPlain(value: unknown, words: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.every((one) => isPlain(one, words))
  if (!isObject(value)) return true
  if (Object.hasOwn(value, '@value')) return Object.keys(value).every((key) => valueKeys.includes(key))
  return Object.entries(value).every(
    ([name, inner]) => name === '@type' || ((words.has(name) || !/^@|:/.test(name)) && isPlain(inner, words)),
  )
}
