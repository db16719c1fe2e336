import { createHash } from 'node:crypto'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import type { SealCode, SealFinding } from '#core/verification/ports.ts'
import type { Contexts } from '../contexts.ts'

/**
 * The one text of a document's statements (RDFC-1.0), or why it can't be made. Before 2024 (URDNA2015) some libraries left tabs
 * and control characters as they are: where there are any, a second text has them so.
 */
export type Canonical =
  | { readonly texts: readonly string[]; readonly lost: readonly Lost[] }
  | { readonly code: Exclude<SealCode, 'holds' | 'doesNotHold'>; readonly facts: SealFinding['facts'] }

/** Something of the document that is not in that text. */
export interface Lost {
  readonly term: string
  /** A property or type that no context knows; else something that is left out for another reason. */
  readonly isWord: boolean
}

/** Told of where nothing that a reader sees is left out. */
const harmless = [
  'empty object',
  'object with only @id',
  'object with only @list',
  'null @value value',
  'rdfDirection not set',
  // What comes of it is told by itself.
  'relative @id reference',
]

export async function canonical(document: object, contexts: Contexts): Promise<Canonical> {
  const missing: string[] = []
  const lost: Lost[] = []
  const options = {
    safe: false,
    rdfDirection: undefined,
    documentLoader: (url: string) => {
      const context = contexts.get(url)
      if (context === null) missing.push(url)
      return context === null
        ? Promise.reject(new Error('Not here'))
        : Promise.resolve({ contextUrl: null, documentUrl: url, document: context })
    },
  }
  const eventHandler = ({ event, next }: Told) => {
    if (event.level === 'warning' && !harmless.includes(event.code)) lost.push(lostBy(event, lost))
    next()
  }
  try {
    const text = await cryptosuite.canonize(document, { ...options, eventHandler })
    const older = escaped.test(text)
      ? [asBefore(await cryptosuite.canonize(document, { ...options, ...hashedAsBefore }))]
      : []
    return { texts: [text, ...older], lost }
  } catch (error) {
    const [url] = missing
    if (url !== undefined) return { code: 'contextNotHere', facts: { url } }
    const isTooLarge = error instanceof Error && error.message.startsWith('Maximum deep iterations')
    return { code: isTooLarge ? 'tooLarge' : 'noCanonicalForm', facts: {} }
  }
}

const escaped = /\\(?:[tbf]|u00)/i
const letters: Readonly<Record<string, string>> = { t: '\t', b: '\b', f: '\f' }

const unescaped = (line: string): string =>
  line.replace(/\\(?:([tbf])|u00([0-9a-f]{2})|.)/gi, (all: string, letter?: string, code?: string) =>
    code === undefined ? (letters[letter ?? ''] ?? all) : String.fromCharCode(Number.parseInt(code, 16)),
  )

const asBefore = (text: string): string =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => `${unescaped(line)}\n`)
    .sort()
    .join('')

/** Nodes without a name are numbered by hashes of what is said of them, in the same writing. */
const hashedAsBefore = {
  createMessageDigest: () => {
    const hash = createHash('sha256')
    return { update: (line: string) => void hash.update(unescaped(line)), digest: () => hash.digest('hex') }
  },
}

interface Told {
  readonly event: { readonly code: string; readonly level: string; readonly details: Readonly<Record<string, unknown>> }
  readonly next: () => void
}

function lostBy({ code, details }: Told['event'], before: readonly Lost[]): Lost {
  const { property, type, value, id, subject, object } = details
  const found = [property, type, id, subject, object, value].find((one) => typeof one === 'string') ?? code
  // A type that is no address is told of as a type, and then as what a statement would be about.
  const isType =
    code === 'relative object reference' &&
    before.some(({ term, isWord }) => isWord && term === String(object).slice(0, 100))
  const isWord = isType || code === 'invalid property' || code === 'relative @type reference'
  // One with such a character can't be added to the words that a receipt is tested with, so it is let through there, too.
  return { term: found.slice(0, 100), isWord: isWord && !/[\s<>"{}|\\^`]/.test(found) }
}
