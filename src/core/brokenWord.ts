/**
 * The end of a line inside a word: "net-" and "works", as a text copied from a page has it. A hyphen before a capital letter is the
 * word's own, and "pre-" before "or" shares the end of its word with another.
 */
export const brokenWord =
  /(?<=\p{L})-[ \t]*\r?\n[ \t]*(?=\p{Ll})(?!(?:and|or|nor|to|und|oder|bzw|sowie|bis|als|et|ou|ni)(?!\p{L}))/gu
