import type { Alignment, ComparedCredential, Coverage, OutcomeSuggestion, Span } from '../comparison.ts'
import { quantityIn } from '../meaning/quantity.ts'
import { readText, wordsOf } from '../text.ts'
import type { TaggedText } from '../../values.ts'
import type { Change, ExplainedPassage } from './explanation.ts'
import { leftOut } from './occlusion.ts'

/** Missing phrases, carrying phrases and passages that are tried one by one. */
const eachTried = 4
/** Changes that could raise the suggestion; each is one comparison more. */
const mostRaising = 10
/** Changes told; more than that is not read. */
const mostTold = 3

/** What is changed, and the credential that would be compared then. */
type Trial = Omit<Change, 'coverage'> & { readonly credential: ComparedCredential }

/** The passage that speaks most for the local outcome, each text with the language it is in. */
export interface BestPassage {
  readonly item: number
  readonly credential: TaggedText
  readonly local: TaggedText
}

/**
 * What would raise the suggestion, and what it rests on. Nothing here is inferred: each change is made to the
 * credential's words, the comparison is made again, and what it then says is told.
 */
export function changesTo(
  suggestion: OutcomeSuggestion,
  credential: ComparedCredential,
  of: {
    readonly best: BestPassage | null
    /** What is told of that passage. */
    readonly told: Alignment | null
    readonly local: TaggedText
    readonly passage: ExplainedPassage | null
    readonly again: (credential: ComparedCredential) => Coverage
  },
): { readonly changes: Change[]; readonly tried: number } {
  const { best, told, local, passage, again } = of
  const now = rankOf(suggestion.coverage)
  const run = (trials: readonly Trial[]) =>
    trials.map(({ credential: changed, ...trial }): Change => ({ ...trial, coverage: again(changed) }))
  const raising = now === 0 ? [] : run(raises(suggestion, credential, { best, told, local, passage }))
  const lowering = now > 1 ? [] : run(lowers(suggestion, credential, best, passage))
  const raised = raising
    .filter(({ coverage }) => rankOf(coverage) < Math.min(now, 2))
    .filter((one, _, all) => !saidAlready(one, all))
    .sort((a, b) => rankOf(a.coverage) - rankOf(b.coverage))
  const lowered = lowering.filter(({ coverage }) => rankOf(coverage) > now)
  return {
    changes: [...raised.slice(0, mostTold), ...lowered].slice(0, mostTold + 1),
    tried: raising.length + lowering.length,
  }
}

/** Several things named together tell nothing where one of them alone does as much. */
function saidAlready({ code, words, coverage }: Change, all: readonly Change[]): boolean {
  return all.some(
    (other) =>
      other.code === code &&
      other.words !== words &&
      words.split(', ').includes(other.words) &&
      rankOf(other.coverage) <= rankOf(coverage),
  )
}

const order: readonly Coverage[] = ['covered', 'partly', 'cantSay', 'not']

function rankOf(coverage: Coverage): number {
  return order.indexOf(coverage)
}

