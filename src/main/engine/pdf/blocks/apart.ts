import type { Said } from '#core/report/document.ts'
import type { Piece } from '../pages.ts'
import { element } from '../structure.ts'
import { colors, page, styles, textWidth } from '../style.ts'
import { baselineOf, kept, linePieces, linesOf, piece, type Setting } from './setting.ts'

const inset = 12

/** Set apart by a bar at its side, whole on one page. */
export function boxPieces(heading: Said, paragraphs: readonly Said[], setting: Setting): Piece[] {
  const width = textWidth - inset
  const x = page.left + inset
  const inner = [
    ...linePieces(linesOf(heading, width, styles.heading, setting), styles.heading, element('H2', setting.root), {
      x,
      after: 1.5,
    }),
    ...paragraphs.flatMap((text, index) =>
      linePieces(linesOf(text, width, styles.body, setting), styles.body, element('P', setting.root), {
        x,
        after: index === paragraphs.length - 1 ? 0 : 3.5,
      }),
    ),
  ]
  return kept(inner, 'but the last').map((one, index) => ({
    ...one,
    before: index === 0 ? 12 : 0,
    draw: (canvas, top) => {
      canvas.bar(page.left, top, one.height, 1.5, colors.ink)
      one.draw(canvas, top)
    },
  }))
}

const signatureWidth = 260

/** Room to sign above a line, the name below it. */
export function signaturePieces(who: Said, setting: Setting): Piece[] {
  const style = styles.reference
  const names = linesOf(who, signatureWidth, style, setting)
  const target = element('P', setting.root)
  const room = 34
  const height = room + 4 + names.length * style.leading
  const draw: Piece['draw'] = (canvas, top) => {
    canvas.rule(page.left, top + room, signatureWidth, 0.75, colors.ink)
    canvas.tagged(target, () => {
      for (const [index, one] of names.entries()) {
        canvas.text(one, style, page.left, baselineOf(top + room + 4 + index * style.leading, style))
      }
    })
  }
  return [piece({ height, draw })]
}
