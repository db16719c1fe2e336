import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Nearness of words by a dictionary, in tenths: how far WordNet's files say that one word stands for the other. */
export interface Dictionary {
  readonly words: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
  readonly kin: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const files = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const
const ofMostFrequent = { sameSense: 10, derived: 9, rarerSense: 8, broader: 6 } as const
/** Senses of a word that are read, the most frequent first, and those whose broader words are read. */
const senses = 4
const firstSenses = 2

interface Sense {
  readonly words: readonly string[]
  readonly broader: readonly string[]
  readonly derived: readonly { readonly key: string; readonly word: number }[]
}

/** Reads the database files of WordNet 3.1 (wndb(5WN)). */
export function readWordNet(folder: string): Dictionary {
  const all = new Map<string, Sense>()
  const index = new Map<string, string[]>()
  const verbs = new Set<string>()
  for (const [part, name] of Object.entries(files)) {
    for (const line of linesOf(join(folder, `data.${name}`))) readSense(part, line, all)
    for (const line of linesOf(join(folder, `index.${name}`))) {
      const fields = line.split(' ')
      const [word = '', , count = '0'] = fields
      if (!/^[a-z]+$/.test(word)) continue
      if (part === 'v') verbs.add(word)
      const offsets = fields.slice(-Number(count)).map((offset) => part + offset)
      index.set(word, [
        ...(index.get(word) ?? []),
        ...offsets.slice(0, senses).map((key, nth) => `${String(nth)} ${key}`),
      ])
    }
  }
  return { words: new Set(index.keys()), verbs, kin: kinOf(index, all) }
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'latin1')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))
    .map((line) => line.split(' | ')[0]?.trim() ?? '')
}

function readSense(part: string, line: string, all: Map<string, Sense>): void {
  const fields = line.split(/\s+/)
  const count = Number.parseInt(fields[3] ?? '0', 16)
  const words = Array.from({ length: count }, (_, nth) => (fields[4 + 2 * nth] ?? '').toLowerCase().split('(')[0] ?? '')
  const broader: string[] = []
  const derived: { key: string; word: number }[] = []
  const at = 4 + 2 * count
  for (let nth = 0; nth < Number(fields[at]); nth += 1) {
    const [sign = '', offset = '', of = '', places = ''] = fields.slice(at + 1 + 4 * nth, at + 5 + 4 * nth)
    const key = (of === 's' ? 'a' : of) + offset
    if (sign === '@' || sign === '&' || sign === '\\') broader.push(key)
    if (sign === '+') derived.push({ key, word: Number.parseInt(places.slice(2), 16) })
  }
  all.set(part + (fields[0] ?? ''), { words, broader, derived })
}

function kinOf(
  index: ReadonlyMap<string, readonly string[]>,
  all: ReadonlyMap<string, Sense>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const kin = new Map<string, Map<string, number>>()
  const add = (one: string, other: string, nearness: number) => {
    if (one === other || !/^[a-z]+$/.test(other)) return
    const row = kin.get(one) ?? new Map<string, number>()
    row.set(other, Math.max(nearness, row.get(other) ?? 0))
    kin.set(one, row)
  }
  const both = (one: string, other: string, nearness: number) => {
    add(one, other, nearness)
    add(other, one, nearness)
  }
  for (const [word, keys] of index) {
    for (const numbered of keys) {
      const [nth, key = ''] = numbered.split(' ')
      const first = Number(nth) < firstSenses
      const sense = all.get(key)
      for (const other of sense?.words ?? [])
        both(word, other, first ? ofMostFrequent.sameSense : ofMostFrequent.rarerSense)
      if (!first) continue
      for (const broader of sense?.broader ?? []) {
        for (const other of all.get(broader)?.words.slice(0, 2) ?? []) both(word, other, ofMostFrequent.broader)
      }
      for (const { key: of, word: place } of sense?.derived ?? []) {
        const other = all.get(of)?.words[Math.max(0, place - 1)]
        if (other !== undefined) both(word, other, ofMostFrequent.derived)
      }
    }
  }
  return kin
}
