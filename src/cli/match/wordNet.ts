import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const files = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const
type Part = keyof typeof files

/** One meaning, with the words that have it. */
export interface Sense {
  /** Part of speech and place in its file: by this, senses point to each other. */
  readonly key: string
  /** As written, with `_` for a space. */
  readonly words: readonly string[]
  /** To other senses: `sign` is the kind, `word` counts the words there from 1, 0 where all of them are meant. */
  readonly pointers: readonly { readonly sign: string; readonly key: string; readonly word: number }[]
  /** Explanation and examples. */
  readonly gloss: string
}

/** A word in small letters with the keys of its senses, the most frequent first. */
export interface Entry {
  readonly part: Part
  readonly word: string
  readonly senses: readonly string[]
}

/** The senses of WordNet 3.1 in the order of its data files (wndb(5WN)). */
export function* sensesIn(folder: string): Generator<Sense> {
  for (const [part, line] of linesOf(folder, 'data')) yield senseOf(part, line)
}

/** What the index files of WordNet 3.1 list (wndb(5WN)). */
export function* entriesIn(folder: string): Generator<Entry> {
  for (const [part, line] of linesOf(folder, 'index')) {
    const fields = line.trim().split(/\s+/)
    const [word = '', , count = '0'] = fields
    yield { part, word, senses: fields.slice(-Number(count)).map((offset) => part + offset) }
  }
}

function* linesOf(folder: string, kind: 'data' | 'index'): Generator<readonly [Part, string]> {
  for (const part of Object.keys(files) as Part[]) {
    const lines = readFileSync(join(folder, `${kind}.${files[part]}`), 'latin1').split('\n')
    // Indented is the licence.
    for (const line of lines) if (line !== '' && !line.startsWith(' ')) yield [part, line]
  }
}

function senseOf(part: Part, line: string): Sense {
  const [said = '', gloss = ''] = line.split(' | ')
  const fields = said.trim().split(' ')
  const count = Number.parseInt(fields[3] ?? '0', 16)
  const at = 4 + 2 * count
  return {
    key: part + (fields[0] ?? ''),
    words: Array.from({ length: count }, (_, nth) => (fields[4 + 2 * nth] ?? '').replace(/\(.*?\)/, '')),
    pointers: Array.from({ length: Number(fields[at]) }, (_, nth) => {
      const [sign = '', offset = '', of = '', places = ''] = fields.slice(at + 1 + 4 * nth, at + 5 + 4 * nth)
      return { sign, key: (of === 's' ? 'a' : of) + offset, word: Number.parseInt(places.slice(2), 16) }
    }),
    gloss: gloss.trim(),
  }
}
