import type { Lexicon } from './lexicon.ts'
import type { RankedText } from './rankedText.ts'
import type { RankWord } from './rankWord.ts'
import { similarityOf, type Similarity } from './similarity.ts'

/** What is asked and against what: the weights of the ranking differ by it. */
export const questionKinds = ['label', 'title', 'sentence', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** A credential that asks for modules, in one language. */
export interface Question {
  readonly text: RankedText
  readonly kind: QuestionKind
  /** The words of the title without numbers, in their order. */
  readonly titleContent: readonly RankWord[]
  /** The rarest words of title and body. */
  readonly telling: readonly RankWord[]
  /** How surely a word of the credential says one of a module. */
  readonly link: (asked: RankWord, local: RankWord) => Similarity
}

/** From so many words of content on a title is a sentence. */
const sentenceLength = 7
/** More words would cost time and say little more. */
const mostTelling = 25

export function createQuestion(
  text: RankedText,
  lexicon: Lexicon,
  catalogue: { readonly rarity: (stem: string) => number; readonly medianBody: number },
): Question {
  const links = new Map<number, Map<number, Similarity>>()
  const titleContent = text.title.filter(({ isNumber }) => !isNumber)
  return {
    text,
    kind: kindOf(text, titleContent.length, catalogue.medianBody),
    titleContent,
    telling: text.allWords
      .filter(({ isNumber }) => !isNumber)
      .map((word) => ({ word, rarity: catalogue.rarity(word.stem) }))
      .sort((a, b) => b.rarity - a.rarity)
      .slice(0, mostTelling)
      .map(({ word }) => word),
    link: (asked, local) => {
      let row = links.get(asked.id)
      if (row === undefined) links.set(asked.id, (row = new Map<number, Similarity>()))
      let link = row.get(local.id)
      if (link === undefined) row.set(local.id, (link = similarityOf(asked, local, lexicon.meaning)))
      return link
    },
  }
}

function kindOf(text: RankedText, words: number, medianBody: number): QuestionKind {
  if (text.bodyLength > 0) return 'text'
  if (medianBody === 0) return 'label'
  return words >= sentenceLength ? 'sentence' : 'title'
}
