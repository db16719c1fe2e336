import type { ReportDocument } from '#core/report/document.ts'
import type { Canvas } from './canvas.ts'
import { baselineOf, linesOf, type Setting } from './blocks/setting.ts'
import { lineWidth, type Line } from './lineBreaks.ts'
import { colors, page, styles, textWidth, type TextStyle } from './style.ts'

/** What stands on every page around its pieces: letterhead, number, log entry and page x of y. */
export interface Frame {
  /** Where pieces begin, from the top of the page. */
  readonly top: number
  readonly room: number
  /** `number` from 1. */
  draw(canvas: Canvas, number: number, pages: number): void
}

const below = { letterhead: 19, body: 10 }

export function frameOf(document: ReportDocument, setting: Setting): Frame {
  const { institution, lines } = document.letterhead
  const half = textWidth * 0.54
  const verbatim = (text: string) => ({ text, lang: setting.language })
  const names = linesOf(verbatim(institution), half, styles.institution, setting)
  const office = lines.flatMap((line) => linesOf(verbatim(line), textWidth - half - 16, styles.office, setting))
  // The page number stands beside the first line; those below have the whole width.
  const notes = document.footer.flatMap((said, index) =>
    linesOf(said, index === 0 ? textWidth - 80 : textWidth, styles.footer, setting),
  )

  const headHeight = Math.max(names.length * styles.institution.leading, office.length * styles.office.leading)
  const ruleAt = page.top + headHeight + 7
  const top = ruleAt + 1.5 + below.letterhead
  const footAt = page.height - page.bottom - Math.max(1, notes.length) * styles.footer.leading
  const footRule = footAt - 7

  return {
    top,
    room: footRule - below.body - top,
    draw(canvas, number, pages) {
      const head = page.top + headHeight
      for (const [index, line] of names.entries()) {
        const at = head - (names.length - index) * styles.institution.leading + 1
        canvas.text(line, styles.institution, page.left, baselineOf(at, styles.institution))
      }
      for (const [index, line] of office.entries()) {
        const at = head - (office.length - index) * styles.office.leading
        endAligned(canvas, line, styles.office, at, setting)
      }
      canvas.rule(page.left, ruleAt, textWidth, 1.5, colors.ink)
      canvas.rule(page.left, footRule, textWidth, 0.5, colors.line)
      for (const [index, line] of notes.entries()) {
        canvas.text(line, styles.footer, page.left, baselineOf(footAt + index * styles.footer.leading, styles.footer))
      }
      const which = setting.speak({ key: 'report:page', values: { page: number, pages } })
      endAligned(canvas, { text: which, hyphenated: false }, styles.footer, footAt, setting)
    },
  }
}

function endAligned(canvas: Canvas, line: Line, style: TextStyle, top: number, { typeface }: Setting): void {
  const x = page.width - page.right - lineWidth(line, style, typeface)
  canvas.text(line, style, x, baselineOf(top, style))
}
