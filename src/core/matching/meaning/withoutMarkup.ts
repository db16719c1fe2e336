import { htmlEntity, signOf } from '../../htmlEntity.ts'

/**
 * A text as it reads where it was written for a page: spaces for the tags of HTML and the marks of bold letters, its sign for an
 * entity. As long as before: what an entity leaves is filled with soft hyphens inside a word, else with spaces.
 */
export function withoutMarkup(value: string): string {
  if (!/[<&*_]/.test(value)) return value
  return value
    .replace(tag, blank)
    .replace(htmlEntity, (entity: string, at: number, whole: string) => {
      const sign = signOf(entity)
      if (!/[\p{L}\u00ad]/u.test(sign)) return sign.padEnd(entity.length)
      return /\p{L}/u.test(whole.charAt(at - 1))
        ? sign.padStart(entity.length, softHyphen)
        : sign.padEnd(entity.length, softHyphen)
    })
    .replace(bold, (_, mark: string, words: string) => blank(mark) + words + blank(mark))
}

const softHyphen = '\u00ad'
const blank = (written: string) => ' '.repeat(written.length)

/** Only names that texts are written with: "a <b" and "x < y > z" stay. */
const tag =
  /<\/?(?:a|b|blockquote|br|code|div|em|font|h[1-6]|i|li|ol|p|pre|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]{0,300})?\/?>/giu
const bold = /(\*\*|__)(?=\S)([^*_\n]+)(?<=\S)\1/gu
