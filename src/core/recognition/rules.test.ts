import { describe, expect, test } from 'vitest'
import type { DecisionContext } from './context.ts'
import type { DecisionContent, DecisionLine, Difference } from './decision.ts'
import { problemsOf } from './rules.ts'
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
  outcomeId,
  shownDifference,
} from './recognition.fixtures.ts'

const codes = (decision: DecisionContent, context: DecisionContext = drawnContext()) =>
  problemsOf(decision, context).map(({ code }) => code)
const withLine = (change: Partial<DecisionLine>, context?: DecisionContext) => codes(content([line(change)]), context)
const withDifference = (change: Partial<Difference>, context?: DecisionContext) =>
  withLine({ differences: [{ ...shownDifference, ...change }] }, context)
const answered = {
  alternative: 'No other module is met in full.',
  partial: 'The outcomes that are covered can not be taken apart.',
  conditional: 'No condition could close the gap in time.',
}

// Each path through the five outcomes that may be recorded: a rule that blocks one of them blocks the office.
describe('lets through', () => {
  const covered = credential(1, { judgements: judged(Array.from({ length: 8 }, () => 'covered' as const)) })

  test('full recognition without a substantial difference', () => {
    const context = drawnContext({ credentials: [covered], before: { counted: [], granted: [] } })
    expect(withLine({ outcome: 'full', credits: 600, differences: [] }, context)).toEqual([])
  })
  test('full recognition with a difference that is not substantial', () => {
    const differences = [{ ...shownDifference, substantial: 'no' as const }]
    const context = drawnContext({ before: { counted: [], granted: [] } })
    expect(withLine({ outcome: 'full', credits: 600, differences }, context)).toEqual([])
  })
  test('alternative recognition towards another module', () => {
    expect(withLine({ outcome: 'alternative' }, drawnContext({ targetModuleId: moduleId(7) }))).toEqual([])
  })
  test('partial recognition with a shown difference', () => {
    expect(withLine({ outcome: 'partial' })).toEqual([])
  })
  test('conditional recognition with a whole condition', () => {
    const conditions = [{ text: 'Pass the test of unit 7.', until: '2026-10-12', checkedBy: 'The module lead' }]
    expect(withLine({ outcome: 'conditional', conditions })).toEqual([])
  })
  test('a refusal with a shown difference after three answers', () => {
    expect(withLine({ outcome: 'notRecognised', credits: null, answers: answered })).toEqual([])
  })
  test('exemption without credits where there is no workload', () => {
    const context = drawnContext()
    const credentials = context.credentials.map((one) => ({ ...one, workload: null }))
    expect(withLine({ credits: null }, { ...context, credentials })).toEqual([])
  })
})

