import { Fragment } from 'react'
import type { MatchReason, Span } from '#core/matching/comparison.ts'

interface MarkedSpan extends Span {
  readonly strength?: MatchReason['strength']
}

/** Spans are in UTF-16 code units; where they overlap, the first holds. The stronger, the thicker the line. */
export function MarkedText({ text, spans }: { readonly text: string; readonly spans: readonly MarkedSpan[] }) {
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  const pieces: { readonly at: number; readonly text: string; readonly mark: MatchReason['strength'] | null }[] = []
  let at = 0
  for (const { start, end, strength } of ordered) {
    if (start < at) continue
    pieces.push(
      { at, text: text.slice(at, start), mark: null },
      { at: start, text: text.slice(start, end), mark: strength ?? 'some' },
    )
    at = end
  }
  pieces.push({ at, text: text.slice(at), mark: null })
  return pieces.map((piece) =>
    piece.mark === null ? (
      <Fragment key={piece.at}>{piece.text}</Fragment>
    ) : (
      <u key={`m${String(piece.at)}`} className={`carries-${piece.mark}`}>
        {piece.text}
      </u>
    ),
  )
}
