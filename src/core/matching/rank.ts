import type { Candidate, ComparedCredential, MatchReason } from './comparison.ts'
import { inLanguage, queryOf, type Corpus, type LanguageIndex } from './corpus.ts'
import { untaggedOf } from './language.ts'
import { rankingSignals } from './signals.ts'
import type { Scores } from './signals/signal.ts'

/**
 * The modules that share something with a credential, best first.
 *
 * Each language that both are written in is ranked by itself and a module's best language counts. A module without a
 * common language or a common word is absent: it is never ranked by chance.
 */
export function rankCatalogue(credential: ComparedCredential, corpus: Corpus): Candidate[] {
  const best = new Map<number, Ranked>()
  for (const [lang, index] of corpus.languages) {
    for (const ranked of rankedIn(lang, index, credential)) {
      const before = best.get(ranked.position)
      if (before === undefined || ranked.score > before.score) best.set(ranked.position, ranked)
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || a.position - b.position)
    .flatMap(({ position, score, reasons }, place) => {
      const module = corpus.modules[position]
      if (module === undefined) return []
      return [{ moduleKey: module.key, score, reasons: place < explained ? reasons() : [] }]
    })
}

/** Reasons are worked out for as many as a list shows. */
const explained = 50

interface Ranked {
  readonly position: number
  readonly score: number
  readonly reasons: () => MatchReason[]
}

function rankedIn(lang: string, index: LanguageIndex, credential: ComparedCredential): Ranked[] {
  const context = untaggedOf(credential)
  const titles = inLanguage(credential.title, lang, context)
  const body = credential.outcomes.flatMap(({ text }) => inLanguage(text, lang, context))
  if (titles.length + body.length === 0) return []
  const query = queryOf(titles, body, lang)
  const scores = index.rankings.map((rank) => rank(query))
  const totals = new Map<number, number>()
  scores.forEach(({ byModule }, nth) => {
    const weight = rankingSignals[nth]?.weight ?? 0
    for (const [member, score] of byModule) totals.set(member, (totals.get(member) ?? 0) + weight * score)
  })
  return [...totals].map(([member, score]) => ({
    position: index.members[member] ?? member,
    score,
    reasons: () => reasonsFor(member, scores),
  }))
}

function reasonsFor(member: number, scores: readonly Scores[]): MatchReason[] {
  return scores.map(({ reasonFor }) => reasonFor(member)).filter((reason) => reason !== null)
}
