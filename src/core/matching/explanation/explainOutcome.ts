import { compareWithModule } from '../compare.ts'
import type { ComparedCredential, ComparedModule, OutcomeSuggestion } from '../comparison.ts'
import { createCorpus, type Corpus } from '../corpus.ts'
import { shippedModel, type CoverageModel } from '../coverageModel.ts'
import { languageOf, untaggedOf } from '../language.ts'
import { changesTo, type BestPassage } from './changes.ts'
import type { ExplainedPassage, Explanation } from './explanation.ts'
import { occlude } from './occlusion.ts'
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
  credential: ComparedCredential,
  module: ComparedModule,
  outcomeKey: string,
  corpus: Corpus,
  model: CoverageModel = shippedModel,
): { readonly suggestion: OutcomeSuggestion; readonly explanation: Explanation } | null {
  const local = module.outcomes.find(({ key }) => key === outcomeKey)
  if (local === undefined) return null
  const only = { ...module, outcomes: [local] }
  const suggest = (changed: ComparedCredential) => compareWithModule(changed, only, corpus, model).outcomes[0]
  const suggestion = suggest(credential)
  if (suggestion === undefined) return null

  const context = untaggedOf(credential)
  const passages = suggestion.alignments.slice(0, mostPassages).flatMap((alignment) => {
    const text = credential.outcomes
      .find(({ item }) => item === alignment.item)
      ?.text.find(({ value }) => value === alignment.credentialText)
    const own = local.text.find(({ value }) => value === alignment.moduleText)
    if (text === undefined || own === undefined) return []
    const best: BestPassage = {
      item: alignment.item,
      credential: { lang: languageOf(text, context), value: text.value },
      local: { lang: languageOf(own, ''), value: own.value },
    }
    const index = corpus.languages.get(best.local.lang) ?? createCorpus([module]).languages.get(best.local.lang)
    const passage = passageBetween(best.credential, best.local, index, model)
    if (passage === null) return []
    const explained: ExplainedPassage = {
      item: best.item,
      credentialText: best.credential.value,
      moduleText: best.local.value,
      estimate: passage.estimate(best.credential.value),
      phrases: occlude(best.credential.value, passage),
    }
    return [{ best, explained }]
  })
  const [first] = local.text
  const { changes, tried } = changesTo(suggestion, credential, {
    best: passages[0]?.best ?? null,
    passage: passages[0]?.explained ?? null,
    local: first === undefined ? { lang: 'und', value: '' } : { lang: languageOf(first, ''), value: first.value },
    again: (changed) => suggest(changed)?.coverage ?? 'cantSay',
  })
  return { suggestion, explanation: { passages: passages.map(({ explained }) => explained), changes, tried } }
}
