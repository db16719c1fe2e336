import { Search } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { longestFilter } from '#contract/filter.ts'
import { useMay } from '../frame/may.tsx'
import { Kbd } from '../ui/index.ts'
import type { Around } from './around.ts'
import { askedFor, kinds, withoutSign, type Asked, type Group, type Kind } from './found.ts'
import { idOf, Rows } from './Rows.tsx'
import { useFound } from './useFound.ts'
import './SearchWindow.css'

/** Letters that follow each other faster are asked for together. */
const pause = 90
/** After this long what has come is shown without what has not. */
const patience = 400

/** The field of the search and what it finds, over the window; it closes before what was chosen is done. */
export function SearchWindow({
  places,
  aim,
  onClose,
}: Pick<Around, 'places' | 'aim'> & { readonly onClose: () => void }) {
  const { t } = useTranslation('palette')
  const may = useMay()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [narrowed, setNarrowed] = useState<Kind | null>(null)
  const [moved, setMoved] = useState<string | null>(null)
  // Enter before the answer to what was typed is there does its first row once it is.
  const [wanted, setWanted] = useState<'no' | 'first' | 'second'>('no')
  const settled = useSettled(typed)
  const asked = useMemo(() => askedFor(settled, narrowed), [settled, narrowed])
  const [shown, setShown] = useState(asked)
  const late = useLate(asked)
  const groups = useFound({ asked, shown, places, aim })
  const isWhole = groups.every(({ state }) => state !== 'coming')
  if ((isWhole || late) && shown !== asked) setShown(asked)

  const rows = groups.flatMap((group) => group.rows)
  const movedTo = rows.findIndex(({ key }) => key === moved)
  const at = movedTo === -1 && isTaken(groups, shown) ? 0 : movedTo
  const chosen = rows[at] ?? null
  // What is still to come could be what is meant, unless another row was gone to.
  const isThere = settled === typed && shown === asked && (isWhole || moved !== null)

  useEffect(() => {
    field.current?.focus()
  }, [])

  const due = wanted === 'no' || !isThere ? undefined : wanted === 'first' ? chosen?.run : chosen?.second?.run
  if (wanted !== 'no' && isThere && due === undefined) setWanted('no')
  useEffect(() => {
    if (due === undefined) return
    onClose()
    afterClosing(due)
  }, [due, onClose])

  const open: readonly Kind[] = kinds
    .filter((kind) => kind !== 'cases' || may('cases.find'))
    .filter((kind) => kind !== 'catalogue' || may('catalogue.find'))
  const wide = may('cases.find')
    ? 'all'
    : may('catalogue.find')
      ? 'allOfCatalogue'
      : may('statements.register')
        ? 'allOfStatements'
        : 'acts'
  const nextKind = stepOf(open, narrowed, 1)
  const narrow = (kind: Kind | null) => {
    setTyped(withoutSign(typed))
    setNarrowed(kind)
    setMoved(null)
  }
  const moveTo = (place: number) => {
    // Whoever goes on to another row does not mean what Enter still waited for.
    setWanted('no')
    setMoved(rows[(place + rows.length) % rows.length]?.key ?? null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const { key, currentTarget } = event
    const held = event.ctrlKey || event.metaKey
    const caret = currentTarget.selectionStart === currentTarget.selectionEnd ? currentTarget.selectionStart : null
    if (held && key.toLowerCase() === 'k') onClose()
    else if (key === 'Enter' && !event.altKey) setWanted(held ? 'second' : 'first')
    else if (held || event.altKey) return
    else if (key === 'Tab') narrow(event.shiftKey ? stepOf(open, narrowed, -1) : nextKind)
    else if (key === 'Backspace' && typed === '' && narrowed !== null) narrow(null)
    else if (event.shiftKey || rows.length === 0) return
    else if (key === 'ArrowDown') moveTo(at + 1)
    else if (key === 'ArrowUp') moveTo(Math.max(at, 0) - 1)
    // Among letters these go to their beginning and end first.
    else if (key === 'Home' && caret === 0) moveTo(0)
    else if (key === 'End' && caret === typed.length) moveTo(rows.length - 1)
    else return
    event.preventDefault()
  }
  return (
    <ModalOverlay
      className="shade"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Modal className="window search-window">
        <Dialog className="search-inside" aria-label={t('title')}>
          <div className="search-field">
            <Search aria-hidden="true" />
            {narrowed === null ? null : (
              <span className="search-kind" id={`${id}kind`}>
                {t(`kind.${narrowed}`)}
              </span>
            )}
            <input
              ref={field}
              role="combobox"
              aria-label={t('title')}
              aria-expanded="true"
              aria-controls={`${id}rows`}
              aria-autocomplete="list"
              aria-describedby={`${id}foot`}
              {...(chosen === null ? {} : { 'aria-activedescendant': idOf(`${id}rows`, chosen) })}
              maxLength={longestFilter}
              placeholder={t(`placeholder.${narrowed ?? wide}`)}
              autoComplete="off"
              spellCheck="false"
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value)
                setMoved(null)
                setWanted('no')
              }}
              onKeyDown={onKeyDown}
            />
            <Kbd keys="Esc" />
          </div>
          <Rows
            id={`${id}rows`}
            groups={groups}
            chosen={chosen}
            shown={shown}
            onChoose={({ run }) => {
              onClose()
              afterClosing(run)
            }}
          />
          <Said
            groups={groups}
            shown={shown}
            state={settled !== typed ? 'coming' : isWhole ? 'there' : late ? 'late' : 'coming'}
          />
          <Foot
            id={`${id}foot`}
            nextKind={nextKind}
            second={chosen?.second?.row === undefined ? (chosen?.second?.label ?? null) : null}
            numbers={may('cases.find') ? 'yes' : 'no'}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/**
 * Whether Enter takes the first row though it was not gone to. With nothing typed it may lead somewhere, but does nothing; and who is
 * only spelled nearly as was typed is somebody else until a person says otherwise.
 */
