import type { Policy } from '../../recognition/policy.ts'
import { say, type Block, type Fact, type Phrase, type PhraseValue } from '../document.ts'
import type { AssessmentRecordInput, SecondOfficer } from './recordInput.ts'

/** By what rules it was decided, who signed, which precedents it departs from, and where the log holds it. */
export function closingBlocks(input: AssessmentRecordInput): Block[] {
  const { decision, statement } = input
  return [
    { kind: 'title', level: 2, text: say('record:rules.title') },
    { kind: 'heading', text: say('record:rules.policy', { version: decision.policy.version }) },
    { kind: 'facts', facts: policyFacts(decision.policy) },
    { kind: 'paragraph', text: say('record:rules.settings', { version: decision.settingsVersion }) },
    { kind: 'heading', text: say('record:signed.heading') },
    {
      kind: 'list',
      items: [
        say('record:signed.first', { by: statement.officer, date: { date: decision.on } }),
        ...(input.second.length === 0 ? [say('record:signed.nobodyElse')] : input.second.map(secondOf)),
      ],
    },
    { kind: 'heading', text: say('record:precedents.heading') },
    ...(input.departures.length === 0
      ? [{ kind: 'paragraph' as const, text: say('record:precedents.none') }]
      : [
          {
            kind: 'list' as const,
            items: input.departures.map(({ reason, cases }) =>
              departureOf(cases, { verbatim: { text: reason, lang: 'und' } }),
            ),
          },
        ]),
    ...(statement.auditHash === null
      ? []
      : [
          { kind: 'heading' as const, text: say('record:log.heading') },
          { kind: 'paragraph' as const, text: say('record:log.text', { hash: statement.auditHash }) },
        ]),
  ]
}

/** Without cases where all that it departed from are erased since. */
function departureOf(cases: readonly string[], reason: PhraseValue): Phrase {
  if (cases.length === 0) return say('record:precedents.departureErased', { reason })
  return say('record:precedents.departure', { cases: { list: [...cases] }, reason })
}

const numbers = [
  'partlyCountsPercent',
  'hoursPerCredit',
  'usSemesterHour',
  'usQuarterHour',
  'transferCapPercent',
  'moduleCapPercent',
  'ageLimitYears',
] as const

function policyFacts(policy: Policy): Fact[] {
  const value = (of: PhraseValue): Phrase => say('report:value', { value: of })
  return [
    ...numbers.map((name): Fact => {
      const number = policy[name]
      return {
        label: say(`policy:number.${name}`),
        value:
          number === null
            ? say(`policy:unset.${name === 'usQuarterHour' ? 'twoThirds' : 'noLimit'}`)
            : value(name === 'usSemesterHour' || name === 'usQuarterHour' ? { credits: number } : number),
      }
    }),
    {
      label: say('policy:neededChecks'),
      value:
        policy.neededChecks.length === 0
          ? say('report:none')
          : value({ list: policy.neededChecks.map((check) => ({ phrase: say(`policy:neededCheck.${check}`) })) }),
    },
    { label: say('policy:secondOfficer'), value: say(`policy:secondOfficerOf.${policy.secondOfficer}`) },
    { label: say('policy:secondSees'), value: say(`policy:secondSeesOf.${policy.secondSees}`) },
    {
      label: say('policy:maySign'),
      value: value({ list: policy.maySign.map((role) => ({ phrase: say(`roles:name.${role}`) })) }),
    },
    { label: say('policy:suggestions'), value: say(`policy:suggestionsOf.${policy.suggestions}`) },
  ]
}

function secondOf({ kind, by, view, answer }: SecondOfficer): Phrase {
  const reasonOf = (reason: string): PhraseValue =>
    reason.trim() === '' ? '–' : { verbatim: { text: reason.trim(), lang: 'und' } }
  const own =
    view === null
      ? say('record:signed.noView')
      : say(`record:signed.${view.firstSeenBefore ? 'viewAfter' : 'viewBefore'}`, {
          outcomes: { list: view.outcomes.map((outcome) => ({ phrase: say(`recognition:outcome.${outcome}`) })) },
          reason: reasonOf(view.reason),
        })
  const said =
    answer === null
      ? say('record:signed.noAnswer')
      : answer.kind === 'agreed' && answer.reason.trim() === ''
        ? say('record:signed.agreedAlone')
        : say(`record:signed.${answer.kind}`, { reason: reasonOf(answer.reason) })
  return say(`record:signed.${kind}`, { by, own: { phrase: own }, said: { phrase: said } })
}
