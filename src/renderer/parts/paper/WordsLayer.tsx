import type { CSSProperties } from 'react'
import type { Area } from '#core/credential/element.ts'
import type { Turn } from '#core/paper/picture.ts'
import type { SheetWord, SheetWords } from './sheetWords.ts'

/** The words of a page over its picture, unseen but for what is unsure or chosen. */
export function WordsLayer({
  words: { by, turn, words },
  ratio,
  chosen,
}: {
  readonly words: SheetWords
  /** Width through height of the page. */
  readonly ratio: number
  readonly chosen: ReadonlySet<SheetWord>
}) {
  return (
    <div className={`paper-words paper-words-${by}`}>
      {words.map((word, index) => (
        <span
          key={index}
          data-word={index}
          {...(word.sure ? {} : { 'data-unsure': '' })}
          {...(chosen.has(word) ? { 'data-chosen': '' } : {})}
          style={placeOf(word.text, word.area, turn, ratio)}
        >
          {word.text}
        </span>
      ))}
    </div>
  )
}

/** Where a word begins and which way it runs, as it stands on the page. All lengths are in hundredths of the page's width. */
function placeOf(text: string, { x, y, width, height }: Area, turn: Turn, ratio: number): CSSProperties {
  const [left, top, wide, high] = [x * 100, (y * 100) / ratio, width * 100, (height * 100) / ratio]
  const onItsSide = turn === 90 || turn === 270
  const [length, size] = onItsSide ? [high, wide] : [wide, high]
  const [startX, startY] = {
    0: [left, top],
    90: [left, top + high],
    180: [left + wide, top + high],
    270: [left + wide, top],
  }[turn] as [number, number]
  const natural = size * widthOf(text)
  const stretch = length > 0 && natural > 0 ? length / natural : 1
  return {
    insetInlineStart: `${startX}cqw`,
    insetBlockStart: `${startY}cqw`,
    fontSize: `${size}cqw`,
    transform: `rotate(${-turn}deg) scaleX(${stretch})`,
  }
}

let pen: CanvasRenderingContext2D | null | undefined
/** The letters that measure are as high as this, so that nothing is rounded away. */
const measured = 100

/** How wide a text is in the letters of the page, in parts of their height; 0 where nothing can be measured. */
function widthOf(text: string): number {
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d')
    if (pen !== null) pen.font = `${String(measured)}px ${getComputedStyle(document.body).fontFamily}`
  }
  return pen === null ? 0 : pen.measureText(text).width / measured
}
