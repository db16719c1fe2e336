import { weightOf } from '../strength.ts'
import type { Alignment, MatchReason } from '../comparison.ts'

/**
 * What signals of pairs are about. Many measure the same thing in several ways, and the weights give and take among these: one of
 * them may speak against where nearly everything is found. Only what those of one kind say together can be checked by reading.
 */
export const signalKinds = {
  found: [
    ...['found', 'foundThings', 'sameWords', 'usedThings', 'weakestPart', 'missingThing', 'strangeThing', 'bothWays'],
    ...['wordShare', 'wordsCover', 'wordsSome', 'wordsNone', 'headFound', 'headUsed'],
    ...['nearLocal', 'nearCredential', 'farthestThing'],
  ],
  sentences: ['sentencesAlike', 'sentencesTold', 'otherTongue'],
  field: ['restsAgree', 'wholesAgree', 'subjectsAgree', 'headsMeet', 'siblings', 'chanceWords'],
  deed: ['knowsOnly', 'asksJudging', 'asksCritically', 'demandAsked', 'demandShown', 'demandLower'],
  number: [
    ...['countsFewer', 'countsEnough', 'countNotTold', 'asksFew', 'listsMany'],
    ...['tellsOne', 'tellsSeveral', 'tellsPart', 'asksAll'],
  ],
  leftOut: [
    ...['excludesPart', 'excludesAsked', 'excludesNear', 'excludesOfSeveral', 'turnsRound', 'leavesRest'],
    ...['localExcludes', 'leavesOutShown', 'asksOther', 'showsInstead', 'showsMore'],
  ],
  limit: ['narrower', 'onlyCaseMissing', 'otherCase', 'furtherCase', 'sameCase'],
  open: ['namesLittle', 'vague', 'veryVague', 'localVeryVague'],
  size: ['asksMore', 'morePartsAsked', 'partsAsked', 'partsShown', 'thingsAsked', 'thingsShown', 'givesDetail'],
  together: ['together'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type SignalKind = keyof typeof signalKinds

const kindOf = new Map<string, SignalKind>(
  Object.entries(signalKinds).flatMap(([kind, signals]) => signals.map((signal) => [signal, kind as SignalKind])),
)

/** What the signals of one kind add together, and each by itself, the weightiest first. */
export interface KindOfParts {
  readonly kind: SignalKind
  readonly towards: number
  readonly strength: MatchReason['strength']
  readonly parts: NonNullable<Alignment['parts']>
}

/** The parts of a suggestion by what they are about, the weightiest kind first; signals of no known kind are left out. */
export function partsByKind(parts: NonNullable<Alignment['parts']>): KindOfParts[] {
  const kinds = new Map<SignalKind, NonNullable<Alignment['parts']>>()
  for (const part of parts) {
    const kind = kindOf.get(part.signal)
    if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), part])
  }
  return [...kinds]
    .map(([kind, of]) => {
      const sum = of.reduce((all, part) => all + part.towards, 0)
      const towards = Math.round(sum * 1000) / 1000
      return { kind, towards, strength: weightOf(towards), parts: of }
    })
    .sort((a, b) => Math.abs(b.towards) - Math.abs(a.towards))
}
