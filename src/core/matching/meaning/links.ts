import { makeRoom } from '../makeRoom.ts'
import { compoundPart } from '../signals/compoundPart.ts'
import { sameFamily } from '../signals/sameFamily.ts'
import type { Gist, Sense } from './gist.ts'
import { nearness } from './wordVectors.ts'

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

function bondBetween(one: Sense, other: Sense, lang: { readonly one: string; readonly other: string }): Bond {
  const sameLanguage = lang.one === lang.other
  if (sameLanguage && one.key === other.key) return { strength: 1, by: 'word' }
  if (one.concepts.some(({ id }) => other.concepts.some((concept) => concept.id === id))) {
    return { strength: termStrength, by: 'term' }
  }
  if (!sameLanguage && spellsAlike(one, other, lang)) return { strength: originStrength, by: 'origin' }
  if (sameLanguage && one.stems.some((stem) => other.stems.some((second) => related(stem, second, lang.one)))) {
    return { strength: familyStrength, by: 'family' }
  }
  if (one.concepts.some(({ field }) => other.concepts.some((concept) => concept.field === field))) {
    return { strength: fieldStrength, by: 'field' }
  }
  const close = nearness(one.vector, other.vector)
  return close <= near
    ? none
    : { strength: meaningStrength * Math.min(1, (close - near) / (sure - near)), by: 'meaning' }
}

/** For each phrase of either text the surest link into the other. */
export function linksBetween(
  one: Gist,
  other: Gist,
): { readonly one: readonly Link[]; readonly other: readonly Link[] } {
  const ones = one.units.map(() => none)
  const others = other.units.map(() => none)
  const bondsInto = bondsIntoText(other, one.read.lang)
  one.units.forEach(({ sense }, row) => {
    for (const { column, bond } of bondsInto(sense)) {
      if (bond.strength > (ones[row]?.strength ?? 0)) ones[row] = { ...bond, partner: column }
      if (bond.strength > (others[column]?.strength ?? 0)) others[column] = { ...bond, partner: row }
    }
  })
  return { one: ones, other: others }
}

/** A bond with the phrase that stands at this place of a text; phrases without one are left out. */
interface Bound {
  readonly column: number
  readonly bond: Bond
}

/** What was found of the texts asked for last. An outcome of a credential meets the same words in module after module. */
const known = new Map<Gist, Map<Sense, readonly Bound[]>>()
/** The outcomes of some credentials. */
const mostTexts = 60

function bondsIntoText(text: Gist, lang: string): (sense: Sense) => readonly Bound[] {
  let own = known.get(text)
  if (own === undefined) {
    makeRoom(known, mostTexts)
    known.set(text, (own = new Map<Sense, readonly Bound[]>()))
  }
  const met = own
  const languages = { one: lang, other: text.read.lang }
  return (sense) => {
    const before = met.get(sense)
    if (before !== undefined) return before
    const found = text.units.flatMap(({ sense: second }, column) => {
      const bond = bondBetween(sense, second, languages)
      return bond.strength === 0 ? [] : [{ column, bond }]
    })
    met.set(sense, found)
    return found
  }
}

function spellsAlike(one: Sense, other: Sense, lang: { readonly one: string; readonly other: string }): boolean {
  const known = (unit: Sense, language: string) =>
    language === 'en' ? unit.stems : unit.concepts.length === 0 ? unit.english : []
  const words = known(other, lang.other)
  return known(one, lang.one).some((stem) => stem.length > 3 && words.includes(stem))
}

function related(one: string, other: string, lang: string): boolean {
  const term = (stem: string) => ({ stem, word: stem, start: 0, end: 0, everyday: false })
  return [sameFamily, compoundPart].some(({ link }) => link(term(one), term(other), lang) > 0)
}
