import { vocabularyOf } from '../vocabulary.ts'
import type { Gist, Unit } from './gist.ts'
import { workedOutOnce } from './workedOutOnce.ts'

/** What a text takes away by a negation. */
export interface Exclusion {
  /** Leaves something out ("without interpreting") or turns the statement round ("not at random"). */
  readonly kind: 'leavesOut' | 'turns'
  readonly word: string
  /** The words that it takes away, up to the end of its clause. */
  readonly units: readonly Unit[]
  /** The words that say so: "instead", "excluded". They name nothing. */
  readonly cue: readonly Unit[]
}

/** The first negation of a text that changes what it says; `null` where there is none. */
export const exclusionOf = workedOutOnce(({ read: { value, lang }, units }: Gist): Exclusion | null => {
  const patterns = patternsOf[lang]
  if (patterns === undefined) return null
  const changesNothing = [...value.matchAll(patterns.changesNothing)]
  const firstOutside = (pattern: RegExp, others: readonly RegExpExecArray[]) =>
    [...value.matchAll(pattern)].find(
      ({ index }) => !others.some((other) => index >= other.index && index < other.index + other[0].length),
    )
  const behind = patterns.leavesOutBefore.exec(value)
  if (behind !== null) {
    const word = behind[0].split(/\s+/).at(-1) ?? ''
    const [from, to] = [behind.index, behind.index + behind[0].length]
    return { kind: 'leavesOut', word, ...partedAt(units, { from, cut: to - word.length, to, cueFirst: false }) }
  }
  const leavesOut = firstOutside(patterns.leavesOut, changesNothing)
  // "But not" leaves out; its "not" turns nothing round.
  const turns = firstOutside(patterns.turns, leavesOut === undefined ? changesNothing : [...changesNothing, leavesOut])
  const match = turns ?? leavesOut
  if (match === undefined) return null
  const cut = match.index + match[0].length
  const to = cut + clauseOf(value.slice(cut), lang === 'en' && turns === undefined)
  return {
    kind: turns === undefined ? 'leavesOut' : 'turns',
    word: match[0].trim(),
    ...partedAt(units, { from: match.index, cut, to, cueFirst: true }),
  }
})

interface Stretch {
  readonly from: number
  readonly cut: number
  readonly to: number
  readonly cueFirst: boolean
}

/** The words of a stretch on either side of a cut: those that take away, and those that are taken away. */
function partedAt(units: readonly Unit[], { from, cut, to, cueFirst }: Stretch): Pick<Exclusion, 'units' | 'cue'> {
  const within = units.filter((unit) => unit.start >= from && unit.end <= to)
  const before = within.filter(({ start }) => start < cut)
  const behind = within.filter(({ start }) => start >= cut)
  return cueFirst ? { cue: before, units: behind } : { cue: behind, units: before }
}

/**
 * How far a negation reaches: up to a comma or a "but". Behind an English "without" also up to a verb that says what is done
 * after all: "without help and detect faults".
 */
function clauseOf(rest: string, endsAtVerb: boolean): number {
  const ends = [rest.search(/[,;.]|\s(?:but|sondern|mais)\s/i)]
  if (endsAtVerb) {
    const joined = [...rest.matchAll(/\sand\s+(\p{L}+)(?=\s+\p{L})/giu)]
    ends.push(joined.find(({ 1: word = '' }) => isBareVerb(word.toLowerCase()))?.index ?? -1)
  }
  return Math.min(...ends.map((end) => (end === -1 ? rest.length : end)))
}

function isBareVerb(word: string): boolean {
  return !/(?:ing|[^s]s)$/.test(word) && vocabularyOf('en').verbs.has(word)
}

/** A line may break between any two words. */
function anySpace(patterns: Patterns): Patterns {
  const spaced = ({ source, flags }: RegExp) => new RegExp(source.replaceAll(' ', '\\s+'), flags)
  return {
    leavesOut: spaced(patterns.leavesOut),
    leavesOutBefore: spaced(patterns.leavesOutBefore),
    turns: spaced(patterns.turns),
    changesNothing: spaced(patterns.changesNothing),
  }
}

interface Patterns {
  readonly leavesOut: RegExp
  /** Stands behind what it takes away: "lakes excluded". */
  readonly leavesOutBefore: RegExp
  readonly turns: RegExp
  readonly changesNothing: RegExp
}

const patternsOf: Readonly<Record<string, Patterns>> = {
  en: anySpace({
    leavesOut:
      /\b(?:without|excluding|except(?: for)?|with the exception of|other than|apart from|aside from|rather than|instead of|(?:but|though|although) (?:not|no|without)|omitting|leaving (?:out|aside)|lacking)\b/gi,
    leavesOutBefore:
      /[,;(]\s*[^,;.()]+ (?:excluded|excepted|left out|left aside|aside|(?:is|are) not (?:covered|expected|included|required|treated|part))\b/i,
    turns: /\b(?:not|never|no|cannot|neither|nor)\b/gi,
    changesNothing:
      /\bnot only\b|\bnot (?:un|il|im|in|ir)[a-z]+|\bno (?:more|fewer|less) than\b|\bnot from .* but from\b/gi,
  }),
  de: anySpace({
    leavesOut:
      /\b(?:ohne|ausser|außer|ausgenommen|mit ausnahme|unter ausschluss|abgesehen von|anstatt|anstelle|(?:aber|jedoch) (?:nicht|kein|keine|keinen|ohne)|nicht aber)(?![\p{L}])|(?<!\bf[aiu]nde?[tn]?\b.*)\bstatt(?=\s+\p{L})/giu,
    leavesOutBefore:
      /[,;(]\s*[^,;.()]+ (?:ausgenommen|ausgeschlossen|ausgeklammert|(?:wird|werden|ist|sind) nicht (?:behandelt|erwartet|verlangt|enthalten|gefordert))(?![\p{L}])/iu,
    turns: /\b(?:nicht|kein|keine|keinen|keiner|keinem|nie|niemals|weder)\b/gi,
    changesNothing: /\bnicht (?:nur|allein|bloss)\b|\bnicht un[a-z]+|\bnicht mehr als\b/gi,
  }),
  fr: anySpace({
    leavesOut:
      /(?<![\p{L}])(?:sans|sauf|hormis|excepté|mais pas|mais non|mais sans|au lieu d[eu]|plutôt que|à l['’]exception d[eu]s?|à l['’]exclusion d[eu]s?)(?=\s)/giu,
    leavesOutBefore:
      /[,;(]\s*[^,;.()]+ (?:exclue?s?|excepté[es]?s?|n['’](?:est|étant) pas (?:traitée?s?|attendue?s?|comprise?s?|exigée?s?)|ne sont pas (?:traitée?s?|attendue?s?|comprise?s?|exigée?s?))(?![\p{L}])/iu,
    turns: /\b(?:ne|n['’]\w*|non|pas|jamais|aucune?)(?=\s)/gi,
    changesNothing: /\bnon seulement\b|\bpas (?:il|in|im)[a-zé]+|\bpas plus de\b/gi,
  }),
}
