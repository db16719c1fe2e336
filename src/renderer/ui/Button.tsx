import { useCallback, useEffect, useId, useRef, type ReactNode } from 'react'
import { Button as AriaButton, FileTrigger, VisuallyHidden } from 'react-aria-components'
import { Kbd } from './Kbd.tsx'
import { useHolds } from './keys.tsx'
import { useStart, type Starts } from './start.ts'
import './Button.css'

export type ButtonKind = 'normal' | 'primary' | 'danger' | 'plain'

interface ButtonProps {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly kind?: ButtonKind
  /** Why it can't be used now: it stays reachable and says so. */
  readonly offBecause?: string | null
  readonly pending?: boolean
  /** The key that does the same, shown on the button. */
  readonly keys?: string
  readonly starts?: Starts
  /** What it acts on, where only its place shows that: read after the word, not shown. */
  readonly of?: string
}

const doNothing = () => undefined

/**
 * The library's own `isPending` leaves an announcement that names the button after a dialog has taken it away; so a
 * button at work is only marked, and does nothing when pressed.
 */
const busy = (pending: boolean | undefined) => (pending === true ? { 'data-pending': 'true' } : {})

/**
 * Lets one press through until what it began is drawn: a window at work hands over both presses of a double click at once, and a
 * change that was asked for says that it is under way only with the next turn.
 */
function useOnce() {
  const isTaken = useRef(false)
  return {
    isTaken: () => isTaken.current,
    take: (act: () => void) => {
      if (isTaken.current) return
      isTaken.current = true
      act()
      // A form is sent after the press, and tells of it in the turn after that.
      setTimeout(() =>
        setTimeout(() => {
          isTaken.current = false
        }),
      )
    },
  }
}

export function Button({
  children,
  onPress,
  kind = 'normal',
  offBecause = null,
  pending,
  keys,
  ...props
}: ButtonProps) {
  const start = useStart<HTMLButtonElement>(props.starts ?? 'elsewhere')
  const whyId = useId()
  const holds = useHolds()
  const once = useOnce()
  const press = () => {
    // What has no work to wait for may be pressed as fast as it goes: on to the next, one more.
    if (pending === undefined) onPress()
    else once.take(onPress)
  }
  const inside = (
    <>
      {children}
      {props.of === undefined ? null : <VisuallyHidden> {props.of}</VisuallyHidden>}
      {keys === undefined || !holds(keys) ? null : <Kbd keys={keys} />}
    </>
  )
  if (offBecause !== null) {
    return (
      <span className="button-off">
        <button type="button" className={`button button-${kind}`} aria-disabled="true" aria-describedby={whyId}>
          {inside}
        </button>
        <span id={whyId} className="note">
          {offBecause}
        </span>
      </span>
    )
  }
  return (
    <AriaButton
      className={`button button-${kind}`}
      onPress={pending === true ? doNothing : press}
      ref={start}
      {...busy(pending)}
    >
      {inside}
    </AriaButton>
  )
}

/** Sends the form it stands in. */
export function SubmitButton({
  children,
  pending,
  kind = 'primary',
}: Pick<ButtonProps, 'children' | 'pending' | 'kind'>) {
  const once = useOnce()
  return (
    <AriaButton
      type={pending === true ? 'button' : 'submit'}
      className={`button button-${kind}`}
      // The form is sent by the click, with Enter in a field too.
      onClick={(event) => {
        if (once.isTaken()) event.preventDefault()
        else once.take(doNothing)
      }}
      {...busy(pending)}
    >
      {children}
    </AriaButton>
  )
}

/** A picture in place of a word; the word is read. */
export function IconButton({
  label,
  onPress,
  children,
}: {
  readonly label: string
  readonly onPress: () => void
  readonly children: ReactNode
}) {
  return (
    <AriaButton className="button button-icon" aria-label={label} onPress={onPress}>
      {children}
    </AriaButton>
  )
}

/** Opens the system's file dialog. What is chosen there counts, also where the button has gone meanwhile with what it stood in. */
export function FileButton({
  children,
  onChoose,
  accept,
  many,
  kind = 'normal',
  keys,
}: {
  readonly children: ReactNode
  readonly onChoose: (files: readonly File[]) => void
  readonly accept?: readonly string[]
  readonly many: 'one' | 'several'
  readonly kind?: ButtonKind
  readonly keys?: string
}) {
  const holds = useHolds()
  const latest = useRef(onChoose)
  useEffect(() => {
    latest.current = onChoose
  })
  const listen = useCallback((input: HTMLInputElement | null) => {
    input?.addEventListener('change', () => {
      const files = [...(input.files ?? [])]
      if (files.length > 0) latest.current(files)
    })
  }, [])
  return (
    <FileTrigger
      ref={listen}
      allowsMultiple={many === 'several'}
      {...(accept === undefined ? {} : { acceptedFileTypes: accept })}
    >
      <AriaButton className={`button button-${kind}`}>
        {children}
        {keys === undefined || !holds(keys) ? null : <Kbd keys={keys} />}
      </AriaButton>
    </FileTrigger>
  )
}
