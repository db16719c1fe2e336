import type { Purpose } from '../../programme/programme.ts'
import type { CaseEventKind } from '../../recognition/case.ts'
import type { ConditionEventKind, LineCondition } from '../../recognition/conditions.ts'
import type { RecognitionOutcome } from '../../recognition/decision.ts'
import type { CentiCredits, LangText, LocalDate } from '../../values.ts'
import { plainOrDash, say, type Block, type Said } from '../document.ts'
import { elementBlocks, elementValue, within } from '../record/recordElements.ts'
import type { RecordElement } from '../record/recordInput.ts'
import { paragraphs } from '../statementText.ts'

export interface CopiedCondition extends Pick<LineCondition, 'kind' | 'text' | 'until'> {
  readonly events: readonly { readonly kind: ConditionEventKind; readonly on: LocalDate; readonly reason: string }[]
}

export interface CopiedTakenBack extends Pick<RecordElement, 'element' | 'value'> {
  readonly on: LocalDate
  /** Empty where none was asked yet. */
  readonly reason: string
}

interface CopiedEvent {
  readonly kind: CaseEventKind
  /** The day that counts. */
  readonly on: LocalDate
  readonly reason: string
  /** Days that it counted for before, as they were corrected; `at` is the day on which that was done. */
  readonly corrections: readonly {
    readonly before: LocalDate
    readonly on: LocalDate
    readonly at: LocalDate
    readonly reason: string
  }[]
}

/** A case as an applicant is told of it; officers have no names here. */
export interface CopiedCase {
  readonly number: string
  readonly purposes: readonly Purpose[]
  readonly events: readonly CopiedEvent[]
  readonly credentials: readonly {
    readonly title: string
    readonly elements: readonly RecordElement[]
    /** Values that were given and taken back, the last first. */
    readonly takenBack: readonly CopiedTakenBack[]
  }[]
  readonly documents: readonly string[]
  readonly letters: readonly { readonly kind: string; readonly on: LocalDate }[]
  readonly decisions: readonly {
    readonly number: number
    readonly on: LocalDate
    readonly lines: readonly {
      readonly module: string
      readonly outcome: RecognitionOutcome | null
      readonly credits: CentiCredits | null
    }[]
    readonly reasons: LangText
    /** Conditions and bridging tasks, with what became of them. */
    readonly left: readonly CopiedCondition[]
  }[]
  readonly statements: readonly string[]
  /** What other officers wrote of it. */
  readonly views: readonly { readonly on: LocalDate; readonly reason: string }[]
  readonly appeals: readonly { readonly on: LocalDate; readonly grounds: string }[]
}

export function caseBlocks(one: CopiedCase): Block[] {
  return [
    { kind: 'newPage' },
    { kind: 'title', text: say('copy:case', { number: one.number }), level: 2 },
    {
      kind: 'facts',
      facts: [
        {
          label: say('copy:purpose'),
          value: say('report:value', {
            value: { list: one.purposes.map((purpose) => ({ phrase: say(`recognition:purpose.${purpose}`) })) },
          }),
        },
      ],
    },
    ...listed('copy:events', [
      ...one.events.flatMap(eventSaid),
      ...one.letters.map(({ kind, on }) =>
        said({ phrase: say('copy:letter', { kind: { phrase: say(`letter:kind.${kind}`) } }) }, on, ''),
      ),
      ...one.appeals.map(({ on, grounds }) => said({ phrase: say('copy:appeal') }, on, grounds)),
    ]),
    ...one.credentials.flatMap(({ title, elements, takenBack }): Block[] => [
      { kind: 'title', text: plainOrDash(title), level: 2 },
      ...elementBlocks({ elements }),
      ...listed('copy:takenBack', takenBack.map(takenBackOf)),
    ]),
    ...listed('copy:documents', one.documents.map(plainOrDash)),
    ...one.decisions.flatMap((decision): Block[] => [
      {
        kind: 'heading',
        text: say('copy:decision', { number: decision.number, date: { date: decision.on } }),
      },
      ...listed(null, decision.lines.map(lineOf)),
      ...decision.reasons.flatMap(({ lang, value }) =>
        paragraphs(value).map((text): Block => ({ kind: 'paragraph', text: { text, lang } })),
      ),
      ...decision.left.flatMap(leftBlocks),
    ]),
    ...listed('copy:statements', one.statements.map(plainOrDash)),
    ...listed(
      'copy:views',
      one.views.map(({ on, reason }) => said({ phrase: say('copy:view') }, on, reason)),
    ),
  ]
}

function eventSaid({ kind, on, reason, corrections }: CopiedEvent): Said[] {
  const what = { phrase: say(`cases:event.${kind}`) }
  return [
    said(what, on, reason),
    ...corrections.map(({ before, on: after, at, reason: why }) =>
      said({ phrase: say('cases:history.case.eventCorrected', { event: kind, before, after }) }, at, why),
    ),
  ]
}

function takenBackOf({ element, value, on, reason }: CopiedTakenBack): Said {
  return say('copy:takenBackValue', {
    date: { date: on },
    element: { phrase: say(`credential:element.${element}`) },
    value: within(value === null ? say('credential:state.notApplicable') : elementValue(value)),
    reason: reason.trim() === '' ? '–' : reason.trim(),
  })
}

function lineOf({ module, outcome, credits }: CopiedCase['decisions'][number]['lines'][number]): Said {
  return say(credits === null ? 'copy:line' : 'copy:lineCredits', {
    module,
    outcome: outcome === null ? '–' : { phrase: say(`recognition:outcome.${outcome}`) },
    credits: credits === null ? '–' : { credits },
  })
}

function leftBlocks({ kind, text, until, events }: CopiedCondition): Block[] {
  return [
    {
      kind: 'paragraph',
      text: say(until === null ? 'copy:left' : 'copy:leftUntil', {
        what: { phrase: say(`copy:leftKind.${kind}`) },
        text,
        ...(until === null ? {} : { until: { date: until } }),
      }),
    },
    ...listed(
      null,
      events.map((event) => said({ phrase: say(`cases:history.${kind}.${event.kind}`) }, event.on, event.reason)),
    ),
  ]
}

function said(what: { readonly phrase: ReturnType<typeof say> }, on: LocalDate, reason: string): Said {
  return reason.trim() === ''
    ? say('copy:said', { date: { date: on }, what })
    : say('copy:saidWhy', { date: { date: on }, what, reason: reason.trim() })
}

function listed(heading: string | null, items: readonly Said[]): Block[] {
  if (items.length === 0) return []
  return [
    ...(heading === null ? [] : [{ kind: 'heading' as const, text: say(heading) }]),
    { kind: 'list', items: [...items] },
  ]
}
