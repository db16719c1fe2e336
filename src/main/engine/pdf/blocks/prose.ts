import type { Said } from '#core/report/document.ts'
import type { Piece } from '../pages.ts'
import { element } from '../structure.ts'
import { page, styles, textWidth } from '../style.ts'
import { baselineOf, kept, linePieces, linesOf, type Setting } from './setting.ts'

/** A title stays with what it is the title of. */
export function titlePieces(text: Said, level: 1 | 2, setting: Setting): Piece[] {
  const style = level === 1 ? styles.title : styles.subtitle
  const lines = linesOf(text, textWidth, style, setting)
  const target = element(level === 1 ? 'H1' : 'H2', setting.root)
  return kept(linePieces(lines, style, target, { before: 14, after: 3 }), 'last too')
}

export function leadPieces(text: Said, setting: Setting): Piece[] {
  const lines = linesOf(text, textWidth, styles.lead, setting)
  return kept(linePieces(lines, styles.lead, element('P', setting.root)), 'last too')
}

export function headingPieces(text: Said, setting: Setting): Piece[] {
  const lines = linesOf(text, textWidth, styles.heading, setting)
  return kept(linePieces(lines, styles.heading, element('H2', setting.root), { before: 11, after: 1.5 }), 'last too')
}

export function paragraphPieces(text: Said, before: number, setting: Setting): Piece[] {
  const lines = linesOf(text, textWidth, styles.body, setting)
  return linePieces(lines, styles.body, element('P', setting.root), { before })
}

const indent = 13

export function listPieces(items: readonly Said[], setting: Setting): Piece[] {
  const list = element('L', setting.root)
  return items.flatMap((item, index) => {
    const target = element('LBody', element('LI', list))
    const lines = linesOf(item, textWidth - indent, styles.body, setting)
    return linePieces(lines, styles.body, target, {
      x: page.left + indent,
      before: index === 0 ? 0 : 2.5,
      beside: (canvas, top) => {
        canvas.text({ text: '–' }, styles.body, page.left, baselineOf(top, styles.body))
      },
    })
  })
}
