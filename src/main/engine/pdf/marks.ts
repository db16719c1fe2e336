import type { PDFOperator } from 'pdf-lib'
import type { Mark } from '#core/report/document.ts'
import { pdfLib } from './libraries.ts'
import { colors, type Color } from './style.ts'

const names = pdfLib.PDFOperatorNames

/** How far a quarter circle's control points lie, for Bézier curves. */
const round = 0.5523

/**
 * The marks of a judgement, drawn as paths: a disc with a tick (holds), a half disc (in part), a square with a cross
 * (does not), a dashed ring (open). The fonts have no such signs. `y` is the top, from the bottom of the page.
 */
export function drawMark(mark: Mark, x: number, y: number, size: number): PDFOperator[] {
  const unit = size / 14
  // The drawing's own grid of 14 by 14, from the top left down.
  const at = (column: number, row: number) => [number(x + column * unit), number(y - row * unit)]
  const op = (name: keyof typeof names, ...args: string[]) => pdfLib.PDFOperator.of(names[name], args)
  const to = (name: 'MoveTo' | 'LineTo', column: number, row: number) => op(name, ...at(column, row))
  const curve = (...points: readonly [number, number][]) =>
    op('AppendBezierCurve', ...points.flatMap(([column, row]) => at(column, row)))
  const path = (...points: readonly [number, number][]) =>
    points.map(([column, row], index) => to(index === 0 ? 'MoveTo' : 'LineTo', column, row))
  const fill = (color: Color) => op('NonStrokingColorRgb', ...color.map(number))
  const stroke = (color: Color, width: number) => [
    op('StrokingColorRgb', ...color.map(number)),
    op('SetLineWidth', number(width * unit)),
  ]
  /** The left half of a circle about the middle, from its top to its bottom; then the right one. */
  const left = (radius: number) => [
    to('MoveTo', 7, 7 - radius),
    curve([7 - radius * round, 7 - radius], [7 - radius, 7 - radius * round], [7 - radius, 7]),
    curve([7 - radius, 7 + radius * round], [7 - radius * round, 7 + radius], [7, 7 + radius]),
  ]
  const right = (radius: number) => [
    curve([7 + radius * round, 7 + radius], [7 + radius, 7 + radius * round], [7 + radius, 7]),
    curve([7 + radius, 7 - radius * round], [7 + radius * round, 7 - radius], [7, 7 - radius]),
    op('ClosePath'),
  ]
  const circle = (radius: number) => [...left(radius), ...right(radius)]

  const shapes: Readonly<Record<Mark, () => PDFOperator[]>> = {
    holds: () => [
      fill(colors.holds),
      ...circle(6.5),
      op('FillNonZero'),
      ...stroke(colors.paper, 1.7),
      ...path([4, 7.2], [6.2, 9.4], [10.2, 5]),
      op('StrokePath'),
    ],
    part: () => [
      ...stroke(colors.part, 1.5),
      ...circle(5.75),
      op('StrokePath'),
      fill(colors.part),
      ...left(5.5),
      op('ClosePath'),
      op('FillNonZero'),
    ],
    not: () => [
      fill(colors.not),
      ...path([0.75, 0.75], [13.25, 0.75], [13.25, 13.25], [0.75, 13.25]),
      op('FillNonZero'),
      ...stroke(colors.paper, 1.7),
      ...path([4.2, 4.2], [9.8, 9.8]),
      ...path([9.8, 4.2], [4.2, 9.8]),
      op('StrokePath'),
    ],
    open: () => [
      ...stroke(colors.open, 1.5),
      op('SetLineDashPattern', `[${number(2.4 * unit)} ${number(2 * unit)}]`, '0'),
      ...circle(5.75),
      op('StrokePath'),
    ],
  }
  return [op('PushGraphicsState'), ...shapes[mark](), op('PopGraphicsState')]
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
