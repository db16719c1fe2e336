/** Whole numbers of unknown count, in four bytes each. */
export interface Growing {
  readonly add: (value: number) => void
  readonly size: () => number
  /** What was added, without spare room. */
  readonly array: () => Uint32Array
}

export function growing(): Growing {
  let numbers = new Uint32Array(1024)
  let size = 0
  return {
    add: (value) => {
      if (size === numbers.length) {
        const larger = new Uint32Array(2 * size)
        larger.set(numbers)
        numbers = larger
      }
      numbers[size] = value
      size += 1
    },
    size: () => size,
    array: () => numbers.slice(0, size),
  }
}
