import { makeRoom } from '../makeRoom.ts'
import { isCompoundPart } from '../signals/compoundPart.ts'
import { isOneFamily } from '../signals/sameFamily.ts'
import type { Gist, Sense } from './gist.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { nearnesses } from './nearnesses.ts'
import { workedOutOnce } from './workedOutOnce.ts'

/** How surely a phrase of one text says a phrase of the other, and how that is known. */
export interface Link {
  readonly strength: number
  readonly by: 'word' | 'term' | 'field' | 'origin' | 'family' | 'meaning' | 'none'
  /** Where the other phrase stands among the units of its text; -1 where there is none. */
  readonly partner: number
}

type Bond = Pick<Link, 'strength' | 'by'>

const none: Link = { strength: 0, by: 'none', partner: -1 }
const termStrength = 0.9
/** Another thing of the same field: by itself no evidence, or two things of one kind. */
const fieldStrength = 0.4
const originStrength = 0.95
const familyStrength = 0.7
/** Below this two words only stand in like company; from `sure` on they say nearly the same. */
const near = 0.4
const sure = 0.9
const meaningStrength = 0.8

interface Languages {
  readonly one: string
  readonly other: string
  readonly same: boolean
  /** The language of both joins words into one. */
  readonly joinsWords: boolean
}

/** What words and tables tell, if they tell something. */
function toldBond(one: Sense, other: Sense, lang: Languages): Bond | null {
  if (lang.same && one.key === other.key) return sameKey
  const byTerms = bondByTerms(one, other)
  if (byTerms === sameTerm) return sameTerm
  if (!lang.same && spellsAlike(one, other, lang)) return sameOrigin
  if (lang.same && areRelated(one.stems, other.stems, lang)) return sameFamilyOfWords
  return byTerms
}

function bondByTerms({ concepts: some }: Sense, { concepts: others }: Sense): Bond | null {
  let bond: Bond | null = null
  for (const { id, field } of some) {
    for (const other of others) {
      if (id === other.id) return sameTerm
      if (field === other.field) bond = sameField
    }
  }
  return bond
}

const sameKey: Bond = { strength: 1, by: 'word' }
const sameTerm: Bond = { strength: termStrength, by: 'term' }
const sameOrigin: Bond = { strength: originStrength, by: 'origin' }
const sameFamilyOfWords: Bond = { strength: familyStrength, by: 'family' }
const sameField: Bond = { strength: fieldStrength, by: 'field' }

/** For each phrase of two texts what says it in the other. */
export interface Linked {
  readonly one: readonly Link[]
  readonly other: readonly Link[]
  /**
   * How near the nearest word of the other text comes by its direction, however little that says: 0…1. As long as the
   * longest text so far; they hold until the next call, as no pair of thousands needs more of them than a few sums.
   */
  readonly oneNear: Float64Array
  readonly otherNear: Float64Array
}

/** For each phrase of either text the surest link into the other. */
export function linksBetween(one: Gist, other: Gist): Linked {
  let [ones, others] = [unlinked(one), unlinked(other)]
  const rows = one.units.length
  const columns = other.units.length
  makeWide(Math.max(rows, columns))
  otherNear.fill(0, 0, columns)
  const text = meetingsIn(other, one.read.lang)
  for (let row = 0; row < rows; row += 1) {
    const sense = one.units[row]?.sense
    const { bonds, surest, nearest, at } = sense === undefined ? unmet : meetingOf(sense, text)
    oneNear[row] = nearest
    if (at !== -1) {
      const { close } = text
      for (let column = 0; column < columns; column += 1) {
        const here = close[at + column] ?? 0
        if (here > (otherNear[column] ?? 0)) otherNear[column] = here
      }
    }
    if (bonds.length === 0) continue
    if (ones === unlinked(one)) [ones, others] = [ones.slice(), others.slice()]
    ones[row] = surest
    for (const { strength, by, partner: column } of bonds) {
      if (strength > (others[column]?.strength ?? 0)) others[column] = { strength, by, partner: row }
    }
  }
  return { one: ones, other: others, oneNear, otherNear }
}

let oneNear = new Float64Array(64)
let otherNear = new Float64Array(64)

function makeWide(units: number): void {
  if (units <= oneNear.length) return
  oneNear = new Float64Array(2 * units)
  otherNear = new Float64Array(2 * units)
}

