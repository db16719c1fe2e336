import type { ComparedModule } from './comparison.ts'
import { firstListed } from './crossListed.ts'
import { languageOf, unknownLanguage } from './language.ts'
import type { WordMeaning } from './meaning/meaning.ts'
import { createRankingIndex, type RankingIndex } from './ranking/rankingIndex.ts'
import { createShelf, readShelf, type Shelf } from './ranking/shelf.ts'
import { createStemmer, readText, type ReadText } from './text.ts'
import type { TaggedText } from '../values.ts'

/**
 * A catalogue made ready for comparing: what is rare in it weighs more. It depends on the modules alone, so it can be
 * kept for as long as they stay the same.
 */
export interface Corpus {
  /** Of the modules, in their order. */
  readonly keys: readonly string[]
  /** Keys of the modules that are the same as this one but for their codes; empty for most. */
  readonly alsoListed: (key: string) => readonly string[]
  /** The languages that modules are written in; a module in two languages is in both. */
  readonly languages: ReadonlyMap<string, LanguageIndex>
}

export interface LanguageIndex {
  /** Where each module with a text in this language stands in `keys` of the corpus; of those that are the same, the first. */
  readonly members: Uint32Array
  readonly ranking: RankingIndex
  /** 0…1: 1 is a word that at most one outcome of the catalogue uses. */
  readonly rarity: (stem: string) => number
  /** A local outcome as the comparison sees it; kept for those that many credentials come near. */
  readonly read: (value: string) => ReadText
}

/** Without a table of meaning, modules are ranked by their words alone. */
export function createCorpus(modules: readonly ComparedModule[], meaning: WordMeaning | null = null): Corpus {
  return corpusOn(createShelf(), modules, meaning)
}

/** The same as bytes, for `openCorpus`. `of` names the modules, the rules and the meaning that they were made of. */
export function packCorpus(
  modules: readonly ComparedModule[],
  meaning: WordMeaning | null,
  of: string,
): Uint8Array<ArrayBuffer> {
  const shelf = createShelf()
  corpusOn(shelf, modules, meaning)
  return shelf.pack(of)
}

/** Throws on bytes that `packCorpus` did not give, or gave `of` something else. The bytes are used where they are. */
export function openCorpus(bytes: Uint8Array<ArrayBuffer>, meaning: WordMeaning | null, of: string): Corpus {
  return corpusOn(readShelf(bytes, of), [], meaning)
}

/** Modules are looked at only where the shelf is new. */
function corpusOn(shelf: Shelf, modules: readonly ComparedModule[], meaning: WordMeaning | null): Corpus {
  const keys = shelf.texts('keys', () => modules.map(({ key }) => key))
  const first = shelf.numbers('firstListed', 'u32', () => firstListed(modules))
  const byLanguage = membersByLanguage(modules, first)
  const languages = shelf.texts('languages', () => [...byLanguage.keys()])
  return {
    keys,
    alsoListed: alsoListedBy(keys, first),
    languages: new Map(
      languages.map((lang) => {
        const part = shelf.part(lang)
        const members = part.numbers('members', 'u32', () => Uint32Array.from(byLanguage.get(lang) ?? []))
        return [lang, indexOf(modules, lang, members, meaning, part)]
      }),
    ),
  }
}

function alsoListedBy(keys: readonly string[], first: Uint32Array): Corpus['alsoListed'] {
  const others = new Map<string, string[]>()
  first.forEach((place, position) => {
    const [key, other] = [keys[place], keys[position]]
    if (place === position || key === undefined || other === undefined) return
    others.set(key, [...(others.get(key) ?? []), other])
  })
  return (key) => others.get(key) ?? []
}

function membersByLanguage(
  modules: readonly ComparedModule[],
  first: Uint32Array,
): ReadonlyMap<string, ReadonlySet<number>> {
  const membersOf = new Map<string, Set<number>>()
  modules.forEach((module, position) => {
    if (first[position] !== position) return
    for (const text of textsOf(module)) {
      const lang = languageOf(text, '')
      if (lang === unknownLanguage) continue
      const members = membersOf.get(lang)
      if (members === undefined) membersOf.set(lang, new Set([position]))
      else members.add(position)
    }
  })
  return membersOf
}

/** Of texts in several languages those in one. */
export function inLanguage(texts: readonly TaggedText[], lang: string, context: string): string[] {
  return texts.filter((text) => languageOf(text, context) === lang).map(({ value }) => value)
}

function indexOf(
  modules: readonly ComparedModule[],
  lang: string,
  members: Uint32Array,
  meaning: WordMeaning | null,
  shelf: Shelf,
): LanguageIndex {
  const texts = function* () {
    for (const position of members) {
      const module = modules[position]
      yield {
        title: inLanguage(module?.title ?? [], lang, ''),
        body: (module?.outcomes ?? []).flatMap(({ text }) => inLanguage(text, lang, '')),
      }
    }
  }
  return {
    members,
    ranking: createRankingIndex(texts, lang, meaning, shelf),
    read: createReader(lang),
    rarity: keptRarity(texts, lang, shelf),
  }
}

function keptRarity(
  texts: () => Iterable<{ readonly body: readonly string[] }>,
  lang: string,
  shelf: Shelf,
): LanguageIndex['rarity'] {
  let once: ReturnType<typeof countsOf> | null = null
  const counted = () => (once ??= countsOf(texts(), lang))
  const stems = shelf.texts('outcomeStems', () => [...counted().outcomes.keys()])
  const counts = shelf.numbers('outcomesWith', 'u32', () => Uint32Array.from(counted().outcomes.values()))
  const count = shelf.numbers('outcomes', 'u32', () => Uint32Array.of(counted().count))[0] ?? 0
  const most = Math.log(1 + Math.max(1, count))
  const rarityOf = (holders: number) => Math.log(1 + count / Math.max(1, holders)) / most || 1
  const known = new Map(stems.map((stem, nth) => [stem, rarityOf(counts[nth] ?? 1)]))
  const unknown = rarityOf(1)
  return (stem) => known.get(stem) ?? unknown
}

/** How many outcomes there are, and how many of them hold each stem. */
function countsOf(texts: Iterable<{ readonly body: readonly string[] }>, lang: string) {
  const stems = createStemmer(lang)
  const outcomes = new Map<string, number>()
  let count = 0
  for (const { body } of texts) {
    for (const outcome of body) {
      count += 1
      for (const stem of new Set(stems([outcome]))) outcomes.set(stem, (outcomes.get(stem) ?? 0) + 1)
    }
  }
  return { outcomes, count }
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