function isTaken(groups: readonly Group[], { text }: Asked): boolean {
  const first = groups.find((group) => group.rows.length > 0)
  return first?.spelled !== 'otherwise' && !(text === '' && first?.name === 'acts')
}

/** What readers are told of how much there is; in place of rows it is seen. */
function Said({
  groups,
  shown,
  state,
}: {
  readonly groups: readonly Group[]
  readonly shown: Asked
  readonly state: 'there' | 'coming' | 'late'
}) {
  const { t } = useTranslation('palette')
  const rows = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const failed = groups.filter((group) => group.state === 'failed').map(({ heading }) => heading)
  const typed = groups.filter(({ spelled }) => spelled !== 'otherwise').flatMap((group) => group.rows)
  const isSeen = typed.length === 0 || failed.length > 0 || state === 'late'
  return (
    <div className={isSeen ? 'search-said' : 'read-only-by-readers'} role="status">
      {failed.length > 0 ? <p>{t('notRead', { what: failed.join(', ') })}</p> : null}
      {state === 'coming' || failed.length > 0 ? null : state === 'late' ? (
        t('common:reading')
      ) : typed.length > 0 ? (
        t('count', { count: rows })
      ) : rows > 0 ? (
        <p>{t('onlySimilar', { text: shown.text })}</p>
      ) : shown.text === '' ? (
        <p>{t(`nothingYet.${shown.kind ?? 'acts'}`)}</p>
      ) : (
        <>
          <p>{t('nothing', { text: shown.text })}</p>
          <p className="note">{t('nothingHelp')}</p>
        </>
      )}
    </div>
  )
}

function Foot({
  id,
  nextKind,
  second,
  numbers,
}: {
  readonly id: string
  readonly nextKind: Kind | null
  readonly second: string | null
  readonly numbers: 'yes' | 'no'
}) {
  const { t } = useTranslation('palette')
  return (
    <div id={id} className="search-foot note">
      <span>
        <Kbd keys="↑ ↓" /> {t('move')}
      </span>
      <span>
        <Kbd keys="Tab" /> {t(`narrow.${nextKind ?? 'all'}`)}
      </span>
      {second === null ? (
        <>
          <span>
            <Kbd keys=">" /> {t('sign.acts')}
          </span>
          {numbers === 'yes' ? (
            <span>
              <Kbd keys="#" /> {t('sign.numbers')}
            </span>
          ) : null}
        </>
      ) : (
        <span>
          <Kbd keys="Ctrl+Enter" /> {second}
        </span>
      )}
    </div>
  )
}

/** From everything to the first kind, and after the last back to everything. */
function stepOf(open: readonly Kind[], from: Kind | null, by: 1 | -1): Kind | null {
  const steps = [null, ...open]
  return steps[(steps.indexOf(from) + by + steps.length) % steps.length] ?? null
}

/** The library gives the focus back within two frames: what is done then finds it where the key of the screen would have. */
function afterClosing(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(run)))
}

/** What is typed, once typing pauses. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => {
      setSettled(typed)
    }, pause)
    return () => {
      clearTimeout(timer)
    }
  }, [typed])
  return settled
}

/** Whether what is asked for has been waited for long enough. */
function useLate(asked: Asked): boolean {
  const [late, setLate] = useState<Asked | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(asked)
    }, patience)
    return () => {
      clearTimeout(timer)
    }
  }, [asked])
  return late === asked
}
