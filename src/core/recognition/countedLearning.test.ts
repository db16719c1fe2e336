import { expect, test } from 'vitest'
import { lineFacts, type DecisionContext } from './context.ts'
import { apportion, learningCounted } from './countedLearning.ts'
import { wholeCredential } from './ledger.ts'
import {
  caseCredentialId,
  content,
  credential,
  credentialId,
  dataAnalysis,
  drawnContext,
  judged,
  line,
  outcome,
  outcomeId,
} from './recognition.fixtures.ts'

// A part too many goes where most is missing: to whoever is largest, or comes last, small shares would always lose.
test.each([
  [10, [21, 8], [7, 3]],
  [10, [8, 21], [3, 7]],
  [7, [1, 1, 1], [3, 2, 2]],
  [8, [1, 1, 1], [3, 3, 2]],
  [5, [10, 20, 20, 50], [1, 1, 1, 2]],
  [6, [1, 2, 3], [1, 2, 3]],
  [1, [0, 3, 0], [0, 1, 0]],
  [5, [0, 0], [0, 0]],
  [0, [2, 1], [0, 0]],
  [5, [], []],
])('apportions %i by %j', (whole, weights, parts) => {
  expect(apportion(whole, weights)).toEqual(parts)
})

const module = { ...dataAnalysis(), credits: 300, outcomes: [outcome(1, 1, 100), outcome(1, 2, 200)] }
function counted(granted: number, judgements = judged(['covered', 'covered'])) {
  const context: DecisionContext = drawnContext({
    modules: [module],
    credentials: [credential(1, { judgements }), credential(2, { judgements: [] })],
    before: { counted: [], granted: [] },
  })
  const [facts] = lineFacts(content([line({ caseCredentialIds: [caseCredentialId(1), caseCredentialId(2)] })]), context)
  if (facts === null || facts === undefined) throw new Error('The fixture has no such line')
  return learningCounted(facts.ledgerInput, granted, '2026-0001')
}
const entry = (position: number, item: number, credits: number) => ({
  credentialId: credentialId(1),
  item,
  moduleOutcomeId: outcomeId(1, position),
  outcomeCode: `M${String(position)}`,
  moduleCode: 'INF-2310',
  caseNumber: '2026-0001',
  credits,
})

// Learning that was counted for nothing would stand in a later case as counted.
test('counts each outcome by its share, and none where nothing was granted', () => {
  expect(counted(150)).toEqual([entry(1, 0, 50), entry(2, 1, 100)])
  expect(counted(1)).toEqual([entry(2, 1, 1)])
  expect(counted(0)).toEqual([])
})

test('counts no more than the line can draw', () => {
  expect(counted(900)).toEqual([entry(1, 0, 100), entry(2, 1, 200)])
})

test('spreads an outcome evenly over the items that carry it, or counts the credential as a whole', () => {
  const [first, second] = judged(['covered', 'covered'])
  if (first === undefined || second === undefined) throw new Error('The fixture judges nothing')
  expect(
    counted(300, [
      { ...first, items: [] },
      { ...second, items: [4, 5, 6] },
    ]),
  ).toEqual([entry(1, wholeCredential, 100), entry(2, 4, 67), entry(2, 5, 67), entry(2, 6, 66)])
})
