import { z } from 'zod'
import { CentiCredits, Language, LocalDate, Sha256 } from '../values.ts'

/**
 * A document as plain data: preview, PDF and tests are made from this and nothing else.
 *
 * It holds no sentence of its own. A `Phrase` names one by its key and gives the values in it, which `locales` words and
 * formats; what a person wrote or a file says is `Verbatim` and printed as it is.
 */
export interface Phrase {
  readonly key: string
  readonly values: Readonly<Record<string, PhraseValue>>
}

export type PhraseValue =
  | string
  | number
  | { readonly date: LocalDate }
  /** Hundredths of an ECTS credit; printed with two decimals. */
  | { readonly credits: CentiCredits }
  | { readonly phrase: Phrase }
  | { readonly verbatim: Verbatim }
  | { readonly list: readonly PhraseValue[] }

/** A text as someone wrote it. Its language is said behind it where it is another than the document's. */
export interface Verbatim {
  readonly text: string
  readonly lang: Language
}

export type Said = Phrase | Verbatim

const Phrase: z.ZodType<Phrase> = z.object({
  key: z.string().min(1),
  get values() {
    return z.record(z.string(), PhraseValue)
  },
})
const Verbatim: z.ZodType<Verbatim> = z.object({ text: z.string(), lang: Language })
const PhraseValue: z.ZodType<PhraseValue> = z.union([
  z.string(),
  z.number(),
  z.object({ date: LocalDate }),
  z.object({ credits: CentiCredits }),
  z.object({
    get phrase() {
      return Phrase
    },
  }),
  z.object({ verbatim: Verbatim }),
  z.object({
    get list() {
      return z.array(PhraseValue)
    },
  }),
])
const Said = z.union([Phrase, Verbatim])

const Fact = z.object({ label: Said, value: Said })
export type Fact = z.infer<typeof Fact>

/** Disc, half disc, square, dashed ring: drawn as shapes, so that a grey print still says everything. */
export const Mark = z.enum(['holds', 'part', 'not', 'open'])
export type Mark = z.infer<typeof Mark>

const Cell = z.object({ text: z.array(Said), mark: Mark.nullable() })
export type Cell = z.infer<typeof Cell>

export const Table = z.object({
  kind: z.literal('table'),
  /** `share` of the width; the shares of a table sum to 1. */
  columns: z.array(z.object({ label: Said, share: z.number(), align: z.enum(['start', 'end']) })).min(1),
  rows: z.array(z.array(Cell)),
  /** Below the rows, stronger; kept with the last row. */
  totals: z.array(z.array(Cell)),
})
export type Table = z.infer<typeof Table>

export const Block = z.discriminatedUnion('kind', [
  /** To whom, and beside it what the reader quotes when they write back. */
  z.object({ kind: z.literal('address'), lines: z.array(z.string()), references: z.array(Fact) }),
  z.object({ kind: z.literal('title'), text: Said, level: z.union([z.literal(1), z.literal(2)]) }),
  z.object({ kind: z.literal('lead'), text: Said }),
  /** The few figures that matter, side by side; `share` as in a table. */
  z.object({ kind: z.literal('factsRow'), facts: z.array(Fact.extend({ share: z.number() })).min(1) }),
  z.object({ kind: z.literal('heading'), text: Said }),
  z.object({ kind: z.literal('paragraph'), text: Said }),
  z.object({ kind: z.literal('list'), items: z.array(Said).min(1) }),
  z.object({ kind: z.literal('facts'), facts: z.array(Fact).min(1) }),
  Table,
  /** Set apart and never broken over pages: what a reader must find again. */
  z.object({ kind: z.literal('box'), heading: Said, paragraphs: z.array(Said).min(1) }),
  z.object({ kind: z.literal('signature'), who: Said }),
  /** A new page, unless the one before has hardly begun. */
  z.object({ kind: z.literal('newPage') }),
])
export type Block = z.infer<typeof Block>

export const ReportDocument = z.object({
  metadata: z.object({
    title: Said,
    language: z.enum(['en', 'de']),
    author: z.string(),
    /** The day the document bears. */
    date: LocalDate,
  }),
  /** At the head of each page. */
  letterhead: z.object({ institution: z.string(), lines: z.array(z.string()) }),
  blocks: z.array(Block),
  /** At the foot of each page, beside the page number. */
  footer: z.array(Said),
  /** The audit entry that records what the document says; the footer prints it. */
  auditHash: Sha256.nullable(),
})
export type ReportDocument = z.infer<typeof ReportDocument>

/** A phrase by its key; values that are not given are none. */
export function say(key: string, values: Phrase['values'] = {}): Phrase {
  return { key, values }
}

/** Words as somebody wrote them, in a language that nobody said. */
export function plain(text: string): Verbatim {
  return { text: text.trim(), lang: 'und' }
}

/** The same, with a dash where nothing was written. */
export function plainOrDash(text: string): Verbatim {
  return plain(text.trim() === '' ? '–' : text)
}

export function cell(...text: readonly Said[]): Cell {
  return { text: [...text], mark: null }
}
