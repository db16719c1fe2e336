export { blend, directionOfWords, knownStems, nearness } from '#core/matching/meaning/wordVectors.ts'

/** In the place of the table of stems that coverage compares by: no word has a direction. */
export function vectorOf(): undefined {
  return undefined
}
