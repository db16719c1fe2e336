import { bareText } from '../meaning/bareText.ts'
import { frameEnd } from '../meaning/frame.ts'
import type { Lexicon } from './lexicon.ts'
import type { RankWord } from './rankWord.ts'

/** A credential or a module in one language. A sentence that is repeated is here once; sentences have no order. */
export interface RankedText {
  readonly title: readonly RankWord[]
  readonly sentences: readonly (readonly RankWord[])[]
  /** One word for each stem of the title. */
  readonly titleWords: readonly RankWord[]
  /** One word for each stem of title and body, with how often each of them says it. */
  readonly allWords: readonly RankWord[]
  readonly inTitle: Uint8Array
  readonly inBody: Uint8Array
  readonly bodyLength: number
  /** Title and sentences, the frame of outcomes dropped. */
  readonly passages: readonly (readonly RankWord[])[]
}

/**
 * Words come in an order that does not depend on that of the outcomes, so that sums are the same: a credential's by stem,
 * a module's by when the catalogue first had them, which is faster.
 */
export function readRanked(
  titles: readonly string[],
  body: readonly string[],
  lexicon: Lexicon,
  order: 'byStem' | 'byId',
): RankedText {
  const title = distinct(titles.map((one) => lexicon.read(one, 'kept'))).flat()
  const sentences = distinct(body.flatMap((text) => readSentences(text, lexicon)))
  const words = sentences.flat()
  const allWords = oneForEachStem([...title, ...words], order)
  return {
    title,
    sentences,
    titleWords: oneForEachStem(title, order),
    allWords,
    inTitle: countsOf(title, allWords),
    inBody: countsOf(words, allWords),
    bodyLength: words.length,
    passages: passagesOf(title, sentences),
  }
}

/** Sentence by sentence, without labels ("LO 1:") and the frame of outcomes. */
export function readSentences(text: string, { lang, read }: Pick<Lexicon, 'lang' | 'read'>): RankWord[][] {
  const bare = bareText(text, lang)
  const learned = bare.slice(frameEnd(bare, lang))
  return learned.split(/[.!?;:]+(?=\s|$)/).map((sentence) => read(sentence, 'dropped'))
}

export function passagesOf(
  title: readonly RankWord[],
  sentences: readonly (readonly RankWord[])[],
): readonly (readonly RankWord[])[] {
  const titlePassage = title.filter(({ isStop, isNumber }) => isNumber || !isStop)
  return titlePassage.length === 0 ? sentences : [titlePassage, ...sentences]
}

function distinct(sentences: readonly (readonly RankWord[])[]): (readonly RankWord[])[] {
  const known = new Map<string, readonly RankWord[]>()
  for (const words of sentences) {
    if (words.length > 0) known.set(words.map(({ id }) => id).join(' '), words)
  }
  return [...known.values()]
}

export function oneForEachStem(words: readonly RankWord[], order: 'byStem' | 'byId'): RankWord[] {
  const first = new Map<number, RankWord>()
  for (const word of words) {
    const before = first.get(word.stemId)
    // Of two forms of a stem always the same one stands for it.
    if (before === undefined || word.full < before.full) first.set(word.stemId, word)
  }
  return [...first.values()].sort(order === 'byStem' ? (a, b) => (a.stem < b.stem ? -1 : 1) : (a, b) => a.id - b.id)
}

/** At most 255 each. */
function countsOf(words: readonly RankWord[], among: readonly RankWord[]): Uint8Array {
  const counts = new Map<number, number>()
  for (const { stemId } of words) counts.set(stemId, (counts.get(stemId) ?? 0) + 1)
  return Uint8Array.from(among, ({ stemId }) => Math.min(255, counts.get(stemId) ?? 0))
}
