import { englishTranscript } from './transcript/english.ts'
import { frenchTranscript } from './transcript/french.ts'
import { germanTranscript } from './transcript/german.ts'

/** What a title says a module is, whatever its subject. */
export const moduleKinds = [
  'elementary',
  'basic',
  'introduction',
  'foundations',
  'survey',
  'intermediate',
  'advanced',
  'semester',
  'inOrder',
  'seminar',
  'topics',
  'ownWork',
  'practical',
  'theory',
  'late',
  'second',
  'further',
] as const
export type ModuleKind = (typeof moduleKinds)[number]

/** How titles are written in transcripts of one language. All words in lower case. */
export interface Transcript {
  /** Short forms with the one word that they stand for. */
  readonly abbreviations: ReadonlyMap<string, string>
  /** Words for a number: "second" is 2. */
  readonly numerals: ReadonlyMap<string, number>
  /** 1 for a first course, 2 for a second, 3 for an advanced one. */
  readonly levels: ReadonlyMap<string, number>
  /** Words that tell a kind of module: "seminar", "thesis"; one kind each. */
  readonly kinds: ReadonlyMap<string, ModuleKind>
  /** Words of no content in a title. */
  readonly smallWords: ReadonlySet<string>
}

const transcripts: Readonly<Record<string, Transcript>> = {
  en: englishTranscript,
  de: germanTranscript,
  fr: frenchTranscript,
}

export function transcriptOf(language: string): Transcript {
  return transcripts[language] ?? plain
}

const plain: Transcript = {
  abbreviations: new Map(),
  numerals: new Map(),
  levels: new Map(),
  kinds: new Map(),
  smallWords: new Set(),
}
