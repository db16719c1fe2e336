import type { Comparison, Judgement } from '#contract/comparison.ts'
import type { Coverage, OutcomeSuggestion } from '#core/matching/comparison.ts'
import type { CoverageStretch, MarkKind } from '../../ui/index.ts'

/** One local outcome with what the machine suggests and what the officer judged. */
export interface Pair {
  readonly outcome: Comparison['module']['outcomes'][number]
  readonly suggestion: OutcomeSuggestion | null
  readonly judgement: Judgement | null
  /** Outcomes of the credential that carry it: the judgement's, else the suggestion's. */
  readonly items: readonly number[]
}

/** In the order of the keys 1 to 4. */
export const coverages: readonly Coverage[] = ['covered', 'partly', 'not', 'cantSay']

/** Which suggestions are in sight: all, none, or those of outcomes that have been judged once. */
export type Suggestions = 'shown' | 'hidden' | 'untilJudged'

/** Hidden suggestions are left out here, so that none of what is drawn from the pairs can show one. */
export function pairsOf(comparison: Comparison, suggestions: Suggestions): Pair[] {
  return comparison.module.outcomes.map((outcome) => {
    const judgement = comparison.judgements.find(({ moduleOutcomeId }) => moduleOutcomeId === outcome.id) ?? null
    const waits = suggestions === 'untilJudged' && !comparison.judgedOnce.includes(outcome.id)
    const hidden = suggestions === 'hidden' || waits
    const made = hidden ? [] : comparison.suggestion.outcomes
    const suggestion = made.find(({ outcomeKey }) => outcomeKey === outcome.id) ?? null
    return { outcome, suggestion, judgement, items: judgement?.items ?? suggestedItems(suggestion) }
  })
}

/** What the machine suggests to carry an outcome; nothing where it says that nothing does. */
function suggestedItems(suggestion: OutcomeSuggestion | null): readonly number[] {
  if (suggestion === null || suggestion.coverage === 'not' || suggestion.coverage === 'cantSay') return []
  return [...new Set(suggestion.alignments.map(({ item }) => item))]
}

/**
 * What the machine says in sight of an outcome that nobody has judged: a suggestion, or that it can't say, which is none. Null where
 * it is judged, or nothing is in sight.
 */
export function saidOf({ judgement, suggestion }: Pair): 'suggested' | 'noSuggestion' | null {
  if (judgement !== null || suggestion === null) return null
  return suggests(suggestion) ? 'suggested' : 'noSuggestion'
}

/** "Can't say" is an answer, and no suggestion: no judgement differs from it. */
export function suggests({ coverage }: OutcomeSuggestion): boolean {
  return coverage !== 'cantSay'
}

/** Of outcomes that are to be judged alike: which the machine answers otherwise, of which it can't say, and of which nothing is shown. */
export function besideSuggestions(pairs: readonly Pair[], coverage: Coverage) {
  const shown = pairs.flatMap((pair) => (pair.suggestion === null ? [] : [{ pair, suggestion: pair.suggestion }]))
  const suggested = shown.filter(({ suggestion }) => suggests(suggestion))
  return {
    suggested: suggested.map(({ pair }) => pair),
    otherwise: suggested.filter(({ suggestion }) => suggestion.coverage !== coverage).map(({ pair }) => pair),
    noSuggestion: shown.filter(({ suggestion }) => !suggests(suggestion)).map(({ pair }) => pair),
    notShown: pairs.filter(({ suggestion }) => suggestion === null),
    judgedBefore: pairs.filter(({ judgement }) => judgement !== null),
  }
}

/** How an outcome of the credential is called on the screen: by its place in the file. */
export function outcomeName({ credential }: Comparison, item: number): string {
  return `C${String(credential.outcomes.findIndex((one) => one.item === item) + 1)}`
}

/** A list seeks rows by typed letters; on this screen a letter is a command, so that no row may begin with one. */
export function withoutSeeking(code: string): string {
  return `/ ${code}`
}

/** Solid for a judgement, dashed and hollow for a suggestion. */
export const judgedMarks: Readonly<Record<Coverage, MarkKind>> = {
  covered: 'good',
  partly: 'part',
  not: 'bad',
  cantSay: 'ask',
}
export const suggestedMarks: Readonly<Record<Coverage, MarkKind>> = {
  covered: 'suggestedGood',
  partly: 'suggestedPart',
  not: 'suggestedBad',
  cantSay: 'suggestedAsk',
}

const stretchKinds: Readonly<Record<Coverage, CoverageStretch['kind']>> = {
  covered: 'covered',
  partly: 'partly',
  not: 'not',
  cantSay: 'ask',
}

/** The module's bar: an outcome that nobody has judged is empty, or dashed where a suggestion is shown. */
export function stretchesOf(pairs: readonly Pair[]): CoverageStretch[] {
  return pairs.map((pair) => ({
    key: pair.outcome.id,
    weight: pair.outcome.weight,
    kind:
      pair.judgement !== null
        ? stretchKinds[pair.judgement.coverage]
        : saidOf(pair) === 'suggested'
          ? 'suggested'
          : 'open',
  }))
}
