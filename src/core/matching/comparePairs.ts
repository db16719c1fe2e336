import type { Alignment, MatchReason, Span } from './comparison.ts'
import type { Gist, Unit } from './meaning/gist.ts'
import type { PairVerdict } from './outcomeVerdict.ts'
import { pairSignals } from './pairSignals.ts'
import { phrasesIn } from './phrases.ts'
import { against, reason } from './reasons.ts'
import { passageSignals } from './signals.ts'
import { foundFrom, type Pair } from './signals/pair/pairSignal.ts'
import { isThing } from './signals/pair/things.ts'
import { strengthOf, weightOf } from './strength.ts'
import { statedSpan } from './text.ts'

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
    credentialText: credential.read.stated,
    moduleText: local.read.stated,
    score: carried,
    credentialSpans: spansOf(credential, pair.credentialLinks),
    moduleSpans: spansOf(local, pair.localLinks),
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

function sharedReasons(pair: Pair): MatchReason[] {
  const { local, localLinks } = pair
  const [same, alike, ofField] = [found(), found(), found()]
  let all = 0
  local.units.forEach((unit, place) => {
    const link = localLinks[place]
    all += unit.weight
    if (link === undefined) return
    const isField = link.by === 'field'
    if (!isField && link.strength < foundFrom) return
    const kind = link.by === 'word' || link.by === 'family' ? same : isField ? ofField : alike
    kind.add(place, unit.weight * link.strength, isThing(unit))
  })
  const reasons = [
    ...same.told('words', 'wordsShared', all, (places) => phrasesIn(local.read, unitsAt(local, places))),
    ...alike.told('meaning', 'sameMeaning', all, (places) => besideEachOther(pair, places)),
  ]
  // Things of one field are no evidence that more of them would be shown, but where nothing else is, they are what speaks.
  return reasons.length > 0
    ? reasons
    : ofField.told('meaning', 'sameField', all, (places) => besideEachOther(pair, places))
}

/** What is found in one way: one reason for all of it. */
function found() {
  const things: number[] = []
  let weight = 0
  return {
    add(place: number, much: number, thing: boolean) {
      weight += much
      if (thing) things.push(place)
    },
    told(
      signal: string,
      code: 'wordsShared' | 'sameMeaning' | 'sameField',
      all: number,
      phrasesOf: (places: readonly number[]) => readonly string[],
    ): MatchReason[] {
      if (things.length === 0) return []
      const value = all === 0 ? 0 : weight / all
      const facts = { words: phrasesOf(things).slice(0, phrasesNamed).join(', ') }
      return [reason({ signal, code, side: 'for', strength: strengthOf(value), value, facts })]
    },
  }
}

/**
 * The module's phrases, each behind the credential's that says it: "relationale Datenbanken – relational databases". What meets
 * in several words is told once.
 */
function besideEachOther(
  { local, credential, localLinks, credentialLinks }: Pair,
  places: readonly number[],
): string[] {
  const groups: { readonly asked: Set<number>; readonly shown: Set<number> }[] = []
  for (const place of places) {
    const partner = localLinks[place]?.partner ?? -1
    const others = credentialLinks.flatMap((link, other) =>
      link.partner === place && link.strength >= (localLinks[place]?.strength ?? 1) ? [other] : [],
    )
    const group = groups.find(({ shown }) => shown.has(partner))
    if (group === undefined) groups.push({ asked: new Set([place]), shown: new Set([partner, ...others]) })
    else {
      group.asked.add(place)
      for (const other of others) group.shown.add(other)
    }
  }
  return groups.map(({ asked, shown }) =>
    [
      phrasesIn(credential.read, unitsAt(credential, [...shown])).join(' … '),
      phrasesIn(local.read, unitsAt(local, [...asked])).join(' … '),
    ].join(' – '),
  )
}

function unitsAt({ units }: Gist, places: readonly number[]): Unit[] {
  return places.flatMap((place) => units[place] ?? [])
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

function spansOf({ read, units }: Gist, links: Pair['localLinks']): Span[] {
  return units
    .filter((unit, place) => isThing(unit) && (links[place]?.strength ?? 0) >= foundFrom)
    .map((unit) => statedSpan(read, unit))
}
