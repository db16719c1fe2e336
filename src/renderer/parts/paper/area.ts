import type { Area } from '#core/credential/element.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** The rectangle between two corners, kept on the page and rounded to a thousandth: finer than a hand can draw. */
export function areaBetween(one: Point, other: Point): Area {
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)].map(onPage) as [number, number]
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)].map(onPage) as [number, number]
  return { x: left, y: top, width: rounded(right - left), height: rounded(bottom - top) }
}

/** The smallest rectangle around all of them. */
export function areaAround(areas: readonly Area[]): Area {
  const [left, top] = [Math.min(...areas.map(({ x }) => x)), Math.min(...areas.map(({ y }) => y))]
  const right = Math.max(...areas.map(({ x, width }) => x + width))
  const bottom = Math.max(...areas.map(({ y, height }) => y + height))
  return areaBetween({ x: left, y: top }, { x: right, y: bottom })
}

/** A little larger each way, so that its outline does not run through letters. */
export const withMargin = ({ x, y, width, height }: Area): Area =>
  areaBetween({ x: x - margin, y: y - margin }, { x: x + width + margin, y: y + height + margin })

const margin = 0.004

/** Too small to have been meant: a click. */
export const isClick = ({ width, height }: Area): boolean => width < 0.01 && height < 0.005

const step = 0.01

/** Arrows move a rectangle; with Shift they make it wider, narrower, higher or lower. Null for another key. */
export function areaAfterKey(area: Area, key: string, { resize }: { readonly resize: boolean }): Area | null {
  const [dx, dy] =
    { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key] ?? []
  if (dx === undefined || dy === undefined) return null
  const { x, y, width, height } = area
  if (resize)
    return {
      x,
      y,
      width: rounded(Math.min(1 - x, Math.max(step, width + dx))),
      height: rounded(Math.min(1 - y, Math.max(step, height + dy))),
    }
  return {
    x: rounded(Math.min(1 - width, Math.max(0, x + dx))),
    y: rounded(Math.min(1 - height, Math.max(0, y + dy))),
    width,
    height,
  }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000
const onPage = (value: number): number => rounded(Math.min(1, Math.max(0, value)))
