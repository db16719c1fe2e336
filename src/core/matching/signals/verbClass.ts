import type { TaggedText } from '../../values.ts'
import { rankOf, verbClasses, type VerbClass } from '../bloom.ts'
import { untaggedOf } from '../language.ts'
import { reason } from '../reasons.ts'
import { verbClassOf } from '../verbClass.ts'
import type { ModuleSignal } from './signal.ts'

/**
 * What most outcomes of the credential ask a learner to do against what most of the module's ask: the middle one of
 * their verb classes, each outcome counted once. Classes are compared across languages; they are no words.
 */
export const verbClass: ModuleSignal = {
  name: 'verbClass',
  beside: (credential, module) => {
    const asked = middleOf(module.outcomes, '')
    const shown = middleOf(credential.outcomes, untaggedOf(credential))
    if (asked === null || shown === null) return null
    const lower = rankOf(asked) - rankOf(shown)
    const of = { signal: 'verbClass', value: lower, facts: { credentialClass: shown, moduleClass: asked } } as const
    if (lower <= 0) {
      return reason({ ...of, code: lower === 0 ? 'verbsSame' : 'verbsHigher', side: 'for', strength: 'some' })
    }
    const strength = lower > 2 ? 'strong' : lower > 1 ? 'some' : 'weak'
    return reason({ ...of, code: 'verbsLower', side: 'against', strength, facts: { ...of.facts, count: lower } })
  },
}

/** The lower of the two middle ones where their number is even; null where no verb is known. */
function middleOf(outcomes: readonly { readonly text: readonly TaggedText[] }[], context: string): VerbClass | null {
  const ranks = outcomes
    .flatMap(({ text }) => verbClassOf(text, context) ?? [])
    .map(rankOf)
    .sort((a, b) => a - b)
  return verbClasses[ranks[Math.floor((ranks.length - 1) / 2)] ?? -1] ?? null
}
