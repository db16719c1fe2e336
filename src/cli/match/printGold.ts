import { Coverage } from '#core/matching/comparison.ts'
import { createCorpus, type Corpus } from '#core/matching/corpus.ts'
import { shippedModel } from '#core/matching/coverageModel.ts'
import type { SentencesNear } from '#core/matching/meaning/sentences.ts'
import { engineVersion } from '#core/matching/version.ts'
import { cohensKappa } from '#core/statistics/kappa.ts'
import { readBundledModules } from './bundledModules.ts'
import { printHands } from './calibrateCoverage.ts'
import { alwaysNot, fittedOverlap, goldFigures, type Answer } from './goldFigures.ts'
import {
  halves,
  hands,
  readHand,
  kindsOfDifference,
  readCalibration,
  readHalf,
  readSecondRatings,
  type HalfPair,
} from './goldHalves.ts'
import { readGoldPairs, suggestedFor, suggestionFor, type RatedPair } from './goldPairs.ts'
import { printReliability } from './printReliability.ts'
import type { Claim } from '#core/statistics/calibration.ts'
import { printWordsAround } from './printWordsAround.ts'
import { rounded } from './rounded.ts'
import { nearOf } from './sentences/nearOf.ts'

/**
 * Prints how the comparison answers the gold pairs: figures only, so that the blind half stays unread; with `openOnly` not
 * even these, so that nothing is tuned on them.
 */
export async function printGold({ openOnly }: { readonly openOnly: boolean }): Promise<void> {
  const corpus = createCorpus(readBundledModules())
  const shown = halves.filter((one) => one === 'open' || !openOnly)
  const near = await nearOf([
    ...shown.flatMap(readHalf),
    ...readGoldPairs(),
    ...readCalibration(),
    ...hands.flatMap(readHand),
  ])
  const comparison: Answer = (pair) => suggestedFor(pair, corpus, { near })
  const overlap = fittedOverlap(readHalf('open'))
  const answers: Answers = { [engineVersion]: comparison, 'word overlap': overlap, 'always "not"': alwaysNot }
  for (const half of shown) {
    const pairs = readHalf(half)
    printHalf(half, pairs, answers, comparison)
    printReliability(half, claimsOf(pairs, corpus, near))
  }
  printSecondRatings()
  printFirstPairs(answers)
  console.log(`\nhands, by ${engineVersion} as shipped; train-coverage prints each by what was learned from the others`)
  printHands('hand', () => shippedModel, near)
  printCalibrationPairs(answers, corpus, near)
  await printWordsAround(corpus)
}

/** Written after the rules, of other topics; weights were learned from them, each counting little. */
function printCalibrationPairs(answers: Answers, corpus: Corpus, near: SentencesNear): void {
  const pairs = readCalibration()
  const ofKind = (differs: boolean) => pairs.filter(({ differsIn }) => (differsIn !== null) === differs)
  console.log('\ncalibration pairs')
  console.table(figuresOf({ all: pairs, ordinary: ofKind(false), adversarial: ofKind(true) }, answers))
  printReliability('calibration pairs', claimsOf(pairs, corpus, near))
}

/** Of the pairs that more than words were compared of. */
function claimsOf(pairs: readonly HalfPair[], corpus: Corpus, near: SentencesNear): Claim[] {
  return pairs.flatMap((pair) => {
    const probability = suggestionFor(pair, corpus, { near })?.coveredChance ?? null
    return probability === null ? [] : [{ probability, right: pair.rating === 'covered' }]
  })
}

type Answers = Readonly<Record<string, Answer>>

function printHalf(half: string, pairs: readonly HalfPair[], answers: Answers, comparison: Answer): void {
  const ordinary = pairs.filter(({ differsIn }) => differsIn === null)
  const adversarial = pairs.filter(({ differsIn }) => differsIn !== null)
  console.log(`\n${half}: ${String(ordinary.length)} pairs, ${String(adversarial.length)} adversarial`)
  console.table(figuresOf({ pairs: ordinary, adversarial }, answers))
  console.log(`${half}, what ${engineVersion} answers to each rating`)
  console.table(answersByRating(pairs, comparison))
  console.log(`${half}, adversarial pairs by what differs`)
  console.table(
    figuresOf(
      Object.fromEntries(kindsOfDifference.map((kind) => [kind, pairs.filter(({ differsIn }) => differsIn === kind)])),
      { [engineVersion]: comparison },
    ),
  )
}

function figuresOf(sets: Readonly<Record<string, readonly RatedPair[]>>, answers: Answers) {
  return Object.entries(sets).flatMap(([set, of]) =>
    Object.entries(answers).map(([method, answer]) => {
      const { decided, right, agreed } = goldFigures(of, answer)
      return {
        set,
        count: of.length,
        method,
        decided: rounded(decided),
        right: rounded(right),
        'right of all': rounded(agreed),
      }
    }),
  )
}

function answersByRating(pairs: readonly RatedPair[], answer: Answer) {
  const given = pairs.map((pair) => ({ rating: pair.rating, answer: answer(pair) }))
  const countOf = (rating: Coverage, answered: Coverage) =>
    given.filter((one) => one.rating === rating && one.answer === answered).length
  return Object.fromEntries(
    Coverage.options.map((rating) => [
      `rated ${rating}`,
      Object.fromEntries(Coverage.options.map((answered) => [answered, countOf(rating, answered)])),
    ]),
  )
}

function printSecondRatings(): void {
  const second = readSecondRatings()
  console.log('\nratings by two hands, both machines (Cohen’s kappa)')
  console.table(
    halves.map((half) => {
      const rated = readHalf(half).flatMap(({ id, rating }): [string, string][] => {
        const other = second.get(id)
        return other === undefined ? [] : [[rating, other]]
      })
      const { kappa, interval, agreed } = cohensKappa(rated)
      const between = interval === null ? '' : `${String(rounded(interval.from))}…${String(rounded(interval.to))}`
      return { half, pairs: rated.length, agreed: rounded(agreed), kappa: rounded(kappa ?? 0), '95 %': between }
    }),
  )
}

function printFirstPairs(answers: Answers): void {
  const pairs = readGoldPairs()
  const sets = {
    'held out': pairs.filter(({ half }) => half === 'heldOut'),
    tuning: pairs.filter(({ half }) => half === 'tuning'),
    all: pairs,
    'the sixty': pairs.filter(({ sixty }) => sixty),
    'of the sixty held out': pairs.filter(({ sixty, half }) => sixty && half === 'heldOut'),
  }
  const fitted = { ...answers, 'word overlap': fittedOverlap(sets.tuning) }
  console.log('\nthe first pairs, against the bundled catalogue')
  console.table(figuresOf(sets, fitted))
}
