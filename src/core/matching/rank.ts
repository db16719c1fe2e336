import type { Candidate, ComparedCredential, MatchReason, RankingDoubt } from './comparison.ts'
import { inLanguage, type Corpus, type LanguageIndex } from './corpus.ts'
import { languageOf, untaggedOf } from './language.ts'
import { glossedLanguages } from './meaning/glossary.ts'
import { toldIn } from './meaning/sentences.ts'
import { bridgedInto } from './ranking/bridgedInto.ts'
import type { QuestionKind } from './ranking/question.ts'
import type { SentenceNearness } from './ranking/sentenceNearness.ts'
import { createScorer, probabilityOf, sharesOf } from './ranking/score.ts'
import { rankingWeights, type MeaningKnown } from './ranking/weights.ts'
import { reason } from './reasons.ts'
import type { TaggedText } from '../values.ts'

/** The modules that are near a credential, best first, and how far to trust the first place. */
export interface Ranking {
  readonly candidates: readonly Candidate[]
  /** How probable it is that the first one is right, 0…1; null where nothing is ranked. */
  readonly firstIsRight: number | null
  /** Why no module should be called the near one, or null where one may be. */
  readonly doubt: RankingDoubt | null
}

/** Below this probability the first place is not worth naming alone. */
const probableEnough = 0.2
/** Two modules whose shares differ by less, as a part of the first, are equally near. */
const tellsApart = 0.1

/**
 * Ranks by the learned weights.
 *
 * `sentences` is, for each language that an encoder of sentences knows, what it says of the modules by their place.
 * Each language that both are written in is ranked by itself and the surest language comes first. A module without a text
 * in a language of the credential is ranked by the terms that a bridge has for the credential's words, if there is one. A
 * module that no signal finds near is absent: it is never ranked by chance.
 */
export function rankWithDoubt(
  credential: ComparedCredential,
  corpus: Corpus,
  sentences: ReadonlyMap<string, SentenceNearness> = new Map(),
): Ranking {
  const inOwn = [...corpus.languages].map(([lang, index]) => {
    const asked = ownWords(lang, credential)
    const said = sentencesOf(sentences.get(lang) ?? toldOf(lang, sentences), index)
    return { lang, index, asked, ranking: rankedIn(index, asked, said) }
  })
  const rankings = [...inOwn.map(({ ranking }) => ranking), ...bridged(inOwn, credential, sentences)]
    .filter(({ ranked }) => ranked.length > 0)
    .sort((a, b) => b.firstIsRight - a.firstIsRight)
  const [surest] = rankings
  if (surest === undefined) return { candidates: [], firstIsRight: null, doubt: 'nothingNear' }
  const best = new Map<number, Ranked>()
  for (const { ranked } of rankings) {
    for (const one of ranked) {
      const before = best.get(one.position)
      if (before === undefined || one.score > before.score) best.set(one.position, one)
    }
  }
  const sorted = [...best.values()].sort((a, b) => b.score - a.score || b.near - a.near || a.position - b.position)
  return {
    candidates: sorted.flatMap(({ position, score, reasons }, place) => {
      const moduleKey = corpus.keys[position]
      if (moduleKey === undefined) return []
      const alsoListed = [...corpus.alsoListed(moduleKey)]
      return [{ moduleKey, alsoListed, score, reasons: place < mostListed ? reasons() : [] }]
    }),
    firstIsRight: surest.firstIsRight,
    doubt: doubtOf(sorted, surest),
  }
}

export function rankCatalogue(credential: ComparedCredential, corpus: Corpus): Candidate[] {
  return [...rankWithDoubt(credential, corpus).candidates]
}

/** As many near modules as a list shows; reasons are worked out for these. */
export const mostListed = 20

interface Ranked {
  readonly position: number
  /** Its share among the candidates of its language, 0…1. */
  readonly score: number
  /** What the share is made of, to tell apart those whose share is next to nothing. */
  readonly near: number
  readonly reasons: () => MatchReason[]
}

interface RankedLanguage {
  readonly ranked: readonly Ranked[]
  readonly firstIsRight: number
  /** Words of content that were asked with. */
  readonly words: number
}

/** What is said of a language that the encoder does not read, but that is told in one that it does. */
function toldOf(lang: string, sentences: ReadonlyMap<string, SentenceNearness>): SentenceNearness | undefined {
  return glossedLanguages.includes(lang) || lang === toldIn ? sentences.get(toldIn) : undefined
}

/** By the places of one language instead of the whole catalogue's. */
function sentencesOf(all: SentenceNearness | undefined, { members }: LanguageIndex): SentenceNearness | null {
  if (all === undefined) return null
  // Each member has a place of its own: as many as there are places are all of them.
  if (members.length === all.title.length) return all
  const own = (values: Float64Array) => Float64Array.from(members, (position) => values[position] ?? 0)
  return { title: own(all.title), text: own(all.text) }
}

/** What a language's modules are asked with. */
interface Asking {
  readonly titles: readonly string[]
  readonly body: readonly string[]
}

function ownWords(lang: string, credential: ComparedCredential): Asking {
  const context = untaggedOf(credential)
  return {
    titles: inLanguage(credential.title, lang, context),
    body: credential.outcomes.flatMap(({ text }) => inLanguage(text, lang, context)),
  }
}

