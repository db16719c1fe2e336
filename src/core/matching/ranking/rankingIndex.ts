import { makeRoom } from '../makeRoom.ts'
import type { WordMeaning } from '../meaning/meaning.ts'
import { rankingSignals } from '../signals.ts'
import type { Answer, RankingSignal } from '../signals/signal.ts'
import { createCatalogueTexts, type TextOfModule } from './catalogueTexts.ts'
import { languageNamesOf } from './languageNames.ts'
import { linkRoom } from './links.ts'
import { createQuestion, questionsKept, type Question, type QuestionKind } from './question.ts'
import { readRanked } from './rankedText.ts'
import type { SentenceNearness } from './sentenceNearness.ts'
import type { Shelf } from './shelf.ts'
import { shortFormsOf } from './shortForms.ts'
import type { MeaningKnown } from './weights.ts'

/** The modules of one language, ready to be asked. */
export interface RankingIndex {
  /** By what meaning is known here, with what an encoder of sentences says of these modules or without it. */
  readonly knownBy: (sentences: SentenceNearness | null) => MeaningKnown
  /** `sentences` is what an encoder of sentences says of these modules, where one is in use. */
  readonly ask: (titles: readonly string[], body: readonly string[], sentences?: SentenceNearness | null) => Asked
}

/** What all signals say to one credential. */
export interface Asked {
  readonly kind: QuestionKind
  /** Words that were asked with and name a subject. */
  readonly words: number
  /** Positions of the modules that some signal finds near, ascending. */
  readonly candidates: readonly number[]
  /** For each candidate one number for each of `measureNames`. */
  readonly measures: readonly Float64Array[]
  /** One for each of `rankingSignals`. */
  readonly answers: readonly Answer[]
}

/** Every number that the ranking weighs, in the order of the signals; those against the best candidate's come last. */
export const measureNames: readonly string[] = namesOf(rankingSignals)

export function createRankingIndex(
  modules: () => Iterable<TextOfModule>,
  lang: string,
  meaning: WordMeaning | null,
  shelf: Shelf,
): RankingIndex {
  const catalogue = createCatalogueTexts(modules, lang, meaning, shelf)
  const { lexicon } = catalogue
  const [named, opened] = [languageNamesOf(catalogue), shortFormsOf(catalogue)]
  const indexes = rankingSignals.map(({ index }) => index(catalogue))
  const known = new Map<string, Question>()
  const rooms = Array.from({ length: questionsKept }, linkRoom)
  let questions = 0
  const questionOf = (titles: readonly string[], body: readonly string[]): Question => {
    const key = JSON.stringify([titles, body])
    const before = known.get(key)
    if (before !== undefined) return before
    makeRoom(known, questionsKept)
    // The one that went gives its room to the one that comes.
    const room = rooms[questions % questionsKept] ?? linkRoom()
    questions += 1
    const text = readRanked(
      titles.map((title) => opened(named(title))),
      body,
      lexicon,
      'byStem',
    )
    const question = createQuestion(text, lexicon, catalogue, room)
    known.set(key, question)
    return question
  }
  let last: SaidByWords | null = null
  const saidByWords = (question: Question): SaidByWords => {
    if (last?.question !== question) last = { question, answers: indexes.map((ask) => ask(question)), rows: new Map() }
    return last
  }
  return {
    knownBy: (sentences) => knownBy(lexicon.meaning, sentences),
    ask: (titles, body, sentences = null) => {
      const question = questionOf(titles, body)
      const said = saidByWords(question)
      const answers = sentences === null ? said.answers : withSentences(said, sentences)
      const found = new Set(
        answers.flatMap(({ found }) =>
          found === null
            ? []
            : best(found.nearness, question.kind === 'text' ? found.take / 2 : found.take, found.least),
        ),
      )
      const candidates = [...found].sort((a, b) => a - b)
      const words = question.text.allWords.filter(
        ({ isStop, isNumber, level }) => !isStop && !isNumber && level === 0,
      ).length
      return { kind: question.kind, words, candidates, measures: measured(candidates, answers, said), answers }
    },
  }
}

