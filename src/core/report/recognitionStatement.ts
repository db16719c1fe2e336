import { textFor } from '../values.ts'
import type { Block, Phrase, PhraseValue, ReportDocument, Said } from './document.ts'
import { say } from './document.ts'
import { recognisedBlocks } from './statementOutcomes.ts'
import { assessedBlocks } from './statementAssessed.ts'
import { annexBlocks } from './statementAnnex.ts'
import { answerBlocks, conditionBlocks, openingBlocks, rightsBlocks } from './statementDecision.ts'
import type { StatementInput, StatementLine } from './statementInput.ts'
import { paragraphs, together } from './statementText.ts'

/**
 * The recognition statement to the applicant: decision, purpose, rights, reasons, what the applicant can do, appeal
 * route and term on the letter; the outcomes table and how the credits were counted behind it.
 *
 * The order is the one the Lisbon Recognition Convention's revised recommendation (2010) and the EAR manual (2023) ask
 * of a statement: first what was decided, then why, then what can be done about it.
 */
export function recognitionStatement(input: StatementInput): ReportDocument {
  return {
    metadata: {
      title: say('statement:document.metadataTitle', { number: numberOf(input), applicant: input.applicant.name }),
      language: input.language,
      author: input.office.institution,
      date: input.date,
    },
    letterhead: {
      institution: input.office.institution,
      lines: letterheadLines(input),
    },
    blocks: [
      ...openingBlocks(input),
      ...assessedBlocks(input),
      ...rightsBlocks(input),
      ...reasonsBlocks(input),
      ...input.lines.flatMap((line) => [
        ...recognisedBlocks(line, input),
        ...answerBlocks(line, input),
        ...conditionBlocks(line, input),
      ]),
      ...remedyBlocks(input),
      signature(input),
      ...annexBlocks(input),
    ],
    footer: footer(input),
    auditHash: input.auditHash,
  }
}

/** The office with its address, which may hold several lines, then how to write to it. */
export function letterheadLines({ office }: Pick<StatementInput, 'office'>): string[] {
  const where = [office.officeName, ...paragraphs(office.address)].join(', ')
  return [where, office.email].filter((line) => line.trim() !== '')
}

/** The officer's words, a paragraph to each that they made. */
export function reasonsBlocks({ reasons, language }: StatementInput): Block[] {
  const written = textFor(reasons, language)
  if (written === null) return []
  return [
    { kind: 'heading', text: say('statement:document.reasons.heading') },
    ...paragraphs(written.value).map((text): Block => ({ kind: 'paragraph', text: { text, lang: written.lang } })),
  ]
}

/** Shown in a box: where the reader turns who disagrees. */
function remedyBlocks({ office, language, lines, ...input }: StatementInput): Block[] {
  const route = textFor(office.appealRoute, language)
  const written = route === null ? [] : paragraphs(route.value).map((text): Said => ({ text, lang: route.lang }))
  const term = say('statement:document.appeal.term', { count: office.appealDays })
  const file = say('statement:document.appeal.file', { case: input.case.number })
  return [
    ...gapBlocks(lines),
    {
      kind: 'box',
      heading: say('statement:document.appeal.heading'),
      paragraphs: [...written, together([term, file])],
    },
  ]
}

/** What the applicant can do to close the gap: earn the rest, meet the conditions, bring what is missing. */
function gapBlocks(lines: readonly StatementLine[]): Block[] {
  const steps = lines.flatMap((line): Phrase[] => {
    const module: PhraseValue = line.module.code
    const rest = line.module.credits - line.ledger.grantedBefore.module - (line.credits ?? 0)
    if (line.outcome === 'full') return []
    if (line.outcome === 'alternative')
      return line.conditions.length === 0 ? [] : [say('statement:document.gap.bridging', { module })]
    if (line.outcome === 'conditional') return [say('statement:document.gap.conditional', { module })]
    const open = line.outcomes.some(({ coverage }) => coverage === 'cantSay' || coverage === 'open')
    return [
      ...(line.outcome === 'partial' && line.credits !== null && rest > 0
        ? [say('statement:document.gap.partial', { module, credits: { credits: rest } })]
        : []),
      ...(line.outcome === 'notRecognised' ? [say('statement:document.gap.notRecognised', { module })] : []),
      ...(open ? [say('statement:document.gap.evidence', { module })] : []),
    ]
  })
  if (steps.length === 0) return []
  const body: Block[] =
    steps.length === 1 ? steps.map((text) => ({ kind: 'paragraph', text })) : [{ kind: 'list', items: steps }]
  return [{ kind: 'heading', text: say('statement:document.gap.heading') }, ...body]
}

function signature({ office }: StatementInput): Block {
  const who =
    office.signatoryRole.trim() === ''
      ? say('report:value', { value: office.signatory })
      : say('statement:document.signature', { name: office.signatory, role: office.signatoryRole })
  return { kind: 'signature', who }
}

function footer(input: StatementInput): Said[] {
  const { auditHash, number } = input
  const which =
    number === null
      ? say('statement:document.footer.draft', { case: input.case.number })
      : say('statement:document.footer.number', { number })
  return auditHash === null ? [which] : [which, say('statement:document.footer.audit', { hash: auditHash })]
}

function numberOf({ number }: StatementInput): PhraseValue {
  return number ?? { phrase: say('statement:document.draft') }
}
