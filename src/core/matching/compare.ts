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
import { alignmentFrom } from './comparePairs.ts'
import type { Corpus } from './corpus.ts'
import { chance, evidenceFor } from './coverage.ts'
import { measuresOf, shippedModel, type CoverageModel } from './coverageModel.ts'
import { languageOf, unknownLanguage } from './language.ts'
import { judgePair, judgeTogether, type OpenBetween, type PairVerdict } from './outcomeVerdict.ts'
import { noSentences, type SentencesNear } from './meaning/sentences.ts'
import { phrasesOf } from './phrases.ts'
import { against, cantSayReason, reason } from './reasons.ts'
import { bridgedBySkill } from './sameSkill.ts'
import { moduleSignals, passageSignals } from './signals.ts'
import { foundFrom } from './signals/pair/pairSignal.ts'
import { isThing } from './signals/pair/things.ts'
import { indexFor, outcomesByLanguage, pairsBetween, type IndexOf, type Spoken } from './spoken.ts'
import { statedApart } from './statedApart.ts'
import { strengthOf } from './strength.ts'
import { statedSpan, type ReadText, type Term } from './text.ts'
import { engineVersion } from './version.ts'
import type { TaggedText } from '../values.ts'

/** Passages shown for one local outcome; what more there is adds nothing that an officer would read. */
const passagesShown = 5
/** Phrases named as missing. */
const phrasesNamed = 5

/** What the tables and weights do not hold: what is known of these texts alone. */
export interface ComparedBy {
  readonly model?: CoverageModel
  /** What an encoder of sentences says of two texts, for those that it has read. */
  readonly near?: SentencesNear
}

/** What a credential shows of a module, outcome by outcome. The same input gives the same answer on every machine. */
export function compareWithModule(
  stated: ComparedCredential,
  module: ComparedModule,
  corpus: Corpus,
  { model = shippedModel, near = noSentences }: ComparedBy = {},
): ModuleSuggestion {
  const credential = statedApart(stated)
  const spoken = outcomesByLanguage(credential)
  const indexOf = indexFor(module, corpus)
  return {
    moduleKey: module.key,
    outcomes: module.outcomes.map((local) =>
      bridgedBySkill(suggest(local, { spoken, stated: itemsOf(credential), indexOf, model, near }), local, credential),
    ),
    beside: moduleSignals.map(({ beside }) => beside(credential, module)).filter((reason) => reason !== null),
    engineVersion,
  }
}

/**
 * Reads the texts of a module that a credential is likely to be compared with, so that comparing takes less time; changes no
 * answer.
 */
export function readAhead(credential: ComparedCredential, module: ComparedModule, corpus: Corpus): void {
  const spoken = outcomesByLanguage(statedApart(credential))
  const indexOf = indexFor(module, corpus)
  for (const { text } of module.outcomes) {
    for (const { pair } of pairsBetween(text, spoken, indexOf, noSentences)) measuresOf(pair)
  }
}

const itemsOf = ({ outcomes }: ComparedCredential) => new Set(outcomes.map(({ item }) => item)).size

interface Asked {
  readonly spoken: ReadonlyMap<string, Spoken>
  /** How many outcomes the credential states. */
  readonly stated: number
  readonly indexOf: IndexOf
  readonly model: CoverageModel
  readonly near: SentencesNear
}

function suggest(
  { key: outcomeKey, text: local }: Pick<ComparedModule['outcomes'][number], 'key' | 'text'>,
  { spoken, stated, indexOf, model, near }: Asked,
): OutcomeSuggestion {
  const found = [byMeaning(local, spoken, indexOf, { model, near }), ...byWords(local, spoken, indexOf)].filter(
    (one) => one !== null,
  )
  const [best] = found.toSorted((a, b) => order.indexOf(a.coverage) - order.indexOf(b.coverage) || b.score - a.score)
  if (best === undefined) {
    const reason = cantSayReason({
      stated,
      spoken: [...spoken.keys()],
      local: local.map((text) => languageOf(text, '')),
    })
    return { outcomeKey, coverage: 'cantSay', alignments: [], reasons: [reason], coveredChance: null }
  }
  const unread = stated - new Set(found.flatMap(({ items }) => items)).size
  const coverage: Coverage = best.coverage === 'not' && unread > 0 ? 'cantSay' : best.coverage
  return {
    outcomeKey,
    coverage,
    alignments: coverage === 'not' ? [] : best.alignments(passagesShown),
    reasons: [
      ...(best.because === null ? [] : [against('coverage', best.because, {})]),
      ...(coverage === 'cantSay' && unread > 0 ? [against('language', 'otherLanguage', { count: unread })] : []),
      ...(best.missing.length === 0
        ? []
        : [against('coverage', 'notFound', { words: best.missing.slice(0, phrasesNamed).join(', ') })]),
    ],
    coveredChance: best.coveredChance,
  }
}

