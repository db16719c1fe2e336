const letters = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmr}\\p{sc=Mymr}'
const holds = new RegExp(`[${letters}]`, 'u')
const stretches = new RegExp(`(?:[${letters}]\\p{M}*)+|[^${letters}]+`, 'gu')
const characters = /^\p{M}+|\P{M}\p{M}*/gu

/** A part of a text with where it begins, in UTF-16 units. */
export interface Piece {
  readonly value: string
  readonly start: number
}

/**
 * Of a word in a script that writes no spaces, every two characters that stand side by side, as nobody can tell where its
 * words end without a dictionary; a word of any other script as it is.
 */
export function cutUnspaced(word: string): readonly Piece[] {
  if (!holds.test(word)) return [{ value: word, start: 0 }]
  return [...word.matchAll(stretches)].flatMap(({ 0: stretch, index }) => {
    if (!holds.test(stretch)) return [{ value: stretch, start: index }]
    const found = [...stretch.matchAll(characters)]
    if (found.length === 1) return [{ value: stretch, start: index }]
    return found.slice(1).map((second, nth) => {
      const start = found[nth]?.index ?? 0
      return { value: stretch.slice(start, second.index + second[0].length), start: index + start }
    })
  })
}

/** How many letters a text has for telling its language: a character of such a script says as much as three letters. */
export function lettersIn(text: string): number {
  return text.replace(new RegExp(`[${letters}]`, 'gu'), '***').length
}
