import type { ReactNode } from 'react'
import type { Span } from '#core/matching/comparison.ts'
import { baseLanguage, textFor, type LangText } from '#core/values.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { MarkedText } from './MarkedText.tsx'
import { useRemembered } from './remembered.tsx'

/** An outcome in one language, where there is room for one: the one that the officer wants first. */
export function OutcomeInSight({ text, className }: { readonly text: LangText; readonly className?: string }) {
  const language = useLanguage()
  const { remembered } = useRemembered()
  const shown = remembered.language === 'reader' ? textFor(text, language) : (text[0] ?? null)
  return (
    <span
      className={className}
      lang={shown === null || shown.lang === 'und' ? undefined : shown.lang.trim()}
      dir="auto"
    >
      {shown?.value}
    </span>
  )
}

/** An outcome in its own language and the reader's where it has both, the preferred first; marked are the carrying words. */
export function OutcomeText({
  text,
  shown,
  spans,
  children,
}: {
  readonly text: LangText
  /** The text that the marks belong to, or the part of it that was compared; null shows the first. */
  readonly shown: string | null
  readonly spans: readonly Span[]
  /** What is to be told of the text, below it. */
  readonly children?: ReactNode
}) {
  const language = useLanguage()
  const { remembered } = useRemembered()
  // Without a mark in it the text stays the one that was there before it was chosen.
  const marked =
    shown === null
      ? undefined
      : (text.find(({ value }) => value === shown) ?? text.find(({ value }) => value.includes(shown)))
  const from = shown === null ? 0 : Math.max(0, marked?.value.indexOf(shown) ?? 0)
  const placed = from === 0 ? spans : spans.map(({ start, end }) => ({ start: start + from, end: end + from }))
  const own = (spans.length === 0 ? undefined : marked) ?? text[0]
  if (own === undefined) return null
  const ownTongue = baseLanguage(own.lang)
  const reader = ownTongue === language ? null : textFor(text, language)
  const other = reader === null || reader.value === own.value ? null : reader
  const [main, below] = remembered.language === 'reader' && other !== null ? [other, own] : [own, other]
  return (
    <span className="outcome-texts">
      <span className="outcome-text" lang={main.lang === 'und' ? undefined : main.lang.trim()} dir="auto">
        {main.value === marked?.value ? <MarkedText text={main.value} spans={placed} /> : main.value}
        {[language, 'und'].includes(baseLanguage(main.lang)) ? null : (
          <span className="language-tag">&nbsp;{baseLanguage(main.lang)}</span>
        )}
      </span>
      {below === null ? null : (
        <span className="outcome-other note" lang={below.lang.trim()} dir="auto">
          {below.value}
        </span>
      )}
      {children}
    </span>
  )
}
