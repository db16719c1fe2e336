import type { Gist, Unit } from './gist.ts'
import { workedOutOnce } from './workedOutOnce.ts'

/**
 * What a text is about first: its things up to the first word that begins a circumstance or another part. In "Translate
 * manuals from German" that are the manuals, in "Explain the causes of floods and their cost" the causes of floods.
 */
export const headOf = workedOutOnce(({ read: { value }, units }: Gist): readonly Unit[] => {
  const cuts = [...value.matchAll(cutting)].map(({ index }) => index)
  const segmentOf = ({ start }: Unit) => cuts.filter((cut) => cut < start).length
  const things = units.filter(({ weight }) => weight >= leastWeight)
  const [first] = things
  return first === undefined ? [] : things.filter((unit) => segmentOf(unit) === segmentOf(first))
})

/** A word of every subject heads nothing. */
const leastWeight = 0.5

/** Words before a circumstance or a further part; "of" and "des" lead on to what the thing is of. */
const cutting =
  /[,;:]|(?<=\s)(?:&|and|or|in|for|at|with|by|to|from|on|under|through|into|during|between|against|after|before|as|so|that|which|who|when|where|how|why|und|oder|sowie|für|bei|im|mit|aus|auf|nach|durch|zu|zur|zum|an|am|vor|zwischen|wie|gegen|et|ou|dans|pour|chez|en|avec|par|sur|sous|aux?|à)(?=\s)/giu