/** Most pairs of texts share nothing. */
const unlinked = workedOutOnce(({ units }: Gist): Link[] => units.map(() => none))

/** What a sense meets in a text. */
interface Meeting {
  /** With the phrases that say it; those without a bond are left out. */
  readonly bonds: readonly Link[]
  /** The first of the strongest. */
  readonly surest: Link
  /** How far its direction agrees with that of the nearest phrase. */
  readonly nearest: number
  /** Where in `close` it begins, how far its direction agrees with that of each phrase; -1 where it has none. */
  readonly at: number
}

const unbound: readonly Link[] = []
const unmet: Meeting = { bonds: unbound, surest: none, nearest: 0, at: -1 }

/** What was found of a text. */
interface Met {
  readonly gist: Gist
  readonly languages: Languages
  readonly bySense: Map<Sense, Meeting>
  /** In one piece: thousands of small arrays are dear to make, and to clear. */
  close: Float32Array
  used: number
}

/** Of the texts asked for last. An outcome of a credential meets the same words in module after module. */
const known = new Map<Gist, Met[]>()
/** The outcomes of two or three credentials; each comes to a megabyte once it has met the words of some sixty modules. */
const mostTexts = 30

function meetingsIn(gist: Gist, lang: string): Met {
  let own = known.get(gist)
  if (own === undefined) {
    makeRoom(known, mostTexts)
    known.set(gist, (own = []))
  }
  for (const met of own) if (met.languages.one === lang) return met
  const other = gist.read.lang
  const languages = { one: lang, other, same: lang === other, joinsWords: vocabularyOf(lang).joinsWords }
  const met = { gist, languages, bySense: new Map<Sense, Meeting>(), close: new Float32Array(), used: 0 }
  own.push(met)
  return met
}

function meetingOf(sense: Sense, met: Met): Meeting {
  let meeting = met.bySense.get(sense)
  if (meeting === undefined) met.bySense.set(sense, (meeting = metIn(met, sense)))
  return meeting
}

function metIn(met: Met, sense: Sense): Meeting {
  const { units } = met.gist
  const close = directionsIn(met.gist)(sense.vector)
  let bonds: Link[] | null = null
  let surest = none
  for (let column = 0; column < units.length; column += 1) {
    const second = units[column]?.sense
    if (second === undefined) continue
    const bond = toldBond(sense, second, met.languages) ?? bondByMeaning(close[column] ?? 0)
    if (bond === null) continue
    const link = { strength: bond.strength, by: bond.by, partner: column }
    if (link.strength > surest.strength) surest = link
    bonds ??= []
    bonds.push(link)
  }
  const at = sense.vector === null ? -1 : keep(close, met)
  let nearest = 0
  for (let column = 0; at !== -1 && column < units.length; column += 1) {
    const here = met.close[at + column] ?? 0
    if (here > nearest) nearest = here
  }
  return bonds === null && at === -1 ? unmet : { bonds: bonds ?? unbound, surest, nearest, at }
}

function keep(close: Float64Array, met: Met): number {
  const at = met.used
  const used = at + close.length
  if (used > met.close.length) {
    const wider = new Float32Array(Math.max(2 * met.close.length, 16 * close.length))
    wider.set(met.close)
    met.close = wider
  }
  met.close.set(close, at)
  met.used = used
  return at
}

const directionsIn = workedOutOnce(({ units }: Gist) => nearnesses(units.map(({ sense }) => sense.vector)))

function bondByMeaning(close: number): Bond | null {
  if (close <= near) return null
  return { strength: meaningStrength * Math.min(1, (close - near) / (sure - near)), by: 'meaning' }
}

function spellsAlike(one: Sense, other: Sense, lang: { readonly one: string; readonly other: string }): boolean {
  const known = (unit: Sense, language: string) =>
    language === 'en' ? unit.stems : unit.concepts.length === 0 ? unit.english : []
  const words = known(other, lang.other)
  return known(one, lang.one).some((stem) => stem.length > 3 && words.includes(stem))
}

function areRelated(some: readonly string[], others: readonly string[], { one: lang, joinsWords }: Languages): boolean {
  for (const one of some) {
    for (const other of others) {
      if (isOneFamily(one, other) || (joinsWords && isCompoundPart(one, other, lang))) return true
    }
  }
  return false
}
