/**
 * Base languages that a document names in its own, as `report:language`: those of the European Higher Education Area and
 * others that credentials are often in. A text in any other is printed without saying so.
 */
export const namedLanguages = [
  ...['ar', 'az', 'be', 'bg', 'bs', 'ca', 'cs', 'cy', 'da', 'de', 'el', 'en', 'es', 'et', 'eu', 'fa', 'fi', 'fr', 'ga'],
  ...['gl', 'he', 'hi', 'hr', 'hu', 'hy', 'is', 'it', 'ja', 'ka', 'kk', 'ko', 'lb', 'lt', 'lv', 'mk', 'mt', 'nb', 'nl'],
  ...['nn', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv', 'tr', 'uk', 'vi', 'zh'],
] as const
type NamedLanguage = (typeof namedLanguages)[number]

export function isNamedLanguage(base: string): base is NamedLanguage {
  return namedLanguages.some((one) => one === base)
}
