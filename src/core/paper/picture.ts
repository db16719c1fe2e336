import type { Area } from '../credential/element.ts'

/** A page as a machine looks at it: row after row from the top left, 0 is black and 255 white. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly points: Uint8Array
}

/** How far a page is turned clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270

/** The picture turned clockwise. */
export function turned(picture: Picture, by: Turn): Picture {
  if (by === 0) return picture
  const { width, height, points } = picture
  const [wide, high] = by === 180 ? [width, height] : [height, width]
  const after = new Uint8Array(points.length)
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const from = by === 90 ? (height - 1 - x) * width + y : by === 180 ? points.length - 1 - y * width - x : x * width
      after[y * wide + x] = points[by === 270 ? from + width - 1 - y : from] ?? 255
    }
  }
  return { width: wide, height: high, points: after }
}

/** Where an area of a page that was turned clockwise lies on the page as it came. */
export function areaBefore({ x, y, width, height }: Area, by: Turn): Area {
  switch (by) {
    case 0:
      return { x, y, width, height }
    case 90:
      return { x: y, y: 1 - x - width, width: height, height: width }
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height }
    case 270:
      return { x: 1 - y - height, y: x, width: height, height: width }
  }
}

/** How much more a page changes along its width than along its height before its lines are taken to run down; most pages are upright. */
const clearly = 1.5

/**
 * Which way lines run over the page: between lines there is nothing, so that the page changes most from one to the next. A guess, which a
 * page set askew or of few words makes wrong.
 */
export function linesRun({ width, height, points }: Picture): 'across' | 'down' {
  const [rows, columns] = [new Float64Array(height), new Float64Array(width)]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const point = points[y * width + x] ?? 255
      rows[y] = (rows[y] ?? 0) + point / width
      columns[x] = (columns[x] ?? 0) + point / height
    }
  }
  return changeIn(columns) > clearly * changeIn(rows) ? 'down' : 'across'
}

function changeIn(means: Float64Array): number {
  return means.reduce((sum, mean, at) => sum + Math.abs(mean - (means[at - 1] ?? mean)), 0)
}
