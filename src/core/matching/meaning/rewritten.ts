/**
 * A text in another writing, unit by unit, and where each unit of that stands in the text, with the length of the text behind the
 * last. `write` gets a unit and what is written so far.
 */
export function rewritten(
  text: string,
  write: (unit: string, before: string) => string,
): { readonly value: string; readonly places: readonly number[] } {
  const places: number[] = []
  let value = ''
  for (let place = 0; place < text.length; place += 1) {
    const units = write(text.charAt(place), value)
    value += units
    places.push(...new Array<number>(units.length).fill(place))
  }
  return { value, places: [...places, text.length] }
}
