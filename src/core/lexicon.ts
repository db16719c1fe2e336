import { areFew, isLongEnough, mostAmiss, waysApart, type SpeltWord, type Way } from './nearSpelling.ts'

/** Ways of writing of one length. Their bits lie together: tens of thousands of them are gone through in less than a millisecond. */
interface OfLength<Value> {
  readonly bits: number[]
  readonly known: { readonly way: Way; readonly value: Value }[]
}

/** Values by words, for those whose words are near one that was typed: as `nearness` says of two, without holding it against each. */
export function createLexicon<Value>() {
  let byLength: (OfLength<Value> | undefined)[] = []

  function gather(near: Map<Value, number>, asked: Way, { bits, known }: OfLength<Value>): void {
    const most = mostAmiss(asked.letters.length)
    for (let at = 0; at < bits.length; at += 1) {
      if (!areFew(asked.bits & ~(bits[at] ?? 0), most)) continue
      const one = known[at]
      const apart = one === undefined ? Infinity : waysApart(asked, one.way)
      if (one !== undefined && apart < (near.get(one.value) ?? Infinity)) near.set(one.value, apart)
    }
  }

  return {
    add({ ways }: SpeltWord, value: Value): void {
      for (const way of ways.filter(isLongEnough)) {
        const same = (byLength[way.letters.length] ??= { bits: [], known: [] })
        same.bits.push(way.bits)
        same.known.push({ way, value })
      }
    },

    /** How near each value is that is, in the order they were added within a length. */
    near({ ways }: SpeltWord): ReadonlyMap<Value, number> {
      const near = new Map<Value, number>()
      for (const asked of ways.filter(isLongEnough)) {
        const shortest = asked.letters.length - mostAmiss(asked.letters.length)
        for (const same of byLength.slice(shortest)) if (same !== undefined) gather(near, asked, same)
      }
      return near
    },

    clear(): void {
      byLength = []
    },
  }
}
