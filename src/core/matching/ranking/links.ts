import { nearnesses } from '../meaning/nearnesses.ts'
import type { Lexicon } from './lexicon.ts'
import type { RankWord } from './rankWord.ts'
import { kinOf, none, sameStem, similarityOf, toldAlike, type Similarity } from './similarity.ts'

/** How surely words of a credential say words of modules. */
export interface Links {
  readonly link: (asked: RankWord, local: RankWord) => Similarity
  /** The surest of the links of one word into several, level by level; after the same word nothing is surer. */
  readonly surestInto: (asked: RankWord, locals: readonly RankWord[]) => Similarity
  /** The surest of the links of several words into one. */
  readonly surestFrom: (asked: readonly RankWord[], local: RankWord) => Similarity
  /** `surestInto` of all the words that links are kept for, by their place. */
  readonly allInto: (locals: readonly RankWord[]) => readonly Similarity[]
  /** Of a word that links are kept for. */
  readonly placeOf: (asked: RankWord) => number | undefined
}

/** A link by letters, the dictionary or the stem; most words have none. */
interface Told extends Pick<Similarity, 'same' | 'letters' | 'kin'> {
  readonly place: number
}

const untold: readonly Told[] = []
/** Numbers: of some hundred words of modules. */
const leastRoom = 4096

/** The numbers that links are kept in. Made anew for each credential, they would be most of what there is to collect after it. */
export interface LinkRoom {
  /** By id of a module's word, its column, counted from 1. */
  columns: Uint32Array
  /** How near in meaning, column by column; what stands behind the last column is left from before. */
  meanings: Float64Array
}

export function linkRoom(): LinkRoom {
  return { columns: new Uint32Array(), meanings: new Float64Array() }
}

/**
 * Links of some words of a credential, kept: a word of a module gets a column the first time that it is met, with its link
 * to each of them, for it is met again in module after module. The links of any other word are worked out each time. They hold
 * until `room` is given to other words.
 */
