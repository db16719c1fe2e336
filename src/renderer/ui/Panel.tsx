import { useId, type ReactNode } from 'react'
import './Panel.css'

/**
 * One part of a screen, named by its heading. Panels touch and are parted by hairlines.
 *
 * `surface`: `paper` is where people read and write, `ground` is beside it.
 */
export function Panel({
  heading,
  note,
  actions,
  children,
  surface = 'paper',
}: {
  readonly heading: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly surface?: 'paper' | 'ground'
}) {
  const headingId = useId()
  return (
    <section className={`panel panel-${surface}`} aria-labelledby={headingId}>
      <div className="panel-head">
        <h2 className="heading" id={headingId}>
          {heading}
        </h2>
        {note === undefined ? null : <span className="note cut">{note}</span>}
        <span className="grow" />
        {actions}
      </div>
      {children}
    </section>
  )
}

/**
 * A block of an inspector: a heading, a note at its end, and what belongs to it.
 *
 * `level`: of its heading, 3 where it is a part of what a heading of level 2 above it names. It looks the same.
 */
export function Block({
  heading,
  note,
  children,
  level = 2,
}: {
  readonly heading: string
  readonly note?: ReactNode
  readonly children: ReactNode
  readonly level?: 2 | 3
}) {
  const headingId = useId()
  const Heading = `h${level}` as const
  return (
    <section className="block" aria-labelledby={headingId}>
      <div className="block-head">
        <Heading className="heading" id={headingId}>
          {heading}
        </Heading>
        {note === undefined ? null : <span className="note">{note}</span>}
      </div>
      {children}
    </section>
  )
}
