import type { Lexicon } from './lexicon.ts'
import type { RankedText } from './rankedText.ts'

/** All modules of one language with what is rare among them. */
export interface CatalogueTexts {
  readonly lexicon: Lexicon
  readonly texts: readonly RankedText[]
  /** How much a stem says in this catalogue, 0…1: by how few modules hold it. */
  readonly rarity: (stem: string) => number
  /** The same by titles alone. */
  readonly titleRarity: (stem: string) => number
  /** The median length of a body in words; 0 where titles are all there is. */
  readonly medianBody: number
}

export function createCatalogueTexts(texts: readonly RankedText[], lexicon: Lexicon): CatalogueTexts {
  const lengths = texts.map(({ bodyLength }) => bodyLength).sort((a, b) => a - b)
  return {
    lexicon,
    texts,
    rarity: rarityIn(texts.map(({ allWords }) => allWords)),
    titleRarity: rarityIn(texts.map(({ titleWords }) => titleWords)),
    medianBody: lengths[lengths.length >> 1] ?? 0,
  }
}

function rarityIn(texts: readonly (readonly { readonly stem: string }[])[]): (stem: string) => number {
  const holders = new Map<string, number>()
  for (const words of texts) for (const { stem } of words) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  const most = inverseFrequency(0, texts.length)
  const known = new Map([...holders].map(([stem, count]) => [stem, inverseFrequency(count, texts.length) / most]))
  return (stem) => known.get(stem) ?? 1
}

/** Of BM25 (Robertson and Zaragoza 2009), never below zero. */
export function inverseFrequency(holders: number, texts: number): number {
  return Math.log(1 + (texts - holders + 0.5) / (holders + 0.5))
}
