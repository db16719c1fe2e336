import { writeFileSync } from 'node:fs'
import { rankingWeights } from '#core/matching/ranking/weights.ts'
import { calibrationError, reliabilityOf } from '#core/statistics/calibration.ts'
import { readMeaning } from '#engine/matching/readMeaning.ts'
import type { EvaluateArguments } from './readCall.ts'
import { baselines } from '../bench/baselines.ts'
import { byShippedWeights, crossValidated, type Evaluated } from './ranking/evaluated.ts'
import { withInterval } from './ranking/figures.ts'
import { createMeasurer, type NamedSet } from './ranking/measuredSet.ts'
import { readNamedSet, setsBeside } from './ranking/trainingSets.ts'
import { riskAt } from './ranking/trust.ts'
import { measuredWithSentences } from './ranking/withSentences.ts'
import { resources } from './resources.ts'
import { rounded } from './rounded.ts'

/** From so many queries on a set is large enough for how probable things are to be told. */
const enoughForTrust = 400

/** Prints the figures of each file; a set that weights were learned from is cross-validated, every other ranked as shipped. */
export async function printEvaluation({ files, ...options }: EvaluateArguments): Promise<void> {
  const learned = rankingWeights.trainedOn.map(({ set }) => set)
  const sets = files.map(readNamedSet)
  const isLearned = ({ name }: { readonly name: string }) => learned.includes(name)
  const others = sets.some(isLearned) ? setsBeside(files, learned).map(readNamedSet) : []
  const measure = createMeasurer(readMeaning(resources))
  const { queries } = await measuredWithSentences([...sets, ...others].toSorted(byDocuments), measure)
  const known = queries.filter(({ set }) => learned.includes(set))
  const validated = known.length === 0 ? [] : crossValidated(known)
  const evaluated = (set: NamedSet) =>
    isLearned(set)
      ? validated.filter(({ query }) => query.set === set.name)
      : byShippedWeights(
          queries.filter((query) => query.set === set.name),
          rankingWeights.by.sentences,
        )
  const missing = learned.filter((name) => ![...sets, ...others].some((set) => set.name === name))
  if (known.length > 0 && missing.length > 0)
    console.log(`Learned without ${missing.join(', ')}: not beside the files.`)
  for (const set of sets) {
    const results = evaluated(set)
    const how = isLearned(set) ? 'cross-validated' : 'weights as shipped'
    console.log(
      `${set.name}: ${String(set.docs.length)} different documents, ${String(set.queries.length)} queries, ${how}`,
    )
    const rows: Record<string, unknown> = { [rankingWeights.version]: row(placesOf(results)) }
    if (options.baselines) for (const [name, index] of Object.entries(baselines)) rows[name] = row(placesBy(set, index))
    console.table(rows)
    if (set.queries.length >= enoughForTrust) printTrust(results)
  }
  if (options.predictions !== null) writePredictions(options.predictions, sets.flatMap(evaluated))
}

function byDocuments(a: NamedSet, b: NamedSet): number {
  return a.docs.length - b.docs.length
}

function placesOf(results: readonly Evaluated[]): number[] {
  return results.map(({ place }) => place)
}

function placesBy({ docs, queries }: NamedSet, index: (docs: NamedSet['docs']) => (text: string) => readonly string[]) {
  const ask = index(docs)
  return queries.map(({ title, desc, gold }) => {
    const place = ask(`${title} ${desc}`).findIndex((id) => gold.includes(id))
    return place === -1 ? Infinity : place + 1
  })
}

function row(places: readonly number[]) {
  const { first, firstFive, firstTen, meanReciprocalRank } = withInterval(places)
  const text = ([value, low, high]: readonly number[]) =>
    [value, low, high]
      .map((number) => rounded(number ?? 0).toFixed(3))
      .join(' ')
      .replace(' ', ' (')
      .replace(/ (?=[\d.]+$)/, '–') + ')'
  return { 'R@1': text(first), 'R@5': text(firstFive), 'R@10': text(firstTen), MRR: text(meanReciprocalRank) }
}

function printTrust(results: readonly Evaluated[]): void {
  const claims = results.map(({ probability, place }) => ({ probability, right: place === 1 }))
  const [error, low, high] = calibrationError(claims)
  console.log(
    `Expected calibration error of the first place: ${[error, low, high].map(rounded).join(' · ')} (95 % interval)`,
  )
  console.table(
    reliabilityOf(claims)
      .filter(({ claims: count }) => count > 0)
      .map(({ from, claims: count, said, right }) => ({
        from,
        claims: count,
        said: rounded(said),
        right: rounded(right),
      })),
  )
  console.table(
    Object.fromEntries(
      [0.1, 0.25, 0.5, 0.75, 1].map((share) => [
        `surest ${String(share * 100)} %`,
        { wrong: rounded(riskAt(claims, share)) },
      ]),
    ),
  )
}

function writePredictions(path: string, results: readonly Evaluated[]): void {
  const predictions = results.map(({ query, ranked, probability }) => ({
    set: query.set,
    id: query.id,
    gold: query.gold,
    ranked: ranked.slice(0, 20),
    probability: rounded(probability),
  }))
  writeFileSync(path, JSON.stringify(predictions, null, 2))
}
