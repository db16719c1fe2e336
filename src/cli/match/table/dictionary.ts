import { entriesIn, sensesIn, type Sense } from '../wordNet.ts'

/** Nearness of words by a dictionary, in tenths: how far WordNet's files say that one word stands for the other. */
export interface Dictionary {
  readonly words: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
  readonly kin: ReadonlyMap<string, ReadonlyMap<string, number>>
}

const ofMostFrequent = { sameSense: 10, derived: 9, rarerSense: 8, broader: 6 } as const
/** Senses of a word that are read, the most frequent first, and those whose broader words are read. */
const sensesRead = 4
const firstSenses = 2
const broaderSigns: readonly string[] = ['@', '&', '\\']

interface Meaning {
  readonly sense: string
  readonly isFirst: boolean
}

/** From the database files of WordNet 3.1 in `folder`. */
export function dictionaryIn(folder: string): Dictionary {
  const index = new Map<string, Meaning[]>()
  const verbs = new Set<string>()
  for (const { part, word, senses } of entriesIn(folder)) {
    if (!/^[a-z]+$/.test(word)) continue
    if (part === 'v') verbs.add(word)
    const read = senses.slice(0, sensesRead).map((sense, nth) => ({ sense, isFirst: nth < firstSenses }))
    index.set(word, [...(index.get(word) ?? []), ...read])
  }
  const all = new Map(Array.from(sensesIn(folder), (sense) => [sense.key, sense]))
  return { words: new Set(index.keys()), verbs, kin: kinOf(index, all) }
}

function kinOf(
  index: ReadonlyMap<string, readonly Meaning[]>,
  all: ReadonlyMap<string, Sense>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const kin = new Map<string, Map<string, number>>()
  const wordsOf = (key: string) => all.get(key)?.words.map((word) => word.toLowerCase()) ?? []
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
  for (const [word, meanings] of index) {
    for (const { sense, isFirst } of meanings) {
      for (const other of wordsOf(sense))
        both(word, other, isFirst ? ofMostFrequent.sameSense : ofMostFrequent.rarerSense)
      if (!isFirst) continue
      for (const { sign, key, word: place } of all.get(sense)?.pointers ?? []) {
        const others = wordsOf(key)
        if (broaderSigns.includes(sign))
          for (const other of others.slice(0, 2)) both(word, other, ofMostFrequent.broader)
        const other = others[Math.max(0, place - 1)]
        if (sign === '+' && other !== undefined) both(word, other, ofMostFrequent.derived)
      }
    }
  }
  return kin
}
