import type { PickSight } from '../ui/index.ts'

/** The pages after the first, of `size` rows each, that hold what is in sight of `of` rows, and where the keyboard is; `above` entries stand before the rows. */
export function pagesInSight(
  { from, to, at }: PickSight,
  { above, of, size }: { readonly above: number; readonly of: number; readonly size: number },
): readonly number[] {
  const pageAt = (index: number) => Math.floor(Math.max(0, Math.min(index - above, of - 1)) / size)
  const inSight = Array.from({ length: pageAt(to) - pageAt(from) + 1 }, (_, add) => pageAt(from) + add)
  return [...new Set([...inSight, pageAt(at)])].filter((page) => page > 0)
}
