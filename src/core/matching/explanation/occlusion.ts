import type { MatchReason } from '../comparison.ts'
import type { CarryingPhrase } from './explanation.ts'
import type { Passage, Piece } from './passage.ts'

/** Phrases of one passage that are left out in turn: each costs one more evaluation. */
export const mostPhrases = 12
/** Words of one phrase. */
const mostWords = 3
/** A smaller move says nothing to an officer. */
const leastMove = 0.03

/**
 * Leaves out each phrase of a passage in turn and tells how far the estimate moves. What stays is not closed up, so that
 * every phrase is weighed in the place where it stands. Told is only what can be checked in the two texts: a phrase that carries
 * meets something in the module's text, one that speaks against meets nothing. Else it is the length of a text that moves the
 * estimate, or a verb that leaves the rest.
 */
export function occlude(value: string, passage: Passage): CarryingPhrase[] {
  const whole = passage.estimate(value)
  return phrasesIn(value, passage.pieces).flatMap((phrase): CarryingPhrase[] => {
    const moves = rounded(whole - passage.estimate(leftOut(value, phrase)))
    if (Math.abs(moves) < leastMove) return []
    const { start, end } = phrase
    const side = moves > 0 ? 'for' : 'against'
    const meets = [...passage.meets(phrase)]
    if ((side === 'for') !== meets.length > 0) return []
    return [{ start, end, moves, side, strength: strengthOf(Math.abs(moves)), meets }]
  })
}

/** The text with blanks in place of a stretch: every other word keeps its place. */
export function leftOut(value: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return value.slice(0, start) + ' '.repeat(end - start) + value.slice(end)
}

/** Neighbouring things are one phrase; of too many the weightiest are weighed, in the order of the text. */
function phrasesIn(value: string, pieces: readonly Piece[]): readonly Piece[] {
  const phrases: { phrase: Piece; words: number }[] = []
  for (const piece of pieces) {
    const last = phrases.at(-1)
    if (last !== undefined && last.words < mostWords && joined(value, last.phrase, piece)) {
      last.phrase = { ...last.phrase, end: piece.end, weight: last.phrase.weight + piece.weight }
      last.words += 1
    } else phrases.push({ phrase: piece, words: 1 })
  }
  return phrases
    .map(({ phrase }) => phrase)
    .toSorted((a, b) => b.weight - a.weight || a.start - b.start)
    .slice(0, mostPhrases)
    .sort((a, b) => a.start - b.start)
}

function joined(value: string, one: Piece, other: Piece): boolean {
  return one.kind === 'thing' && other.kind === 'thing' && /^[\s'’‐-]*$/.test(value.slice(one.end, other.start))
}

function strengthOf(move: number): MatchReason['strength'] {
  if (move >= 0.3) return 'strong'
  return move >= 0.12 ? 'some' : 'weak'
}

function rounded(move: number): number {
  return Math.round(move * 1e4) / 1e4
}
