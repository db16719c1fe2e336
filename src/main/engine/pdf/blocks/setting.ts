import type { Said } from '#core/report/document.ts'
import type { Canvas } from '../canvas.ts'
import { breakLines, type Line } from '../lineBreaks.ts'
import type { Piece } from '../pages.ts'
import type { Speak } from '../speak.ts'
import type { Element } from '../structure.ts'
import { page, type TextStyle } from '../style.ts'
import type { Typeface } from '../typeface.ts'

/** What every block is set with. */
export interface Setting {
  readonly language: 'en' | 'de'
  readonly speak: Speak
  readonly typeface: Typeface
  /** The element that a block's elements join. */
  readonly root: Element
}

export function piece(of: Pick<Piece, 'height' | 'draw'> & Partial<Piece>): Piece {
  return { before: 0, keep: false, newPage: false, head: null, ...of }
}

export function linesOf(said: Said, width: number, style: TextStyle, setting: Setting): Line[] {
  return breakLines(setting.speak(said), width, style, setting.language, setting.typeface)
}

/** Where the letters of a line stand that begins at `top`. */
export function baselineOf(top: number, style: TextStyle): number {
  return top + (style.leading + style.size * 0.68) / 2
}

export interface LinesAt {
  readonly x?: number
  readonly before?: number
  /** Space below, part of the last line's height. */
  readonly after?: number
  /** Drawn beside the first line: a bullet. */
  readonly beside?: (canvas: Canvas, top: number) => void
}

/**
 * The lines of a paragraph as pieces of one element. Its first two and its last two lines stay together, so that no
 * page begins or ends with a single one.
 */
export function linePieces(lines: readonly Line[], style: TextStyle, target: Element, at: LinesAt = {}): Piece[] {
  const x = at.x ?? page.left
  return lines.map((line, index) =>
    piece({
      height: style.leading + (index === lines.length - 1 ? (at.after ?? 0) : 0),
      before: index === 0 ? (at.before ?? 0) : 0,
      keep: index < lines.length - 1 && (index === 0 || index >= lines.length - 2),
      draw: (canvas, top) => {
        canvas.tagged(target, () => {
          if (index === 0) at.beside?.(canvas, top)
          canvas.text(line, style, x, baselineOf(top, style))
        })
      },
    }),
  )
}

/** The same pieces, none parted from the next, the last one neither where `last` says so. */
export function kept(pieces: readonly Piece[], last: 'last too' | 'but the last'): Piece[] {
  return pieces.map((one, index) => (index < pieces.length - 1 || last === 'last too' ? { ...one, keep: true } : one))
}
