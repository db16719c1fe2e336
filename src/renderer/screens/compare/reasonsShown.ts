import type { Alignment, MatchReason, OutcomeSuggestion } from '#core/matching/comparison.ts'
import { partsByKind, type SignalKind } from '#core/matching/explanation/signalKinds.ts'

/** A reason as an officer reads it; without a strength where none was measured. */
export interface ShownReason {
  readonly reason: MatchReason
  readonly strength: MatchReason['strength'] | null
}

/** What speaks for a suggestion and against it, the strong reasons first, and why it says no more. */
export interface ShownReasons {
  /** Whether texts were compared; where none were, a skill that both name may still speak for it. */
  readonly compared: boolean
  readonly why: readonly MatchReason[]
  readonly for: readonly ShownReason[]
  readonly against: readonly ShownReason[]
}

/** Of one outcome: by the passage that speaks most, or, where no passage is named, by the one that comes nearest. */
export function reasonsShown(suggestion: OutcomeSuggestion, nearest: Alignment | null): ShownReasons {
  const passage = suggestion.alignments[0] ?? nearest
  const all = [...(passage?.reasons ?? []), ...suggestion.reasons]
  const kinds = new Map(partsByKind(passage?.parts ?? []).map((one) => [one.kind, one]))
  const told = all.filter((reason) => !isWhy(reason) && !saidByAnother(reason, all))
  const side = (which: 'for' | 'against') =>
    told
      .filter((reason) => reason.side === which)
      .map((reason) => ({ reason, strength: strengthIn(reason, kinds) }))
      .toSorted((a, b) => rankOf(a.strength) - rankOf(b.strength))
  return {
    compared: !all.some(({ code }) => nothingCompared.has(code)),
    why: all.filter(isWhy),
    for: side('for'),
    against: side('against'),
  }
}

/** Says why there is no other answer; nothing that an officer could hold against the credential. */
function isWhy({ code }: MatchReason): boolean {
  return whyCodes.has(code)
}

const whyCodes: ReadonlySet<string> = new Set([
  ...['objection', 'between', 'coveredOrPartly', 'partlyOrNot', 'tooGeneral', 'notLearned'],
  ...['noOutcomes', 'noCommonLanguage', 'unknownLanguage', 'otherLanguage'],
])

const nothingCompared: ReadonlySet<string> = new Set(['noOutcomes', 'noCommonLanguage', 'unknownLanguage'])

/** A verb that shows knowing only is lower, too: one line says it. Cases that exclude each other are another object. */
function saidByAnother({ code }: MatchReason, all: readonly MatchReason[]): boolean {
  const has = (other: string) => all.some((reason) => reason.code === other)
  return (code === 'verbLower' && has('knowsOnly')) || (code === 'otherObject' && has('otherCase'))
}

/**
 * How strongly a reason speaks. What is found has a share of its own; of the others it is what all signals of their kind say
 * together, since one of them alone may weigh next to nothing. Where these say the opposite, and where nothing was measured, none.
 */
function strengthIn(
  { code, side, strength }: MatchReason,
  kinds: ReadonlyMap<SignalKind, { readonly towards: number; readonly strength: MatchReason['strength'] }>,
): MatchReason['strength'] | null {
  if (bySharing.has(code)) return strength
  const kind = kindOfCode[code]
  const said = kind === undefined ? undefined : kinds.get(kind)
  if (said === undefined) return null
  return said.towards > 0 === (side === 'for') ? said.strength : null
}

const bySharing: ReadonlySet<string> = new Set(['wordsShared', 'sameMeaning', 'sameField'])

const kindOfCode: Readonly<Record<string, SignalKind>> = {
  sentencesAlike: 'sentences',
  otherWords: 'sentences',
  farApart: 'sentences',
  knowsOnly: 'deed',
  asksCritically: 'deed',
  countsFewer: 'number',
  tellsOne: 'number',
  tellsPart: 'number',
  countNotTold: 'number',
  negation: 'leftOut',
  leavesOutShown: 'leftOut',
  narrower: 'limit',
  otherCase: 'limit',
  furtherCase: 'limit',
}

/** What was not measured stands before what weighs little. */
function rankOf(strength: MatchReason['strength'] | null): number {
  return strength === null ? 2 : { strong: 0, some: 1, weak: 3 }[strength]
}
