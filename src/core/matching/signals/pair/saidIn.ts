import type { Gist } from '../../meaning/gist.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'

/** Whether a text says something by the words of its language; nothing is said in a language that has none. */
export function saidIn(words: Readonly<Record<string, RegExp>>): (gist: Gist) => boolean {
  return workedOutOnce(({ read: { value, lang } }: Gist): boolean => words[lang]?.test(value) ?? false)
}
