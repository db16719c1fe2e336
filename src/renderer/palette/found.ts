import { askedWords, holdsAll, soughtIn } from '#core/finding.ts'

/** What a search can be narrowed to, in the order that Tab goes through. */
export const kinds = ['cases', 'catalogue', 'acts'] as const
export type Kind = (typeof kinds)[number]

/** What is asked for. */
export interface Asked {
  /** Without the sign before it and blanks about it. */
  readonly text: string
  /** Null looks for everything. */
  readonly kind: Kind | null
  /** Case numbers alone. */
  readonly by: 'anything' | 'number'
}

/** One thing that is found. */
export interface Row {
  /** Of all rows that are found together. */
  readonly key: string
  readonly text: string
  readonly note?: string
  /** What stands out in it, where that is not what was typed. */
  readonly marked?: string
  /** Keys that do the same without the search. */
  readonly keys?: string
  /** Done once the search is closed and the keyboard is back where it was. */
  readonly run: () => void
  /** What Ctrl+Enter does with it; `row` is the row that does the same, where there is one. */
  readonly second?: { readonly label: string; readonly run: () => void; readonly row?: string }
}

/** What one source has found. */
export interface Group {
  readonly name: string
  readonly heading: string
  readonly rows: readonly Row[]
  /** How many there are, shown or not. */
  readonly of: number
  /** `coming` while the rows are those of an earlier question. */
  readonly state: 'there' | 'coming' | 'failed'
  /** `far` where not even the nearest has it in its name, or only within a word: it stands behind what can be done and gone to. */
  readonly near?: 'far'
  /** Nothing in it is spelled as typed: it stands last, and Enter takes none of it that was not gone to. */
  readonly spelled?: 'otherwise'
}

/** Rows of one group: few where several groups stand together, more where only this kind is asked for. */
export const mostRows = ({ kind }: Asked): number => (kind === null ? 5 : 30)

export function isWanted({ kind }: Asked, as: Kind): boolean {
  return kind === null || kind === as
}

/** The group of what is at hand in the window already and known to who looks for it: a few more stand there. */
export function atHand(asked: Asked, { rows, ...named }: Omit<Group, 'of' | 'state'>): Group {
  return { ...named, rows: rows.slice(0, Math.max(8, mostRows(asked))), of: rows.length, state: 'there' }
}

/** Whether a text at hand holds each word asked for as the beginning of one of its own. */
export function fits(asked: Asked, ...texts: readonly string[]): boolean {
  return holdsAll(soughtIn(...texts), askedWords(asked.text), 'beginning')
}

export const withoutSign = (typed: string): string => typed.replace(/^\s*[>#]/, '')

/** `>` before it asks for what can be done, `#` for a case number; else what was narrowed to holds. */
export function askedFor(typed: string, narrowed: Kind | null): Asked {
  const sign = /^\s*([>#])/.exec(typed)?.[1]
  const text = withoutSign(typed).trim()
  if (sign === '>') return { text, kind: 'acts', by: 'anything' }
  if (sign === '#') return { text, kind: 'cases', by: 'number' }
  return { text, kind: narrowed, by: 'anything' }
}
