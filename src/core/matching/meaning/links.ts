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
  const concepts = one.concepts.length > 0 && other.concepts.length > 0
  if (concepts && one.concepts.some(({ id }) => other.concepts.some((concept) => concept.id === id))) return sameTerm
  if (!lang.same && spellsAlike(one, other, lang)) return sameOrigin
  if (lang.same && areRelated(one.stems, other.stems, lang)) return sameFamilyOfWords
  if (!concepts) return null
  return one.concepts.some(({ field }) => other.concepts.some((concept) => concept.field === field)) ? sameField : null
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
  /** How near the nearest word of the other text comes by its direction, however little that says: 0…1. */
  readonly oneNear: readonly number[]
  readonly otherNear: readonly number[]
}

/** For each phrase of either text the surest link into the other. */
export function linksBetween(one: Gist, other: Gist): Linked {
  let [ones, others] = [unlinked(one), unlinked(other)]
  const [oneNear, otherNear] = [one.units.map(nought), other.units.map(nought)]
  const metIn = meetingsIn(other, one.read.lang)
  for (let row = 0; row < one.units.length; row += 1) {
    const { bonds, close } = metIn(one.units[row]?.sense)
    let nearest = 0
    for (let column = 0; column < close.length; column += 1) {
      const here = close[column] ?? 0
      if (here > nearest) nearest = here
      if (here > (otherNear[column] ?? 0)) otherNear[column] = here
    }
    oneNear[row] = nearest
    if (bonds.length === 0) continue
    if (ones === unlinked(one)) [ones, others] = [[...ones], [...others]]
    for (const { column, bond } of bonds) {
      if (bond.strength > (ones[row]?.strength ?? 0)) ones[row] = { ...bond, partner: column }
      if (bond.strength > (others[column]?.strength ?? 0)) others[column] = { ...bond, partner: row }
    }
  }
  return { one: ones, other: others, oneNear, otherNear }
}

const nought = () => 0

/** Most pairs of texts share nothing. */
const unlinked = workedOutOnce(({ units }: Gist): Link[] => units.map(() => none))

/** A bond with the phrase that stands at this place of a text; phrases without one are left out. */
interface Bound {
  readonly column: number
  readonly bond: Bond
}

/** What a sense meets in a text. */
interface Meeting {
  readonly bonds: readonly Bound[]
  /** How far its direction agrees with that of each phrase; empty where it has none. */
  readonly close: Float32Array
}

const unbound: readonly Bound[] = []
const nowhere = new Float32Array()
const unmet: Meeting = { bonds: unbound, close: nowhere }

/** What was found of the texts asked for last. An outcome of a credential meets the same words in module after module. */
const known = new Map<Gist, Map<Sense, Meeting>>()
/** The outcomes of some credentials. */
const mostTexts = 60

function meetingsIn(text: Gist, lang: string): (sense: Sense | undefined) => Meeting {
  let own = known.get(text)
  if (own === undefined) {
    makeRoom(known, mostTexts)
    known.set(text, (own = new Map<Sense, Meeting>()))
  }
  const met = own
  const other = text.read.lang
  const languages = { one: lang, other, same: lang === other, joinsWords: vocabularyOf(lang).joinsWords }
  return (sense) => {
    if (sense === undefined) return unmet
    const before = met.get(sense)
    if (before !== undefined) return before
    const found = metIn(text, sense, languages)
    met.set(sense, found)
    return found
  }
}

function metIn(text: Gist, sense: Sense, lang: Languages): Meeting {
  const close = directionsIn(text)(sense.vector)
  const bonds: Bound[] = []
  for (let column = 0; column < text.units.length; column += 1) {
    const second = text.units[column]?.sense
    if (second === undefined) continue
    const bond = toldBond(sense, second, lang) ?? bondByMeaning(close[column] ?? 0)
    if (bond !== null) bonds.push({ column, bond })
  }
  return {
    bonds: bonds.length === 0 ? unbound : bonds,
    close: sense.vector === null ? nowhere : new Float32Array(close),
  }
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
