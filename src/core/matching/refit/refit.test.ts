import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageRange } from '../../recognition/coverage.ts'
import { readBundledModules } from '../../../cli/match/bundledModules.ts'
import { compareWithModule } from '../compare.ts'
import type { Coverage } from '../comparison.ts'
import { pairSignals } from '../pairSignals.ts'
import { modelClasses, shippedModel } from '../coverageModel.ts'
import { credentialOf } from '../matching.fixtures.ts'
import { noSentences, type SentencesNear } from '../meaning/sentences.ts'
import { examplesOf, withoutLearned, type OfficeExample } from './examples.ts'
import { answersBy, figuresOf, heldAgainst } from './figures.ts'
import { groupOf, isKeptOut } from './judged.ts'
import { corpus, officeOf } from './office.fixtures.ts'
import { fitOffice, learnedFrom, leastToLearn, tooFew, withOfficeWeights } from './refit.ts'

const strict = (suggested: Coverage): Coverage => (suggested === 'covered' ? 'partly' : suggested)
const asSuggested = (suggested: Coverage): Coverage => suggested

const learn = (office: ReturnType<typeof officeOf>) =>
  learnedFrom(office.flatMap((judged) => examplesOf(judged, corpus, noSentences)))

const strictOffice = officeOf(120, strict)
const strictModel = withOfficeWeights(fitOffice(learn(strictOffice)))
const keptOut = strictOffice.filter(({ group }) => isKeptOut(group))

/** How far a weight of pairs that no encoder has read, as here, moves the log-odds that are told. */
const farthest = ({ byWords }: ReturnType<typeof fitOffice>) =>
  shippedModel.byWords.sharpness *
  Math.max(
    ...(byWords?.weights ?? []).flatMap((row, at) =>
      row.map((value, place) => Math.abs(value - (shippedModel.byWords.weights[at]?.[place] ?? 0))),
    ),
  )

const example = fc.record({
  measures: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
    minLength: pairSignals.length,
    maxLength: pairSignals.length,
  }),
  target: fc.integer({ min: 0, max: 3 }).map((answer) => modelClasses.map((_, place) => (place === answer ? 1 : 0))),
  weight: fc.constantFrom(0.5, 1),
  group: fc.nat(),
  texts: fc.nat(),
  read: fc.boolean(),
})

// A model that hangs on how the database happened to answer could never be made again.
test('the fit does not hang on the order of the examples', () => {
  fc.assert(
    fc.property(fc.array(example, { maxLength: 12 }), (examples: OfficeExample[]) => {
      expect(fitOffice(learnedFrom(examples.toReversed()))).toEqual(fitOffice(learnedFrom(examples)))
    }),
    { numRuns: 20 },
  )
})

// An office without judgements must keep the shipped model to the last digit, and be refused a re-fit.
test('nothing is learned from nothing, and too little is told with how much there is', () => {
  expect(withOfficeWeights(fitOffice([]))).toEqual(shippedModel)
  expect(tooFew([], [])).toEqual({ examples: 0, cases: 0, keptOut: 0, keptOutCases: 0 })
  const few = officeOf(6, asSuggested)
  const short = tooFew(
    learn(few),
    few.filter(({ group }) => isKeptOut(group)),
  )
  expect(short?.cases).toBeLessThan(leastToLearn.cases)
  expect(tooFew(learn(strictOffice), keptOut)).toBeNull()
})

// A prior that is too weak would let a handful of judgements turn the machine over.
test('few judgements, and judgements as suggested, leave the weights near the shipped ones', () => {
  expect(farthest(fitOffice(learn(officeOf(2, strict))))).toBeLessThan(0.12)
  expect(farthest(fitOffice(learn(officeOf(40, asSuggested))))).toBeLessThan(0.15)
})

// Would catch a fit that learns nothing, or that only learns by heart what it is tried on.
test('an office that calls partly what the machine calls covered is followed on cases kept out', () => {
  const told = (model: typeof shippedModel) =>
    keptOut
      .flatMap((judged) => answersBy(model, judged, corpus, noSentences))
      .filter(({ judged }) => judged === 'partly')
  const partly = (model: typeof shippedModel) => told(model).filter(({ given }) => given === 'partly').length
  const covered = (model: typeof shippedModel) => told(model).filter(({ given }) => given === 'covered').length

  expect(covered(shippedModel)).toBeGreaterThan(10)
  expect(covered(strictModel)).toBeLessThan(covered(shippedModel) / 3)
  expect(partly(strictModel)).toBeGreaterThan(partly(shippedModel) * 1.5)
})

// German outcomes, which no encoder reads, would be judged by what was learned of English ones, and the other way round.
test('pairs that an encoder has read and those that it has not move weights of their own', () => {
  const near: SentencesNear = () => 0.6
  const read = strictOffice.flatMap((judged) => examplesOf(judged, corpus, near))
  const both = fitOffice(learnedFrom(read))

  expect(read.every((example) => example.read)).toBe(true)
  expect(both.byWords?.weights).toEqual(shippedModel.byWords.weights)
  expect(both.weights).not.toEqual(shippedModel.weights)
  expect(fitOffice(learn(strictOffice)).weights).toEqual(shippedModel.weights)
})

