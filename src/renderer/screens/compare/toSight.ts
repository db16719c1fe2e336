import type { Edge } from './bands.ts'

/** How far a view scrolls until a row in it is in sight, in px; below 0 it scrolls up. */
export function toSight(row: Edge, view: Edge): number {
  if (row.top < view.top) return row.top - view.top
  return Math.max(0, Math.min(row.bottom - view.bottom, row.top - view.top))
}

/** The same for rows of which one is enough: nothing moves while any of them is in sight, else the first comes. */
export function firstToSight(rows: readonly Edge[], view: Edge): number {
  const [first] = rows
  return first === undefined || rows.some((row) => toSight(row, view) === 0) ? 0 : toSight(first, view)
}

/** How far a view scrolls by a Page key to read on in a row: some of what was in sight stays, and nothing moves at the row's end. */
export function toReadOn(row: Edge, view: Edge, way: 1 | -1): number {
  const rest = way === 1 ? row.bottom - view.bottom : view.top - row.top
  return rest < 1 ? 0 : way * Math.min(rest, (view.bottom - view.top) * 0.9)
}
