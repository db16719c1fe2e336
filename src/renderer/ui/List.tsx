import type { ReactNode } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import './List.css'

/**
 * A list of rows: one stop for Tab, arrows inside, Enter opens.
 *
 * Selecting follows the focus, so that what stands beside the list always belongs to the row one is at. Esc is left to
 * the screen: the library's lists would take it to clear a selection that can't be empty.
 */
export function List<Item extends object, Key extends string>({
  label,
  items,
  keyOf,
  textOf,
  selected,
  onSelect,
  onOpen,
  children,
}: {
  readonly label: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => Key
  /** What typing a letter looks for. */
  readonly textOf: (item: Item) => string
  readonly selected: Key | null
  readonly onSelect: (key: Key) => void
  readonly onOpen?: (key: Key) => void
  readonly children: (item: Item) => ReactNode
}) {
  const keys = items.map(keyOf)
  const known = (key: unknown) => keys.find((one) => one === key)
  return (
    <GridList
      className="list"
      aria-label={label}
      data-start=""
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      escapeKeyBehavior="none"
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(chosen) => {
        const key = chosen === 'all' ? undefined : known([...chosen][0])
        if (key !== undefined) onSelect(key)
      }}
      {...(onOpen === undefined
        ? {}
        : {
            onAction: (chosen) => {
              const key = known(chosen)
              if (key !== undefined) onOpen(key)
            },
          })}
    >
      {items.map((item) => (
        <GridListItem key={keyOf(item)} id={keyOf(item)} textValue={textOf(item)} className="list-row">
          {children(item)}
        </GridListItem>
      ))}
    </GridList>
  )
}
