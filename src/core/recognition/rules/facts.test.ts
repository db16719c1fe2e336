import { expect, test } from 'vitest'
import type { DecisionContext } from '../context.ts'
import type { DecisionContent, DecisionLine, RecognitionOutcome } from '../decision.ts'
import { problemsOf } from '../rules.ts'
import {
  caseCredentialId,
  content,
  credential,
  dataAnalysis,
  drawnContext,
  judged,
  line,
  moduleId,
  outcomeId,
  shownDifference,
} from '../recognition.fixtures.ts'

const free = { counted: [], granted: [] }
const problems = (decision: DecisionContent, context = drawnContext()) =>
  problemsOf(decision, context).map(({ code, facts }) => ({ code, ...facts }))
const ofLine = (change: Partial<DecisionLine>, context?: DecisionContext) => problems(content([line(change)]), context)
const withCredential = (change: object, context: Partial<DecisionContext> = {}) => {
  const drawn = drawnContext(context)
  return { ...drawn, credentials: drawn.credentials.map((one) => ({ ...one, ...change })) }
}
const answers = { alternative: 'No other.', partial: 'No part.', conditional: 'No condition.' }
const condition = { text: 'Pass unit 7.', until: '2026-10-12', checkedBy: 'The module lead' }
const small = { ...shownDifference, substantial: 'no' as const }

// A finding without its figures reads "more than credits": the officer can't tell what to mend.
test.each<[string, () => ReturnType<typeof problems>, object[]]>([
  [
    'who the credential belongs to',
    () => ofLine({}, withCredential({ holder: 'refused' })),
    [{ code: 'holderRefused', credential: caseCredentialId(1) }],
  ],
  [
    'the module asked for',
    () => ofLine({ outcome: 'alternative' }),
    [{ code: 'alternativeSameModule', module: 'INF-2310' }],
  ],
  [
    'which condition lacks what',
    () =>
      ofLine({
        outcome: 'conditional',
        conditions: [condition, { text: ' ', until: null, checkedBy: ' ' }, { ...condition, until: '2026-05-19' }],
      }),
    [
      { code: 'conditionIncomplete', number: 2, missing: 'text' },
      { code: 'conditionIncomplete', number: 2, missing: 'until' },
      { code: 'conditionIncomplete', number: 2, missing: 'checkedBy' },
      { code: 'conditionPast', number: 3, until: '2026-05-19' },
    ],
  ],
  [
    'both purposes',
    () => problems(content([line()], { purpose: 'admission' })),
    [{ code: 'purposeDiffers', decided: 'admission', asked: 'creditTransfer' }],
  ],
  [
    'the difference that is open',
    () => ofLine({ differences: [shownDifference, small, { ...shownDifference, substantial: 'open' }] }),
    [{ code: 'differenceOpen', number: 3 }],
  ],
  [
    'the difference that is of a name',
    () => ofLine({ differences: [small, { ...shownDifference, kind: 'name' }] }),
    [{ code: 'differenceNotOfContent', number: 2, kind: 'name' }],
  ],
  [
    'the difference that names no outcome',
    () => ofLine({ differences: [small, { ...shownDifference, moduleOutcomeId: null }] }),
    [{ code: 'differenceNamesNoOutcome', number: 2 }],
  ],
  [
    'the outcome that is not essential, and how it was judged',
    () => ofLine({ differences: [{ ...shownDifference, moduleOutcomeId: outcomeId(1, 1) }] }),
    [
      { code: 'essentialNo', outcome: 'M1', purpose: 'creditTransfer' },
      { code: 'differenceJudgedOtherwise', outcome: 'M1', coverage: 'covered' },
    ],
  ],
  [
    'when it was awarded and how old it may be',
    () =>
      ofLine(
        {},
        withCredential({ awardedOn: '2021-05-19' }, { policy: { ...drawnContext().policy, ageLimitYears: 5 } }),
      ),
    [{ code: 'pastAgeLimit', awardedOn: '2021-05-19', years: 5 }],
  ],
  [
    'the credits of a refusal',
    () => ofLine({ outcome: 'notRecognised', answers }),
    [{ code: 'creditsOnRefusal', credits: 550 }],
  ],
  ['how many could be granted', () => ofLine({ credits: null }), [{ code: 'creditsMissing', atMost: 550 }]],
  [
    'how many more there are',
    () => ofLine({ outcome: 'full', differences: [], credits: 300 }, drawnContext({ before: free })),
    [{ code: 'fullWithFewerCredits', credits: 300, atMost: 600 }],
  ],
])('a finding says %s', (_what, found, expected) => {
  expect(found()).toEqual(expected)
})

