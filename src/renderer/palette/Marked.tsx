import { Fragment } from 'react'
import { marksIn } from '#core/finding.ts'

/** A text in which what was asked for stands out. */
export function Marked({ text, asked }: { readonly text: string; readonly asked: string }) {
  const marks = marksIn(text, asked)
  return (
    <>
      {marks.map(({ start, end }, nth) => (
        <Fragment key={start}>
          {text.slice(marks[nth - 1]?.end ?? 0, start)}
          <b className="search-mark">{text.slice(start, end)}</b>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
