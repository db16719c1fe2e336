/**
 * A function that works out its answer for the same thing only once; what nobody holds any more is forgotten.
 *
 * Answers lie in the thing itself, where no copy of it has them: a map beside thousands of things takes longer to look into,
 * and longer still to clear of those that are gone. Only for functions that live as long as the program: each has its place.
 */
export function workedOutOnce<Thing extends object, Answer>(of: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const place = places
  places += 1
  return (thing) => {
    const answers = Answers.in(thing)
    const before = answers[place] as Answer | undefined
    if (before !== undefined) return before
    const answer = of(thing)
    answers[place] = answer
    return answer
  }
}

let places = 0

const Given = function (thing: object) {
  return thing
} as unknown as new (thing: object) => object

/** A private field can be put into an object of any class. */
class Answers extends Given {
  readonly #answers: unknown[] = []

  static in(thing: object): unknown[] {
    if (!(#answers in thing)) new Answers(thing)
    return (thing as Answers).#answers
  }
}
