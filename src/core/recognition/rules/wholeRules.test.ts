import { expect, test } from 'vitest'
import type { DecisionContent } from '../decision.ts'
import { problemsOf } from '../rules.ts'
import {
  caseCredentialId,
  content,
  credential,
  credentialId,
  dataAnalysis,
  drawnContext,
  judged,
  line,
  moduleId,
  moduleVersionId,
} from '../recognition.fixtures.ts'

const problems = (decision: DecisionContent, context = drawnContext()) =>
  problemsOf(decision, context).map(({ code, facts }) => ({ code, ...facts }))

// Two lines of a module beside another one were told with the wrong code, or once for each of the lines.
test('a module in two lines is named, and only that one', () => {
  const other = { ...dataAnalysis(), moduleId: moduleId(2), moduleVersionId: moduleVersionId(2), code: 'INF-2400' }
  const context = drawnContext({ modules: [other, dataAnalysis()] })
  const lines = [line({ credits: 0 }), line({ credits: 0, moduleVersionId: moduleVersionId(2) }), line({ credits: 0 })]
  const twice = (decision: DecisionContent) => problems(decision, context).filter(({ code }) => code === 'moduleTwice')

  expect(twice(content(lines))).toEqual([{ code: 'moduleTwice', module: 'INF-2310' }])
  expect(twice(content(lines.slice(0, 2)))).toEqual([])
  expect(problems(content([1, 2].map(() => line({ moduleVersionId: moduleVersionId(9) }))))).toEqual([
    { code: 'moduleUnknown' },
    { code: 'moduleUnknown' },
  ])
})

// The award lies in the case; only what the lines rest on is counted.
test('an award and its part meet across lines, and not where one of them is not used', () => {
  const part = credential(2, {
    within: [{ credentialId: credentialId(1), workload: null }],
    judgements: judged(['covered']),
  })
  const context = drawnContext({ credentials: [...drawnContext().credentials, part] })
  const of = (...ids: number[]) =>
    problems(content(ids.map((id) => line({ credits: 0, caseCredentialIds: [caseCredentialId(id)] }))), context).map(
      ({ code }) => code,
    )

  expect(of(1)).not.toContain('countedAtTwoLevels')
  expect(of(2)).not.toContain('countedAtTwoLevels')
  expect(of(1, 2)).toContain('countedAtTwoLevels')
})

test('reasons in one language of two are reasons', () => {
  const reasons = [
    { lang: 'en', value: '' },
    { lang: 'de', value: 'Fünf von acht Ergebnissen sind erreicht.' },
  ]
  expect(problems(content([line()], { reasons }))).toEqual([])
})
