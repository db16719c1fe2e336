import { english } from '../vocabulary/english.ts'

/**
 * An English outcome that tells what was done ("Designed and tested a survey", as badges do) with its verbs as others have them,
 * and spaces for what that leaves: "Design   and test   a survey". As long as before.
 *
 * Only before an article or the like: "Applied mathematics" and "Distributed systems" are things.
 */
export function withPresentVerbs(value: string): string {
  const start = told.exec(value)
  if (start === null) return value
  let text = value
  for (const match of start[0].matchAll(/\p{L}+/gu)) {
    const present = presentOf(match[0])
    if (present === null) continue
    text = text.slice(0, match.index) + present.padEnd(match[0].length) + text.slice(match.index + match[0].length)
  }
  return text
}

const past = String.raw`(?:\p{L}+ed|wrote|built|drew|made|ran)`
const told = RegExp(
  String.raw`^\s*(?:\p{L}+ly )?${past}(?:(?:, (?:and )?| and | or | & )(?:\p{L}+ly )?${past})*(?= (?:an?|the|my|our|their|his|her|its|this|these|those|all|each|several|various|different|how|why|what|which|whether|\d+|one|two|three|four|five|six|ten)\b)`,
  'iu',
)

/** Null where no outcome verb has that form. */
function presentOf(form: string): string | null {
  const word = form.toLowerCase()
  const found = [irregular[word], ...regular(word)].find((verb) => verb !== undefined && english.verbs.has(verb))
  if (found === undefined) return null
  return /^\p{Lu}/u.test(form) ? found.charAt(0).toUpperCase() + found.slice(1) : found
}

const irregular: Readonly<Record<string, string>> = {
  wrote: 'write',
  built: 'build',
  drew: 'draw',
  made: 'make',
  ran: 'run',
}

/** "analysed", "classified", "planned", "tested". */
function regular(word: string): string[] {
  if (!word.endsWith('ed')) return []
  const stem = word.slice(0, -2)
  return [
    ...(stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : []),
    `${stem}e`,
    ...(/(\p{L})\1$/u.test(stem) ? [stem.slice(0, -1)] : []),
    stem,
  ]
}
