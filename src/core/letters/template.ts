import type { LetterKind } from './letterKind.ts'
import { neededIn, placeholdersIn, placeholdersOf, type Placeholder } from './placeholders.ts'

export interface LetterText {
  readonly subject: string
  readonly body: string
}

/** What keeps a template from being saved. Lines and columns count from 1. */
export type TemplateProblem =
  | { readonly code: 'empty'; readonly part: keyof LetterText }
  | {
      readonly code: 'unknown' | 'notClosed'
      readonly part: keyof LetterText
      readonly name: string
      readonly line: number
      readonly column: number
    }
  | { readonly code: 'missing'; readonly name: Placeholder }

/** Every placeholder that is unknown with its place, and every one that a letter of this kind can't be without. */
export function templateProblems(kind: LetterKind, text: LetterText): readonly TemplateProblem[] {
  const known: readonly string[] = placeholdersOf(kind)
  const parts = ['subject', 'body'] as const
  const used = parts.flatMap((part) => placeholdersIn(text[part]).map((one) => ({ ...one, part })))
  return [
    ...parts.filter((part) => text[part].trim() === '').map((part) => ({ code: 'empty' as const, part })),
    ...used.flatMap(({ name, ...place }): TemplateProblem[] => {
      if (name === null) return [{ code: 'notClosed', name: '', ...place }]
      return known.includes(name) ? [] : [{ code: 'unknown', name, ...place }]
    }),
    ...neededIn(kind)
      .filter((name) => !used.some((one) => one.name === name))
      .map((name) => ({ code: 'missing' as const, name })),
  ]
}