/** The modules that have no text in a language of the credential, asked with what its words are in theirs. */
function bridged(
  inOwn: readonly { readonly lang: string; readonly index: LanguageIndex; readonly asked: Asking }[],
  credential: ComparedCredential,
  sentences: ReadonlyMap<string, SentenceNearness>,
): RankedLanguage[] {
  const isAsked = ({ asked }: { readonly asked: Asking }) => asked.titles.length + asked.body.length > 0
  const others = inOwn.filter((one) => !isAsked(one))
  if (others.length === 0) return []
  const told = new Set(inOwn.filter(isAsked).flatMap(({ index }) => [...index.members]))
  return others
    .filter(({ index }) => index.members.some((position) => !told.has(position)))
    .map(({ lang, index }) => {
      const said = sentencesOf(toldOf(lang, sentences), index)
      const known = bridgedWords(lang, credential, bridgedFrom)
      const byTerms = isAsked({ asked: known })
      const asked = byTerms || said === null ? known : bridgedWords(lang, credential, 0)
      // What terms make of a text is words side by side: tables of meaning say less of them than of what somebody wrote.
      const by = meaningsBetween(said, byTerms)
      const { ranked, ...rest } = rankedIn(index, asked, said, by)
      const others = ranked.filter(({ position }) => !told.has(position))
      return {
        ...rest,
        // What an encoder was told is more than the words that terms know.
        words: said === null ? rest.words : Math.max(1, rest.words),
        ranked: others.map((one) => ({ ...one, reasons: () => [bridgedReason(asked, said), ...one.reasons()] })),
      }
    })
}

/** What scores between two languages: what an encoder was told, what terms make of the text, or both. */
function meaningsBetween(said: SentenceNearness | null, byTerms: boolean): readonly MeaningKnown[] {
  if (said === null) return ['nothing']
  return byTerms ? ['betweenLanguages', 'nothing'] : ['betweenLanguages']
}

/** `least` is the share of a text's words that the bridge must know. */
function bridgedWords(
  lang: string,
  credential: ComparedCredential,
  least: number,
): Asking & { readonly from: readonly string[] } {
  const context = untaggedOf(credential)
  const from = new Set<string>()
  const into = (texts: readonly TaggedText[]) => {
    const said = texts.flatMap((text) => {
      const source = languageOf(text, context)
      const one = bridgedInto(text.value, source, lang)
      return one === null || one.known < least ? [] : [{ source, ...one }]
    })
    // A text in several languages is said once, by the one whose words are known best.
    const [best] = said.toSorted((a, b) => b.known - a.known || (a.source < b.source ? -1 : 1))
    if (best === undefined) return []
    from.add(best.source)
    return [best.text]
  }
  const titles = into(credential.title)
  const body = credential.outcomes.flatMap(({ text }) => into(text))
  return { titles, body, from: [...from].sort() }
}

/** By words alone, a text of which the bridge knows less than half is not asked with: what is left would be chance. */
const bridgedFrom = 0.5

function bridgedReason({ from }: { readonly from: readonly string[] }, said: SentenceNearness | null): MatchReason {
  const facts = { credential: from.join(', ') }
  const code = said === null ? 'rankedByTerms' : 'rankedTold'
  return reason({ signal: 'bridge', code, side: 'neither', strength: 'some', value: 0, facts })
}

/** `by` are the weights that score, in equal parts; how sure the first place is, the first of them tells. */
function rankedIn(
  index: LanguageIndex,
  { titles, body }: Asking,
  sentences: SentenceNearness | null,
  by: readonly MeaningKnown[] = [index.ranking.knownBy(sentences)],
): RankedLanguage {
  if (titles.length + body.length === 0) return { ranked: [], firstIsRight: 0, words: 0 }
  const { kind, words, candidates, measures, answers } = index.ranking.ask(titles, body, sentences)
  if (candidates.length === 0) return { ranked: [], firstIsRight: 0, words }
  const scorers = by.map((known) => scorerOf(known, kind))
  const scores = measures.map((row) => scorers.reduce((sum, scorer) => sum + scorer(row), 0) / scorers.length)
  const shares = sharesOf(scores)
  const ranked = candidates.map((member, nth) => ({
    position: index.members[member] ?? member,
    score: shares[nth] ?? 0,
    near: scores[nth] ?? 0,
    reasons: () => answers.map(({ reasonFor }) => reasonFor(member)).filter((reason) => reason !== null),
  }))
  return {
    ranked,
    firstIsRight: probabilityOf(Math.max(...shares), rankingWeights.by[by[0] ?? 'nothing'].calibration[kind]),
    words,
  }
}

const scorers = new Map<string, ReturnType<typeof createScorer>>()

function scorerOf(by: MeaningKnown, kind: QuestionKind): ReturnType<typeof createScorer> {
  const name = `${by} ${kind}`
  const known = scorers.get(name) ?? createScorer(rankingWeights.by[by], kind)
  scorers.set(name, known)
  return known
}

function doubtOf([first, second]: readonly Ranked[], { firstIsRight, words }: RankedLanguage): RankingDoubt | null {
  if (words === 0 || firstIsRight < probableEnough) return 'tooThin'
  if (first !== undefined && second !== undefined && first.score - second.score < tellsApart * first.score) {
    return 'equallyNear'
  }
  return null
}
