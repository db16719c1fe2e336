import { formOf } from '../text.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { compoundParts } from './compounds.ts'
import { glossaryOf, type Glossary } from './glossary.ts'
import { phrasesOf, termsOf } from './termTable.ts'

/**
 * A text word by word in English, in the order of its own language, for an encoder of sentences that reads English alone: by
 * the glossary, by terms, by the parts of a joined word. A word or a part that none of them knows stays as it is, for many are
 * the same or nearly. Null for a language without a glossary.
 */
export function toldInEnglish(value: string, lang: string): string | null {
  const glossary = glossaryOf(lang)
  if (glossary === null) return null
  const words = [...formOf(value).matchAll(/[\p{L}\p{N}][\p{L}\p{N}+#]*|[.,;:!?]/gu)].map(([word]) => word)
  const told: string[] = []
  for (let at = 0; at < words.length;) {
    const length = longestPhrase(words, at, glossary)
    const phrase = words.slice(at, at + length)
    told.push(glossary.byForm.get(phrase.join(' ')) ?? wordInEnglish(phrase[0] ?? '', lang) ?? phrase[0] ?? '')
    at += length
  }
  return told
    .filter((word) => word !== '')
    .join(' ')
    .replace(/ (?=[.,;:!?])/g, '')
}

function longestPhrase(words: readonly string[], at: number, { byForm, beginnings, longest }: Glossary): number {
  if (!beginnings.has(words[at] ?? '')) return 1
  for (let length = Math.min(longest, words.length - at); length > 1; length -= 1) {
    if (byForm.has(words.slice(at, at + length).join(' '))) return length
  }
  return 1
}

/** What says a single word in English; '' where English leaves it out, null where nothing is known of it. */
export function wordInEnglish(word: string, lang: string): string | null {
  const glossary = glossaryOf(lang)
  if (glossary === null) return null
  const single = (form: string) => knownWord(form, lang, glossary)
  const whole = single(word) ?? (word.endsWith(womenOnly) ? single(word.slice(0, -womenOnly.length)) : undefined)
  if (whole !== undefined) return whole
  const parts = vocabularyOf(lang).joinsWords ? compoundParts(word, (part) => single(part) !== undefined) : []
  const [end, ...fronts] = parts
  if (end === undefined) return null
  const told =
    fronts.length === 0 ? [word.slice(0, -end.length)] : fronts.toReversed().map((part) => single(part) ?? part)
  return [...told, single(end) ?? end].join(' ')
}

/** German tells apart who are women: "Patientinnen". English has one word. */
const womenOnly = 'innen'

function knownWord(form: string, lang: string, { byForm, byStem }: Glossary): string | undefined {
  const stem = vocabularyOf(lang).stem(form)
  const [concept] = termsOf(lang).byPhrase.get(stem) ?? []
  return byForm.get(form) ?? byStem.get(stem) ?? (concept === undefined ? undefined : phrasesOf(concept, 'en')[0])
}