// Of an award that is young enough, or of no outcome yet, nothing is said.
test('the age limit and half a task are found only where they bite', () => {
  const policy = { ...drawnContext().policy, ageLimitYears: 5 }
  const task = (bridgingTask: string, bridgingUntil: string | null, bridgingCheckedBy: string) =>
    ofLine(
      { outcome: 'alternative', bridgingTask, bridgingUntil, bridgingCheckedBy },
      drawnContext({ targetModuleId: moduleId(7) }),
    )

  expect(ofLine({}, drawnContext({ policy }))).toEqual([])
  expect(ofLine({ outcome: null }, withCredential({ awardedOn: '2001-01-01' }, { policy }))).toEqual([
    { code: 'outcomeOpen' },
  ])
  expect(task(' ', null, ' ')).toEqual([])
  expect(task('', '2026-10-12', '')).toEqual([
    { code: 'bridgingIncomplete', missing: 'text' },
    { code: 'bridgingIncomplete', missing: 'checkedBy' },
  ])
})

// Admission or an exemption grants no credits; a refusal none; and nobody is asked for a number before an outcome.
test.each<[string, string[], Partial<DecisionLine>, Partial<DecisionContext>]>([
  ['exemption without a number', [], { credits: null }, { purpose: 'exemption' }],
  ['no outcome yet', ['outcomeOpen'], { outcome: null, credits: null }, {}],
  ['nor a difference then', ['outcomeOpen'], { outcome: null, credits: null, differences: [] }, {}],
  ['a refusal without a number', [], { outcome: 'notRecognised', credits: null, answers }, {}],
  ['a refusal of nought credits', [], { outcome: 'notRecognised', credits: 0, answers }, {}],
  ['nought credits of a module', [], { credits: 0 }, {}],
  [
    'full recognition as an exemption',
    [],
    { outcome: 'full', differences: [], credits: null },
    { purpose: 'exemption' },
  ],
  [
    'a condition that ends today',
    [],
    { outcome: 'conditional', conditions: [{ ...condition, until: '2026-05-20' }] },
    {},
  ],
])('the number of credits: %s has the findings %j', (_what, codes, change, context) => {
  const purpose = context.purpose ?? 'creditTransfer'
  const essential = { creditTransfer: true, exemption: true }
  const modules = [{ ...dataAnalysis(), outcomes: dataAnalysis().outcomes.map((one) => ({ ...one, essential })) }]

  expect(
    problems(content([line(change)], { purpose }), drawnContext({ modules, ...context })).map(({ code }) => code),
  ).toEqual(codes)
})

test.each<[string, number | null, RecognitionOutcome, string[]]>([
  ['no number', null, 'partial', []],
  ['nought', 0, 'partial', []],
  ['one hundredth', 1, 'partial', ['creditsWithoutWorkload']],
  ['no number', null, 'full', []],
])('without a workload %s of credits (%s, %s) is found: %j', (_what, credits, outcome, codes) => {
  const differences = outcome === 'full' ? [] : [shownDifference]
  expect(ofLine({ credits, outcome, differences }, withCredential({ workload: null })).map(({ code }) => code)).toEqual(
    codes,
  )
})

// Partly covered is a difference too, and one of the level or the quality lies in no outcome.
test('a difference may rest on a partly covered outcome, or on none where it is of another element', () => {
  const partly = drawnContext({
    credentials: [
      credential(1, { judgements: judged([...Array.from({ length: 7 }, () => 'covered' as const), 'partly']) }),
    ],
  })

  expect(ofLine({}, partly)).toEqual([])
  expect(ofLine({ differences: [{ ...shownDifference, element: 'level', moduleOutcomeId: null }] })).toEqual([])
})

test('an answer is out of order only where a later one stands', () => {
  const found = (change: object) =>
    ofLine({ outcome: 'notRecognised', credits: null, answers: { ...answers, ...change } })

  expect(found({ conditional: '' })).toEqual([{ code: 'answerMissing', answer: 'conditional' }])
  expect(found({ partial: '', conditional: '' })).toEqual([
    { code: 'answerMissing', answer: 'partial' },
    { code: 'answerMissing', answer: 'conditional' },
  ])
  expect(found({ alternative: '' })).toEqual([{ code: 'answerOutOfOrder', answer: 'alternative' }])
})
