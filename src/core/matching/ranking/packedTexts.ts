import { growing } from './growing.ts'
import type { Lexicon } from './lexicon.ts'
import { oneForEachStem, passagesOf, type RankedText } from './rankedText.ts'
import type { RankWord } from './rankWord.ts'
import type { Shelf } from './shelf.ts'

/** The texts of a catalogue as numbers; words by their ids in the lexicon. */
export interface PackedTexts {
  readonly count: number
  /** For each text where its segments begin: the first is its title, the others its sentences. One more at the end. */
  readonly firstSegments: Uint32Array
  /** For each segment where its words begin in `words`. One more at the end. */
  readonly segments: Uint32Array
  readonly words: Uint32Array
  /** For each text where its words, one for each stem, begin in `distinct`. One more at the end. */
  readonly firstDistinct: Uint32Array
  readonly distinct: Uint32Array
  /** How often title and body say each of `distinct`. */
  readonly inTitle: Uint8Array
  readonly inBody: Uint8Array
}

/** Takes texts one after the other and keeps of each no more than its numbers. */
export function textPacker(): { readonly add: (text: RankedText) => void; readonly packed: () => PackedTexts } {
  const [firstSegments, segments, words] = [growing(), growing(), growing()]
  const [firstDistinct, distinct, inTitle, inBody] = [growing(), growing(), growing(), growing()]
  let count = 0
  return {
    add: (text) => {
      count += 1
      firstSegments.add(segments.size())
      for (const segment of [text.title, ...text.sentences]) {
        segments.add(words.size())
        for (const { id } of segment) words.add(id)
      }
      firstDistinct.add(distinct.size())
      text.allWords.forEach(({ id }, nth) => {
        distinct.add(id)
        inTitle.add(text.inTitle[nth] ?? 0)
        inBody.add(text.inBody[nth] ?? 0)
      })
    },
    packed: () => {
      firstSegments.add(segments.size())
      segments.add(words.size())
      firstDistinct.add(distinct.size())
      return {
        count,
        firstSegments: firstSegments.array(),
        segments: segments.array(),
        words: words.array(),
        firstDistinct: firstDistinct.array(),
        distinct: distinct.array(),
        inTitle: Uint8Array.from(inTitle.array()),
        inBody: Uint8Array.from(inBody.array()),
      }
    },
  }
}

export function keptTexts(shelf: Shelf, packed: () => PackedTexts): PackedTexts {
  const firstSegments = shelf.numbers('firstSegments', 'u32', () => packed().firstSegments)
  return {
    count: firstSegments.length - 1,
    firstSegments,
    segments: shelf.numbers('segments', 'u32', () => packed().segments),
    words: shelf.numbers('textWords', 'u32', () => packed().words),
    firstDistinct: shelf.numbers('firstDistinct', 'u32', () => packed().firstDistinct),
    distinct: shelf.numbers('distinct', 'u32', () => packed().distinct),
    inTitle: shelf.numbers('inTitle', 'u8', () => packed().inTitle),
    inBody: shelf.numbers('inBody', 'u8', () => packed().inBody),
  }
}

export function titleOf(texts: PackedTexts, position: number, lexicon: Lexicon): RankWord[] {
  return segmentOf(texts, texts.firstSegments[position] ?? 0, lexicon)
}

/** The text as it was read. */
export function unpacked(texts: PackedTexts, position: number, lexicon: Lexicon): RankedText {
  const { firstSegments, firstDistinct, inTitle, inBody } = texts
  const title = titleOf(texts, position, lexicon)
  const sentences: RankWord[][] = []
  let bodyLength = 0
  for (let at = (firstSegments[position] ?? 0) + 1; at < (firstSegments[position + 1] ?? 0); at += 1) {
    const sentence = segmentOf(texts, at, lexicon)
    sentences.push(sentence)
    bodyLength += sentence.length
  }
  const [from, to] = [firstDistinct[position] ?? 0, firstDistinct[position + 1] ?? 0]
  return {
    title,
    sentences,
    titleWords: oneForEachStem(title, 'byId'),
    allWords: Array.from(texts.distinct.subarray(from, to), lexicon.word),
    inTitle: inTitle.subarray(from, to),
    inBody: inBody.subarray(from, to),
    bodyLength,
    passages: passagesOf(title, sentences),
  }
}

function segmentOf({ segments, words }: PackedTexts, segment: number, lexicon: Lexicon): RankWord[] {
  return Array.from(words.subarray(segments[segment] ?? 0, segments[segment + 1] ?? 0), lexicon.word)
}
