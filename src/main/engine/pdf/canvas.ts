import type { PDFArray, PDFFont, PDFName, PDFOperator, PDFPage } from 'pdf-lib'
import type { Mark } from '#core/report/document.ts'
import type { Face } from './fonts.ts'
import { pdfLib } from './libraries.ts'
import { drawMark } from './marks.ts'
import type { Element } from './structure.ts'
import { page as sheet, type Color, type TextStyle } from './style.ts'
import { missingWidth, type Typeface } from './typeface.ts'

/** Draws on one page. Lengths in points from the top left corner down. */
export interface Canvas {
  /** `baseline` is where the letters stand. */
  text(
    line: { readonly text: string; readonly hyphenated?: boolean },
    style: TextStyle,
    x: number,
    baseline: number,
  ): void
  rule(x: number, y: number, length: number, thickness: number, color: Color): void
  bar(x: number, top: number, height: number, thickness: number, color: Color): void
  mark(mark: Mark, x: number, top: number, size: number): void
  /** What `draw` draws belongs to `element`; outside of one it is an artifact that is not read aloud. */
  tagged(element: Element, draw: () => void): void
}

/** Adds to what is moved back at the end of a `TJ`. */
function move(parts: (string | number)[], back: number): void {
  if (back === 0) return
  const last = parts.at(-1)
  if (typeof last === 'number') parts[parts.length - 1] = last + back
  else parts.push(back)
}

const operators = pdfLib.PDFOperatorNames

export function createCanvas(
  page: PDFPage,
  index: number,
  fonts: ReadonlyMap<Face, PDFFont>,
  typeface: Typeface,
): Canvas {
  const keys = new Map<Face, PDFName>()
  let marked = 0
  let tagging = false

  const push = (name: keyof typeof operators, ...args: Parameters<typeof PDFOperator.of>[1] & object) => {
    page.pushOperators(pdfLib.PDFOperator.of(operators[name], args))
  }
  const number = (value: number) => String(Math.round(value * 1000) / 1000)
  const fromBottom = (y: number) => sheet.height - y

  function fontOf(face: Face): PDFFont {
    const font = fonts.get(face)
    if (font === undefined) throw new Error(`The face ${face} is not embedded`)
    return font
  }

  function keyOf(face: Face): PDFName {
    const known = keys.get(face) ?? page.node.newFontDictionary(face, fontOf(face).ref)
    keys.set(face, known)
    return known
  }

  /**
   * Glyph by glyph with its kerning: `TJ` takes what is to be moved back, in thousandths of the size. A mark is moved over
   * its letter and back, and raised by a stretch of its own.
   */
  function adjusted(text: string, face: Face): { readonly rise: number; readonly glyphs: PDFArray }[] {
    const { advances, widths, offsets } = typeface.shape(text, face)
    const codes = fontOf(face).encodeText(text).asString()
    const stretches: { rise: number; parts: (string | number)[] }[] = []
    for (const [position, advance] of advances.entries()) {
      const { x, y } = offsets[position] ?? { x: 0, y: 0 }
      const rise = Math.round(y)
      if (stretches.at(-1)?.rise !== rise) stretches.push({ rise, parts: [] })
      const parts = stretches.at(-1)?.parts ?? []
      const aside = Math.round(x)
      move(parts, -aside)
      const last = parts.at(-1)
      const code = codes.slice(position * 4, position * 4 + 4)
      if (typeof last === 'string') parts[parts.length - 1] = last + code
      else parts.push(code)
      move(parts, Math.round((widths[position] ?? 0) - advance) + aside)
    }
    return stretches.map(({ rise, parts }) => ({
      rise,
      glyphs: page.doc.context.obj(
        parts.map((part) => (typeof part === 'string' ? pdfLib.PDFHexString.of(part) : part)),
      ),
    }))
  }

  function runsAt(text: string, style: TextStyle, x: number, baseline: number): number {
    let at = x
    for (const run of typeface.runs(text, style.face)) {
      if (run.face === 'missing') {
        missingBox(at, baseline, style)
        at += (missingWidth * style.size) / 1000
        continue
      }
      push('BeginText')
      push('SetFontAndSize', keyOf(run.face), number(style.size))
      push('SetTextMatrix', '1', '0', '0', '1', number(at), number(fromBottom(baseline)))
      for (const { rise, glyphs } of adjusted(run.text, run.face)) {
        if (rise !== 0) push('SetTextRise', number((rise * style.size) / 1000))
        push('ShowTextAdjusted', glyphs)
        if (rise !== 0) push('SetTextRise', '0')
      }
      push('EndText')
      at += (typeface.shape(run.text, run.face).total * style.size) / 1000
    }
    return at
  }

  /** Stands visibly where a glyph is missing, so that nobody signs a name with a hole in it. */
  function missingBox(x: number, baseline: number, { size, color }: TextStyle): void {
    push('PushGraphicsState')
    push('StrokingColorRgb', ...color.map(number))
    push('SetLineWidth', number(size * 0.06))
    const width = (missingWidth * size) / 1000
    push(
      'AppendRectangle',
      number(x + width * 0.12),
      number(fromBottom(baseline)),
      number(width * 0.76),
      number(size * 0.7),
    )
    push('StrokePath')
    push('PopGraphicsState')
  }

  /** All that is drawn is marked: as content of an element, or as an artifact. */
  function asArtifact(draw: () => void): void {
    if (tagging) {
      draw()
      return
    }
    push('BeginMarkedContent', pdfLib.PDFName.of('Artifact'))
    draw()
    push('EndMarkedContent')
  }

  function filled(x: number, top: number, width: number, height: number, color: Color): void {
    asArtifact(() => {
      push('NonStrokingColorRgb', ...color.map(number))
      push('AppendRectangle', number(x), number(fromBottom(top + height)), number(width), number(height))
      push('FillNonZero')
    })
  }

  return {
    text(line, style, x, baseline) {
      asArtifact(() => {
        push('NonStrokingColorRgb', ...style.color.map(number))
        const end = runsAt(line.text, style, x, baseline)
        if (line.hyphenated !== true) return
        // The hyphen is of the line, not of the word: what copies or reads the text is told so.
        push('BeginMarkedContentSequence', pdfLib.PDFName.of('Span'), '<</ActualText <FEFF00AD>>>')
        runsAt('-', style, end, baseline)
        push('EndMarkedContent')
      })
    },
    rule: (x, y, length, thickness, color) => {
      filled(x, y, length, thickness, color)
    },
    bar: (x, top, height, thickness, color) => {
      filled(x, top, thickness, height, color)
    },
    mark: (mark, x, top, size) => {
      asArtifact(() => {
        page.pushOperators(...drawMark(mark, x, fromBottom(top), size))
      })
    },
    tagged(element, draw) {
      const id = marked++
      element.kids.push({ page: index, id })
      push('BeginMarkedContentSequence', pdfLib.PDFName.of(element.role), `<</MCID ${id}>>`)
      tagging = true
      draw()
      tagging = false
      push('EndMarkedContent')
    },
  }
}
