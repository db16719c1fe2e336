import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import { createCorpus } from '#core/matching/corpus.ts'
import { rankCatalogue } from '#core/matching/rank.ts'
import { overlapOf } from './wordOverlap.ts'

const Text = z.object({ id: z.string(), title: z.string().default(''), desc: z.string().default('') })

/** Documents and queries, each query with the documents that others found equivalent. */
const RankingSet = z.object({
  docs: z.array(Text),
  queries: z.array(Text.extend({ gold: z.array(z.string()).min(1) })),
})
type RankingSet = z.infer<typeof RankingSet>

export interface RankingFigures {
  /** The share of queries with a right document at the first place, among the first five and the first ten: 0…1. */
  readonly first: number
  readonly firstFive: number
  readonly firstTen: number
  /** Mean of one by the place of the first right document. */
  readonly meanReciprocalRank: number
}

export function readRankingSet(path: string): RankingSet {
  return RankingSet.parse(JSON.parse(readFileSync(path, 'utf8')))
}

export function rankingFigures({ docs, queries }: RankingSet): RankingFigures {
  const corpus = createCorpus(docs.map(moduleOf))
  return figuresOf(
    queries.map(({ gold, ...query }) => {
      const ranked = rankCatalogue(credentialOf(query), corpus).map(({ moduleKey }) => moduleKey)
      return placeOf(ranked, gold)
    }),
  )
}

export function overlapFigures({ docs, queries }: RankingSet): RankingFigures {
  const texts = docs.map(({ id, title, desc }) => ({ id, text: `${title} ${desc}` }))
  return figuresOf(
    queries.map(({ title, desc, gold }) => {
      const scored = texts.map(({ id, text }) => ({ id, score: overlapOf(`${title} ${desc}`, text) }))
      const ranked = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
      return placeOf(
        ranked.map(({ id }) => id),
        gold,
      )
    }),
  )
}

function placeOf(ranked: readonly string[], gold: readonly string[]): number {
  const place = ranked.findIndex((id) => gold.includes(id))
  return place === -1 ? Infinity : place + 1
}

function figuresOf(places: readonly number[]): RankingFigures {
  const within = (most: number) => places.filter((place) => place <= most).length / places.length
  return {
    first: within(1),
    firstFive: within(5),
    firstTen: within(10),
    meanReciprocalRank: places.reduce((sum, place) => sum + 1 / place, 0) / places.length,
  }
}

function moduleOf({ id, title, desc }: z.infer<typeof Text>): ComparedModule {
  return { key: id, code: id, title: english(title), outcomes: outcomesOf(desc), eqfLevel: null, credits: 100 }
}

function credentialOf({ title, desc }: z.infer<typeof Text>): ComparedCredential {
  return { title: english(title), outcomes: outcomesOf(desc), eqfLevel: null, credits: null }
}

function outcomesOf(desc: string) {
  return desc === '' ? [] : [{ key: 'all', item: 0, text: english(desc), weight: 100 }]
}

function english(value: string) {
  return value === '' ? [] : [{ lang: 'en', value }]
}
