import type { ComparedCredential, PrecedentMove } from '../matching/comparison.ts'
import type { CaseId, DecisionId } from '../ids.ts'
import type { Purpose } from '../programme/programme.ts'
import type { LocalDate } from '../values.ts'
import type { RecognitionOutcome } from './decision.ts'

/** The different words of a credential's outcomes, in every language they are in. No name and no provider is among them. */
export type LearnedWords = ReadonlySet<string>

/** Of what the comparison is allowed to see, so that names that stand in outcomes are masked. */
export function learnedWords({ outcomes }: Pick<ComparedCredential, 'outcomes'>): LearnedWords {
  const texts = outcomes.flatMap(({ text }) => text.map(({ value }) => value.normalize('NFKC').toLowerCase()))
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []))
}

/** Fewer different words than this describe no learning that could be told from another. */
const leastWords = 8
/** Of the words of both so many are in each: one text in another edition, or with an outcome more or less. */
const sameFrom = 0.8

/** How much two credentials say the same is learned, 0…1, by the words of either that both use; 0 where too little is said. */
export function likeness(one: LearnedWords, other: LearnedWords): number {
  if (one.size < leastWords || other.size < leastWords) return 0
  const shared = one.intersection(other).size
  return shared / (one.size + other.size - shared)
}

/** A decided line with what was learned by all that it rests on. */
export interface DecidedLearning {
  readonly decisionId: DecisionId
  readonly caseId: CaseId
  readonly caseNumber: string
  readonly decidedOn: LocalDate
  readonly purpose: Purpose
  readonly outcome: RecognitionOutcome
  readonly words: LearnedWords
}

/** How earlier decisions move a module, with the nearest of them. */
export interface PrecedentStanding extends PrecedentMove {
  readonly nearest: Pick<DecidedLearning, 'decisionId' | 'caseId' | 'caseNumber' | 'decidedOn'>
}

/** Alternative recognition names another module than the one that was asked for: it speaks for neither. */
const speaks: Readonly<Record<RecognitionOutcome, 'granted' | 'refused' | null>> = {
  full: 'granted',
  partial: 'granted',
  conditional: 'granted',
  alternative: null,
  notRecognised: 'refused',
}

/** Precedents move a module by a hundredfold of its share at most, however many there are. */
const most = Math.log(100)

/**
 * What decisions about one module say of the same learning for the same purpose; null where there are none, or as many for
 * as against.
 *
 * Learning is matched by its words, never by who awarded it: another name on the same outcomes changes nothing. The weight
 * is twice the logarithm of (granted + 1) : (refused + 1): one case makes the share four times as large, three sixteen times.
 */
export function precedentStanding(
  of: { readonly purpose: Purpose; readonly words: LearnedWords },
  decided: readonly DecidedLearning[],
): PrecedentStanding | null {
  const like = decided
    .filter(({ purpose, outcome }) => purpose === of.purpose && speaks[outcome] !== null)
    .map((line) => ({ line, near: likeness(of.words, line.words) }))
    .filter(({ near }) => near >= sameFrom)
    .sort(
      (a, b) =>
        b.near - a.near ||
        (a.line.decidedOn < b.line.decidedOn ? 1 : a.line.decidedOn > b.line.decidedOn ? -1 : 0) ||
        (a.line.decisionId < b.line.decisionId ? 1 : -1),
    )
  const granted = like.filter(({ line }) => speaks[line.outcome] === 'granted').length
  const refused = like.length - granted
  if (granted === refused) return null
  const effect = granted > refused ? 'raised' : 'lowered'
  const deciding = like.find(({ line }) => (speaks[line.outcome] === 'granted') === (effect === 'raised'))
  if (deciding === undefined) return null
  const { decisionId, caseId, caseNumber, decidedOn } = deciding.line
  return {
    effect,
    granted,
    refused,
    weight: Math.max(-most, Math.min(most, 2 * Math.log((granted + 1) / (refused + 1)))),
    nearest: { decisionId, caseId, caseNumber, decidedOn },
    decisions: [...new Set(like.map(({ line }) => line.decisionId))],
  }
}

/** Below this a share is next to nothing, and has no logarithm to be moved. */
const leastShare = 1e-9

/** A list ordered by score, in the order that precedents give it; what they say nothing of keeps its order. */
export function movedByPrecedents<
  Row extends { readonly score: number; readonly precedents: PrecedentStanding | null },
>(rows: readonly Row[]): Row[] {
  const height = ({ score, precedents }: Row) => Math.log(Math.max(score, leastShare)) + (precedents?.weight ?? 0)
  return rows.toSorted((a, b) => height(b) - height(a))
}
