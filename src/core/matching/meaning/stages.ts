import type { Gist } from './gist.ts'
import type { Link, Linked } from './links.ts'
import { workedOutOnce } from './workedOutOnce.ts'

/** How far an outcome asks somebody to come on a scale of which each step holds those before it. */
export interface Stage {
  readonly scale: 'cefr' | 'level'
  readonly rank: number
  /** As the text writes it. */
  readonly word: string
}

/**
 * The highest step that a text names: of the Common European Framework of Reference for Languages (A1 to C2), else a level by its
 * number. Null where it names none.
 */
export const stageIn = workedOutOnce(({ read: { value } }: Gist): Stage | null => {
  const named = [...value.matchAll(framework)].map(([word]): Stage => ({
    scale: 'cefr',
    rank: steps.indexOf(word),
    word,
  }))
  const numbered = [...value.matchAll(levels)].map(([word, number]): Stage => ({
    scale: 'level',
    rank: Number(number),
    word,
  }))
  const found = named.length > 0 ? named : numbered
  return found.reduce<Stage | null>(
    (highest, one) => (highest !== null && highest.rank >= one.rank ? highest : one),
    null,
  )
})

const steps = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2']
const framework = /(?<![\p{L}\p{N}])(?:A1|A2|B1|B2|C1|C2)(?![\p{L}\p{N}])/gu
const levels =
  /(?<!\p{L})(?:levels?|grades?|stages?|niveaus?|niveaux|stufen?|klassen?|classes?)[\s-](\d{1,2})(?![\p{L}\p{N}])/giu

/** The links of a local outcome and a credential's without those between their steps where the credential's stays below. */
export function withoutLowerStage(local: Gist, credential: Gist, linked: Linked): Linked {
  if (!isBelow(stageIn(credential), stageIn(local))) return linked
  const apart = ({ read, units }: Gist, links: readonly Link[]) =>
    links.map((link, place) => {
      const { start = 0, end = 0 } = units[place] ?? {}
      return steps.includes(read.value.slice(start, end)) ? unlinked : link
    })
  return { ...linked, one: apart(local, linked.one), other: apart(credential, linked.other) }
}

const unlinked: Link = { strength: 0, by: 'none', partner: -1 }

/** Whether what is shown ends before what is asked for, on the same scale. */
export function isBelow(shown: Stage | null, asked: Stage | null): boolean {
  return shown !== null && asked !== null && shown.scale === asked.scale && shown.rank < asked.rank
}
