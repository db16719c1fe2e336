import type { AppealEventKind } from '../recognition/appeal.ts'
import type { DecisionContent } from '../recognition/decision.ts'
import type { Instant, LocalDate, Sha256 } from '../values.ts'
import { cell, plain, say, type Block, type ReportDocument, type Said } from './document.ts'
import { paragraphs } from './statementText.ts'

export interface AppealPackInput {
  readonly language: 'en' | 'de'
  readonly date: LocalDate
  readonly office: { readonly institution: string; readonly officeName: string; readonly address: string }
  readonly caseNumber: string
  readonly applicant: string
  readonly decision: {
    readonly number: number
    readonly on: LocalDate
    readonly by: string
    readonly content: DecisionContent
    /** What each line's module is called, in the order of the lines. */
    readonly modules: readonly string[]
    readonly auditHash: Sha256
  }
  readonly appeal: {
    readonly receivedOn: LocalDate
    readonly grounds: string
    readonly dueOn: LocalDate | null
    readonly assignedTo: string | null
    readonly events: readonly {
      readonly kind: AppealEventKind
      readonly on: LocalDate
      /** To whom it was assigned; null where it is of nothing else. */
      readonly officer: string | null
      /** Empty where it needs none. */
      readonly reason: string
    }[]
  }
  readonly second: readonly {
    readonly by: string
    readonly answer: 'agreed' | 'disagreed' | 'returned'
    readonly reason: string
  }[]
  /** What follows these pages, in its order; `pages` is null for what is kept beside it because it gives no pages. */
  readonly contents: readonly {
    readonly kind: 'statement' | 'record' | 'document' | 'original'
    readonly name: string
    readonly pages: number | null
  }[]
  readonly audit: readonly {
    readonly seq: number
    readonly at: Instant
    readonly code: string
    readonly ids: Readonly<Record<string, string>>
    readonly hash: Sha256
  }[]
}

/**
 * The cover, the decision with its evidence, and the audit extract of an appeal pack; the files themselves follow.
 *
 * Whoever decides the appeal gets what the first officer had (EAR manual 2023, "Right to appeal").
 */
export function appealPack(input: AppealPackInput): ReportDocument {
  const { language, office, date, caseNumber, applicant, decision } = input
  return {
    metadata: {
      title: say('appeal:pack.metadataTitle', { case: caseNumber, applicant }),
      language,
      author: office.institution,
      date,
    },
    letterhead: {
      institution: office.institution,
      lines: [[office.officeName, ...paragraphs(office.address)].join(', ')],
    },
    blocks: [
      { kind: 'title', text: say('appeal:pack.title', { case: caseNumber }), level: 1 },
      { kind: 'facts', facts: coverFacts(input) },
      { kind: 'heading', text: say('appeal:pack.grounds') },
      ...written(input.appeal.grounds),
      ...eventBlocks(input),
      { kind: 'heading', text: say('appeal:pack.contents') },
      { kind: 'list', items: contentItems(input) },
      { kind: 'newPage' },
      ...decisionBlocks(input),
      { kind: 'newPage' },
      ...auditBlocks(input),
    ],
    footer: [say('appeal:pack.footer', { case: caseNumber })],
    auditHash: decision.auditHash,
  }
}

function coverFacts({ applicant, decision, appeal }: AppealPackInput) {
  return [
    { label: say('appeal:pack.applicant'), value: plain(applicant) },
    {
      label: say('appeal:pack.decision'),
      value: say('appeal:pack.decisionIs', { number: decision.number, date: { date: decision.on }, by: decision.by }),
    },
    { label: say('appeal:pack.received'), value: say('appeal:pack.day', { date: { date: appeal.receivedOn } }) },
    {
      label: say('appeal:pack.due'),
      value:
        appeal.dueOn === null ? say('appeal:pack.paused') : say('appeal:pack.day', { date: { date: appeal.dueOn } }),
    },
    {
      label: say('appeal:pack.assignedTo'),
      value: appeal.assignedTo === null ? say('appeal:pack.nobody') : plain(appeal.assignedTo),
    },
  ]
}

