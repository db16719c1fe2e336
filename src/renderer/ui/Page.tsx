import { useId, type ReactNode } from 'react'
import './Page.css'

/** A place with nothing beside it: its heading with what the whole place is asked by, and below it what scrolls. */
export function Page({
  heading,
  asked,
  children,
}: {
  readonly heading: string
  readonly asked: ReactNode
  readonly children: ReactNode
}) {
  const headingId = useId()
  return (
    <section className="page" aria-labelledby={headingId} data-region="">
      <header className="page-head">
        <h1 id={headingId}>{heading}</h1>
        {asked}
      </header>
      {children}
    </section>
  )
}
