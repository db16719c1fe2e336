import type { Block, ReportDocument } from '../report/document.ts'
import { say } from '../report/document.ts'
import { paragraphs } from '../report/statementText.ts'
import type { LocalDate } from '../values.ts'

/** All that a letter says; its text is filled in already and printed word for word. */
export interface LetterInput {
  readonly language: 'en' | 'de'
  readonly subject: string
  readonly text: string
  /** The office's local day. */
  readonly date: LocalDate
  readonly caseNumber: string
  readonly office: {
    readonly institution: string
    readonly officeName: string
    readonly address: string
    readonly email: string
  }
  readonly applicant: { readonly name: string; readonly address: string }
  readonly officer: string
}

/** A letter to the applicant. A line of the text is a paragraph; lines that begin with a hyphen are a list. */
export function letter(input: LetterInput): ReportDocument {
  const { language, office, applicant } = input
  const number = say('report:value', { value: input.caseNumber })
  const where = [office.officeName, ...paragraphs(office.address)].join(', ')
  return {
    metadata: {
      title: { text: input.subject, lang: language },
      language,
      author: office.institution,
      date: input.date,
    },
    letterhead: {
      institution: office.institution,
      lines: [where, office.email].filter((line) => line.trim() !== ''),
    },
    blocks: [
      {
        kind: 'address',
        lines: [applicant.name, ...paragraphs(applicant.address)],
        references: [
          { label: say('letter:document.case'), value: number },
          { label: say('letter:document.date'), value: say('report:value', { value: { date: input.date } }) },
        ],
      },
      { kind: 'title', level: 2, text: { text: input.subject, lang: language } },
      ...textBlocks(input.text, language),
      { kind: 'signature', who: say('report:value', { value: input.officer }) },
    ],
    footer: [say('letter:document.footer', { case: input.caseNumber })],
    auditHash: null,
  }
}

function textBlocks(text: string, lang: string): Block[] {
  const blocks: Block[] = []
  let items: { text: string; lang: string }[] = []
  for (const line of [...paragraphs(text), '']) {
    if (line.startsWith('- ')) {
      items.push({ text: line.slice(2).trim(), lang })
      continue
    }
    if (items.length > 0) blocks.push({ kind: 'list', items })
    items = []
    if (line !== '') blocks.push({ kind: 'paragraph', text: { text: line, lang } })
  }
  return blocks
}
