import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Area, PaperPlace } from '#core/credential/element.ts'
import { oneLine } from '#core/oneLine.ts'
import { May } from '../../frame/may.tsx'
import { areaAfterKey, areaAround, areaBetween, isClick, withMargin } from './area.ts'
import { cropOf, type OnPlace } from './marked.ts'
import { ReadByMachine } from './ReadByMachine.tsx'
import { choiceAfterKey, chosenOf, nearestWord, passageOf, type Choice, type SheetWords } from './sheetWords.ts'
import type { ReadablePage } from './usePageReading.ts'
import { WordsLayer } from './WordsLayer.tsx'

/** Where a rectangle begins that was asked for by keyboard. */
const middle: Area = { x: 0.3, y: 0.4, width: 0.4, height: 0.06 }

/** One page with the marked place over it. A drag marks a rectangle, selected words a passage, arrows move the rectangle. */
export function Sheet({
  page,
  ratio,
  place,
  onPlace,
  words,
  reading,
  children,
}: {
  readonly page: number
  /** Width through height, where it is known before the page is drawn. */
  readonly ratio?: number
  readonly place: PaperPlace | null
  readonly onPlace: OnPlace | null
  /** Those that can be selected now; they stand over the page once its `ratio` is known. */
  readonly words: SheetWords | null
  /** Of a page that is a picture: its reading by machine. */
  readonly reading: ReadablePage | null
  /** The picture of the page. */
  readonly children: ReactNode
}) {
  const { t } = useTranslation('receiving')
  const sheet = useRef<HTMLDivElement>(null)
  const [choice, setChoice] = useState<(Choice & { readonly of: SheetWords }) | null>(null)

  const mark = (area: Area, chosen: Pick<PaperPlace, 'passage' | 'machineRead'>, unsure: readonly string[] = []) => {
    if (sheet.current === null || onPlace === null) return
    const marked = { page, area, ...chosen }
    const by = chosen.machineRead === undefined ? 'file' : 'machine'
    onPlace(marked, {
      crop: cropOf(sheet.current, marked, words?.turn ?? 0),
      words: chosen.passage === null ? null : { text: chosen.passage, by, unsure },
    })
  }
  const choose = (of: SheetWords, next: Choice) => {
    const chosen = chosenOf(of, next)
    setChoice({ ...next, of })
    mark(
      withMargin(areaAround(chosen.map(({ area }) => area))),
      { passage: passageOf(chosen), ...(of.by === 'machine' ? { machineRead: 'asRead' } : {}) },
      chosen.filter(({ sure }) => !sure).map(({ text }) => text),
    )
  }
  const { drawn, held } = useHand(sheet, onPlace === null ? null : words, {
    onArea: (area, passage) => {
      mark(area, { passage })
    },
    onChoice: choose,
    isUsed: onPlace !== null,
  })

  const area = drawn ?? (place?.page === page ? place.area : null)
  // Chosen are the words that the marked place names: another place, and none, lets go of them.
  const kept =
    choice !== null && choice.of === words && place?.passage === passageOf(chosenOf(words, choice)) ? choice : null
  const shown = held ?? kept
  const chosen = new Set(words === null || shown === null ? [] : chosenOf(words, shown))

  const outline = useRef<HTMLDivElement>(null)
  const marks = onPlace === null ? 'only shown' : 'can be moved'
  useEffect(() => {
    // What the hand draws is in view; what was marked before, or is moved by keys out of it, comes back.
    if (area === null || drawn !== null) return
    outline.current?.scrollIntoView({ block: marks === 'only shown' ? 'center' : 'nearest' })
  }, [area, drawn, marks])
  return (
    <figure className="paper-page" data-page={page}>
      {reading === null || onPlace === null ? null : (
        <May call="paper.readPage">
          <ReadByMachine page={page} {...reading} />
        </May>
      )}
      <div className="paper-sheet" ref={sheet} {...(ratio === undefined ? {} : { style: { aspectRatio: ratio } })}>
        {children}
        {words === null || ratio === undefined ? null : <WordsLayer words={words} ratio={ratio} chosen={chosen} />}
        {area === null ? null : (
          <div
            ref={outline}
            className="paper-mark"
            style={{
              insetInlineStart: `${area.x * 100}%`,
              insetBlockStart: `${area.y * 100}%`,
              inlineSize: `${area.width * 100}%`,
              blockSize: `${area.height * 100}%`,
            }}
          />
        )}
      </div>
      <figcaption className="paper-foot small">
        <span className="faint">{t('paper.page', { page })}</span>
        {area === null ? null : (
          <span className="note" role="status">
            {t('paper.marked', { page })}
            <span className="read-only-by-readers">{kept === null ? '' : `: ${place?.passage ?? ''}`}</span>
          </span>
        )}
        {onPlace === null ? null : (
          <>
            {words === null || words.words.length === 0 ? null : (
              <ByKeys
                label={t('paper.wordsByKeys', { page })}
                onKey={(key, { shift }) => {
                  const next = choiceAfterKey(words, kept, key, { extend: shift })
                  if (next !== null) choose(words, next)
                  return next !== null
                }}
                onPress={() => {
                  choose(words, kept ?? { from: 0, to: 0 })
                }}
              />
            )}
            <ByKeys
              label={t('paper.byKeys', { page })}
              onKey={(key, { shift }) => {
                const moved = areaAfterKey(area ?? middle, key, { resize: shift })
                if (moved !== null) mark(moved, { passage: null })
                return moved !== null
              }}
              onPress={() => {
                mark(area ?? middle, { passage: null })
              }}
            />
          </>
        )}
      </figcaption>
    </figure>
  )
}

