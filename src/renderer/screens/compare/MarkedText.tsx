import { Fragment } from 'react'
import type { MatchReason, Span } from '#core/matching/comparison.ts'

interface MarkedSpan extends Span {
  readonly strength?: MatchReason['strength']
  readonly side?: 'for' | 'against'
}

/** Spans are in UTF-16 code units; where they overlap, the first holds. The stronger, the thicker the line; it is wavy under what speaks against. */
export function MarkedText({ text, spans }: { readonly text: string; readonly spans: readonly MarkedSpan[] }) {
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  const pieces: { readonly at: number; readonly text: string; readonly mark: string | null }[] = []
  let at = 0
  for (const { start, end, strength = 'some', side = 'for' } of ordered) {
    if (start < at) continue
    pieces.push(
      { at, text: text.slice(at, start), mark: null },
      { at: start, text: text.slice(start, end), mark: side === 'for' ? `carries-${strength}` : 'speaks-against' },
    )
    at = end
  }
  pieces.push({ at, text: text.slice(at), mark: null })
  return pieces.map((piece) =>
    piece.mark === null ? (
      <Fragment key={piece.at}>{piece.text}</Fragment>
    ) : (
      <u key={`m${String(piece.at)}`} className={piece.mark}>
        {piece.text}
      </u>
    ),
  )
}
