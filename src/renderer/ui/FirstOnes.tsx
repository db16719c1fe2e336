import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from 'react-aria-components'
import './FirstOnes.css'

/**
 * A list that may be long: its first ones, and the rest below a line that says how many they are and opens them. What it is pressed
 * at stays where it is, and a single one more stands there at once, in the room that the line would take.
 */
export function FirstOnes<Item>({
  items,
  first,
  of,
  className,
  children,
}: {
  readonly items: readonly Item[]
  readonly first: number
  /** What the list is of: read after the count, not shown. */
  readonly of: string
  readonly className: string
  /** A row, with its key. */
  readonly children: (item: Item) => ReactNode
}) {
  const { t } = useTranslation('common')
  const shown = items.length > first + 1 ? first : items.length
  const rest = items.slice(shown)
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(children)}</ul>
      {rest.length === 0 ? null : (
        <details className="folded first-ones">
          <summary className="note">
            {t('more', { count: rest.length })}
            <VisuallyHidden>: {of}</VisuallyHidden>
          </summary>
          <ul className={className}>{rest.map(children)}</ul>
        </details>
      )}
    </>
  )
}

/** More than this of a text is folded, in letters: about three lines of an inspector. */
const mostLetters = 160

/** A text that may be long: its beginning up to a whole word, and all of it at a press. */
export function FoldedText({ children }: { readonly children: string }) {
  if (children.length <= mostLetters) return <span dir="auto">{children}</span>
  const cut = children.slice(0, mostLetters)
  const beginning = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut
  return (
    <details className="folded folded-text" dir="auto">
      <summary>
        <span className="folded-beginning">{beginning} …</span>
        <span className="folded-whole">{children}</span>
      </summary>
    </details>
  )
}