// Who saw the suggestion leans towards it; both ways count half, so that no share of corrections is blown up.
test('a judgement with the suggestion in sight counts half', () => {
  const weightsOf = (inSight: boolean) =>
    officeOf(3, strict, { inSight }).flatMap((one) => examplesOf(one, corpus, noSentences))
  expect(new Set(weightsOf(false).map(({ weight }) => weight))).toEqual(new Set([1]))
  expect(new Set(weightsOf(true).map(({ weight }) => weight))).toEqual(new Set([0.5]))
})

// Would catch a case on both sides, and a credential of many applicants that counts as many times or is tried on itself.
test('no case is on both sides, and the same texts are learned once and not tried on', () => {
  const groups = Array.from({ length: 4000 }, (_, nth) => groupOf(`0199-${String(nth)}`))
  expect(groups.filter(isKeptOut).length / groups.length).toBeCloseTo(0.25, 1)

  const [one] = strictOffice.filter(({ group }) => !isKeptOut(group))
  if (one === undefined) throw new Error('The office learns from no case')
  const again = [2, 3, 5].map((times) => ({ ...one, group: one.group + times }))
  const copies = [one, ...again.filter(({ group }) => !isKeptOut(group))]
  const learned = learn([one])
  expect(learn(copies)).toHaveLength(learned.length)
  const tried = withoutLearned(one, new Set(learned.map(({ texts }) => texts)), {
    corpus,
    near: noSentences,
  })
  expect(tried.judgements.length).toBe(one.judgements.length - learned.length)
})

// "Better" must not be said of what chance brings.
test('a model is better only where the intervals lie apart', () => {
  const answers = (right: number, of: number) =>
    figuresOf(
      Array.from({ length: of }, (_, nth) => ({
        ...{ outcomeKey: String(nth), inSight: false, coveredChance: null, judged: 'covered' as const },
        given: nth < right ? ('covered' as const) : ('not' as const),
      })),
    )
  expect(heldAgainst(answers(60, 60), answers(55, 60))).toBe('notShown')
  expect(heldAgainst(answers(58, 60), answers(30, 60))).toBe('better')
  expect(heldAgainst(answers(30, 60), answers(58, 60))).toBe('worse')
  expect(answers(3, 4).confusion.covered).toEqual({ covered: 3, partly: 0, not: 1, cantSay: 0 })
})

const modules = readBundledModules()
const outcomes = modules.flatMap((module) =>
  module.outcomes.flatMap(({ text }) => text.filter(({ lang }) => lang === 'en').map(({ value }) => value)),
)
const someOutcome = fc
  .tuple(fc.constantFrom(...outcomes), fc.integer({ min: 2, max: 20 }))
  .map(([text, words]) => text.split(' ').slice(0, words).join(' '))
/** Weights far beyond what a re-fit gives: what holds of these holds of any. */
const anyModel = fc
  .array(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 33, maxLength: 33 }), {
    minLength: 4,
    maxLength: 4,
  })
  .map((rows) => {
    const some = { weights: rows.map((row) => row.slice(0, 32)), intercepts: rows.map((row) => row[32] ?? 0) }
    return withOfficeWeights({ ...some, byWords: some })
  })
const someModel = fc.oneof(fc.constant(strictModel), anyModel)
const credited = { covered: 2, partly: 1, not: 0, cantSay: 0 }

// Whatever an office has taught it: who hands in more is never worse off, and a module is covered by itself.
test('with any weights an outcome more lowers nothing and a module covers itself', () => {
  fc.assert(
    fc.property(
      fc.array(someOutcome, { minLength: 1, maxLength: 4 }),
      someOutcome,
      fc.constantFrom(...modules),
      someModel,
      (said, more, module, model) => {
        const before = compareWithModule(credentialOf(...said), module, corpus, { model }).outcomes
        const after = compareWithModule(credentialOf(...said, more), module, corpus, { model }).outcomes
        const lowered = before.filter(
          ({ coverage }, place) => credited[after[place]?.coverage ?? 'not'] < credited[coverage],
        )
        expect(lowered).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
  const [module] = modules
  if (module === undefined) throw new Error('The catalogue is empty')
  const own = credentialOf(
    ...module.outcomes.flatMap(({ text }) => text.filter(({ lang }) => lang === 'en').map(({ value }) => value)),
  )
  expect(
    compareWithModule(own, module, corpus, { model: strictModel }).outcomes.every(
      ({ coverage }) => coverage === 'covered',
    ),
  ).toBe(true)
})

// A re-fit must not talk its way past the rules: what names nothing or is said in no known language stays unsaid.
test('with any weights what can not be said is not said and adds no credits', () => {
  fc.assert(
    fc.property(fc.constantFrom(...modules), someModel, (module, model) => {
      const unsayable = [
        { ...credentialOf('Verstehen'), outcomes: [] },
        {
          ...credentialOf('x'),
          outcomes: [{ item: 0, text: [{ lang: 'fi', value: 'Opiskelija osaa soveltaa menetelmiä' }] }],
        },
      ]
      for (const credential of unsayable) {
        const { outcomes: told } = compareWithModule(credential, module, corpus, { model })
        expect(told.every(({ coverage }) => coverage === 'cantSay')).toBe(true)
        const range = coverageRange(told.map(({ coverage }) => ({ weight: 100, coverage })))
        expect(range.most.credits).toBe(0)
      }
    }),
    { numRuns: 20 },
  )
})
