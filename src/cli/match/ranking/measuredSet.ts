import { basename } from 'node:path'
import { createCorpus } from '#core/matching/corpus.ts'
import type { WordMeaning } from '#core/matching/meaning/meaning.ts'
import { measureNames } from '#core/matching/ranking/rankingIndex.ts'
import type { SentenceNearness } from '#core/matching/ranking/sentenceNearness.ts'
import type { QuestionKind } from '#core/matching/ranking/question.ts'
import { moduleOf, type RankingSet } from '../rankingSet.ts'

/** A query with what every signal says of each of its candidates. */
export interface MeasuredQuery {
  readonly set: string
  /** Queries of that set. */
  readonly setSize: number
  readonly id: string
  readonly gold: readonly string[]
  /** The institution, where the id names one before a colon. */
  readonly institution: string | null
  readonly kind: QuestionKind
  readonly candidates: readonly string[]
  /** For each candidate one number for each of `measureNames`, one after the other. */
  readonly rows: Float32Array
  /** For each candidate, whether it is right. */
  readonly right: readonly boolean[]
}

export interface NamedSet extends RankingSet {
  readonly name: string
}

/** The name under which weights remember a set. */
export function setName(path: string): string {
  return basename(path, '.json')
}

/** What an encoder of sentences says of all documents to one query, or null where it has no say. */
export type Nearness = (query: { readonly title: string; readonly desc: string }) => SentenceNearness | null

/** What an encoder says of a set's documents, when its queries were measured without. */
export type NearnessFor = (set: NamedSet, measured: readonly MeasuredQuery[]) => Promise<Nearness>

/** Asks the same index for sets over the same documents. */
export function createMeasurer(meaning: WordMeaning | null): (set: NamedSet, nearness?: Nearness) => MeasuredQuery[] {
  let kept: { readonly of: string; readonly ask: ReturnType<typeof askOf> } | null = null
  return ({ name, docs, queries }, nearness = () => null) => {
    const of = docs.map(({ id }) => id).join()
    if (kept?.of !== of) kept = { of, ask: askOf(docs, meaning) }
    const { ask } = kept
    return queries.map(({ id, title, desc, gold }) => {
      const { kind, candidates, measures } = ask(title, desc, nearness({ title, desc }))
      const rows = new Float32Array(candidates.length * measureNames.length)
      measures.forEach((row, nth) => {
        rows.set(row, nth * measureNames.length)
      })
      const keys = candidates.map((position) => docs[position]?.id ?? '')
      return {
        set: name,
        setSize: queries.length,
        id,
        gold,
        institution: id.includes(':') ? (id.split(':')[0] ?? null) : null,
        kind,
        candidates: keys,
        rows,
        right: keys.map((key) => gold.includes(key)),
      }
    })
  }
}

function askOf(docs: NamedSet['docs'], meaning: WordMeaning | null) {
  const index = createCorpus(docs.map(moduleOf), meaning).languages.get('en')
  if (index === undefined) throw new Error('no documents')
  const places = index.members
  return (title: string, desc: string, sentences: SentenceNearness | null) => {
    const asked = index.ranking.ask(title === '' ? [] : [title], desc === '' ? [] : [desc], sentences)
    return { ...asked, candidates: asked.candidates.map((member) => places[member] ?? member) }
  }
}
