import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ComparedModule } from '#core/matching/comparison.ts'
import { firstListed } from '#core/matching/crossListed.ts'
import { UnusableFile } from './unusable.ts'

const Text = z.object({ id: z.string(), title: z.string().default(''), desc: z.string().default('') })

/** Documents and queries, each query with the documents that others found equivalent. */
const RankingSet = z.object({
  docs: z.array(Text),
  queries: z.array(Text.extend({ gold: z.array(z.string()).min(1) })),
})
export type RankingSet = z.infer<typeof RankingSet>

/** @throws UnusableFile where it is no such set. */
export function readRankingSet(path: string): RankingSet {
  const text = readFileSync(path, 'utf8')
  try {
    return RankingSet.parse(JSON.parse(text))
  } catch (cause) {
    throw new UnusableFile(`${path} is no set of documents and queries: docs/comparison.md tells its shape.`, { cause })
  }
}

/**
 * The same set with each document once, where several are the same but for their ids: a list shows them in one place, so
 * whoever counts places counts it once.
 */
export function listedOnce({ docs, queries }: RankingSet): RankingSet {
  const first = firstListed(docs.map(moduleOf))
  const firstOf = new Map(docs.map(({ id }, nth) => [id, docs[first[nth] ?? nth]?.id ?? id]))
  return {
    docs: docs.filter((_, nth) => first[nth] === nth),
    queries: queries.map((query) => ({ ...query, gold: [...new Set(query.gold.map((id) => firstOf.get(id) ?? id))] })),
  }
}

export function moduleOf({ id, title, desc }: z.infer<typeof Text>): ComparedModule {
  return { key: id, code: id, title: english(title), outcomes: outcomesOf(desc), eqfLevel: null, credits: 100 }
}

function outcomesOf(desc: string) {
  return desc === '' ? [] : [{ key: 'all', text: english(desc), weight: 100 }]
}

function english(value: string) {
  return value === '' ? [] : [{ lang: 'en', value }]
}
