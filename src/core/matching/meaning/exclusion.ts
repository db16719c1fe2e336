import type { Gist, Unit } from './gist.ts'
import { workedOutOnce } from './workedOutOnce.ts'

/** What a text takes away by a negation. */
export interface Exclusion {
  /** Leaves something out ("without interpreting") or turns the statement round ("not at random"). */
  readonly kind: 'leavesOut' | 'turns'
  readonly word: string
  /** The words that it takes away, up to the end of its clause. */
  readonly units: readonly Unit[]
}

/** The first negation of a text that changes what it says; `null` where there is none. */
export const exclusionOf = workedOutOnce(({ read: { value, lang }, units }: Gist): Exclusion | null => {
  const patterns = patternsOf[lang]
  if (patterns === undefined) return null
  const changesNothing = [...value.matchAll(anySpace(patterns.changesNothing))]
  const firstOutside = (pattern: RegExp, others: readonly RegExpExecArray[]) =>
    [...value.matchAll(anySpace(pattern))].find(
      ({ index }) => !others.some((other) => index >= other.index && index < other.index + other[0].length),
    )
  const leavesOut = firstOutside(patterns.leavesOut, changesNothing)
  // "But not" leaves out; its "not" turns nothing round.
  const turns = firstOutside(patterns.turns, leavesOut === undefined ? changesNothing : [...changesNothing, leavesOut])
  const match = turns ?? leavesOut
  if (match === undefined) return null
  const rest = value.slice(match.index + match[0].length)
  const clause = rest.search(/[,;.]|\s(?:but|sondern|mais)\s/i)
  const end = match.index + match[0].length + (clause === -1 ? rest.length : clause)
  return {
    kind: turns === undefined ? 'leavesOut' : 'turns',
    word: match[0].trim(),
    units: units.filter((unit) => unit.start >= match.index && unit.end <= end),
  }
})

/** A line may break between any two words. */
function anySpace({ source, flags }: RegExp): RegExp {
  return new RegExp(source.replaceAll(' ', '\\s+'), flags)
}

const patternsOf: Readonly<Record<string, Readonly<Record<'leavesOut' | 'turns' | 'changesNothing', RegExp>>>> = {
  en: {
    leavesOut: /\b(?:without|excluding|except|but not|omitting|leaving out)\b/gi,
    turns: /\b(?:not|never|no|cannot|neither|nor)\b/gi,
    changesNothing:
      /\bnot only\b|\bnot (?:un|il|im|in|ir)[a-z]+|\bno (?:more|fewer|less) than\b|\bnot from .* but from\b/gi,
  },
  de: {
    leavesOut: /\b(?:ohne|ausser|außer|ausgenommen|aber nicht|jedoch nicht)\b/gi,
    turns: /\b(?:nicht|kein|keine|keinen|keiner|keinem|nie|niemals|weder)\b/gi,
    changesNothing: /\bnicht (?:nur|allein|bloss)\b|\bnicht un[a-z]+|\bnicht mehr als\b/gi,
  },
  fr: {
    leavesOut: /\b(?:sans|sauf|hormis|excepté|mais pas|mais non)(?=\s)/gi,
    turns: /\b(?:ne|n['’]\w*|non|pas|jamais|aucune?)(?=\s)/gi,
    changesNothing: /\bnon seulement\b|\bpas (?:il|in|im)[a-zé]+|\bpas plus de\b/gi,
  },
}
