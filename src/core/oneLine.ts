/** A text without line breaks: white space of any kind is one space, and none stands at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
