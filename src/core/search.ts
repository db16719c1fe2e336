import { plainLetters } from './plainLetters.ts'

/** The words that are asked for, without case and marks. */
export const plainWords = (asked: string): readonly string[] => plainLetters(asked).split(/\s+/)

/** Whether a text holds every word that was asked for, in any order and whatever the case and marks; asking for nothing fits all. */
export function holdsEveryWord(text: string, asked: string): boolean {
  const inside = plainLetters(text)
  return plainWords(asked).every((word) => inside.includes(word))
}
