import type { ComparedCredential, MatchReason, ValueSource } from '../comparison.ts'

const catalogue: ValueSource = { from: 'catalogue', place: '' }

/** Where both sides of a sentence beside the score come from; a side that says nothing has no source. */
export function besideSource(
  credential: ComparedCredential,
  of: keyof NonNullable<ComparedCredential['sources']>,
  module: 'told' | 'silent',
): NonNullable<MatchReason['source']> {
  return { credential: credential.sources?.[of] ?? null, module: module === 'told' ? catalogue : null }
}
