import { expect, test } from 'vitest'
import { isOneFamily } from '../signals/sameFamily.ts'
import { vocabularyOf } from '../vocabulary.ts'

const { stem } = vocabularyOf('en')
const pairs = (list: string) => list.split('·').map((pair) => pair.trim().split(' ') as [string, string])

// "Apply internal auditing standards" was told to cover "Apply international auditing standards".
test.each(
  pairs(`internal international · animation animals · physical physics · community communication · organic organ · organic organism ·
    organism organisation · humanities human · important import · university universe · generation general · generic generate ·
    informal information · competence compete · formative form · securities security · minority minor · personal person ·
    personality personal · objective object · initiative initial · productive product · experience experiment ·
    electronics electron · customer customs · emergency emerge · executive execute · integrity integrate ·
    conservative conserve · accountability accounting · literacy literal · several severe · positive position ·
    plasticity plastic · index indicate · goods good · evening even · designated designed · nationalism nation`),
)('%s is no form of %s, nor kin of it', (one, other) => {
  expect(stem(one)).not.toBe(stem(other))
  expect(isOneFamily(stem(one), stem(other))).toBe(false)
})

// What is told apart has to meet its own forms as before.
test.each(
  pairs(`animation animated · organism organisms · international internationally · generate generators · index indices ·
    responsible responsibilities · physics physicists · adding add · thesis theses · experiences experienced`),
)('%s is a form of %s', (one, other) => {
  expect(stem(one)).toBe(stem(other))
})
