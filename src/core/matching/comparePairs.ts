import type { Alignment, MatchReason, Span } from './comparison.ts'
import type { Unit } from './meaning/gist.ts'
import type { Link } from './meaning/links.ts'
import type { PairVerdict } from './outcomeVerdict.ts'
import { pairSignals } from './pairSignals.ts'
import { against, reason } from './reasons.ts'
import { passageSignals } from './signals.ts'
import { foundFrom, type Pair } from './signals/pair/pairSignal.ts'
import { isThing } from './signals/pair/things.ts'
import { strengthOf, weightOf } from './strength.ts'

/** Phrases named in one reason. */
const phrasesNamed = 5

/** A passage as an officer sees it: what is marked in both texts, what speaks for it and what against. */
export function alignmentFrom({ item, pair, carried, notLearned, ...verdict }: PairVerdict): Alignment {
  const { local, credential } = pair
  const parts = verdict.parts()
  const objections = speaking.flatMap(({ place, told }) => {
    const objection = told(pair)
    const value = parts[place] ?? 0
    return objection === null ? [] : [{ ...objection, strength: weightOf(value), value }]
  })
  return {
    item,
    lang: local.read.lang,
    credentialText: credential.read.value,
    moduleText: local.read.value,
    score: carried,
    credentialSpans: spansOf(credential.units, pair.credentialLinks),
    moduleSpans: spansOf(local.units, pair.localLinks),
    reasons: [
      ...sharedReasons(pair),
      ...(notLearned === null ? [] : [against('notLearned', notLearned, {})]),
      ...objections,
      ...passageSignals.map(({ beside }) => beside(local.read, credential.read)).filter((found) => found !== null),
    ],
    parts: partsTold(parts, verdict.together),
  }
}

/** The signals that are told, and where they stand among all. */
const speaking = pairSignals.flatMap(({ reason: told }, place) => (told === undefined ? [] : [{ place, told }]))

function sharedReasons({ local, credential, localLinks }: Pair): MatchReason[] {
  const shown = (unit: Unit | undefined, value: string) => (unit === undefined ? '' : value.slice(unit.start, unit.end))
  const [same, alike, ofField] = [
    told('words', 'wordsShared'),
    told('meaning', 'sameMeaning'),
    told('meaning', 'sameField'),
  ]
  let all = 0
  local.units.forEach((unit, place) => {
    const link = localLinks[place]
    all += unit.weight
    if (link === undefined) return
    const isField = link.by === 'field'
    if (!isField && link.strength < foundFrom) return
    const word = shown(unit, local.read.value)
    if (link.by === 'word' || link.by === 'family') {
      same.add(unit, link, word)
      return
    }
    const both = `${shown(credential.units[link.partner], credential.read.value)} – ${word}`
    const kind = isField ? ofField : alike
    kind.add(unit, link, both)
  })
  const found = [...same.reasons(all), ...alike.reasons(all)]
  // Things of one field are no evidence that more of them would be shown, but where nothing else is, they are what speaks.
  return found.length > 0 ? found : ofField.reasons(all)
}

/** One reason for all that is found in the same way. */
function told(signal: string, code: 'wordsShared' | 'sameMeaning' | 'sameField') {
  const words = new Set<string>()
  let weight = 0
  return {
    add(unit: Unit, { strength }: Link, word: string) {
      weight += unit.weight * strength
      if (isThing(unit)) words.add(word)
    },
    reasons(all: number): MatchReason[] {
      if (words.size === 0) return []
      const value = all === 0 ? 0 : weight / all
      const facts = { words: [...words].slice(0, phrasesNamed).join(', ') }
      return [reason({ signal, code, side: 'for', strength: strengthOf(value), value, facts })]
    },
  }
}

/** A part below this moves nothing. */
const leastPart = 0.05

/** The weightiest first, to a thousandth; by name where two weigh the same. */
function partsTold(parts: readonly number[], together: number): NonNullable<Alignment['parts']> {
  const told: { signal: string; towards: number }[] = []
  const tell = (signal: string, part: number) => {
    if (Math.abs(part) >= leastPart) told.push({ signal, towards: Math.round(part * 1000) / 1000 })
  }
  for (const [place, { name }] of pairSignals.entries()) tell(name, parts[place] ?? 0)
  tell('together', together)
  return told.sort((a, b) => Math.abs(b.towards) - Math.abs(a.towards) || (a.signal < b.signal ? -1 : 1))
}

function spansOf(units: readonly Unit[], links: Pair['localLinks']): Span[] {
  return units
    .filter((unit, place) => isThing(unit) && (links[place]?.strength ?? 0) >= foundFrom)
    .map(({ start, end }) => ({ start, end }))
}