/** What words alone say to the question that was asked last: an encoder of sentences answers later than they. */
interface SaidByWords {
  readonly question: Question
  /** One for each of `rankingSignals`. */
  readonly answers: readonly Answer[]
  /** By position, what they measure of a candidate: one number for each of `measureNames`. */
  readonly rows: Map<number, Float64Array>
}

function withSentences({ question, answers }: SaidByWords, sentences: SentenceNearness): Answer[] {
  return answers.map((answer, nth) => {
    const { bySentences, toldBySentences } = rankingSignals[nth] ?? {}
    if (toldBySentences === true) return { ...answer, reasonFor: () => null }
    return bySentences?.(question, sentences) ?? answer
  })
}

/** An encoder of sentences may speak of a language that no table knows. */
function knownBy(meaning: WordMeaning | null, sentences: SentenceNearness | null): MeaningKnown {
  if (sentences !== null) return meaning === null ? 'sentencesAlone' : 'sentences'
  if (meaning === null) return 'nothing'
  return meaning.topics === undefined ? 'words' : 'wordsAndTopics'
}

function measured(candidates: readonly number[], answers: readonly Answer[], said: SaidByWords): Float64Array[] {
  const rows = candidates.map((position) => {
    const byWords = said.rows.get(position) ?? rowOf(position, said.answers)
    said.rows.set(position, byWords)
    const row = byWords.slice()
    for (const nth of fromSentences) put(row, nth, answers[nth]?.measure(position))
    return row
  })
  compared.forEach(({ from, to }) => {
    const most = rows.reduce((max, row) => Math.max(max, row[from] ?? 0), 0)
    if (most > 0) for (const row of rows) row[to] = (row[from] ?? 0) / most
  })
  return rows
}

function rowOf(position: number, answers: readonly Answer[]): Float64Array {
  const row = new Float64Array(measureNames.length)
  answers.forEach(({ measure }, nth) => {
    put(row, nth, measure(position))
  })
  return row
}

/** What the signal at this place measures, where its numbers stand. */
function put(row: Float64Array, nth: number, values: readonly number[] = []): void {
  const at = firstOf[nth] ?? 0
  rankingSignals[nth]?.measures.forEach((_, place) => (row[at + place] = values[place] ?? 0))
}

/** Where the numbers of each signal begin. */
const firstOf = rankingSignals.map((_, nth) =>
  rankingSignals.slice(0, nth).reduce((sum, { measures }) => sum + measures.length, 0),
)

/** The places of the signals that an encoder of sentences answers for. */
const fromSentences = rankingSignals.flatMap(({ bySentences }, nth) => (bySentences === undefined ? [] : [nth]))

/** Which measure is compared with the best candidate's, and where the share goes. */
const compared = rankingSignals
  .flatMap(({ againstBest }) => againstBest)
  .map((name) => ({ from: measureNames.indexOf(name), to: measureNames.indexOf(shareName(name)) }))

function namesOf(signals: readonly RankingSignal[]): string[] {
  return [
    ...signals.flatMap(({ measures }) => measures),
    ...signals.flatMap(({ againstBest }) => againstBest.map(shareName)),
  ]
}

function shareName(name: string): string {
  return `${name}/best`
}

/** The positions of the highest numbers above a floor; of equal ones the first. */
function best(nearness: Float64Array, take: number, floor: number): number[] {
  const kept: number[] = []
  let least = floor
  for (let position = 0; position < nearness.length; position += 1) {
    if ((nearness[position] ?? 0) <= least) continue
    kept.push(position)
    if (kept.length < 8 * take) continue
    keepBest(kept, nearness, take)
    least = nearness[kept[take - 1] ?? 0] ?? 0
  }
  keepBest(kept, nearness, take)
  return kept
}

function keepBest(positions: number[], nearness: Float64Array, take: number): void {
  positions.sort((a, b) => (nearness[b] ?? 0) - (nearness[a] ?? 0) || a - b)
  positions.length = Math.min(take, positions.length)
}
