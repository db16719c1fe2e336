import { Fragment } from 'react'
import type { Span } from '#core/matching/comparison.ts'
import { textFor, type LangText } from '#core/values.ts'
import { useLanguage } from '../../frame/preferences.tsx'

/** An outcome in its own language, with the carrying words marked; the reader's language stands below where it has one. */
export function OutcomeText({
  text,
  shown,
  spans,
}: {
  readonly text: LangText
  /** The text that the marks belong to; null shows the first. */
  readonly shown: string | null
  readonly spans: readonly Span[]
}) {
  const language = useLanguage()
  const main = text.find(({ value }) => value === shown) ?? text[0]
  if (main === undefined) return null
  const own = main.lang.trim().toLowerCase().split('-')[0]
  const reader = textFor(text, language)
  const translated = reader !== null && reader.value !== main.value && own !== language ? reader : null
  return (
    <span className="outcome-texts">
      <span className="outcome-text" lang={main.lang === 'und' ? undefined : main.lang.trim()} dir="auto">
        {main.value === shown ? <Marked text={main.value} spans={spans} /> : main.value}
        {own === language || own === 'und' ? null : <span className="language-tag"> {own}</span>}
      </span>
      {translated === null ? null : (
        <span className="outcome-other note" lang={translated.lang}>
          {translated.value}
        </span>
      )}
    </span>
  )
}

/** Spans are in UTF-16 code units; where they overlap, the first holds. */
function Marked({ text, spans }: { readonly text: string; readonly spans: readonly Span[] }) {
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  const pieces: { readonly at: number; readonly text: string; readonly marked: 'yes' | 'no' }[] = []
  let at = 0
  for (const { start, end } of ordered) {
    if (start < at) continue
    pieces.push(
      { at, text: text.slice(at, start), marked: 'no' },
      { at: start, text: text.slice(start, end), marked: 'yes' },
    )
    at = end
  }
  pieces.push({ at, text: text.slice(at), marked: 'no' })
  return pieces.map((piece) =>
    piece.marked === 'yes' ? (
      <u key={`m${String(piece.at)}`}>{piece.text}</u>
    ) : (
      <Fragment key={piece.at}>{piece.text}</Fragment>
    ),
  )
}
