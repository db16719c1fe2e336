import type { ComparedModule } from './comparison.ts'
import { languageOf, unknownLanguage } from './language.ts'
import type { WordMeaning } from './meaning/meaning.ts'
import { createRankingIndex, type RankingIndex } from './ranking/rankingIndex.ts'
import { createStemmer, readText, type ReadText } from './text.ts'
import type { TaggedText } from '../values.ts'

/**
 * A catalogue made ready for comparing: what is rare in it weighs more. It depends on the modules alone, so it can be
 * kept for as long as they stay the same.
 */
export interface Corpus {
  readonly modules: readonly ComparedModule[]
  /** The languages that modules are written in; a module in two languages is in both. */
  readonly languages: ReadonlyMap<string, LanguageIndex>
}

export interface LanguageIndex {
  /** Where each module with a text in this language stands in `modules` of the corpus. */
  readonly members: readonly number[]
  readonly ranking: RankingIndex
  /** 0…1: 1 is a word that at most one outcome of the catalogue uses. */
  readonly rarity: (stem: string) => number
  /** A local outcome as the comparison sees it; kept for those that many credentials come near. */
  readonly read: (value: string) => ReadText
}

/** Without a table of meaning, modules are ranked by their words alone. */
export function createCorpus(modules: readonly ComparedModule[], meaning: WordMeaning | null = null): Corpus {
  const membersOf = new Map<string, Set<number>>()
  modules.forEach((module, position) => {
    for (const text of textsOf(module)) {
      const lang = languageOf(text, '')
      if (lang === unknownLanguage) continue
      const members = membersOf.get(lang)
      if (members === undefined) membersOf.set(lang, new Set([position]))
      else members.add(position)
    }
  })
  return {
    modules,
    languages: new Map([...membersOf].map(([lang, members]) => [lang, indexOf(modules, lang, [...members], meaning)])),
  }
}

/** Of texts in several languages those in one. */
export function inLanguage(texts: readonly TaggedText[], lang: string, context: string): string[] {
  return texts.filter((text) => languageOf(text, context) === lang).map(({ value }) => value)
}

function indexOf(
  modules: readonly ComparedModule[],
  lang: string,
  members: readonly number[],
  meaning: WordMeaning | null,
): LanguageIndex {
  const stems = createStemmer(lang)
  const outcomes = new Map<string, number>()
  let count = 0
  const texts = members.map((position) => {
    const module = modules[position]
    const title = inLanguage(module?.title ?? [], lang, '')
    const body = (module?.outcomes ?? []).flatMap(({ text }) => inLanguage(text, lang, ''))
    for (const outcome of body) {
      count += 1
      for (const stem of new Set(stems([outcome]))) outcomes.set(stem, (outcomes.get(stem) ?? 0) + 1)
    }
    return { title, body }
  })
  const most = Math.log(1 + Math.max(1, count))
  return {
    members,
    ranking: createRankingIndex(texts, lang, meaning),
    read: createReader(lang),
    rarity: (stem) => Math.log(1 + count / Math.max(1, outcomes.get(stem) ?? 1)) / most || 1,
  }
}

/** Outcomes kept: those of some thousand modules. */
const keptOutcomes = 20_000

function createReader(lang: string): (value: string) => ReadText {
  const known = new Map<string, ReadText>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    if (known.size >= keptOutcomes) known.clear()
    const read = readText(value, lang)
    known.set(value, read)
    return read
  }
}

function textsOf(module: ComparedModule): TaggedText[] {
  return [...module.title, ...module.outcomes.flatMap(({ text }) => text)]
}
