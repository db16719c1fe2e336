import type { Lexicon } from './lexicon.ts'
import type { RankWord } from './rankWord.ts'

/** A credential or a module in one language. A sentence that is repeated is here once; sentences have no order. */
export interface RankedText {
  readonly title: readonly RankWord[]
  readonly sentences: readonly (readonly RankWord[])[]
  /** The first word of each stem, sorted by stem, so that sums are the same whatever the order of the outcomes. */
  readonly titleWords: readonly RankWord[]
  readonly bodyWords: readonly RankWord[]
  readonly allWords: readonly RankWord[]
  /** How often the title and the body say a stem. */
  readonly titleCounts: ReadonlyMap<string, number>
  readonly bodyCounts: ReadonlyMap<string, number>
  readonly bodyLength: number
  /** Title and sentences, the frame of outcomes dropped. */
  readonly passages: readonly (readonly RankWord[])[]
}

export function readRanked(titles: readonly string[], body: readonly string[], lexicon: Lexicon): RankedText {
  const title = distinct(titles.map((one) => lexicon.read(one, 'kept'))).flat()
  const sentences = distinct(
    body.flatMap((text) => text.split(/[.!?;:]+(?=\s|$)/)).map((sentence) => lexicon.read(sentence, 'dropped')),
  )
  const words = sentences.flat()
  const titlePassage = title.filter(({ isStop, isNumber }) => isNumber || !isStop)
  return {
    title,
    sentences,
    titleWords: byStem(title),
    bodyWords: byStem(words),
    allWords: byStem([...title, ...words]),
    titleCounts: countsOf(title),
    bodyCounts: countsOf(words),
    bodyLength: words.length,
    passages: titlePassage.length === 0 ? sentences : [titlePassage, ...sentences],
  }
}

function distinct(sentences: readonly (readonly RankWord[])[]): (readonly RankWord[])[] {
  const known = new Map<string, readonly RankWord[]>()
  for (const words of sentences) {
    if (words.length > 0) known.set(words.map(({ id }) => id).join(' '), words)
  }
  return [...known.values()]
}

function byStem(words: readonly RankWord[]): RankWord[] {
  const first = new Map<string, RankWord>()
  for (const word of words) {
    const before = first.get(word.stem)
    // Of two forms of a stem always the same one stands for it.
    if (before === undefined || word.full < before.full) first.set(word.stem, word)
  }
  return [...first.values()].sort((a, b) => (a.stem < b.stem ? -1 : 1))
}

function countsOf(words: readonly RankWord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
}
