import { formatNumber } from './format.ts'
import type { UiLanguage } from './words.ts'

/** A share with its interval, as a sentence needs it: whole percent. */
export function shareFacts(
  {
    count,
    of,
    interval,
  }: { readonly count: number; readonly of: number; readonly interval: { readonly from: number; readonly to: number } },
  language: UiLanguage,
): { readonly share: string; readonly from: string; readonly to: string; readonly count: number; readonly of: number } {
  const percent = (share: number) => formatNumber(Math.round(share * 100), language)
  return { share: percent(count / of), from: percent(interval.from), to: percent(interval.to), count, of }
}
