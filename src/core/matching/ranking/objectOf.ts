import type { RankWord } from './rankWord.ts'

/** The verb at the head of a label or an outcome: "manage" of "manage staff". */
export function headVerb(content: readonly RankWord[]): RankWord | null {
  const [first] = content
  return first !== undefined && content.length > 1 && first.isVerb ? first : null
}

/** What it is done to: all the rest. */
export function objectOf(content: readonly RankWord[]): readonly RankWord[] {
  return headVerb(content) === null ? content : content.slice(1)
}
