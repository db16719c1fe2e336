import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { Coverage } from '#core/matching/comparison.ts'
import { TaggedText } from '#core/values.ts'
import type { RatedPair } from './goldPairs.ts'

export const halves = ['blind', 'open'] as const
export type Half = (typeof halves)[number]

export const kindsOfDifference = ['negation', 'object', 'verbClass', 'quantifier', 'scope', 'language'] as const

/** A pair of `resources/gold/{blind,open}`, rated by `resources/gold/GUIDE.md`. */
export interface HalfPair extends RatedPair {
  readonly id: string
  readonly subject: string
  readonly because: string
  /** Of an adversarial pair, the pair that it was made from; `null` in an ordinary one. */
  readonly original: string | null
  /** Of an adversarial pair, the one thing that was changed; `null` in an ordinary one. */
  readonly differsIn: (typeof kindsOfDifference)[number] | null
}

const Text = z.object({ lang: z.string(), text: z.string() }).transform(({ lang, text }) => ({ lang, value: text }))
const Stored = z.object({
  id: z.string(),
  subject: z.string(),
  credential: Text.pipe(TaggedText),
  local: Text.pipe(TaggedText),
  rating: Coverage,
  because: z.string(),
  original: z.string().nullable().default(null),
  differsIn: z.enum(kindsOfDifference).nullable().default(null),
})

const folder = new URL('../../../resources/gold/', import.meta.url)
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))

/** The 150 pairs of a half and its 75 adversarial ones. */
export function readHalf(half: Half): HalfPair[] {
  return ['pairs', 'adversarial'].flatMap((file) =>
    z
      .array(Stored)
      .parse(read(`${half}/${file}.json`))
      .map(ratedPair),
  )
}

function ratedPair({ credential, local, ...rest }: z.output<typeof Stored>): HalfPair {
  return { ...rest, text: credential, local: [local] }
}

/** One whose pairs stand in a file of `resources/gold/hands`, by the name of that file. */
export type Hand = string

/** In the order of the alphabet. */
export const hands: readonly Hand[] = readdirSync(new URL('hands/', folder))
  .filter((file) => file.endsWith('.json'))
  .map((file) => basename(file, '.json'))
  .toSorted()

const Handed = z.object({ pairs: z.array(Stored), adversarial: z.array(Stored) })

/** The ordinary pairs of a hand that wrote by the guide alone, and behind them its adversarial ones. */
export function readHand(hand: Hand): HalfPair[] {
  const { pairs, adversarial } = Handed.parse(read(`hands/${hand}.json`))
  return [...pairs, ...adversarial].map(ratedPair)
}

const Group = z.object({
  id: z.string(),
  subject: z.string(),
  local: Text.pipe(TaggedText),
  credentials: z.array(
    z.object({
      lang: z.string(),
      text: z.string(),
      rating: Coverage,
      differsIn: z.enum(kindsOfDifference).nullable().default(null),
    }),
  ),
})

/**
 * The pairs that chances are calibrated on, of other topics than both halves: 811 of one hand and 310 of another, written
 * later. Those of one local outcome stand together.
 */
export function readCalibration(): HalfPair[] {
  return ['pairs', 'further']
    .flatMap((file) => z.array(Group).parse(read(`calibration/${file}.json`)))
    .flatMap(({ id, subject, local, credentials }) =>
      credentials.map(({ lang, text, rating, differsIn }, place) => ({
        id: `${id}-${String(place + 1)}`,
        subject,
        text: { lang, value: text },
        local: [local],
        rating,
        because: '',
        original: id,
        differsIn,
      })),
    )
}

const SecondRatings = z.object({
  ratings: z.array(z.object({ id: z.string(), rating: Coverage, doubt: z.string().optional() })),
})

/** What another hand rated the same pairs, by pair id. */
export function readSecondRatings(): ReadonlyMap<string, Coverage> {
  const { ratings } = SecondRatings.parse(read('secondRatings.json'))
  return new Map(ratings.map(({ id, rating }) => [id, rating]))
}