/** The way without a mouse: the button marks something, and arrows on it change that. `onKey` says whether a key did. */
function ByKeys({
  label,
  onKey,
  onPress,
}: {
  readonly label: string
  readonly onKey: (key: string, held: { readonly shift: boolean }) => boolean
  readonly onPress: () => void
}) {
  return (
    <button
      type="button"
      className="paper-keys small"
      onKeyDown={(event) => {
        if (!onKey(event.key, { shift: event.shiftKey })) return
        event.preventDefault()
        event.stopPropagation()
      }}
      onClick={onPress}
    >
      {label}
    </button>
  )
}

/** What a hand tells of a page. */
interface Told {
  /** A rectangle that was drawn, or around words of the file that were selected, which are `passage`. */
  readonly onArea: (area: Area, passage: string | null) => void
  /** Words that a machine read, from the one where the hand came down to the one where it let go. */
  readonly onChoice: (of: SheetWords, choice: Choice) => void
  readonly isUsed: boolean
}

/** What is being drawn or chosen now; when the hand lets go, it is told. Listens itself: a page is no control of its own. */
function useHand(sheet: React.RefObject<HTMLDivElement | null>, words: SheetWords | null, told: Told) {
  const [drawn, setDrawn] = useState<Area | null>(null)
  const [held, setHeld] = useState<Choice | null>(null)
  const latest = useRef({ words, told })
  useEffect(() => {
    latest.current = { words, told }
  })
  const { isUsed } = told
  useEffect(() => {
    const element = sheet.current
    if (element === null || !isUsed) return
    let start: { x: number; y: number } | null = null
    let selecting = false
    let choosing: { readonly of: SheetWords; readonly from: number; to: number } | null = null
    const pointOf = (event: { clientX: number; clientY: number }) => {
      const box = element.getBoundingClientRect()
      return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
    }
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return
      // Over words the hand selects them: letter by letter those of the file, word by word what was read by machine.
      const [word, { words: of }] = [wordAt(event.target), latest.current]
      if (word !== null && of?.by === 'machine') {
        choosing = { of, from: word, to: word }
        setHeld({ from: word, to: word })
        return
      }
      selecting = word !== null
      start = selecting ? null : pointOf(event)
    }
    const onMove = (event: PointerEvent) => {
      if (start !== null) setDrawn(areaBetween(start, pointOf(event)))
      if (choosing === null) return
      choosing.to = wordAt(event.target) ?? nearestWord(choosing.of, pointOf(event))
      setHeld({ from: choosing.from, to: choosing.to })
    }
    const onUp = (event: PointerEvent) => {
      const area = start === null ? null : areaBetween(start, pointOf(event))
      start = null
      setDrawn(null)
      setHeld(null)
      const passage = selecting ? passageIn(element) : null
      selecting = false
      const { told: now } = latest.current
      if (choosing !== null) {
        const { of, ...choice } = choosing
        choosing = null
        now.onChoice(of, choice)
      } else if (area !== null && !isClick(area)) now.onArea(area, null)
      else if (passage !== null) {
        const { left, top, right, bottom } = passage.box
        const [from, to] = [pointOf({ clientX: left, clientY: top }), pointOf({ clientX: right, clientY: bottom })]
        now.onArea(areaBetween(from, to), passage.words)
      }
    }
    // A rectangle that is drawn over words must not select them too.
    const onMouseDown = (event: MouseEvent) => {
      if (wordAt(event.target) === null || latest.current.words?.by === 'machine') event.preventDefault()
    }
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('mousedown', onMouseDown)
    element.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('mousedown', onMouseDown)
      element.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
    }
  }, [sheet, isUsed])
  return { drawn, held }
}

/** The number of the word that something belongs to. */
function wordAt(target: EventTarget | null): number | null {
  const word = target instanceof Element ? target.closest('.paper-words > [data-word]') : null
  return word === null ? null : Number(word.getAttribute('data-word'))
}

function passageIn(element: HTMLElement): { readonly words: string; readonly box: DOMRect } | null {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const words = oneLine(selection.toString())
  const range = selection.getRangeAt(0)
  return words === '' || !element.contains(range.startContainer) ? null : { words, box: range.getBoundingClientRect() }
}
