/** One line of the laid-out document. `pointer` (RFC 6901) is the place of its value; a closing bracket has that of its container. */
export interface JsonLine {
  readonly indent: number
  readonly pointer: string
  /** The property's name as the file writes it, quotes included; null inside lists and for brackets that close. */
  readonly key: string | null
  /** A scalar exactly as the file writes it, or brackets. */
  readonly value: string
  readonly tail: '' | ','
}

/**
 * Lays a JSON text out in lines without changing a character of its values: a number stays `6.00`, an escape stays one.
 *
 * Answers null where the text is not JSON; then there is nothing to point into.
 */
export function jsonLines(text: string): readonly JsonLine[] | null {
  const tokens = tokenise(text) ?? []
  if (tokens.length === 0) return null
  const lines: JsonLine[] = []
  let at = 0

  const peek = () => tokens[at] ?? ''
  const take = () => tokens[at++] ?? ''

  function readValue(indent: number, pointer: string, key: string | null, last: (next: string) => boolean): void {
    const open = take()
    const close = open === '{' ? '}' : open === '[' ? ']' : null
    if (close === null) {
      lines.push({ indent, pointer, key, value: open, tail: last(peek()) ? '' : ',' })
      return
    }
    if (peek() === close) {
      take()
      lines.push({ indent, pointer, key, value: open + close, tail: last(peek()) ? '' : ',' })
      return
    }
    lines.push({ indent, pointer, key, value: open, tail: '' })
    for (let index = 0; peek() !== close && at < tokens.length; index++) {
      const name = open === '{' ? take() : null
      if (name !== null) take()
      const step = name === null ? String(index) : pointerStep(name)
      readValue(indent + 1, `${pointer}/${step}`, name, (next) => next === close)
      if (peek() === ',') take()
    }
    take()
    lines.push({ indent, pointer, key: null, value: close, tail: last(peek()) ? '' : ',' })
  }

  readValue(0, '', null, () => true)
  return at === tokens.length ? lines : null
}

/** The lines that a pointer leads to: a scalar's one, a container's with all that it holds. Null where it leads nowhere. */
export function linesAt(
  lines: readonly JsonLine[],
  pointer: string,
): { readonly from: number; readonly to: number } | null {
  const inside = (line: JsonLine) => line.pointer === pointer || line.pointer.startsWith(`${pointer}/`)
  const from = lines.findIndex(inside)
  return from === -1 ? null : { from, to: lines.findLastIndex(inside) }
}

const token = /\s*(?:("(?:[^"\\]|\\.)*")|([{}[\],:])|([^\s{}[\],:"]+))/suy

function tokenise(text: string): readonly string[] | null {
  try {
    JSON.parse(text)
  } catch {
    return null
  }
  const tokens: string[] = []
  token.lastIndex = 0
  const end = text.trimEnd().length
  while (token.lastIndex < end) {
    const found = token.exec(text)
    if (found === null) return null
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '')
  }
  return tokens
}

/** A property's name as a step of a pointer: unescaped as JSON, escaped as RFC 6901. */
function pointerStep(quoted: string): string {
  return String(JSON.parse(quoted)).replaceAll('~', '~0').replaceAll('/', '~1')
}
