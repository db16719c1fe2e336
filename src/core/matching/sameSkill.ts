import type { Alignment, Candidate, ComparedCredential, ComparedModule, OutcomeSuggestion } from './comparison.ts'
import { entriesOf } from './crossListed.ts'
import type { Ranking } from './rank.ts'
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
  const naming = namingTheSame(local, credential)
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

/** The skills of a reference list that a credential names in its file. */
export function skillsNamed({ outcomes }: ComparedCredential): string[] {
  return [...new Set(outcomes.flatMap(({ skills = [] }) => skills))]
}

/** Adds, after the modules that words find near, those for which a person confirmed a skill that the credential names. */
export function withSkillsShared(
  { candidates, ...ranking }: Ranking,
  /** By module, the label of such a skill. */
  confirmed: ReadonlyMap<string, string>,
): Ranking {
  const listed = new Set(candidates.flatMap(entriesOf))
  const added = [...confirmed]
    .filter(([moduleKey]) => !listed.has(moduleKey))
    .map(([moduleKey, skill]): Candidate => ({ moduleKey, alsoListed: [], score: 0, reasons: [sameSkill(skill)] }))
  if (added.length === 0) return { candidates, ...ranking }
  const doubt = candidates.length === 0 ? null : ranking.doubt
  return { ...ranking, candidates: [...candidates, ...added], doubt }
}

/** The outcomes of the credential that name a skill of the local one, each with that skill's label. */
function namingTheSame({ skills = [] }: LocalOutcome, credential: ComparedCredential) {
  const confirmed = new Map(skills.map(({ uri, label }) => [uri, label]))
  return credential.outcomes.flatMap((outcome) => {
    const skill = outcome.skills?.map((uri) => confirmed.get(uri)).find((label) => label !== undefined)
    return skill === undefined ? [] : [{ outcome, skill }]
  })
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
