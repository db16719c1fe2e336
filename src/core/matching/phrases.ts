import type { Span } from './comparison.ts'
import type { ReadText, Term } from './text.ts'

/** The chosen words as the text writes them; neighbours stay together: "cross-validation", "effect modification". */
export function phrasesOf({ stated: value, terms }: ReadText, chosen: (term: Term) => boolean): string[] {
  const stretches: { start: number; end: number }[] = []
  let before: Term | null = null
  for (const term of terms) {
    if (chosen(term)) {
      const last = stretches.at(-1)
      const neighbours = last !== undefined && last.end === before?.end && adjoin(value.slice(last.end, term.start))
      if (neighbours) last.end = term.end
      else stretches.push({ start: term.start, end: term.end })
    }
    before = term
  }
  return quoted(value, stretches)
}

/** Stretches as the text writes them, in its order; what stands side by side is one phrase: "confidence intervals". */
export function phrasesAt(value: string, spans: readonly Span[]): string[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last !== undefined && adjoin(value.slice(last.end, start))) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return quoted(value, joined)
}

/** Each phrase once. */
function quoted(value: string, stretches: readonly Span[]): string[] {
  return [...new Set(stretches.map(({ start, end }) => value.slice(start, end).replace(/\s+/g, ' ')))]
}

function adjoin(between: string): boolean {
  return /^[\s'’‐-]*$/.test(between)
}
