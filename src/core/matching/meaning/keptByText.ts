import { makeRoom } from '../makeRoom.ts'

/**
 * A function of a text and its language alone that works out an answer once and keeps it: of each language the `most` newest.
 * One map a language, for a key put together of language and text would be made anew for every question.
 */
export function keptByText<Answer>(
  most: number,
  of: (value: string, lang: string) => Answer,
): (value: string, lang: string) => Answer {
  const languages = new Map<string, Map<string, Answer>>()
  return (value, lang) => {
    let kept = languages.get(lang)
    if (kept === undefined) languages.set(lang, (kept = new Map<string, Answer>()))
    const before = kept.get(value)
    if (before !== undefined) return before
    makeRoom(kept, most)
    const answer = of(value, lang)
    kept.set(value, answer)
    return answer
  }
}
