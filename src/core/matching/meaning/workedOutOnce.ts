/** A function that works out its answer for the same thing only once; what nobody holds any more is forgotten. */
export function workedOutOnce<Thing extends object, Answer>(of: (thing: Thing) => Answer): (thing: Thing) => Answer {
  const known = new WeakMap<Thing, { readonly answer: Answer }>()
  return (thing) => {
    const before = known.get(thing)
    if (before !== undefined) return before.answer
    const answer = of(thing)
    known.set(thing, { answer })
    return answer
  }
}
