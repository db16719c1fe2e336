import { makeRoom } from '../makeRoom.ts'
import { inverseFrequency } from './inverseFrequency.ts'
import { keptLexicon, type Lexicon } from './lexicon.ts'
import type { WordMeaning } from '../meaning/meaning.ts'
import { keptTexts, textPacker, titleOf, unpacked, type PackedTexts } from './packedTexts.ts'
import { keptStemPostings, type StemPostings } from './postings.ts'
import { readRanked, type RankedText } from './rankedText.ts'
import type { RankWord } from './rankWord.ts'
import type { Shelf } from './shelf.ts'

/** All modules of one language with what is rare among them. */
export interface CatalogueTexts {
  readonly lang: string
  readonly lexicon: Lexicon
  readonly packed: PackedTexts
  readonly count: number
  /** For those that come near a question: it is made of numbers each time it is no longer known. */
  readonly text: (position: number) => RankedText
  readonly title: (position: number) => readonly RankWord[]
  readonly titleLengths: Uint32Array
  readonly bodyLengths: Uint32Array
  /** How much a stem says in this catalogue, 0…1: by how few modules hold it. */
  readonly rarity: (word: Pick<RankWord, 'stemId'>) => number
  /** The same by titles alone. */
  readonly titleRarity: (word: Pick<RankWord, 'stemId'>) => number
  /** The median length of a body in words; 0 where titles are all there is. */
  readonly medianBody: number
  /** Which modules hold a stem, and how often. */
  readonly stems: StemPostings
  readonly shelf: Shelf
}

export interface TextOfModule {
  readonly title: readonly string[]
  readonly body: readonly string[]
}

/** Modules are read only where the shelf is new. */
export function createCatalogueTexts(
  modules: () => Iterable<TextOfModule>,
  lang: string,
  meaning: WordMeaning | null,
  shelf: Shelf,
): CatalogueTexts {
  const packer = textPacker()
  const lexicon = keptLexicon(lang, meaning, shelf, (reading) => {
    for (const { title, body } of modules()) packer.add(readRanked(title, body, reading, 'byId'))
  })
  let once: PackedTexts | null = null
  const packed = keptTexts(shelf, () => (once ??= packer.packed()))
  const titleLengths = new Uint32Array(packed.count)
  const bodyLengths = new Uint32Array(packed.count)
  for (let position = 0; position < packed.count; position += 1) {
    const first = packed.firstSegments[position] ?? 0
    const [start, body, end] = [first, first + 1, packed.firstSegments[position + 1] ?? 0].map(
      (segment) => packed.segments[segment] ?? 0,
    )
    titleLengths[position] = (body ?? 0) - (start ?? 0)
    bodyLengths[position] = (end ?? 0) - (body ?? 0)
  }
  const { holders, titleHolders } = keptHolders(packed, lexicon, shelf)
  const known = new Map<number, RankedText>()
  return {
    lang,
    lexicon,
    packed,
    count: packed.count,
    text: (position) => {
      const before = known.get(position)
      if (before !== undefined) return before
      makeRoom(known, keptTextsAtMost)
      const text = unpacked(packed, position, lexicon)
      known.set(position, text)
      return text
    },
    title: (position) => titleOf(packed, position, lexicon),
    titleLengths,
    bodyLengths,
    rarity: rarityIn(holders, packed.count),
    titleRarity: rarityIn(titleHolders, packed.count),
    medianBody: bodyLengths.toSorted()[packed.count >> 1] ?? 0,
    stems: keptStemPostings(packed, lexicon, shelf),
    shelf,
  }
}

/** Modules that stay unpacked: those that the credentials last asked with come near. */
const keptTextsAtMost = 600

/** By id of the stem, how many texts hold it. */
function keptHolders({ distinct, inTitle }: PackedTexts, lexicon: Lexicon, shelf: Shelf) {
  const counted = (counts: (at: number) => boolean) => () => {
    const holders = new Uint32Array(lexicon.size())
    distinct.forEach((id, at) => {
      if (!counts(at)) return
      const { stemId } = lexicon.word(id)
      holders[stemId] = (holders[stemId] ?? 0) + 1
    })
    return holders
  }
  return {
    holders: shelf.numbers(
      'holders',
      'u32',
      counted(() => true),
    ),
    titleHolders: shelf.numbers(
      'titleHolders',
      'u32',
      counted((at) => (inTitle[at] ?? 0) > 0),
    ),
  }
}

function rarityIn(holders: Uint32Array, texts: number): CatalogueTexts['rarity'] {
  const most = inverseFrequency(0, texts)
  const known = Float64Array.from(holders, (count) => (count === 0 ? 1 : inverseFrequency(count, texts) / most))
  return ({ stemId }) => known[stemId] ?? 1
}
