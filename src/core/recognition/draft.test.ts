import { expect, test } from 'vitest'
import { beginDraft } from './draft.ts'
import { caseCredentialId, credential, drawnContext, moduleVersionId, outcomeId } from './recognition.fixtures.ts'

// A draft that decides anything by itself would be an automatic decision.
test('decides nothing', () => {
  const draft = beginDraft(drawnContext())

  expect(draft).toMatchObject({ purpose: 'creditTransfer', reasons: [] })
  expect(draft.lines).toMatchObject([
    {
      moduleVersionId: moduleVersionId(1),
      caseCredentialIds: [caseCredentialId(1)],
      outcome: null,
      credits: null,
      answers: { alternative: '', partial: '', conditional: '' },
      conditions: [],
      // Those judged covered are put forward; the outcome itself is still open.
      recognised: [1, 2, 3, 5, 7].map((position) => outcomeId(1, position)),
    },
  ])
})

test('puts forward what is partly or not covered, with its note, substantial only if a person says so', () => {
  const [line] = beginDraft(drawnContext()).lines

  expect(line?.differences.map(({ moduleOutcomeId, substantial }) => [moduleOutcomeId, substantial])).toEqual([
    [outcomeId(1, 4), 'no'],
    [outcomeId(1, 6), 'no'],
    [outcomeId(1, 8), 'open'],
  ])
  expect(line?.differences[2]?.description).toBe('Nothing in the credential speaks of it.')
})

test('begins with the module asked for where nothing was judged, and with no line where none was', () => {
  expect(beginDraft(drawnContext({ credentials: [credential(1)] })).lines).toHaveLength(1)
  expect(beginDraft(drawnContext({ credentials: [credential(1)], targetModuleId: null })).lines).toEqual([])
})
