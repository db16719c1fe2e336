import { expect, test } from 'vitest'
import { lineFacts } from './context.ts'
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
  outcome,
} from './recognition.fixtures.ts'

const second = {
  ...dataAnalysis(),
  moduleVersionId: moduleVersionId(2),
  moduleId: moduleId(2),
  outcomes: [outcome(2, 1, 750)],
}

// What was judged on an earlier version of a module would bring credits to this one.
test('a line counts the judgements on its own module version alone', () => {
  const [own] = judged(['covered'], 1)
  const judgements = judged(['covered', 'covered'], 1).map((one) => ({ ...one, moduleVersionId: moduleVersionId(9) }))
  const credentials = [credential(1, { judgements: own === undefined ? [] : [...judgements, own] })]
  const [facts] = lineFacts(content([line()]), drawnContext({ credentials, before: { counted: [], granted: [] } }))
  expect(facts?.ledgerInput.sources.map((source) => source.judgements)).toEqual([[own]])
  expect(facts?.ledger.covered).toEqual({ outcomes: 1, credits: 50 })
})

// Two units of one transcript would give, line by line, more than the transcript as a whole is worth.
test('what one line draws from a part of an award is gone for the next line of another part', () => {
  const award = { credentialId: credentialId(9), workload: { credits: 800, rule: null } }
  const context = drawnContext({
    modules: [dataAnalysis(), second],
    credentials: [
      credential(1, { judgements: judged(Array.from({ length: 8 }, () => 'covered' as const)), within: [award] }),
      credential(2, { judgements: judged(['covered'], 2), within: [award] }),
    ],
    before: { counted: [], granted: [] },
  })
  const lines = [
    line({ credits: 550 }),
    line({ moduleVersionId: moduleVersionId(2), caseCredentialIds: [caseCredentialId(2)], credits: 250 }),
  ]
  const facts = lineFacts(content(lines), context)
  expect(facts.map((one) => [one?.ledger.atMost, one?.ledger.limitedBy])).toEqual([
    [600, 'source'],
    [250, 'source'],
  ])
  expect(facts[1]?.ledgerInput.before.granted).toMatchObject([
    { moduleId: moduleId(1), programmeId: null, credits: 550 },
  ])
})
