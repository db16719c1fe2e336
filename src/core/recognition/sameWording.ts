import { baseLanguage, type LangText } from '../values.ts'

/**
 * Whether a text says the same as another: in every language that both have, whatever the case and the white space.
 * Without a common language nothing can be held against each other, and they count as different.
 */
export function sameWording(one: LangText, other: LangText): boolean {
  const said = byLanguage(one)
  const common = [...byLanguage(other)].filter(([lang]) => said.has(lang))
  return common.length > 0 && common.every(([lang, value]) => said.get(lang) === value)
}

function byLanguage(text: LangText): Map<string, string> {
  return new Map(
    [...Map.groupBy(text, ({ lang }) => baseLanguage(lang))].map(([lang, own]) => [
      lang,
      own
        .map(({ value }) => value.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase())
        .sort()
        .join('\n'),
    ]),
  )
}
