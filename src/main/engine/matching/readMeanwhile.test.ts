import { expect, test } from 'vitest'
import type { Candidate } from '#core/matching/comparison.ts'
import { createCorpus } from '#core/matching/corpus.ts'
import { rankWithDoubt } from '#core/matching/rank.ts'
import type { SentenceNearness } from '#core/matching/ranking/sentenceNearness.ts'
import { readBundledModules } from '../../../cli/match/bundledModules.ts'
import { credentialOf } from '#core/matching/matching.fixtures.ts'
import { firstHalf, readMeanwhile } from './readMeanwhile.ts'

const modules = readBundledModules()
const corpus = createCorpus(modules)
const credential = credentialOf('Calculate the mean of a sample', 'Query a relational database with SQL')

type Said = ReadonlyMap<string, SentenceNearness>

/** An encoder that is at work for so many questions, and what it says by half of the credential. */
function encoderFor(questions: number, byHalf: () => Promise<Said> = () => new Promise(() => undefined)) {
  const asked = { reading: 0, modules: new Array<readonly Candidate[]>() }
  const heard = { isReading: () => (asked.reading += 1) <= questions }
  const modulesOf = (likely: readonly Candidate[]) => {
    asked.modules.push(likely)
    return likely.flatMap(({ moduleKey }) => modules.find(({ key }) => key === moduleKey) ?? [])
  }
  return { asked, done: readMeanwhile(heard, credential, corpus, { modulesOf, byHalf }) }
}

function notFoundByWords(): string {
  const byWords = new Set(rankWithDoubt(credential, corpus).candidates.map(({ moduleKey }) => moduleKey))
  return modules.find(({ key }) => !byWords.has(key))?.key ?? ''
}

/** An encoder that finds one module near, and no other. */
function findsOnly(moduleKey: string): Said {
  const near = Float64Array.from(corpus.keys, (key) => (key === moduleKey ? 0.9 : 0))
  return new Map([['en', { title: near, text: near }]])
}

// What is read for a list that the encoder holds up no more would hold it up instead.
test('reads on for as long as the encoder does', async () => {
  const { asked, done } = encoderFor(3)
  await done

  expect(asked.reading).toBe(4)
  expect(asked.modules).toHaveLength(1)
})

test('reads nothing where the encoder has read all', async () => {
  const { asked, done } = encoderFor(0)
  await done

  expect(asked).toEqual({ reading: 1, modules: [] })
})

// A record that is locked while it waits can't be asked any more.
test('asks for modules before it waits for anything', async () => {
  const { asked, done } = encoderFor(3)

  expect(asked.modules).toHaveLength(1)
  await done
})

// Words find other modules than sentences do: what they found would be read in vain.
test('reads what half of the credential finds as soon as the encoder has read it', async () => {
  const found = notFoundByWords()
  const { asked, done } = encoderFor(100, () => Promise.resolve(findsOnly(found)))
  await done

  expect(asked.modules).toHaveLength(2)
  expect(asked.modules[1]?.map(({ moduleKey }) => moduleKey)).toContain(found)
})

// The record was locked while the encoder read the rest: it would be asked for modules when it is closed.
test('asks for no modules once the encoder has stopped', async () => {
  const half = Promise.withResolvers<Said>()
  const { asked, done } = encoderFor(2, () => half.promise)
  half.resolve(findsOnly(notFoundByWords()))
  await done

  expect(asked.modules).toHaveLength(1)
})

// A failure is told by the question for all of the credential; here it would end the whole list.
test('goes on with what words find where half of the credential could not be read', async () => {
  const { asked, done } = encoderFor(Infinity, () => Promise.reject(new Error('no encoder')))
  await done

  expect(asked.modules).toHaveLength(1)
})

test('takes every other outcome for the first half', () => {
  const { title, outcomes } = firstHalf(credentialOf('one', 'two', 'three', 'four', 'five'))

  expect(title).toEqual(credential.title)
  expect(outcomes.map(({ item }) => item)).toEqual([0, 2, 4])
})
