import { ChevronDown } from 'lucide-react'
import { useId, useRef, useState, type ReactNode } from 'react'
import { Button, Dialog, Popover } from 'react-aria-components'
import { LongPickList, type LongPickEntries } from './LongPickList.tsx'
import './Field.css'
import './Pick.css'

/**
 * One of a list of any length: a button with what is chosen, which opens a field to search by and the entries that fit.
 *
 * Typing on the button begins the search, as the letters of a shorter list choose from it.
 */
export function LongPick<Value extends string>({
  label,
  labelled,
  shown,
  chosen,
  note,
  onFilter,
  onChoose,
  beneath,
  ...entries
}: LongPickEntries<Value> & {
  readonly label: string
  readonly labelled: 'seen' | 'read'
  /** What stands on the button; `none` where that only says that nothing is chosen. */
  readonly shown: string
  readonly chosen: 'one' | 'none'
  readonly note?: string | undefined
  /** Stands below the entries. */
  readonly beneath?: ReactNode
}) {
  const trigger = useRef<HTMLButtonElement>(null)
  const id = useId()
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onFilter('')
  }
  return (
    <div className="field-part">
      <span className={labelled === 'seen' ? 'label' : 'read-only-by-readers'} id={`${id}label`}>
        {label}
      </span>
      <Button
        ref={trigger}
        className="pick"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-labelledby={`${id}value ${id}label`}
        {...(note === undefined ? {} : { 'aria-describedby': `${id}note` })}
        onPress={() => {
          setOpen(true)
        }}
        onKeyDown={(event) => {
          const letter =
            event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey
          if (!letter && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') {
            event.continuePropagation()
            return
          }
          event.preventDefault()
          if (letter) onFilter(event.key)
          setOpen(true)
        }}
      >
        <span className="pick-value" id={`${id}value`} {...(chosen === 'none' ? { 'data-placeholder': 'true' } : {})}>
          {shown}
        </span>
        <ChevronDown aria-hidden="true" />
      </Button>
      {note === undefined ? null : (
        <span className="note" id={`${id}note`}>
          {note}
        </span>
      )}
      <Popover
        className="pick-popover pick-long"
        offset={2}
        placement="bottom start"
        triggerRef={trigger}
        isOpen={open}
        onOpenChange={(opened) => {
          if (!opened) close()
        }}
      >
        <Dialog className="pick-search" aria-label={label}>
          <LongPickList
            {...entries}
            label={label}
            onFilter={onFilter}
            onChoose={(value) => {
              close()
              onChoose(value)
            }}
          />
          {beneath}
        </Dialog>
      </Popover>
    </div>
  )
}
