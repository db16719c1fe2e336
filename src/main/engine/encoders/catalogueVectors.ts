import { setImmediate } from 'node:timers/promises'
import type { EncoderFolder } from '#core/matching/meaning/encoderFolder.ts'
import { createSentenceRows, type SentenceVectors } from '#core/matching/ranking/sentenceNearness.ts'
import type { Reader } from '../db/database.ts'
import { eachWhole } from './moduleVectors.ts'

interface Asked {
  readonly folder: Pick<EncoderFolder, 'id' | 'languages'>
  /** Of the modules, in the order that the answer has. */
  readonly keys: readonly string[]
  readonly by: 'bundled' | 'another'
}

/** By language; null where a module has none yet. */
type Loaded = ReadonlyMap<string, SentenceVectors> | null

/** Modules in one go; the engine answers in between. */
const piece = 250

/** The vectors that a catalogue is ranked by, in memory for as long as encoder and modules stay the same. */
export function createCatalogueVectors() {
  let kept: { readonly asked: Asked; readonly loaded: Promise<Loaded> } | null = null
  return {
    of(db: Reader, asked: Asked): Promise<Loaded> {
      if (kept === null || !isSame(kept.asked, asked)) kept = { asked, loaded: load(db, asked) }
      return kept.loaded
    },
    forget() {
      kept = null
    },
  }
}

export type CatalogueVectors = ReturnType<typeof createCatalogueVectors>

function isSame(one: Asked, other: Asked): boolean {
  return (
    one.folder.id === other.folder.id &&
    areSame(one.folder.languages, other.folder.languages) &&
    areSame(one.keys, other.keys)
  )
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  if (some === others) return true
  return some.length === others.length && some.every((one, nth) => one === others[nth])
}

async function load(db: Reader, { folder: { id, languages }, keys, by }: Asked): Promise<Loaded> {
  const loaded = new Map<string, SentenceVectors>()
  for (const lang of languages) {
    const rows = createSentenceRows(keys.length)
    for (let at = 0; at < keys.length; at += piece) {
      const some = keys.slice(at, at + piece)
      const found = eachWhole(db, id, { keys: some, lang }, (nth, whole) => {
        if (whole !== null) rows.put(at + nth, whole)
      })
      // A list half by one measure and half by another would be in an order by chance.
      if (found < some.length) return null
      if (at + piece < keys.length) await setImmediate()
    }
    loaded.set(lang, rows.ready(by))
  }
  return loaded
}
