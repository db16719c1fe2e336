import { readText, wordsOf } from '../text.ts'
import { vocabularyOf } from '../vocabulary.ts'
import { wordSet } from '../vocabulary/words.ts'
import { frameEnd } from './frame.ts'
import { keptByText } from './keptByText.ts'
import { hasTerms } from './termTable.ts'

const mostKnown = 2000
/** Of a text that states more, the last holds the rest. */
const mostStatements = 40

/**
 * The outcomes that one text states, each as it stands in it: badges and summaries list several in one field ("You'll: explore …;
 * practise …", a line or a sentence for each). A stretch that begins with no outcome belongs to the one before, since it may
 * say what that leaves out. None where the text states one.
 */
export const statementsIn = keptByText(mostKnown, (value: string, lang: string): readonly string[] => {
  if (!hasTerms(lang) || !/[\n;.!?•<]/.test(value)) return []
  const starts = [0, ...[...value.matchAll(breaks)].map(({ 0: sign, index }) => index + sign.length)]
  const begun = starts.filter((start, place) => beginsOutcome(value.slice(start, starts[place + 1]), lang))
  const statements = [0, ...begun.slice(1, mostStatements)].map((start, place, all) =>
    value
      .slice(start, all[place + 1])
      .trimEnd()
      .replace(/;\s*(?:and|und|et)?$|(?:<[^<>]{1,300}>\s*)+$/, '')
      .trimEnd(),
  )
  const words = statements.map(wordsIn)
  const apart = statements.filter((_, place) => words.indexOf(words[place] ?? '') === place)
  return begun.length < 2 || apart.length < 2 ? [] : apart
})

/** What is said again is no other outcome. */
const wordsIn = (value: string) =>
  wordsOf(value)
    .map(({ form }) => form)
    .join(' ')

/**
 * A line that merely wraps goes on in small letters, or in German with a noun, before which no infinitive stands. What was written
 * for a page has its paragraphs and items between tags.
 */
const breaks = RegExp(
  [
    String.raw`<\/?(?:br|div|h[1-6]|li|ol|p|td|th|tr|ul|BR|DIV|H[1-6]|LI|OL|P|TD|TH|TR|UL)(?:\s[^<>]{0,300})?\/?>\s*`,
    String.raw`\n\s*(?=[•●▪◦*–-]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s|\p{Lu})`,
    String.raw`;\s+(?:(?:and|und|et)\s+)?`,
    String.raw`(?<=[\p{L})\]"”’%])[.!?]\s+(?=\P{Ll})`,
    String.raw`(?<!\s)\s+(?=•\s)`,
  ].join('|'),
  'gu',
)

/** English and French outcomes begin with their verb, German ones end with it. */
function beginsOutcome(stretch: string, lang: string): boolean {
  const { value, terms } = readText(stretch, lang)
  if (terms.length === 0) return false
  const body = value.slice(frameEnd(value, lang))
  const words = wordsOf(body)
  if (lang === 'de') {
    const last = words.at(-1)
    return words.length > 1 && /^\p{Ll}{2,}(?:e[lr]?n|tun)$/u.test(body.slice(last?.start, last?.end))
  }
  const isVerb = (form: string) =>
    lang === 'fr' ? /\p{L}{2,}(?:er|ir|re)$/u.test(form) : vocabularyOf(lang).verbs.has(form) || doing.has(form)
  // An adverb may stand before it ("critically examine").
  const word = words.find(({ form }) => isVerb(form) || !/ly$|ment$/.test(form))
  // "Follow-up visits" begins with no verb.
  return word !== undefined && isVerb(word.form) && !/^-\p{L}/u.test(body.slice(word.end))
}

/** Verbs that outcomes begin with besides those whose class is known. */
const doing = wordSet(`
  account act adapt adhere adjust adopt advertise allocate annotate anticipate archive arrange assist audit bake
  brand breed budget calibrate care carve cast catalogue certify chart coach code collaborate collect comply consult
  contribute cook cooperate coordinate cost counsel curate customise dance date debug delegate deliver demonstrate
  digitise direct dispense edit embed encourage enforce engage ensure establish excavate exhibit feed file film
  finance follow gather give graft grow guide harvest help hire host install instruct interact interview invest
  invoice issue keep know launch lead learn listen maintain market mediate mentor migrate mill mix motivate move
  negotiate nurse observe open order oversee paint participate pay persuade photograph pick place plant play
  position predict prescribe preserve price print promote prune publish raise react recover recruit refer register
  regulate rehearse repair replace represent rescue resolve respect respond restore return safeguard sample scale
  sculpt sell serve sew shape sign sing size speak stage store strengthen supervise supply tailor take teach track
  treat troubleshoot turn update upgrade uphold utilise vaccinate ventilate visit watch weld
`)