export function linksOf(words: readonly RankWord[], { meaning, size }: Lexicon, room: LinkRoom): Links {
  const places = new Map<number, number>()
  const asked = words.filter(({ id }) => !places.has(id) && places.set(id, places.size))
  const width = asked.length
  const kin = asked.map((word) => kinOf(word, meaning))
  const mayTell = tellingPlaces(asked, kin)
  const closeTo = meaning && nearnesses(asked.map(({ row }) => (row === -1 ? null : meaning.vectorOf(row))))
  let { columns, meanings } = room
  if (columns.length < size()) room.columns = columns = new Uint32Array(size())
  else columns.fill(0)
  /** By column. */
  const told: (readonly Told[])[] = []

  function columnOf(local: RankWord): number {
    const before = columns[local.id] ?? 0
    return before > 0 ? before - 1 : newColumn(local)
  }

  function newColumn(local: RankWord): number {
    const column = told.length
    // The lexicon grows with words that only credentials use.
    if (local.id >= columns.length) room.columns = columns = grown(columns, size())
    const end = (column + 1) * width
    if (end > meanings.length) room.meanings = meanings = grown(meanings, Math.max(2 * end, leastRoom))
    columns[local.id] = column + 1
    const close = meaning && !local.isNumber && local.row !== -1 ? closeTo?.(meaning.vectorOf(local.row)) : undefined
    for (let place = 0; place < width; place += 1) {
      meanings[column * width + place] = asked[place]?.isNumber === true ? 0 : Math.max(0, close?.[place] ?? 0)
    }
    const own: Told[] = []
    for (const place of mayTell(local)) {
      const word = asked[place]
      if (word === undefined) continue
      const isSame = word.stemId === local.stemId
      const { letters, kin: near } = isSame ? sameStem : toldAlike(word, local, kin[place] ?? new Map())
      if (near === 0) continue
      own.push({ place, same: isSame ? 1 : 0, letters, kin: near })
      meanings[column * width + place] = Math.max(near, meanings[column * width + place] ?? 0)
    }
    told.push(own.length === 0 ? untold : own)
    return column
  }

  function kept(place: number, local: RankWord): Similarity {
    const column = columnOf(local)
    const near = meanings[column * width + place] ?? 0
    if (near === 0) return none
    const own = told[column]?.find((one) => one.place === place)
    if (own?.same === 1) return sameStem
    return { same: 0, letters: own?.letters ?? 0, kin: own?.kin ?? 0, meaning: near }
  }

  function link(word: RankWord, local: RankWord): Similarity {
    const place = places.get(word.id)
    return place === undefined ? similarityOf(word, local, meaning) : kept(place, local)
  }

  return {
    link,
    surestInto: (word, locals) => {
      const place = places.get(word.id)
      if (place === undefined) return surest(locals.map((local) => similarityOf(word, local, meaning)))
      let [letters, near, most] = [0, 0, 0]
      for (const local of locals) {
        const column = columnOf(local)
        most = Math.max(most, meanings[column * width + place] ?? 0)
        for (const own of told[column] ?? untold) {
          if (own.place !== place) continue
          if (own.same === 1) return sameStem
          letters = Math.max(letters, own.letters)
          near = Math.max(near, own.kin)
        }
      }
      return { same: 0, letters, kin: near, meaning: most }
    },
    surestFrom: (some, local) => surest(some.map((word) => link(word, local))),
    allInto: (locals) => {
      const [same, letters, near, most] = [0, 0, 0, 0].map(() => new Array<number>(width).fill(0))
      if (same === undefined || letters === undefined || near === undefined || most === undefined) return []
      for (const local of locals) {
        const column = columnOf(local)
        const from = column * width
        for (let place = 0; place < width; place += 1) {
          const one = meanings[from + place] ?? 0
          if (one > (most[place] ?? 0)) most[place] = one
        }
        for (const own of told[column] ?? untold) {
          if (own.same === 1) same[own.place] = 1
          letters[own.place] = Math.max(letters[own.place] ?? 0, own.letters)
          near[own.place] = Math.max(near[own.place] ?? 0, own.kin)
        }
      }
      return most.map((one, place) =>
        same[place] === 1 ? sameStem : { same: 0, letters: letters[place] ?? 0, kin: near[place] ?? 0, meaning: one },
      )
    },
    placeOf: ({ id }) => places.get(id),
  }
}

/**
 * Which of the words may tell one of a module by stem, letters or dictionary: of the thousands that are met, most begin
 * otherwise than any of them and are of no kin.
 */
function tellingPlaces(
  asked: readonly RankWord[],
  kin: readonly ReadonlyMap<string, number>[],
): (local: RankWord) => readonly number[] {
  const byStem = Map.groupBy(asked.keys(), (place) => asked[place]?.stemId)
  const byLetter = Map.groupBy(asked.keys(), (place) => asked[place]?.written.charCodeAt(0))
  const byKin = new Map<string, number[]>()
  kin.forEach((words, place) => {
    for (const form of words.keys()) byKin.set(form, [...(byKin.get(form) ?? []), place])
  })
  return ({ stemId, written, forms }) => {
    let places = byLetter.get(written.charCodeAt(0)) ?? nowhere
    for (const others of [byStem.get(stemId), ...forms.map((form) => byKin.get(form))]) {
      if (others?.some((place) => !places.includes(place)) === true) places = [...new Set([...places, ...others])]
    }
    return places
  }
}

const nowhere: readonly number[] = []

function surest(links: readonly Similarity[]): Similarity {
  let [letters, kin, meaning] = [0, 0, 0]
  for (const link of links) {
    if (link.same === 1) return link
    letters = Math.max(letters, link.letters)
    kin = Math.max(kin, link.kin)
    meaning = Math.max(meaning, link.meaning)
  }
  return { same: 0, letters, kin, meaning }
}

function grown<Numbers extends Uint32Array | Float64Array>(numbers: Numbers, size: number): Numbers {
  const larger = new (numbers.constructor as new (size: number) => Numbers)(size)
  larger.set(numbers)
  return larger
}
