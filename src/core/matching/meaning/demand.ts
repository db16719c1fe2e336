import { rankOf } from '../bloom.ts'
import { readText, wordsOf } from '../text.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { wordSet } from '../vocabulary/words.ts'
import { frameEnd } from './frame.ts'
import type { Gist } from './gist.ts'
import { workedOutOnce } from './workedOutOnce.ts'

/** How far an outcome asks a learner to go, as the rating guide tells it. */
export interface Demand {
  /** 0 remember … 5 create: the highest of its verbs. */
  readonly rank: number
  /** The word that tells it, as it is written. */
  readonly word: string
}

/**
 * What an outcome asks a learner to do; `null` where no word tells it. Knowing is told by the guide's own verbs ("explain",
 * "recall") and by nouns ("knowledge of", "an understanding of"); what the table of verbs calls understanding and is none of
 * these ("translate", "revise") is doing.
 */
export const demandOf = workedOutOnce(({ read: { value, lang } }: Gist): Demand | null => {
  const body = value.slice(frameEnd(value, lang))
  const noun = knowingNouns[lang]?.exec(body)
  if (noun !== null && noun !== undefined) return { rank: rankOf('understand'), word: noun[0].trim() }
  const judged = judging[lang]?.exec(body)
  if (judged !== null && judged !== undefined) return { rank: rankOf('evaluate'), word: judged[0].trim() }
  const knowing = knowingVerbs[lang]
  if (knowing === undefined) return null
  const words = wordsOf(body)
  const { verb } = readText(body, lang)
  const told = verb === null ? null : { rank: rankIn(verb.word, lang), word: verb.word }
  if (lang === 'de') {
    const known = words.find(({ form }) => knowing.has(form))
    return told !== null && told.rank > 1 ? told : known === undefined ? doing : knows(known.form)
  }
  const first = words.find(({ form }) => !adverb.test(form))
  if (first === undefined) return null
  const also = joinedVerb(body, lang)
  if (knowing.has(first.form) && !doesMore(body, lang)) return also ?? knows(first.form)
  return [told, also].reduce<Demand>((top, one) => (one !== null && one.rank > top.rank ? one : top), doing)
})

/** What is not told to be knowing is doing, as outcomes of every subject have verbs of their own. */
const doing: Demand = { rank: rankOf('apply'), word: '' }
const knows = (word: string): Demand => ({ rank: rankOf('understand'), word })

/** Verbs of knowing by their object alone: whoever gives an injection, or tells species apart, does something. */
function doesMore(body: string, lang: string): boolean {
  return lang === 'en' && (tellsApart.test(body) || (gives.test(body) && !givesAnAccount.test(body)))
}

const tellsApart = /^\s*tell(?:s|ing)? (?:\P{L}*\p{L}+\P{L}+){0,6}?(?:apart|from|whether|which|by)\b/iu
const gives = /^\s*giv(?:es?|ing)\b/i
const givesAnAccount =
  /^\s*giv(?:es?|ing) (?:\p{L}+ )?(?:accounts?|definitions?|descriptions?|examples?|outlines?|overviews?|reasons?|summar(?:y|ies))\b/iu

/** A verb of doing that "and" joins to the first: "define and measure". */
function joinedVerb(body: string, lang: string): Demand | null {
  const { verbs } = vocabularyOf(lang)
  for (const { 1: form = '' } of body.matchAll(joined)) {
    const word = form.toLowerCase()
    const isVerb =
      lang === 'fr' ? /(?:er|ir|re)$/.test(word) || verbs.has(word) : verbs.has(word) && !/(?:ing|[^s]s)$/.test(word)
    if (!isVerb) continue
    const rank = rankIn(word, lang)
    if (rank > 1) return { rank, word }
  }
  return null
}

