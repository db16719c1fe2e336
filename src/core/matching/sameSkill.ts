import type { Alignment, ComparedCredential, ComparedModule, OutcomeSuggestion } from './comparison.ts'
import { reason } from './reasons.ts'

type LocalOutcome = ComparedModule['outcomes'][number]

/**
 * Holds two outcomes together that name the same skill of a reference list, whatever languages they are in.
 *
 * The credential names it in its file; the local outcome by a person's confirmation. A skill says what is learned, not
 * how far: it turns "not" and "can't say" into "partly", and never makes "covered". Where words already say covered or
 * partly it stands beside them as a reason.
 */
export function bridgedBySkill(
  suggestion: OutcomeSuggestion,
  local: LocalOutcome,
  credential: ComparedCredential,
): OutcomeSuggestion {
  const confirmed = new Map((local.skills ?? []).map(({ uri, label }) => [uri, label]))
  const naming = credential.outcomes.flatMap((outcome) => {
    const skill = outcome.skills?.map((uri) => confirmed.get(uri)).find((label) => label !== undefined)
    return skill === undefined ? [] : [{ outcome, skill }]
  })
  if (naming.length === 0) return suggestion
  const alignments = suggestion.alignments.map((alignment): Alignment => {
    const same = naming.find(({ outcome }) => outcome.item === alignment.item)
    return same === undefined ? alignment : { ...alignment, reasons: [...alignment.reasons, sameSkill(same.skill)] }
  })
  const aligned = new Set(alignments.map(({ item }) => item))
  const bridged = naming
    .filter(({ outcome }) => !aligned.has(outcome.item))
    .map(({ outcome, skill }) => bridge(outcome, local, skill))
  const open = suggestion.coverage === 'not' || suggestion.coverage === 'cantSay'
  return {
    ...suggestion,
    coverage: open ? 'partly' : suggestion.coverage,
    alignments: [...alignments, ...bridged],
  }
}

const sameSkill = (skill: string) =>
  reason({ signal: 'sameSkill', code: 'sameSkill', side: 'for', strength: 'strong', value: 1, facts: { skill } })

/** No word is marked: it is the skill that holds the two together. */
function bridge(outcome: ComparedCredential['outcomes'][number], local: LocalOutcome, skill: string): Alignment {
  const [text] = outcome.text
  const [own] = local.text.filter(({ lang }) => lang === text?.lang).concat(local.text)
  return {
    item: outcome.item,
    lang: text?.lang ?? 'und',
    credentialText: text?.value ?? '',
    moduleText: own?.value ?? '',
    score: 0,
    credentialSpans: [],
    moduleSpans: [],
    reasons: [sameSkill(skill)],
  }
}