/** What is missing named, one by one and together; another verb or number; what limits, denies or speaks against left out. */
function raises(
  suggestion: OutcomeSuggestion,
  credential: ComparedCredential,
  {
    best,
    told,
    local,
    passage,
  }: {
    readonly best: BestPassage | null
    readonly told: Alignment | null
    readonly local: TaggedText
    readonly passage: ExplainedPassage | null
  },
): Trial[] {
  // Where nothing comes near, it could only be tried to say the module's own words.
  if (best === null) return []
  const words = suggestion.reasons.find(({ code }) => code === 'notFound')?.facts['words']
  // A phrase holds no comma: `phrasesOf` ends it there.
  const missing = typeof words === 'string' ? words.split(', ').slice(0, eachTried) : []
  const phrases = missing.length > 1 ? [...missing, missing.join(', ')] : missing
  const fact = (code: string, name: string) => {
    const value = told?.reasons.find((reason) => reason.code === code)?.facts[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const trials = phrases.map((phrase) =>
    best.credential.lang === best.local.lang
      ? alsoNames(credential, best, phrase)
      : ownOutcome(credential, local, phrase),
  )
  const verb = readText(best.local.value, best.local.lang).verb?.word
  const shown = fact('knowsOnly', 'verb')
  if (shown !== null && verb !== undefined && best.credential.lang === best.local.lang) {
    const done = replaced(credential, best, { code: 'otherVerb', words: shown, instead: verb })
    trials.push(...done)
    const all = phrases.at(-1)
    const changed = textOf(done[0]?.credential, best)
    if (all !== undefined && changed !== undefined) {
      const value = naming(changed, all)
      const both = reworded(credential, best, value)
      trials.push({ code: 'namesAndDoes', item: best.item, words: all, instead: verb, credential: both })
    }
  }
  const tellsFewer = told?.reasons.some(({ code }) => code === 'countsFewer' || code === 'tellsOne') ?? false
  if (tellsFewer) trials.push(...asMany(credential, best))
  for (const limit of [fact('narrower', 'word'), fact('negation', 'word')]) {
    if (limit !== null) trials.push(...replaced(credential, best, { code: 'withoutWord', words: limit, instead: '' }))
  }
  const against = (passage?.phrases ?? []).filter(({ side }) => side === 'against')
  return [...trials, ...withoutPhrases(credential, best, against)].slice(0, mostRaising)
}

/** The number or share that the module tells in place of the credential's; nothing in its place where the module tells none. */
function asMany(credential: ComparedCredential, best: BestPassage): Trial[] {
  if (best.credential.lang !== best.local.lang) return []
  const shown = quantityIn(best.credential.value, best.credential.lang)?.word
  if (shown === undefined) return []
  const asked = quantityIn(best.local.value, best.local.lang)?.word
  const [words, instead] = [best.credential.value.slice(shown.start, shown.end), asked?.form ?? '']
  const code = instead === '' ? 'withoutWord' : 'otherNumber'
  return [{ code, words, instead, item: best.item, credential: put(credential, best, shown, instead) }]
}

function alsoNames(credential: ComparedCredential, best: BestPassage, words: string): Trial {
  const value = naming(best.credential.value, words)
  return { code: 'alsoNames', item: best.item, words, instead: '', credential: reworded(credential, best, value) }
}

function naming(value: string, words: string): string {
  return `${value.replace(/[\s.;]+$/, '')}, ${words}`
}

/** How the changed credential words the best passage. */
function textOf(
  credential: ComparedCredential | undefined,
  { item, credential: before }: BestPassage,
): string | undefined {
  const texts = credential?.outcomes.flatMap((outcome) => (outcome.item === item ? outcome.text : []))
  return texts?.find(({ lang }) => lang === before.lang)?.value
}

/** An outcome more, in the module's language: its verb, done to what is missing. */
function ownOutcome(credential: ComparedCredential, local: TaggedText, phrase: string): Trial {
  const verb = readText(local.value, local.lang).verb?.word ?? ''
  const words = (local.lang === 'de' ? `${phrase} ${verb}` : `${verb} ${phrase}`).trim()
  const item = Math.max(-1, ...credential.outcomes.map((outcome) => outcome.item)) + 1
  const outcomes = [...credential.outcomes, { item, text: [{ lang: local.lang, value: words }] }]
  return { code: 'ownOutcome', item: null, words, instead: '', credential: { ...credential, outcomes } }
}

/** Nothing where the word does not stand in the text as it is told. */
function replaced(
  credential: ComparedCredential,
  best: BestPassage,
  change: Pick<Change, 'code' | 'words' | 'instead'>,
): Trial[] {
  const { value } = best.credential
  const written = value.indexOf(change.words)
  const stretch =
    wordsOf(value).find(({ form }) => form === change.words) ??
    (written === -1 ? undefined : { start: written, end: written + change.words.length })
  if (stretch === undefined) return []
  return [{ ...change, item: best.item, credential: put(credential, best, stretch, change.instead) }]
}

/** The credential with other words in place of a stretch of its best passage. */
function put(credential: ComparedCredential, best: BestPassage, { start, end }: Span, words: string) {
  const { value } = best.credential
  return reworded(credential, best, value.slice(0, start) + words + value.slice(end))
}

/** Each of these phrases of the best passage left out. */
function withoutPhrases(
  credential: ComparedCredential,
  best: BestPassage,
  phrases: ExplainedPassage['phrases'],
): Trial[] {
  const { value } = best.credential
  return phrases
    .toSorted((a, b) => Math.abs(b.moves) - Math.abs(a.moves) || a.start - b.start)
    .slice(0, eachTried)
    .map((phrase) => ({
      code: 'withoutPhrase',
      item: best.item,
      words: value.slice(phrase.start, phrase.end),
      instead: '',
      credential: reworded(credential, best, leftOut(value, phrase)),
    }))
}

/** The phrases that carry the best passage, and each of several passages as a whole, left out. */
function lowers(
  suggestion: OutcomeSuggestion,
  credential: ComparedCredential,
  best: BestPassage | null,
  passage: ExplainedPassage | null,
): Trial[] {
  const carrying = (passage?.phrases ?? []).filter(({ side }) => side === 'for')
  const phrases = best === null ? [] : withoutPhrases(credential, best, carrying)
  const items = [...new Set(suggestion.alignments.map(({ item }) => item))].slice(0, eachTried)
  // Without the only passage there is nothing: nobody needs to be told.
  if (items.length === 1) return phrases
  const passages = items.map((item): Trial => {
    const outcomes = credential.outcomes.filter((outcome) => outcome.item !== item)
    return { code: 'withoutPassage', item, words: '', instead: '', credential: { ...credential, outcomes } }
  })
  return [...phrases, ...passages]
}

/** The credential with another wording of one text; its language is kept, so that only the words change. */
function reworded(credential: ComparedCredential, best: BestPassage, value: string): ComparedCredential {
  return {
    ...credential,
    outcomes: credential.outcomes.map((outcome) => {
      if (outcome.item !== best.item) return outcome
      const text = outcome.text.map((one) =>
        one.value === best.credential.value ? { lang: best.credential.lang, value } : one,
      )
      return { ...outcome, text }
    }),
  }
}
