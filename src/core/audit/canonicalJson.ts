/**
 * One text for one value, whatever order its keys were written in: names sorted by UTF-16 unit, no blanks, numbers as
 * ECMAScript prints them (RFC 8785). A name whose value is `undefined` is left out, as in JSON.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
    return `{${members.join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('JSON has no number for NaN or Infinity')
  const text = JSON.stringify(value) as string | undefined
  if (text === undefined) throw new Error(`JSON has no text for a ${typeof value}`)
  return text
}
