import type { Passage } from './align.ts'
import type {
  Alignment,
  ComparedCredential,
  ComparedModule,
  Coverage,
  ModuleSuggestion,
  OutcomeSuggestion,
  Span,
} from './comparison.ts'
import { createCorpus, type Corpus, type LanguageIndex } from './corpus.ts'
import { chance, evidenceFor, type CredentialOutcome, type Evidence } from './coverage.ts'
import { languageOf, unknownLanguage, untaggedOf } from './language.ts'
import { phrasesOf } from './phrases.ts'
import { against, cantSayReason, reason } from './reasons.ts'
import { moduleSignals, passageSignals } from './signals.ts'
import { strengthOf } from './strength.ts'
import { readText, type Term } from './text.ts'
import { engineVersion } from './version.ts'
import type { TaggedText } from '../values.ts'

/** Passages shown for one local outcome; what more there is adds nothing that an officer would read. */
const passagesShown = 5
/** Phrases named as missing. */
const phrasesNamed = 5

/** What a credential shows of a module, outcome by outcome. The same input gives the same answer on every machine. */
export function compareWithModule(
  credential: ComparedCredential,
  module: ComparedModule,
  corpus: Corpus,
): ModuleSuggestion {
  const spoken = outcomesByLanguage(credential)
  // A module that is no longer in force may be in a language that the catalogue has no more.
  const indexOf = (lang: string) => corpus.languages.get(lang) ?? createCorpus([module]).languages.get(lang)
  return {
    moduleKey: module.key,
    outcomes: module.outcomes.map(({ key, text }) => suggest(key, text, spoken, credential.outcomes.length, indexOf)),
    beside: moduleSignals.map(({ beside }) => beside(credential, module)).filter((reason) => reason !== null),
    engineVersion,
  }
}

type Spoken = ReadonlyMap<string, readonly CredentialOutcome[]>

/** The credential's outcomes in each of their languages. */
function outcomesByLanguage(credential: ComparedCredential): Spoken {
  const context = untaggedOf(credential)
  const spoken = new Map<string, CredentialOutcome[]>()
  for (const { item, text } of credential.outcomes) {
    for (const one of text) {
      const lang = languageOf(one, context)
      spoken.set(lang, [...(spoken.get(lang) ?? []), { item, text: readText(one.value, lang) }])
    }
  }
  return spoken
}

function suggest(
  outcomeKey: string,
  local: readonly TaggedText[],
  spoken: Spoken,
  stated: number,
  indexOf: (lang: string) => LanguageIndex | undefined,
): OutcomeSuggestion {
  const tried = local.flatMap((text) => {
    const lang = languageOf(text, '')
    const index = indexOf(lang)
    const outcomes = lang === unknownLanguage ? undefined : spoken.get(lang)
    if (index === undefined || outcomes === undefined) return []
    const read = readText(text.value, lang)
    return [{ local: read, outcomes, evidence: evidenceFor(read, outcomes, index) }]
  })
  const [best] = tried.sort((a, b) => better(a.evidence, b.evidence))
  if (best === undefined) {
    const reason = cantSayReason({
      stated,
      spoken: [...spoken.keys()],
      local: local.map((text) => languageOf(text, '')),
    })
    return { outcomeKey, coverage: 'cantSay', alignments: [], reasons: [reason] }
  }
  const { evidence } = best
  const compared = new Set(tried.flatMap(({ outcomes }) => outcomes.map(({ item }) => item))).size
  const unread = stated - compared
  const coverage: Coverage = evidence.coverage === 'not' && unread > 0 ? 'cantSay' : evidence.coverage
  const missing = phrasesOf(best.local, ({ stem }) => !evidence.found.has(stem)).slice(0, phrasesNamed)
  return {
    outcomeKey,
    coverage,
    alignments:
      coverage === 'not'
        ? []
        : evidence.passages
            .filter(({ score }) => score >= chance)
            .slice(0, passagesShown)
            .map(alignmentOf),
    reasons: [
      ...(evidence.because === 'words' ? [] : [against('coverage', evidence.because, {})]),
      ...(coverage === 'cantSay' && unread > 0 ? [against('language', 'otherLanguage', { count: unread })] : []),
      ...(missing.length === 0 ? [] : [against('coverage', 'notFound', { words: missing.join(', ') })]),
    ],
  }
}

const order: readonly Coverage[] = ['covered', 'partly', 'cantSay', 'not']

function better(a: Evidence, b: Evidence): number {
  return order.indexOf(a.coverage) - order.indexOf(b.coverage) || b.score - a.score
}

function alignmentOf({ item, local, credential, score, links, objections }: Passage): Alignment {
  const shared = new Set(links.map((link) => link.local.start))
  const words = phrasesOf(local, ({ start }) => shared.has(start)).join(', ')
  const wordsShared = reason({
    signal: 'words',
    code: 'wordsShared',
    side: 'for',
    strength: strengthOf(score),
    value: score,
    facts: { words },
  })
  const beside = passageSignals.map((signal) => signal.beside(local, credential)).filter((reason) => reason !== null)
  return {
    item,
    lang: local.lang,
    credentialText: credential.value,
    moduleText: local.value,
    score,
    credentialSpans: spansOf(links.map((link) => link.credential)),
    moduleSpans: spansOf(links.map((link) => link.local)),
    reasons: [wordsShared, ...objections, ...beside],
  }
}

/** In the order of the text, each stretch once. */
function spansOf(terms: readonly Term[]): Span[] {
  const byStart = new Map(terms.map(({ start, end }) => [start, { start, end }]))
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}
