import french from '../vocabulary/glossary/french.json' with { type: 'json' }
import german from '../vocabulary/glossary/german.json' with { type: 'json' }
import { formOf } from '../text.ts'
import { vocabularyOf } from '../vocabulary.ts'

/** Each language that can be told in English word by word; another is a file and a line here. */
const files: Readonly<Record<string, readonly string[]>> = { de: german, fr: french }

export const glossedLanguages: readonly string[] = Object.keys(files)

/** What a language's words and phrases are in English. */
export interface Glossary {
  /** By the words as they are written, in lower case with single spaces; '' where English leaves it out. */
  readonly byForm: ReadonlyMap<string, string>
  /** By the stem of a single word, the first that has it. */
  readonly byStem: ReadonlyMap<string, string>
  /** Words in the longest phrase. */
  readonly longest: number
  /** The first words of phrases. */
  readonly beginnings: ReadonlySet<string>
}

/** Null for a language without a glossary. */
export function glossaryOf(lang: string): Glossary | null {
  const before = known.get(lang)
  if (before !== undefined) return before
  const lines = files[lang]
  if (lines === undefined) return null
  const glossary = readGlossary(lines, vocabularyOf(lang).stem)
  known.set(lang, glossary)
  return glossary
}

const known = new Map<string, Glossary>()

/** Lines as `apfel, äpfel = apple`: phrases and what says them in English, nothing where English leaves one out. */
function readGlossary(lines: readonly string[], stem: (word: string) => string): Glossary {
  const byForm = new Map<string, string>()
  const byStem = new Map<string, string>()
  const beginnings = new Set<string>()
  let longest = 1
  for (const line of lines) {
    const [own = '', english = ''] = line.split('=').map((side) => side.trim())
    for (const phrase of own.split(',')) {
      const words = glossedWords(phrase)
      const [first = '', ...others] = words
      byForm.set(words.join(' '), english)
      longest = Math.max(longest, words.length)
      if (others.length > 0) beginnings.add(first)
      else if (english !== '' && !byStem.has(stem(first))) byStem.set(stem(first), english)
    }
  }
  return { byForm, byStem, longest, beginnings }
}

/** Words as a glossary and a text that is told by it have them: an apostrophe parts two of them. */
export function glossedWords(text: string): string[] {
  return formOf(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
