import { languageOf, unknownLanguage } from '../../matching/language.ts'
import { readText } from '../../matching/text.ts'
import type { LangText } from '../../values.ts'

export interface Skill {
  readonly uri: string
  readonly labels: LangText
  readonly alternatives: LangText
}

export interface SkillSuggestion {
  readonly uri: string
  /** The label whose words the outcome holds. */
  readonly label: string
}

/** Skills that are offered for one outcome: more than a person compares at a glance. */
const offered = 3
/** A label of one word is offered only where so few labels hold it: "Haskell" names a skill, "data" does not. */
const rareWord = 12

interface Label {
  readonly uri: string
  readonly text: string
  readonly stems: readonly string[]
}

interface LabelIndex {
  /** Labels under the rarest of their words. */
  readonly byRarest: ReadonlyMap<string, readonly Label[]>
  readonly holders: ReadonlyMap<string, number>
}

/**
 * Skills whose label an outcome holds word for word, in any form of the words: for a person to confirm or not.
 *
 * A label is offered where the outcome holds all that the label names; its verb says how, not what, and is left aside.
 * An index of a language is made when the first outcome in it is asked for.
 */
export function createSkillIndex(skills: readonly Skill[]): (outcome: LangText) => readonly SkillSuggestion[] {
  const indexes = new Map<string, LabelIndex>()
  const indexOf = (lang: string): LabelIndex => {
    const known = indexes.get(lang)
    if (known !== undefined) return known
    const made = labelIndex(skills, lang)
    indexes.set(lang, made)
    return made
  }
  return (outcome) => {
    const found = new Map<string, { readonly label: Label; readonly weight: number }>()
    for (const text of outcome) {
      const lang = languageOf(text, '')
      if (lang === unknownLanguage) continue
      const { byRarest, holders } = indexOf(lang)
      const stems = new Set(readText(text.value, lang).terms.map(({ stem }) => stem))
      for (const stem of stems) {
        for (const label of byRarest.get(stem) ?? []) {
          if (!label.stems.every((one) => stems.has(one))) continue
          const weight = label.stems.reduce((sum, one) => sum + 1 / (holders.get(one) ?? 1), label.stems.length)
          const before = found.get(label.uri)
          if (before === undefined || weight > before.weight) found.set(label.uri, { label, weight })
        }
      }
    }
    return [...found.values()]
      .toSorted((a, b) => b.weight - a.weight || (a.label.uri < b.label.uri ? -1 : 1))
      .slice(0, offered)
      .map(({ label }) => ({ uri: label.uri, label: label.text }))
  }
}

function labelIndex(skills: readonly Skill[], lang: string): LabelIndex {
  const labels = skills.flatMap(({ uri, labels: own, alternatives }) =>
    [...own, ...alternatives].flatMap((one): Label[] => {
      if (one.lang !== lang) return []
      const { terms } = readText(one.value, lang)
      const stems = [...new Set(terms.map(({ stem }) => stem))]
      return stems.length === 0 || (stems.length === 1 && terms.every(({ everyday }) => everyday))
        ? []
        : [{ uri, text: one.value, stems }]
    }),
  )
  const holders = new Map<string, number>()
  for (const { stems } of labels) for (const stem of stems) holders.set(stem, (holders.get(stem) ?? 0) + 1)
  const rarity = (stem: string) => holders.get(stem) ?? 0
  const named = labels.filter(({ stems }) => stems.length > 1 || rarity(stems[0] ?? '') <= rareWord)
  const byRarest = Map.groupBy(named, ({ stems }) => stems.toSorted((a, b) => rarity(a) - rarity(b))[0] ?? '')
  return { byRarest, holders }
}
