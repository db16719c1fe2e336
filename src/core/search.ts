/** Whether a text holds every word that was asked for, in any order and whatever the case; asking for nothing fits all. */
export function holdsEveryWord(text: string, asked: string): boolean {
  const inside = text.toLocaleLowerCase('und')
  return asked
    .toLocaleLowerCase('und')
    .split(/\s+/)
    .every((word) => inside.includes(word))
}
