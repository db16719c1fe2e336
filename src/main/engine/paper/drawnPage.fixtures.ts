import type { Picture } from '#core/paper/picture.ts'
import { readFonts } from '../pdf/fonts.ts'
import { openFont } from '../pdf/libraries.ts'

interface Line {
  readonly text: string
  /** Where its first letter stands on its line, in points of the picture. */
  readonly x: number
  readonly y: number
  readonly size: number
}
type Point = readonly [x: number, y: number]

/** What fontkit's glyphs have beside what the program uses: their outline, in the font's units and upwards. */
interface Outlined {
  readonly advanceWidth: number
  readonly path: { readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[] }
}

const font = openFont(readFonts().sans)

/** A page as a scanner would see it, black on white: lines of text in a face that statements are set in. */
export function drawnPage(lines: readonly Line[], { width, height } = { width: 1240, height: 620 }): Picture {
  const points = new Uint8Array(width * height).fill(255)
  for (const { text, x, y, size } of lines) {
    const scale = size / font.unitsPerEm
    let pen = x
    for (const glyph of font.layout(text).glyphs as unknown as readonly Outlined[]) {
      const left = pen
      fill(
        outlineOf(glyph).map((contour) => contour.map(([gx, gy]) => [left + gx * scale, y - gy * scale])),
        { width, height, points },
      )
      pen += glyph.advanceWidth * scale
    }
  }
  return { width, height, points }
}

/** The corners of each contour; a curve becomes eight straight pieces. */
function outlineOf({ path }: Outlined): Point[][] {
  const contours: Point[][] = []
  for (const { command, args } of path.commands) {
    const contour = contours.at(-1) ?? []
    const [a = 0, b = 0, c = 0, d = 0] = args
    const [fromX, fromY] = contour.at(-1) ?? [0, 0]
    if (command === 'moveTo') contours.push([[a, b]])
    else if (command === 'lineTo') contour.push([a, b])
    else if (command === 'quadraticCurveTo') {
      for (let t = 0.125; t <= 1; t += 0.125) {
        const [one, two, three] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
        contour.push([one * fromX + two * a + three * c, one * fromY + two * b + three * d])
      }
    } else if (command !== 'closePath') throw new Error(`No such curve in TrueType: ${command}`)
  }
  return contours
}

/** Row by row, wherever the outline winds around a point. */
function fill(contours: readonly (readonly Point[])[], { width, height, points }: Picture): void {
  const edges = contours.flatMap((contour) =>
    contour.map((from, at) => [from, contour[(at + 1) % contour.length] ?? from] as const),
  )
  const heights = edges.map(([[, y]]) => y)
  for (let row = Math.max(0, Math.floor(Math.min(...heights))); row < Math.min(height, Math.max(...heights)); row++) {
    const middle = row + 0.5
    const crossings = edges
      .flatMap(([[x1, y1], [x2, y2]]) =>
        y1 <= middle === y2 <= middle
          ? []
          : [{ x: x1 + ((middle - y1) / (y2 - y1)) * (x2 - x1), winds: y1 < y2 ? 1 : -1 }],
      )
      .sort((one, other) => one.x - other.x)
    let winding = 0
    crossings.forEach(({ x, winds }, at) => {
      winding += winds
      const next = crossings[at + 1]
      if (winding === 0 || next === undefined) return
      points.fill(0, row * width + Math.round(x), row * width + Math.min(width, Math.round(next.x)))
    })
  }
}

/** A certificate of three lines; what it says is in English, German and French. */
export const certificate = (): Picture =>
  drawnPage([
    { text: 'Certificate of Databases', x: 100, y: 120, size: 60 },
    { text: 'Die Studierenden können Abfragen prüfen.', x: 100, y: 240, size: 42 },
    { text: 'Les étudiants évaluent la qualité des données.', x: 100, y: 340, size: 42 },
    { text: 'Workload: 7.5 ECTS', x: 100, y: 460, size: 42 },
  ])
