import { baseLanguage, type TaggedText } from '../values.ts'
import type { ComparedCredential } from './comparison.ts'
import { nearLanguages } from './languages/nearLanguages.ts'
import { lettersIn } from './unspaced.ts'

/** What stands where nobody knows the language of a text. */
export const unknownLanguage = 'und'

/**
 * The primary language of a text: what its tag says, else what is detected, else `und`.
 *
 * A short text is not enough to detect a language from; then `context`, the untagged text around it, decides.
 */
export function languageOf(text: TaggedText, context: string): string {
  const tagged = primaryLanguage(text.lang)
  if (tagged !== unknownLanguage) return tagged
  return detected(text.value) ?? detected(context) ?? unknownLanguage
}

/** `en-GB`, ` EN` and `eng` are all `en`. */
export function primaryLanguage(tag: string): string {
  if (/^[a-z]{2}$/.test(tag)) return tag
  const primary = baseLanguage(tag)
  const two = twoLetters[primary] ?? primary
  return /^[a-z]{2,3}$/.test(two) && !noLanguage.has(two) ? two : unknownLanguage
}

/** The texts of a credential that carry no tag, as one: in what they are written together is surer than one by one. */
export function untaggedOf({ title, outcomes }: ComparedCredential): string {
  return [...title, ...outcomes.flatMap(({ text }) => text)]
    .filter(({ lang }) => primaryLanguage(lang) === unknownLanguage)
    .map(({ value }) => value)
    .join('\n')
}

function detected(text: string): string | null {
  const letters = text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
  const length = lettersIn(letters)
  if (length < fewestLetters) return null
  const [first, second] = nearLanguages(letters)
  if (first?.reliable !== true) return null
  return first.nearness - (second?.nearness ?? 0) >= leadFor(length) ? first.language : null
}

/** Below this a guess is one in chance: "Marketing" is a word of ten languages. */
const fewestLetters = 20

/** How far the first language must stand before the second, on the detector's scale of 0…1: less in a longer text. */
function leadFor(length: number): number {
  return length < 40 ? 0.05 : 0.03
}

const noLanguage = new Set(['und', 'zxx', 'mul', 'mis'])

/** ISO 639-2 as some credentials write it, where 639-1 has two letters. */
const twoLetters: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  ger: 'de',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  ita: 'it',
  nld: 'nl',
  dut: 'nl',
  por: 'pt',
  pol: 'pl',
  ell: 'el',
  gre: 'el',
  bul: 'bg',
  ces: 'cs',
  cze: 'cs',
  slk: 'sk',
  slo: 'sk',
  slv: 'sl',
  ukr: 'uk',
  rus: 'ru',
  bel: 'be',
  hrv: 'hr',
  srp: 'sr',
  bos: 'bs',
  mkd: 'mk',
  mac: 'mk',
  swe: 'sv',
  dan: 'da',
  nor: 'no',
  nob: 'nb',
  nno: 'nn',
  isl: 'is',
  ice: 'is',
  fin: 'fi',
  est: 'et',
  lav: 'lv',
  lit: 'lt',
  hun: 'hu',
  ron: 'ro',
  rum: 'ro',
  cat: 'ca',
  glg: 'gl',
  eus: 'eu',
  baq: 'eu',
  gle: 'ga',
  mlt: 'mt',
  sqi: 'sq',
  alb: 'sq',
  tur: 'tr',
  ara: 'ar',
  kat: 'ka',
  geo: 'ka',
  hye: 'hy',
  arm: 'hy',
  jpn: 'ja',
  zho: 'zh',
  chi: 'zh',
  kor: 'ko',
}
