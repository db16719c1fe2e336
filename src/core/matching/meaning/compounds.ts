/**
 * The known words in a joined German one, the last first, as it names the thing: "Umsatzsteuervoranmeldung" is a
 * "voranmeldung" of "umsatzsteuer". Empty where even its end is not known.
 */
export function compoundParts(form: string, known: (part: string) => boolean): string[] {
  if (form.length < 2 * shortest) return []
  for (let start = shortest; start <= form.length - shortest; start++) {
    const end = form.slice(start)
    if (!known(end)) continue
    const front = form.slice(0, start)
    return [end, ...frontParts(front, known)]
  }
  return []
}

/** What stands before the end, without the letters that join: "Lebensdauer", "Gruppenarbeit". */
function frontParts(front: string, known: (part: string) => boolean): string[] {
  const bare = joints
    .filter((joint) => front.endsWith(joint))
    .map((joint) => front.slice(0, front.length - joint.length))
  const whole = [front, ...bare, `${front}e`, `${front}en`].find((part) => part.length >= shortest - 1 && known(part))
  if (whole !== undefined) return [whole]
  const cut = [front, ...bare].map((part) => compoundParts(part, known)).find((parts) => parts.length > 0)
  return (cut ?? []).slice(0, 3)
}

const shortest = 4
const joints = ['s', 'n', 'es', 'en', 'e', 'er', '-']
