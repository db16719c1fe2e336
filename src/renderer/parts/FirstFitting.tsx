import { useState, type ReactNode } from 'react'
import { holdsEveryWord } from '#core/search.ts'
import { Field } from '../ui/index.ts'
import './FirstFitting.css'

/** Of more than so many entries those that fit a filter are listed, up to here. */
const mostListed = 100

/** Lists entries that may be thousands: from a hundred on a filter stands above them, and how many fit below. */
export function FirstFitting<Item>({
  items,
  textOf,
  filter: filterLabel,
  listed: listedOf,
  children,
}: {
  readonly items: readonly Item[]
  /** What the filter looks through. */
  readonly textOf: (item: Item) => string
  /** The label of the filter. */
  readonly filter: string
  readonly listed: (count: { readonly shown: number; readonly of: number }) => string
  readonly children: (listed: readonly Item[]) => ReactNode
}) {
  const [filter, setFilter] = useState('')
  if (items.length <= mostListed) return children(items)
  const fitting = items.filter((item) => holdsEveryWord(textOf(item), filter.trim()))
  const listed = fitting.slice(0, mostListed)
  return (
    <>
      <div className="first-fitting">
        <Field label={filterLabel} type="search" value={filter} onChange={setFilter} />
      </div>
      {children(listed)}
      <p className="note" role="status">
        {listedOf({ shown: listed.length, of: fitting.length })}
      </p>
    </>
  )
}