/** What one way of comparing finds. */
interface Finding {
  readonly coverage: Coverage
  readonly score: number
  readonly coveredChance: number | null
  readonly because: 'objection' | 'tooGeneral' | 'between' | 'notLearned' | OpenBetween | null
  readonly missing: readonly string[]
  /** The outcomes that were compared. */
  readonly items: readonly number[]
  /** At most so many, best first. */
  readonly alignments: (most: number) => Alignment[]
}

/** Languages whose words are known, also across them. */
function byMeaning(
  local: readonly TaggedText[],
  spoken: ReadonlyMap<string, Spoken>,
  indexOf: IndexOf,
  { model, near }: Pick<Asked, 'model' | 'near'>,
): Finding | null {
  const pairs = pairsBetween(local, spoken, indexOf, near)
  const verdicts = pairs.map(({ item, pair }) => judgePair(item, pair, model))
  if (verdicts.length === 0) return null
  const { coverage, because, verdicts: sorted, coveredChance } = judgeTogether(verdicts)
  const carrying = sorted.filter((verdict) => verdict.coverage === 'covered' || verdict.coverage === 'partly')
  const told = carrying.length > 0 ? carrying : sorted.filter(({ carried }) => carried >= chance)
  return {
    coverage,
    score: sorted[0]?.carried ?? 0,
    coveredChance,
    because: because === 'meaning' ? null : because,
    missing: missingIn(told.length > 0 ? told : sorted),
    items: pairs.map(({ item }) => item),
    alignments: (most) => told.slice(0, most).map(alignmentFrom),
  }
}

/** Of the things that the local outcome asks for those that none of the passages holds. */
function missingIn(verdicts: readonly PairVerdict[]): string[] {
  const local = verdicts[0]?.pair.local
  if (local === undefined) return []
  const same = verdicts.filter(({ pair }) => pair.local === local)
  const missing = local.units.filter(
    (unit, place) => isThing(unit) && same.every(({ pair }) => (pair.localLinks[place]?.strength ?? 0) < foundFrom),
  )
  return phrasesOf(local.read, ({ start }) => missing.some((unit) => start >= unit.start && start < unit.end))
}

/** Languages whose words are not known: word by word, within one language. */
function byWords(local: readonly TaggedText[], spoken: ReadonlyMap<string, Spoken>, indexOf: IndexOf): Finding[] {
  return local.flatMap((text) => {
    const lang = languageOf(text, '')
    const index = indexOf(lang)
    const outcomes = lang === unknownLanguage ? [] : (spoken.get(lang)?.outcomes ?? [])
    if (index === undefined || outcomes.length === 0) return []
    const read = index.read(text.value)
    const evidence = evidenceFor(read, outcomes, index)
    return [
      {
        coverage: evidence.coverage,
        score: evidence.score,
        coveredChance: null,
        because: evidence.because === 'words' ? null : evidence.because,
        missing: phrasesOf(read, ({ stem }) => !evidence.found.has(stem)),
        items: outcomes.map(({ item }) => item),
        alignments: (most) =>
          evidence.passages
            .filter(({ score }) => score >= chance)
            .slice(0, most)
            .map(alignmentOf),
      },
    ]
  })
}

const order: readonly Coverage[] = ['covered', 'partly', 'cantSay', 'not']

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
    credentialText: credential.stated,
    moduleText: local.stated,
    score,
    credentialSpans: spansOf(
      credential,
      links.map((link) => link.credential),
    ),
    moduleSpans: spansOf(
      local,
      links.map((link) => link.local),
    ),
    reasons: [wordsShared, ...objections, ...beside],
  }
}

/** In the order of the text, each stretch once; pairs of characters of a script without spaces lap over. */
function spansOf(read: ReadText, terms: readonly Term[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of terms.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1)
    if (last === undefined || start >= last.end) spans.push({ start, end })
    else if (end > last.end) spans[spans.length - 1] = { start: last.start, end }
  }
  return spans.map((span) => statedSpan(read, span))
}
