/** A word without case and marks: `Wójcik` and `wojcik` are one, and so are `Łucja` and `lucja`. */
export function plainLetters(word: string): string {
  // Most words have none to lose, and a list of thousands is gone through for each letter that is typed.
  if (!beyondAscii.test(word)) return word.toLowerCase()
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
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
