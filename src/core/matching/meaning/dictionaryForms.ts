/** What an English word may stand under in a dictionary: itself, and without what an ending added. */
export function dictionaryForms(word: string): readonly string[] {
  const forms = [word]
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`)
  if (word.endsWith('es')) forms.push(word.slice(0, -2))
  if (/[^s]s$/.test(word)) forms.push(word.slice(0, -1))
  for (const ending of ['ing', 'ed']) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, -ending.length)
    forms.push(rest, `${rest}e`)
    if (rest.at(-1) === rest.at(-2)) forms.push(rest.slice(0, -1))
  }
  return forms.filter(({ length }) => length > 2)
}
