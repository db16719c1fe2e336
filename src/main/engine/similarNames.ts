import { soughtIn } from '#core/finding.ts'
import { joinedParticles, spellingsOf } from '#core/nearSpelling.ts'
import { plainLetters } from '#core/plainLetters.ts'
import { holdsEveryWord, plainWords } from '#core/search.ts'
import type { HeldSpellings } from './heldSpellings.ts'

/**
 * Names of a list that are spelled otherwise than was typed, as they are written. `spellings` is kept for the list, so that each
 * name is taken apart once; nothing is offered that is not among `names` now.
 */
export function similarNames(names: ReadonlySet<string>, filter: string, spellings: HeldSpellings<string>): string[] {
  const add = () => {
    for (const name of names) spellings.add(name, [name, ...joinedParticles(name)])
  }
  add()
  // A name that nobody in the list bears any more, as of somebody who was erased.
  if (spellings.size() > names.size) {
    spellings.forget()
    add()
  }
  const near = spellings
    .near(filter, (name) => soughtIn(name))
    .filter(({ id }) => names.has(id))
    .sort((one, other) => one.apart - other.apart)
  const words = plainWords(filter)
  return spellingsOf(
    near.filter(({ id }) => !words.every((word) => plainLetters(id).includes(word))),
    ({ id }) => [id],
    (spelling, { id }) => holdsEveryWord(id, spelling),
  )
}