describe('stops', () => {
  test('a decision without lines', () => {
    expect(codes(content([]))).toEqual(['noLines'])
  })
  test('a line whose module the record does not hold', () => {
    expect(withLine({ moduleVersionId: moduleVersionId(9) })).toEqual(['moduleUnknown'])
  })
  test('a line without a credential, or with one of another case', () => {
    expect(withLine({ caseCredentialIds: [], credits: null })).toContain('noCredential')
    expect(withLine({ caseCredentialIds: [caseCredentialId(1), caseCredentialId(9)] })).toEqual(['noCredential'])
  })
  test('a line without an outcome', () => {
    expect(withLine({ outcome: null })).toEqual(['outcomeOpen'])
  })
  test('a credential whose holder nobody has confirmed, or someone has refused', () => {
    const holder = (answer: 'open' | 'refused') => {
      const context = drawnContext()
      return { ...context, credentials: context.credentials.map((one) => ({ ...one, holder: answer })) }
    }
    expect(withLine({}, holder('open'))).toEqual(['holderOpen'])
    expect(withLine({}, holder('refused'))).toEqual(['holderRefused'])
  })
  test('a line that rests on no judgement', () => {
    const context = drawnContext({ credentials: [credential(1)] })
    expect(withLine({ credits: 0 }, context)).toContain('noJudgement')
  })
  test('another purpose than the one asked for', () => {
    expect(codes(content([line()], { purpose: 'admission' }))).toEqual(['purposeDiffers'])
  })
  test('reasons that nobody wrote', () => {
    const reasons = [{ lang: 'en', value: ' – ' }]
    expect(codes(content([line()], { reasons }))).toEqual(['reasonsEmpty'])
  })

  test('full recognition beside a substantial difference', () => {
    expect(withLine({ outcome: 'full', credits: 600 })).toEqual(['fullWithDifference'])
  })
  test.each(['alternative', 'partial', 'conditional', 'notRecognised'] as const)(
    '%s recognition without a substantial difference',
    (outcome) => {
      const conditions = outcome === 'conditional' ? [{ text: 'Pass.', until: '2026-10-12', checkedBy: 'Us' }] : []
      const credits = outcome === 'notRecognised' ? null : 550
      const differences = [{ ...shownDifference, substantial: 'no' as const }]
      const context = drawnContext({ targetModuleId: moduleId(7) })
      expect(withLine({ outcome, differences, conditions, credits, answers: answered }, context)).toEqual([
        'differenceMissing',
      ])
    },
  )
  test('a difference that is left open', () => {
    const differences = [shownDifference, { ...shownDifference, substantial: 'open' as const }]
    expect(withLine({ differences })).toEqual(['differenceOpen'])
  })
  test.each(['description', 'essentialBecause', 'evidence'] as const)('a difference without its %s', (part) => {
    const problems = problemsOf(content([line({ differences: [{ ...shownDifference, [part]: '–' }] })]), drawnContext())
    expect(problems).toEqual([{ code: 'differenceIncomplete', line: 0, facts: { number: 1, missing: part } }])
  })
  test('a difference of learning outcomes that names none', () => {
    expect(withDifference({ moduleOutcomeId: null })).toEqual(['differenceNamesNoOutcome'])
  })
  // A degree of the same learning under another name, or learned at a distance, was refused for that alone.
  test.each(['name', 'mode', 'age'] as const)('a difference that lies in its %s alone', (kind) => {
    expect(withDifference({ kind })).toEqual(['differenceNotOfContent'])
    expect(withLine({ differences: [shownDifference, { ...shownDifference, kind, substantial: 'no' }] })).toEqual([])
  })
  test('a difference on an outcome that is not essential for the purpose, or that nobody has called so', () => {
    const context = drawnContext()
    const essential = (value: object) => ({
      ...context,
      modules: [
        {
          ...dataAnalysis(),
          outcomes: dataAnalysis().outcomes.map((one) =>
            one.id === outcomeId(1, 8) ? { ...one, essential: value } : one,
          ),
        },
      ],
    })
    expect(withDifference({}, essential({ creditTransfer: false }))).toEqual(['essentialNo'])
    expect(withDifference({}, essential({ exemption: true }))).toEqual(['essentialUnknown'])
  })
  test("a difference on an outcome that was judged covered, or that is can't say, or not judged", () => {
    const last = (coverage: 'covered' | 'cantSay') =>
      drawnContext({
        credentials: [
          credential(1, {
            judgements: judged(['covered', ...Array.from({ length: 6 }, () => 'covered' as const), coverage]),
          }),
        ],
      })
    const seven = credential(1, { judgements: judged(Array.from({ length: 7 }, () => 'covered' as const)) })
    expect(withDifference({}, last('covered'))).toEqual(['differenceJudgedOtherwise'])
    expect(withDifference({}, last('cantSay'))).toEqual(['differenceJudgedOtherwise'])
    expect(withDifference({}, drawnContext({ credentials: [seven] }))).toEqual(['differenceJudgedOtherwise'])
  })

  test('a refusal before each of the three was answered, naming each in order', () => {
    const problems = problemsOf(content([line({ outcome: 'notRecognised', credits: null })]), drawnContext())
    expect(problems.map(({ code, facts }) => [code, facts['answer']])).toEqual([
      ['answerMissing', 'alternative'],
      ['answerMissing', 'partial'],
      ['answerMissing', 'conditional'],
    ])
  })
  test('a refusal whose later answer was written before an earlier one', () => {
    const answers = { ...answered, partial: '…' }
    expect(withLine({ outcome: 'notRecognised', credits: null, answers })).toEqual(['answerOutOfOrder'])
  })
  test('alternative recognition towards the module that was asked for', () => {
    expect(withLine({ outcome: 'alternative' })).toEqual(['alternativeSameModule'])
  })

  // A task that nobody checks, or whose day has passed when it is told, is none that an applicant can do.
  test('half a bridging task, or one whose day has passed', () => {
    const whole = { bridgingTask: 'Attend unit 7.', bridgingUntil: '2026-10-12', bridgingCheckedBy: 'The module lead' }
    const found = (change: object) =>
      problemsOf(
        content([line({ outcome: 'alternative', ...whole, ...change })]),
        drawnContext({ targetModuleId: moduleId(7) }),
      ).map(({ code, facts }) => [code, ...Object.values(facts)].join(' '))
    const empty = { bridgingTask: '', bridgingUntil: null, bridgingCheckedBy: '' }
    expect(found({})).toEqual([])
    expect(found(empty)).toEqual([])
    expect(found({ bridgingTask: ' ' })).toEqual(['bridgingIncomplete text'])
    expect(found({ bridgingUntil: null, bridgingCheckedBy: ' ' })).toEqual([
      'bridgingIncomplete until',
      'bridgingIncomplete checkedBy',
    ])
    expect(found({ ...empty, bridgingCheckedBy: 'The module lead' })).toEqual([
      'bridgingIncomplete text',
      'bridgingIncomplete until',
    ])
    expect(found({ bridgingUntil: '2026-05-19' })).toEqual(['bridgingPast 2026-05-19'])
    expect(
      found({ ...empty, bridgingUntil: '2026-05-20', bridgingTask: 'Attend unit 7.', outcome: 'partial' }),
    ).toEqual([])
  })

  test('conditional recognition without a condition, or with half of one', () => {
    const condition = { text: 'Pass unit 7.', until: '2026-10-12', checkedBy: 'The module lead' }
    const withCondition = (change: object) =>
      withLine({ outcome: 'conditional', conditions: [{ ...condition, ...change }] })
    expect(withLine({ outcome: 'conditional' })).toEqual(['conditionMissing'])
    expect(withCondition({ text: ' ' })).toEqual(['conditionIncomplete'])
    expect(withCondition({ until: null })).toEqual(['conditionIncomplete'])
    expect(withCondition({ checkedBy: '' })).toEqual(['conditionIncomplete'])
    expect(withCondition({ until: '2026-05-19' })).toEqual(['conditionPast'])
    expect(withLine({ conditions: [condition] })).toEqual(['conditionsUnused'])
  })

  test('credits above what the ledger allows, and says which limit bit', () => {
    expect(problemsOf(content([line({ credits: 551 })]), drawnContext())).toEqual([
      { code: 'creditsAboveLimit', line: 0, facts: { credits: 551, atMost: 550, limitedBy: 'coverage' } },
    ])
  })
  test('a second line that grants the same source again', () => {
    const second = line({ moduleVersionId: moduleVersionId(2), credits: 100, differences: [], outcome: 'full' })
    const other = { ...dataAnalysis(), moduleId: moduleId(2), moduleVersionId: moduleVersionId(2), code: 'INF-2400' }
    const context = drawnContext({ modules: [dataAnalysis(), other], targetModuleId: null })
    expect(problemsOf(content([line(), second]), context)).toContainEqual({
      code: 'creditsAboveLimit',
      line: 1,
      facts: { credits: 100, atMost: 50, limitedBy: 'source' },
    })
  })
  test('credits where no source states a workload', () => {
    const context = drawnContext()
    const credentials = context.credentials.map((one) => ({ ...one, workload: null }))
    expect(withLine({ credits: 100 }, { ...context, credentials })).toEqual(['creditsWithoutWorkload'])
  })
  test('a transfer that does not say how many credits', () => {
    expect(withLine({ credits: null })).toEqual(['creditsMissing'])
  })
  test('full recognition that grants less than there is to grant', () => {
    const context = drawnContext({ before: { counted: [], granted: [] } })
    expect(withLine({ outcome: 'full', differences: [], credits: 300 }, context)).toEqual(['fullWithFewerCredits'])
  })
  test('credits on a refusal', () => {
    expect(withLine({ outcome: 'notRecognised', credits: 100, answers: answered })).toEqual(['creditsOnRefusal'])
  })
  test('one module in two lines', () => {
    expect(codes(content([line({ credits: 100 }), line({ credits: 100 })]))).toContain('moduleTwice')
  })
  // Told only once everything was written, it sent the officer away from a finished form.
  test('an office that does not say how to appeal, once a language', () => {
    expect(problemsOf(content([line()]), drawnContext({ appealMissingIn: ['en', 'de'] }))).toEqual([
      { code: 'appealRouteMissing', line: null, facts: { language: 'en' } },
      { code: 'appealRouteMissing', line: null, facts: { language: 'de' } },
    ])
  })
  test('an award beside its own part', () => {
    const part = credential(2, { within: [{ credentialId: credentialId(1), workload: null }] })
    const context = drawnContext({ credentials: [...drawnContext().credentials, part] })
    expect(withLine({ caseCredentialIds: [caseCredentialId(1), caseCredentialId(2)] }, context)).toEqual([
      'countedAtTwoLevels',
    ])
  })
})
