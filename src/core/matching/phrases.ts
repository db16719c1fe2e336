import type { Span } from './comparison.ts'
import { brokenWord } from '../brokenWord.ts'
import { oneLine } from '../oneLine.ts'
import { withoutMarkup } from './meaning/withoutMarkup.ts'
import { statedSpan, type ReadText, type Term } from './text.ts'

/** The chosen words as the text writes them; neighbours stay together: "cross-validation", "effect modification". */
export function phrasesOf(read: ReadText, chosen: (term: Term) => boolean): string[] {
  const stretches: { start: number; end: number }[] = []
  let before: Term | null = null
  const { value, terms } = read
  for (const term of terms) {
    if (chosen(term)) {
      const last = stretches.at(-1)
      const neighbours = last !== undefined && last.end === before?.end && adjoin(value.slice(last.end, term.start))
      if (neighbours) last.end = term.end
      else stretches.push({ start: term.start, end: term.end })
    }
    before = term
  }
  return quotedFrom(read, stretches)
}

/** Stretches of a text as it is compared, as it came writes them: what stands side by side is one phrase. */
export function phrasesIn(read: ReadText, spans: readonly Span[]): string[] {
  return quotedFrom(read, joinedIn(read.value, spans))
}

/** Stretches as the text writes them, in its order; what stands side by side is one phrase: "confidence intervals". */
export function phrasesAt(value: string, spans: readonly Span[]): string[] {
  return quoted(value, joinedIn(value, spans))
}

function joinedIn(value: string, spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && adjoin(value.slice(last.end, start))) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

function quotedFrom(read: ReadText, stretches: readonly Span[]): string[] {
  return quoted(
    read.stated,
    stretches.map((stretch) => statedSpan(read, stretch)),
  )
}

/** Each phrase once. */
function quoted(value: string, stretches: readonly Span[]): string[] {
  return [
    ...new Set(
      stretches.map(({ start, end }) => oneLine(withoutMarkup(value.slice(start, end)).replace(brokenWord, ''))),
    ),
  ]
}

function adjoin(between: string): boolean {
  return /^[\s'’‐-]*$/.test(between)
}
