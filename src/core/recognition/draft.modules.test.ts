import { expect, test } from 'vitest'
import type { ContextCredential, ContextModule } from './context.ts'
import { beginDraft, beginLine, modulesWithoutLine } from './draft.ts'
import {
  caseCredentialId,
  content,
  credential,
  drawnContext,
  judged,
  line,
  moduleId,
  moduleVersionId,
  outcome,
  outcomeId,
} from './recognition.fixtures.ts'

type Judgements = ContextCredential['judgements']

const module = (number: number, essential = {}): ContextModule => ({
  moduleVersionId: moduleVersionId(number),
  moduleId: moduleId(number),
  code: `M-${number}`,
  credits: 300,
  onlyProgramme: null,
  outcomes: [1, 2, 3].map((position) => outcome(number, position, 100, essential)),
})
const noted = (judgements: Judgements, note: string): Judgements => judgements.map((one) => ({ ...one, note }))

/** The case asks for module 1; credential 1 was judged on module 2, credential 2 on 3, credential 3 on nothing. */
const context = drawnContext({
  modules: [1, 2, 3, 4].map((number) => module(number)),
  credentials: [
    credential(1, { judgements: judged(['covered', 'partly'], 2) }),
    credential(2, { judgements: judged(['cantSay', 'covered'], 3) }),
    credential(3),
  ],
})

// The module asked for was judged on nothing: a line for it, or for a module nobody judged, would be one nobody wanted.
test('begins a line for each judged module, each with the credentials judged on it', () => {
  expect(beginDraft(context).lines.map((one) => [one.moduleVersionId, one.caseCredentialIds, one.recognised])).toEqual([
    [moduleVersionId(2), [caseCredentialId(1)], [outcomeId(2, 1)]],
    [moduleVersionId(3), [caseCredentialId(2)], [outcomeId(3, 2)]],
  ])
})

// Two versions of the module asked for would be two lines of one decision.
test('begins one line for the module asked for, on every credential, where nothing was judged', () => {
  const unjudged = context.credentials.map((one) => ({ ...one, judgements: [] }))
  const newer = { ...module(1), moduleVersionId: moduleVersionId(9) }
  const draft = beginDraft({ ...context, credentials: unjudged, modules: [...context.modules, newer] })
  expect(draft).toEqual({
    purpose: 'creditTransfer',
    reasons: [],
    lines: [
      {
        caseCredentialIds: [1, 2, 3].map(caseCredentialId),
        moduleVersionId: moduleVersionId(1),
        outcome: null,
        credits: null,
        differences: [],
        answers: { alternative: '', partial: '', conditional: '' },
        conditions: [],
        recognised: [],
        bridgingTask: '',
        bridgingUntil: null,
        bridgingCheckedBy: '',
        departure: '',
      },
    ],
  })
})

test('a line of a credential judged on two modules names that credential on both, and no other', () => {
  const both = credential(1, { judgements: [...judged(['covered'], 2), ...judged(['not'], 3)] })
  const other = credential(2, { judgements: judged(['not'], 4) })
  for (const number of [2, 3]) {
    const begun = beginLine(module(number), { ...context, credentials: [both, other] })
    expect(begun.caseCredentialIds).toEqual([caseCredentialId(1)])
  }
})

// An officer could add no line for the module asked for, or a second one for a module that has its line.
test('a line can be added for the module asked for and for those judged, unless they have one', () => {
  const versionsFor = (...taken: number[]) =>
    modulesWithoutLine(content(taken.map((number) => line({ moduleVersionId: moduleVersionId(number) }))), context).map(
      ({ moduleVersionId: version }) => version,
    )
  expect(versionsFor()).toEqual([1, 2, 3].map(moduleVersionId))
  expect(versionsFor(1)).toEqual([2, 3].map(moduleVersionId))
  expect(versionsFor(2, 4)).toEqual([1, 3].map(moduleVersionId))
})

// What was judged on an earlier version of a module would be told as the judgement on this one.
test('a judgement on another version says nothing here', () => {
  const earlier = noted(judged(['covered', 'not', 'partly'], 1), 'Of the old version.').map((one) => ({
    ...one,
    moduleVersionId: moduleVersionId(9),
  }))
  const judgements = [...earlier, ...judged(['not', 'covered'], 1)]
  const begun = beginLine(module(1), { ...context, credentials: [credential(1, { judgements })] })
  expect(begun.recognised).toEqual([outcomeId(1, 2)])
  expect(begun.differences.map(({ moduleOutcomeId, description }) => [moduleOutcomeId, description])).toEqual([
    [outcomeId(1, 1), 'Nothing in the credential speaks of it.'],
  ])
})

// Notes of two credentials on one outcome ran into each other, or one was told twice.
test('a difference tells the notes on its outcome, each once, and is open until a person says more', () => {
  const credentials = ['  No statistics.', ' ', 'No statistics.  ', 'No proof.'].map((note, index) =>
    credential(index + 1, { judgements: noted(judged(['not'], 1), note) }),
  )
  const covered = credential(5, { judgements: noted(judged(['not', 'covered'], 1).slice(1), 'Well done.') })
  const differencesFor = (essential: object) =>
    beginLine(module(1, essential), { ...context, credentials: [...credentials, covered] }).differences
  const difference = {
    element: 'learningOutcomes',
    kind: 'content',
    moduleOutcomeId: outcomeId(1, 1),
    description: 'No statistics. No proof.',
    essentialBecause: '',
    evidence: '',
  }
  expect(differencesFor({})).toEqual([{ ...difference, substantial: 'open' }])
  expect(differencesFor({ creditTransfer: true })).toEqual([{ ...difference, substantial: 'open' }])
  expect(differencesFor({ creditTransfer: false })).toEqual([{ ...difference, substantial: 'no' }])
})
