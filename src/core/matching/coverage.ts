import { passageOf, shareFound, weightsOf, type Passage } from './align.ts'
import { compareText } from './compareText.ts'
import type { Coverage } from './comparison.ts'
import type { LanguageIndex } from './corpus.ts'
import type { ReadText } from './text.ts'

/** An outcome of the credential in one language. */
export interface CredentialOutcome {
  readonly item: number
  readonly text: ReadText
}

/** What a credential's outcomes show of one local outcome, in one language. */
export interface Evidence {
  readonly coverage: Coverage
  /** Of the local outcome's words, by weight, the share found in the passages that carry it together: 0…1. */
  readonly score: number
  /** Best first; those that share nothing are left out. */
  readonly passages: readonly Passage[]
  /** The local outcome's words, by stem, that the carrying passages hold; where none carries it, that any holds. */
  readonly found: ReadonlySet<string>
  readonly because: 'words' | 'objection' | 'tooGeneral' | 'between'
}

/** Covered: so much of the local outcome's words is found, and of each of its parts at least half. */
const covers = 0.6
const coversPart = 0.5
/** Partly covered from here on. */
const coversSome = 0.45
/** A passage that holds so much adds to what others hold; less may be chance. */
const carries = 0.3
/** Not covered only where no passage holds an eighth: other words may say the same. Above it words alone can't say. */
export const chance = 0.125

export function evidenceFor(local: ReadText, outcomes: readonly CredentialOutcome[], index: LanguageIndex): Evidence {
  const weights = weightsOf(local, index.rarity)
  const passages = outcomes
    .map(({ item, text }) => passageOf(item, local, text, index))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compareText(a.credential.value, b.credential.value) || a.item - b.item)
  const carrying = passages.filter((passage) => passage.objections.length === 0 && mayCarry(passage))
  const found = together(carrying)
  const score = shareFound(weights, found)
  const rest = { score, passages, found: new Set((score >= coversSome ? found : together(passages)).keys()) }

  if (score >= covers && local.parts.every((part) => shareFound(only(part, weights), found) >= coversPart)) {
    return { ...rest, coverage: 'covered', because: 'words' }
  }
  if (score >= coversSome) return { ...rest, coverage: 'partly', because: 'words' }
  if (namesNoObject(local) || outcomes.every(({ text }) => namesNoObject(text))) {
    return { ...rest, coverage: 'cantSay', because: 'tooGeneral' }
  }
  if (passages.some((passage) => passage.objections.length > 0 && passage.score >= coversSome)) {
    return { ...rest, coverage: 'cantSay', because: 'objection' }
  }
  const most = passages[0]?.score ?? 0
  return most < chance
    ? { ...rest, coverage: 'not', because: 'words' }
    : { ...rest, coverage: 'cantSay', because: 'between' }
}

/** Only words of every subject: such an outcome carries nothing but its own repetition. */
function mayCarry({ local, credential, score, links }: Passage): boolean {
  if (!namesNoObject(local) && !namesNoObject(credential)) return score >= carries
  return score === 1 && credential.terms.every(({ start }) => links.some((link) => link.credential.start === start))
}

function namesNoObject({ terms }: ReadText): boolean {
  return terms.every(({ everyday }) => everyday)
}

/** Passages add up: each word of the local outcome as surely as the surest of them holds it. */
function together(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const passage of passages) {
    for (const [stem, strength] of passage.found) found.set(stem, Math.max(strength, found.get(stem) ?? 0))
  }
  return found
}

function only(part: ReadonlySet<string>, weights: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...weights].filter(([stem]) => part.has(stem)))
}
