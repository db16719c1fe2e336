import { compareText } from '../compareText.ts'
import type { Coverage } from '../comparison.ts'
import type { Corpus } from '../corpus.ts'
import { measuresOf, modelClasses, shippedModel } from '../coverageModel.ts'
import type { SentencesNear } from '../meaning/sentences.ts'
import { judgePair, judgeTogether, type PairVerdict } from '../outcomeVerdict.ts'
import { indexFor, outcomesByLanguage, pairsBetween } from '../spoken.ts'
import { groupOf, type JudgedComparison, type JudgedOutcome } from './judged.ts'
import { certain, type Weighed } from './logistic.ts'

/**
 * What one judgement teaches: numbers alone, so it can hold no name, no text and no id.
 *
 * `target` is the officer's answer, in the order of `modelClasses`. Where officer and machine both can't say, nobody has
 * said what is right: then it is what the shipped weights say, which holds them where they are.
 */
export interface OfficeExample extends Weighed {
  /** Of the case. */
  readonly group: number
  /** Of the two texts: the same for the same texts, whoever handed them in. */
  readonly texts: number
  /** Whether an encoder of sentences has read both texts: signals of words count otherwise beside it. */
  readonly read: boolean
}

/**
 * A judgement that was made with the suggestion in sight counts half, whether it agrees or not.
 *
 * Who sees an answer leans towards it, so it says less. Taking weight from those that agree alone would leave the machine
 * to learn from its mistakes alone: it would come to doubt what it is right about, and no chance that it names would hold.
 */
const inSightWeight = 0.5

/** What is known beside the texts themselves. */
interface Known {
  readonly corpus: Corpus
  readonly near: SentencesNear
}

/** The examples that the judgements of one comparison give; at most one each. */
export function examplesOf(judged: JudgedComparison, corpus: Corpus, near: SentencesNear): OfficeExample[] {
  return judged.judgements.flatMap((judgement) => {
    const carrying = carryingPair(judged, judgement, { corpus, near })
    if (carrying === null) return []
    const { pair, chances } = carrying
    const open = judgement.coverage === 'cantSay' && carrying.coverage === 'cantSay'
    return [
      {
        measures: measuresOf(pair),
        target: open
          ? modelClasses.map((answer) => chances[answer])
          : certain(modelClasses.indexOf(judgement.coverage), modelClasses.length),
        weight: judgement.inSight ? inSightWeight : 1,
        group: judged.group,
        texts: groupOf(`${pair.credential.read.value}\n${pair.local.read.value}`),
        read: pair.sentences !== null,
      },
    ]
  })
}

/**
 * The pair of outcomes that a judgement speaks of: of the outcomes that the officer named, or else of all, the one that
 * the shipped weights find nearest. Null where nothing is to be learned: no pair in languages whose words are known, an
 * answer that a rule gives whatever the weights are, or one that several outcomes hold only together.
 */
function carryingPair(
  { credential, module }: JudgedComparison,
  { outcomeKey, coverage, items }: JudgedOutcome,
  { corpus, near }: Known,
): PairVerdict | null {
  const local = module.outcomes.find(({ key }) => key === outcomeKey)
  if (local === undefined) return null
  const all = pairsBetween(local.text, outcomesByLanguage(credential), indexFor(module, corpus), near)
  const named = all.filter(({ item }) => items.includes(item))
  const spoken = carries(coverage) && named.length > 0 ? named : all
  if (spoken.length === 0) return null
  const { coverage: together, verdicts } = judgeTogether(
    spoken.map(({ item, pair }) => judgePair(item, pair, shippedModel)),
  )
  const [best] = verdicts
  if (best === undefined || best.byRule) return null
  return coverage === 'covered' && together === 'covered' && best.coverage !== 'covered' ? null : best
}

function carries(coverage: Coverage): boolean {
  return coverage === 'covered' || coverage === 'partly'
}

/** The same comparison without the judgements of texts that were learned from: a model is not tried on what it knows. */
export function withoutLearned(
  judged: JudgedComparison,
  learned: ReadonlySet<number>,
  { corpus, near }: Known,
): JudgedComparison {
  const isNew = (judgement: JudgedOutcome) =>
    examplesOf({ ...judged, judgements: [judgement] }, corpus, near).every(({ texts }) => !learned.has(texts))
  return { ...judged, judgements: judged.judgements.filter(isNew) }
}

/**
 * Examples in an order that hangs on nothing but themselves. The same texts judged alike count once, by the weightiest:
 * a credential that thirty applicants bring says the same thing thirty times.
 */
export function inOrder(examples: readonly OfficeExample[]): OfficeExample[] {
  const sorted = examples
    .map((example) => ({ example, line: lineOf(example) }))
    .sort((a, b) => b.example.weight - a.example.weight || compareText(a.line, b.line))
  const seen = new Set<string>()
  return sorted
    .filter(({ line }) => !seen.has(line) && seen.add(line))
    .sort((a, b) => compareText(a.line, b.line))
    .map(({ example }) => example)
}

/** An example as a line of numbers: what two sets of examples are told apart by. */
export function lineOf({ measures, target, texts, read }: OfficeExample): string {
  return [texts, read ? 1 : 0, ...target, ...measures].join(' ')
}
