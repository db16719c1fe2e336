import type { Span } from '#core/matching/comparison.ts'
import { textFor, type LangText } from '#core/values.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { MarkedText } from './MarkedText.tsx'

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
        {main.value === shown ? <MarkedText text={main.value} spans={spans} /> : main.value}
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