function eventBlocks({ appeal }: AppealPackInput): Block[] {
  if (appeal.events.length === 0) return []
  return [
    { kind: 'heading', text: say('appeal:pack.events') },
    {
      kind: 'list',
      items: appeal.events.map(({ kind, on, officer, reason }) => {
        const event = say(`appeal:pack.event.${kind}`, {
          date: { date: on },
          ...(officer === null ? {} : { officer }),
        })
        return reason === '' ? event : say('appeal:pack.eventBecause', { event: { phrase: event }, reason })
      }),
    },
  ]
}

function contentItems({ contents }: AppealPackInput): Said[] {
  return [
    say('appeal:pack.contentDecision'),
    say('appeal:pack.contentAudit'),
    ...contents.map(({ kind, name, pages }) =>
      pages === null ? say('appeal:pack.beside', { name }) : say(`appeal:pack.content.${kind}`, { name, count: pages }),
    ),
  ]
}

function decisionBlocks({ decision, second }: AppealPackInput): Block[] {
  const { content, modules } = decision
  return [
    { kind: 'title', text: say('appeal:pack.evidence'), level: 2 },
    ...content.lines.flatMap((line, index): Block[] => [
      {
        kind: 'heading',
        text: say('appeal:pack.line', {
          module: modules[index] ?? '–',
          outcome: line.outcome === null ? '–' : { phrase: say(`recognition:outcome.${line.outcome}`) },
        }),
      },
      ...line.differences.flatMap(({ description, essentialBecause, evidence }): Block[] => [
        ...written(description),
        ...(essentialBecause.trim() === '' && evidence.trim() === ''
          ? []
          : [
              {
                kind: 'facts' as const,
                facts: [
                  { label: say('appeal:pack.because'), value: plain(essentialBecause) },
                  { label: say('appeal:pack.shownBy'), value: plain(evidence) },
                ].filter(({ value }) => value.text !== ''),
              },
            ]),
      ]),
      ...paragraphs(line.departure).map((reason): Block => ({
        kind: 'paragraph',
        text: say('precedent:departs', { reason }),
      })),
    ]),
    { kind: 'heading', text: say('appeal:pack.reasons') },
    ...content.reasons.flatMap(({ lang, value }) =>
      paragraphs(value).map((text): Block => ({ kind: 'paragraph', text: { text, lang } })),
    ),
    ...(second.length === 0 ? [] : [{ kind: 'heading' as const, text: say('appeal:pack.second') }]),
    ...second.map(({ by, answer, reason }): Block => ({
      kind: 'paragraph',
      text:
        answer === 'agreed' && reason.trim() === ''
          ? say('appeal:pack.agreedAlone', { by })
          : say(`appeal:pack.secondSaid.${answer}`, { by, reason }),
    })),
  ]
}

function auditBlocks({ audit }: AppealPackInput): Block[] {
  return [
    { kind: 'title', text: say('appeal:pack.audit'), level: 2 },
    { kind: 'paragraph', text: say('appeal:pack.auditText') },
    {
      kind: 'table',
      columns: [
        { label: say('appeal:pack.auditSeq'), share: 0.1, align: 'end' },
        { label: say('appeal:pack.auditAt'), share: 0.2, align: 'start' },
        { label: say('appeal:pack.auditWhat'), share: 0.4, align: 'start' },
        { label: say('appeal:pack.auditHash'), share: 0.3, align: 'start' },
      ],
      rows: audit.map(({ seq, at, code, ids, hash }) => [
        cell(plain(String(seq))),
        cell(plain(`${at.slice(0, 10)} ${at.slice(11, 16)}`)),
        cell(say(`cases:history.${code}`, ids)),
        cell(plain(hash.slice(0, 16))),
      ]),
      totals: [],
    },
  ]
}

function written(text: string): Block[] {
  return paragraphs(text).map((one): Block => ({ kind: 'paragraph', text: plain(one) }))
}
