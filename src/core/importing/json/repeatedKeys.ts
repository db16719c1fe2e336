/** A name that an object holds more than once: JSON keeps the last value, and other programs may keep the first. */
export interface RepeatedKey {
  readonly key: string
  /** The place of the value that is kept, RFC 6901. */
  readonly pointer: string
}

/** What a text repeats: the first places, as many as a person looks up, and how many there are beside them. */
export interface RepeatedKeys {
  readonly told: readonly RepeatedKey[]
  readonly more: number
}

const mostTold = 20

interface Open {
  /** Of an object the names so far, and whether each was met again; of a list null. */
  readonly keys: Map<string, boolean> | null
  readonly pointer: string
  key: string
  index: number
}

/** The names that objects of a text repeat, in the order of the text. `text` is JSON that was parsed already. */
export function repeatedKeys(text: string): RepeatedKeys {
  const told = new Map<string, string>()
  let more = 0
  const open: Open[] = []
  let last = ''
  for (let index = 0; index < text.length; index += 1) {
    const inside = open.at(-1)
    const char = text[index]
    if (char === '"') {
      const end = endOfString(text, index)
      last = text.slice(index, end + 1)
      index = end
    } else if (char === '{' || char === '[') {
      const pointer = inside === undefined ? '' : placeIn(inside)
      open.push({ keys: char === '{' ? new Map() : null, pointer, key: '', index: 0 })
    } else if (char === '}' || char === ']') open.pop()
    else if (char === ',' && inside !== undefined) inside.index += 1
    else if (char === ':' && inside?.keys != null) {
      inside.key = JSON.parse(last) as string
      const metAgain = inside.keys.get(inside.key)
      if (metAgain === false) {
        if (told.size < mostTold) told.set(placeIn(inside), inside.key)
        else more += 1
      }
      inside.keys.set(inside.key, metAgain !== undefined)
    }
  }
  return { told: [...told].map(([pointer, key]) => ({ key, pointer })), more }
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
