import { compareWithModule, type ComparedBy } from '../compare.ts'
import type { ComparedCredential, ComparedModule, OutcomeSuggestion } from '../comparison.ts'
import { createCorpus, type Corpus } from '../corpus.ts'
import { shippedModel } from '../coverageModel.ts'
import { languageOf, untaggedOf } from '../language.ts'
import { noSentences, type SentencesNear } from '../meaning/sentences.ts'
import { statedApart } from '../statedApart.ts'
import { changesTo, type BestPassage } from './changes.ts'
import type { ExplainedPassage, Explanation } from './explanation.ts'
import { occlude } from './occlusion.ts'
import { nearestPassage } from './nearestPassage.ts'
import { passageBetween } from './passage.ts'

/** Passages whose phrases are weighed. */
const mostPassages = 3

/**
 * Why one local outcome is suggested as it is: which phrases carry it and what would change it.
 *
 * Every answer comes from making the comparison again, at most some fifty times; so it is asked for one outcome at a
 * time, when it is looked at. `suggestion` is what the comparison says of it now; null where the module has no such
 * outcome.
 */
export function explainOutcome(
  stated: ComparedCredential,
  module: ComparedModule,
  outcomeKey: string,
  corpus: Corpus,
  { model = shippedModel, near = noSentences }: ComparedBy = {},
): { readonly suggestion: OutcomeSuggestion; readonly explanation: Explanation } | null {
  const local = module.outcomes.find(({ key }) => key === outcomeKey)
  if (local === undefined) return null
  const only = { ...module, outcomes: [local] }
  const credential = statedApart(stated)
  const suggestion = compareWithModule(credential, only, corpus, { model, near }).outcomes[0]
  if (suggestion === undefined) return null

  const context = untaggedOf(credential)
  const nearest = suggestion.alignments.length > 0 ? null : nearestPassage(credential, only, corpus, { model, near })
  const told = nearest === null ? suggestion.alignments : [nearest]
  const passages = told.slice(0, mostPassages).flatMap((alignment) => {
    const text = credential.outcomes
      .flatMap((outcome) => (outcome.item === alignment.item ? outcome.text : []))
      .find(({ value }) => value === alignment.credentialText)
    const own = local.text.find(({ value }) => value === alignment.moduleText)
    if (text === undefined || own === undefined) return []
    const best: BestPassage = {
      item: alignment.item,
      credential: { lang: languageOf(text, context), value: text.value },
      local: { lang: languageOf(own, ''), value: own.value },
    }
    const index = corpus.languages.get(best.local.lang) ?? createCorpus([module]).languages.get(best.local.lang)
    const passage = passageBetween(best.credential, best.local, index, { model, near })
    if (passage === null) return []
    const explained: ExplainedPassage = {
      item: best.item,
      credentialText: best.credential.value,
      moduleText: best.local.value,
      estimate: passage.estimate(best.credential.value),
      phrases: occlude(best.credential.value, passage),
    }
    return [{ best, explained, verdict: passage.verdict }]
  })
  const [first] = local.text
  const best = passages[0]?.best ?? null
  // No encoder has read a wording that is only tried: it is as near as the passage that it was made from.
  const nearAsBest: SentencesNear = (shown, asked) =>
    near(shown, asked) ?? (best === null ? null : near(best.credential, asked))
  const { changes, tried } = changesTo(suggestion, credential, {
    best,
    told: told[0] ?? null,
    passage: passages[0]?.explained ?? null,
    local: first === undefined ? { lang: 'und', value: '' } : { lang: languageOf(first, ''), value: first.value },
    again: (changed) =>
      compareWithModule(changed, only, corpus, { model, near: nearAsBest }).outcomes[0]?.coverage ?? 'cantSay',
  })
  const verdict = passages[0]?.verdict ?? null
  const several = suggestion.coverage === 'covered' && verdict !== null && verdict.coverage !== 'covered'
  const decidedBy = several ? 'several' : (verdict?.by ?? 'signals')
  return {
    suggestion,
    explanation: { nearest, passages: passages.map(({ explained }) => explained), decidedBy, changes, tried },
  }
}
