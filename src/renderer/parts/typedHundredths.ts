/** `7.5` and `7,5` alike, at most two decimals, as whole hundredths: no rounding can creep in. Null: no such number. */
export function typedHundredths(words: string): number | null {
  const found = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(words.trim())
  return found === null ? null : Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
}
