import { sensesIn } from '../wordNet.ts'
import type { Belonging } from './belonging.ts'

const [wordsRead, examplesRead] = [5, 2]

/** The words of one sense, each by itself, with its explanation and examples, from the data files of WordNet 3.1. */
export function readGlosses(folder: string): Belonging[] {
  return Array.from(sensesIn(folder), ({ words, gloss }) => {
    const told = gloss.split('; ')
    const explained = told.filter((one) => !one.startsWith('"')).join('; ')
    const examples = told.filter((one) => one.startsWith('"')).map((one) => one.replaceAll('"', ''))
    const named = words.slice(0, wordsRead).map((word) => word.replaceAll('_', ' '))
    return { texts: [...named, explained, ...examples.slice(0, examplesRead)], weight: 1 }
  })
}