const joined =
  /(?:,|\s&|\b(?:and|or|et|ou))\s+(?:to\s+|d['’])?(\p{L}+)(?=\s+(?!(?:of|and|or|et|ou|in|for|de)\s)\p{L}|,)/giu

function rankIn(form: string, lang: string): number {
  const rank = rankOf(vocabularyOf(lang).verbs.get(form) ?? 'apply')
  if (rank < 2 && knowingVerbs[lang]?.has(form) !== true) return 2
  return rank === 4 && judgingVerbs[lang]?.has(form) !== true ? 3 : rank
}

const adverb = /(?:ly|ment)$|^(?:to|be|de|d)$/

const knowingNouns: Readonly<Record<string, RegExp>> = {
  en: /^\s*(?:(?:gain|acquire|have|show|demonstrate|possess|develop|obtain)s?\s+)?(?:an?\s+|the\s+)?(?:\p{L}+(?:-\p{L}+)?\s+){0,2}?(?:knowledge|understanding|awareness|comprehension|familiarity|overview|grasp|insight|insights)\s+(?:of|about|into|with|in)\b/iu,
  de: /^\s*(?:(?:verfügen|verfügt|haben|besitzen|erwerben|erlangen)\s+(?:über\s+)?)?(?:\p{L}+\s+){0,2}?(?:\p{L}*kenntnisse?|wissen|verständnis|überblick|einblicke?)\s+(?:der|des|von|über|für|in|zu|zum|zur|im)\b/iu,
  fr: /^\s*(?:(?:acquérir|avoir|posséder|ont|a)\s+)?(?:une?\s+|la\s+|des\s+|les\s+)?(?:\p{L}+\s+){0,1}?(?:connaissances?|compréhension|maîtrise théorique|aperçu|notions)\s+(?:\p{L}+\s+)?(?:de|des|du|sur|d['’])/iu,
}

const judging: Readonly<Record<string, RegExp>> = {
  en: /^\s*(?:discuss|reflect(?: up)?on|reflect|examine|analyse|analyze|review)\s+(?:[^,.;]{0,40}\s)?critically\b|^\s*critically\s+\p{L}+|^\s*(?:discuss|reflect)s?\b[^.;]{0,80}\bcritically\b/iu,
  de: /\bkritisch (?:diskutieren|hinterfragen|reflektieren|beurteilen|bewerten|erörtern|würdigen|analysieren)/iu,
  fr: /^\s*(?:discuter|analyser|examiner)\s+(?:de manière critique|d['’]un œil critique)/iu,
}

/** To choose, to estimate and to advise are no judging: what they ask for is a decision, a number, a word. */
const judgingVerbs: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(`
    evaluate evaluates evaluating judge judges judging assess assesses assessing appraise appraises critique critiques
    criticise criticize debate reflect reflects argue justify
  `),
  de: wordSet(
    'beurteilen bewerten evaluieren hinterfragen kritisieren reflektieren würdigen beurteilt bewertet reflektiert',
  ),
  fr: wordSet('évaluer juger critiquer apprécier évaluent évalue jugent'),
}

/** Remembering and understanding, of Bloom's classes (revised). English and French outcomes begin with their verb. */
const knowingVerbs: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet(`
    characterise characterises characterising characterize characterizes characterizing cite cites citing clarifies
    clarify clarifying define defines defining describe describes describing enumerate enumerates enumerating
    explain explaining explains give gives giving identifies identify identifying illustrate illustrates
    illustrating indicate indicates indicating know knowing knows label labeling labelling labels list listing lists
    memorise memorises memorising memorize memorizes memorizing mention mentioning mentions name names naming
    outline outlines outlining paraphrase paraphrases paraphrasing present presenting presents recall recalling
    recalls recite recites reciting recognise recognises recognising recognize recognizes recognizing restate
    restates restating state states stating summarise summarises summarising summarize summarizes summarizing tell
    telling tells understand understands
  `),
  de: wordSet(`
    erklären erläutern beschreiben nennen benennen aufzählen angeben kennen verstehen darstellen bezeichnen auflisten
    wiedergeben definieren skizzieren umreissen schildern darlegen zusammenfassen aufführen erkennen erklärt erläutert
    beschreibt nennt benennt kennt versteht schildert
  `),
  fr: wordSet(`
    expliquer décrire citer énumérer nommer définir connaître comprendre présenter indiquer énoncer exposer lister
    rappeler résumer reconnaître repérer mentionner donner esquisser expliquent décrivent connaissent comprennent explique
    décrit connaît comprend situer retracer citent cite énumère nomme définit présente indique énonce expose rappelle
    résume reconnaît mentionne esquisse
  `),
}
