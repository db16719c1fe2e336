/**
 * A word without case and marks: `Wójcik` and `wojcik` are one, and so are `Łucja` and `lucja`. Nor does it hold what is
 * not seen, as pasted texts do (soft hyphens, joiners, marks of direction), and every hyphen or dash is `-`.
 */
export function plainLetters(word: string): string {
  // Most words have none to lose, and a list of thousands is gone through for each letter that is typed.
  if (!beyondAscii.test(word)) return word.toLowerCase()
  return word
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .toLowerCase()
    .replace(/[łøđıςßæœ]/g, (letter) => withoutStroke[letter] ?? letter)
}

const beyondAscii = /[\u0080-\uffff]/

/** Letters whose mark Unicode does not take apart. */
const withoutStroke: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
}
