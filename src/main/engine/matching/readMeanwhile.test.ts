import { expect, test } from 'vitest'
import { createCorpus } from '#core/matching/corpus.ts'
import { readBundledModules } from '../../../cli/match/bundledModules.ts'
import { credentialOf } from '#core/matching/matching.fixtures.ts'
import { readMeanwhile } from './readMeanwhile.ts'

const modules = readBundledModules()
const corpus = createCorpus(modules)
const credential = credentialOf('Calculate the mean of a sample', 'Query a relational database with SQL')

/** An encoder that is at work for so many questions. */
function encoderFor(questions: number) {
  const asked = { reading: 0, modules: 0 }
  const heard = { isReading: () => (asked.reading += 1) <= questions }
  const done = readMeanwhile(heard, credential, corpus, (likely) => {
    asked.modules += 1
    return likely.flatMap(({ moduleKey }) => modules.find(({ key }) => key === moduleKey) ?? [])
  })
  return { asked, done }
}

// What is read for a list that the encoder holds up no more would hold it up instead.
test('reads on for as long as the encoder does', async () => {
  const { asked, done } = encoderFor(3)
  await done

  expect(asked).toEqual({ reading: 4, modules: 1 })
})

test('reads nothing where the encoder has read all', async () => {
  const { asked, done } = encoderFor(0)
  await done

  expect(asked).toEqual({ reading: 1, modules: 0 })
})

// A record that is locked while it waits can't be asked any more.
test('asks for modules before it waits for anything', async () => {
  const { asked, done } = encoderFor(Infinity)

  expect(asked.modules).toBe(1)
  await done
})
