import type { PersonName } from '../../recognition/case.ts'
import { nameLine } from '../../recognition/case.ts'
import type { Contact } from '../../recognition/contact.ts'
import type { LocalDate } from '../../values.ts'
import { cell, plainOrDash, say, type Block, type ReportDocument } from '../document.ts'
import { paragraphs } from '../statementText.ts'
import { caseBlocks, type CopiedCase } from './copiedCase.ts'

export interface ApplicantCopyInput {
  readonly language: 'en' | 'de'
  readonly date: LocalDate
  readonly office: { readonly institution: string; readonly officeName: string; readonly address: string }
  readonly names: readonly PersonName[]
  readonly birthDate: LocalDate | null
  readonly contact: Contact | null
  readonly corrections: readonly {
    readonly field: 'names' | 'birthDate' | 'contact'
    readonly on: LocalDate
    readonly reason: string
  }[]
  readonly cases: readonly CopiedCase[]
  /** Files beside this one in the same archive. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[]
  /** Rows in the JSON file by the table's name there. */
  readonly tables: readonly { readonly table: string; readonly rows: number }[]
  /** Why tables are left out, each reason once. */
  readonly leftOut: readonly string[]
}

/**
 * What an office holds about an applicant, to be read; `copy.json` beside it says the same row by row.
 *
 * Source: GDPR art. 15(3), a copy of the personal data, and art. 12(1), in an intelligible form.
 */
export function applicantCopy(input: ApplicantCopyInput): ReportDocument {
  const { language, office, date } = input
  const applicant = input.names[0] === undefined ? '' : nameLine(input.names[0])
  return {
    metadata: { title: say('copy:metadataTitle', { applicant }), language, author: office.institution, date },
    letterhead: {
      institution: office.institution,
      lines: [[office.officeName, ...paragraphs(office.address)].join(', ')],
    },
    blocks: [
      { kind: 'title', text: say('copy:title', { applicant }), level: 1 },
      { kind: 'paragraph', text: say('copy:text', { date: { date } }) },
      ...personBlocks(input),
      ...input.cases.flatMap(caseBlocks),
      { kind: 'newPage' },
      ...fileBlocks(input),
      ...tableBlocks(input),
    ],
    footer: [say('copy:footer', { applicant })],
    auditHash: null,
  }
}

function personBlocks({ names, birthDate, contact, corrections }: ApplicantCopyInput): Block[] {
  const reached =
    contact === null
      ? []
      : [contact.email, contact.phone, ...paragraphs(contact.address)].filter((part) => part.trim() !== '')
  return [
    { kind: 'heading', text: say('copy:person') },
    {
      kind: 'facts',
      facts: [
        ...names.map((name) => ({
          label: say(`cases:applicant.kind.${name.kind}`),
          value: plainOrDash(nameLine(name)),
        })),
        {
          label: say('cases:applicant.born'),
          value:
            birthDate === null ? say('cases:applicant.notKnown') : say('report:value', { value: { date: birthDate } }),
        },
        ...(reached.length === 0 ? [] : [{ label: say('copy:contact'), value: plainOrDash(reached.join(', ')) }]),
      ],
    },
    ...(corrections.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: say('copy:corrections') },
          {
            kind: 'list' as const,
            items: corrections.map(({ field, on, reason }) =>
              say('copy:correction', {
                field: { phrase: say(`cases:correction.field.${field}`) },
                date: { date: on },
                reason: reason === '' ? '–' : reason,
              }),
            ),
          },
        ]),
  ]
}

function fileBlocks({ files }: ApplicantCopyInput): Block[] {
  return [
    { kind: 'title', text: say('copy:files'), level: 2 },
    { kind: 'paragraph', text: say('copy:filesText') },
    ...(files.length === 0 ? [] : [{ kind: 'list' as const, items: files.map(({ name }) => plainOrDash(name)) }]),
  ]
}

function tableBlocks({ tables, leftOut }: ApplicantCopyInput): Block[] {
  return [
    { kind: 'title', text: say('copy:tables'), level: 2 },
    { kind: 'paragraph', text: say('copy:tablesText') },
    {
      kind: 'table',
      columns: [
        { label: say('copy:tableName'), share: 0.75, align: 'start' },
        { label: say('copy:tableRows'), share: 0.25, align: 'end' },
      ],
      rows: tables.map(({ table, rows }) => [cell(plainOrDash(table)), cell(plainOrDash(String(rows)))]),
      totals: [],
    },
    { kind: 'heading', text: say('copy:leftOut') },
    {
      kind: 'list',
      items: [...leftOut.map((reason) => say(`copy:because.${reason}`)), say('copy:alike'), say('copy:officers')],
    },
  ]
}
