import type { CatalogueTexts } from './catalogueTexts.ts'
import type { Lexicon } from './lexicon.ts'
import type { RankedText } from './rankedText.ts'
import type { RankWord } from './rankWord.ts'
import { linksOf, type LinkRoom, type Links } from './links.ts'
import type { Similarity } from './similarity.ts'

/** What is asked and against what: the weights of the ranking differ by it. */
export const questionKinds = ['label', 'title', 'sentence', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** An officer goes back and forth between a few credentials: what these say of the catalogue's modules stays known. */
export const questionsKept = 4

/** A credential that asks for modules, in one language. */
export interface Question extends Pick<Links, 'link' | 'surestInto' | 'surestFrom'> {
  readonly text: RankedText
  readonly kind: QuestionKind
  /** The words of the title without numbers, in their order. */
  readonly titleContent: readonly RankWord[]
  /** The rarest words of title and body. */
  readonly telling: readonly RankWord[]
  /** How surely any word of a module, title or body, says a word of the credential. */
  readonly linkToWhole: (asked: RankWord, local: RankedText) => Similarity
}

/** From so many words of content on a title is a sentence. */
const sentenceLength = 7
/** Fewer are enough for one that begins with a verb; "Survey of literature" is still a title. */
const outcomeLength = 4
/** More words would cost time and say little more. */
const mostTelling = 16

/** It holds until `room` is given to another question. */
export function createQuestion(
  text: RankedText,
  lexicon: Lexicon,
  catalogue: Pick<CatalogueTexts, 'rarity' | 'medianBody'>,
  room: LinkRoom,
): Question {
  const titleContent = text.title.filter(({ isNumber }) => !isNumber)
  const telling = text.allWords
    .filter(({ isNumber }) => !isNumber)
    .map((word) => ({ word, rarity: catalogue.rarity(word) }))
    .sort((a, b) => b.rarity - a.rarity)
    .slice(0, mostTelling)
    .map(({ word }) => word)
  const { link, surestInto, surestFrom, allInto, placeOf } = linksOf([...titleContent, ...telling], lexicon, room)
  const wholes = new Map<RankedText, readonly Similarity[]>()
  return {
    text,
    kind: kindOf(text, titleContent, catalogue.medianBody),
    titleContent,
    telling,
    link,
    surestInto,
    surestFrom,
    linkToWhole: (asked, local) => {
      let known = wholes.get(local)
      if (known === undefined) wholes.set(local, (known = allInto(local.allWords)))
      return known[placeOf(asked) ?? -1] ?? surestInto(asked, local.allWords)
    },
  }
}

function kindOf(text: RankedText, title: readonly RankWord[], medianBody: number): QuestionKind {
  if (text.bodyLength > 0) return 'text'
  if (medianBody === 0) return 'label'
  const isOutcome = title.length >= outcomeLength && title[0]?.headsOutcomes === true
  return isOutcome || title.length >= sentenceLength ? 'sentence' : 'title'
}
