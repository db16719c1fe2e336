import { oneLine } from '../oneLine.ts'
import { baseLanguage, type LangText, type TaggedText } from '../values.ts'

/**
 * Whether a text is the same as another, letter by letter, in every language that both have, white space aside: a translation
 * added or dropped makes no other text of it. Without a common language nothing can be held against each other, and they
 * count as different.
 */
export function sameText(one: LangText, other: LangText): boolean {
  const said = byLanguage(one)
  const common = [...byLanguage(other)].filter(([language]) => said.has(language))
  return common.length > 0 && common.every(([language, value]) => said.get(language) === value)
}

/** As `sameText`, whatever the case of the letters: what was written in capitals before is still the same outcome. */
export function sameWording(one: LangText, other: LangText): boolean {
  return sameText(lowered(one), lowered(other))
}

function lowered(text: LangText): LangText {
  return text.map(({ lang, value }) => ({ lang, value: value.toLowerCase() }))
}

function byLanguage(text: LangText): Map<string, string> {
  const tidy = ({ value }: TaggedText) => oneLine(value.normalize('NFC'))
  const groups = Map.groupBy(text, ({ lang }) => baseLanguage(lang))
  return new Map([...groups].map(([language, own]) => [language, own.map(tidy).sort().join('\n')]))
}
