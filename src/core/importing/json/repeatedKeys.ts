/** A name that an object holds more than once: JSON keeps the last value, and other programs may keep the first. */
export interface RepeatedKey {
  readonly key: string
  /** The place of the value that is kept, RFC 6901. */
  readonly pointer: string
}

/** As many as a person looks up; a file that repeats itself more often is no better for being told so again. */
const mostTold = 20

interface Open {
  /** Of an object the names so far, of a list null. */
  readonly keys: Set<string> | null
  readonly pointer: string
  key: string
  index: number
}

/** The names that objects of a text repeat, in the order of the text. `text` is JSON that was parsed already. */
export function repeatedKeys(text: string): readonly RepeatedKey[] {
  const told = new Map<string, string>()
  const open: Open[] = []
  let last = ''
  for (let index = 0; index < text.length && told.size < mostTold; index += 1) {
    const inside = open.at(-1)
    const char = text[index]
    if (char === '"') {
      const end = endOfString(text, index)
      last = text.slice(index, end + 1)
      index = end
    } else if (char === '{' || char === '[') {
      const pointer = inside === undefined ? '' : placeIn(inside)
      open.push({ keys: char === '{' ? new Set() : null, pointer, key: '', index: 0 })
    } else if (char === '}' || char === ']') open.pop()
    else if (char === ',' && inside !== undefined) inside.index += 1
    else if (char === ':' && inside?.keys != null) {
      inside.key = JSON.parse(last) as string
      if (inside.keys.has(inside.key)) told.set(placeIn(inside), inside.key)
      inside.keys.add(inside.key)
    }
  }
  return [...told].map(([pointer, key]) => ({ key, pointer }))
}

const placeIn = ({ keys, pointer, key, index }: Open): string =>
  `${pointer}/${keys === null ? String(index) : key.replaceAll('~', '~0').replaceAll('/', '~1')}`

/** The place of the quotation mark that ends the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1
    else if (text[index] === '"') return index
  }
  return text.length
}
