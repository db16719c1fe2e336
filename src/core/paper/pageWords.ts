import { z } from 'zod'
import { Area } from '../credential/element.ts'
import { areaBefore, linesRun, turned, type Picture, type Turn } from './picture.ts'

/** A word of a page that a machine read, and where it stands. */
export const PageWord = z.object({
  text: z.string(),
  area: Area,
  /** Counts from 0 in the order in which the page is read. */
  line: z.int().nonnegative(),
  /** An unsure word is wrong more often than not sure; a sure one may be wrong all the same. */
  sure: z.boolean(),
})
export type PageWord = z.infer<typeof PageWord>

/** What a machine reads on a page. */
export const PageWords = z.object({
  /** `illegible`: letters were seen, and too few of them made words. `empty`: no letters were seen. */
  found: z.enum(['words', 'illegible', 'empty']),
  /** How far the page had to be turned clockwise for its words to stand upright. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  words: z.array(PageWord),
})
export type PageWords = z.infer<typeof PageWords>

/** A word as it was recognised on an upright picture, with how sure the machine says it is, of a hundred. */
export interface Recognised extends Omit<PageWord, 'sure'> {
  readonly confidence: number
}

/** From here on a word counts as sure. Of the words of clean pages 97 in 100 are; of a page upside down, one in twelve letters. */
const sureFrom = 85
/** The share of letters in sure words from which a page was read the right way up. */
const upright = 0.6
/** Below it nothing is offered: another script reads as Latin letters that are sure now and then, and wrong. */
const legible = 0.5

/**
 * Reads a page that may lie on its side or on its head: the way its lines run first, then upside down, then the other two.
 *
 * @param mayGoOn whether there is time for another look, asked before each but the first
 */
export function readTurned(
  picture: Picture,
  recognise: (upright: Picture) => readonly Recognised[],
  mayGoOn: () => boolean,
): PageWords {
  const looks: readonly Turn[] = linesRun(picture) === 'across' ? [0, 180, 90, 270] : [90, 270, 0, 180]
  let best: { readonly turn: Turn; readonly words: readonly Recognised[]; readonly share: number } | null = null
  for (const turn of looks) {
    if (best !== null && !mayGoOn()) break
    const words = recognise(turned(picture, turn))
    // Where nothing is seen there is nothing to turn.
    if (words.length === 0 && best === null) return { found: 'empty', turn: 0, words: [] }
    const share = shareSure(words)
    if (best === null || share > best.share) best = { turn, words, share }
    if (share >= upright) break
  }
  if (best === null || best.share < legible) return { found: 'illegible', turn: 0, words: [] }
  const { turn, words } = best
  return {
    found: 'words',
    turn,
    words: words.map(({ text, area, line, confidence }) => ({
      ...{ text, line },
      area: areaBefore(area, turn),
      sure: confidence >= sureFrom,
    })),
  }
}

function shareSure(words: readonly Recognised[]): number {
  const letters = (some: readonly Recognised[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  return letters(words.filter(({ confidence }) => confidence >= sureFrom)) / Math.max(1, letters(words))
}
