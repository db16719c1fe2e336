import { brokenWord } from '../../brokenWord.ts'
import { keptByText } from './keptByText.ts'
import { withPresentVerbs } from './pastTense.ts'
import { rewritten } from './rewritten.ts'
import { withoutMarkup } from './withoutMarkup.ts'

/** What reads a text asks several times. */
const mostKnown = 2000

/**
 * A text as it is compared. Spaces stand for a label beside what is learned: the mark or number of a list ("•", "2.", "b)"), the
 * code of an outcome ("LO 3:", "(K2)"), the heading that it stands under ("Skills:", "Fertigkeiten:"), quotation marks around
 * it, the tags of a page, and behind it where it is learned ("in this course"). Words, spaces and hyphens are of one kind, however
 * a file writes them, and English verbs that tell what was done stand as those that say what is learned.
 */
export function bareText(stated: string, lang: string): string {
  return readBare(stated, lang).value
}

export interface BareText {
  readonly value: string
  /** Where each unit of it stands in the text as it came, with the length of that behind the last; null where nothing moved. */
  readonly places: readonly number[] | null
}

export const readBare = keptByText(mostKnown, (stated, lang): BareText => {
  const { value, places } = withoutFillers(ofOneKind(withoutMarkup(stated)))
  const start = labelEnd(value)
  const body = value.slice(start)
  const length = body.length - (tail.exec(body)?.[0].length ?? 0)
  const bare = ' '.repeat(start) + body.slice(0, length) + ' '.repeat(body.length - length)
  return { value: lang === 'en' ? withPresentVerbs(bare) : bare, places }
})

/** Before it a text is as long as it came, with soft hyphens for what a word has more than its letters. */
function withoutFillers(value: string): BareText {
  if (!/[\u00ad\u200b\u2060\ufeff\ufb00-\ufb06]/.test(value)) return { value, places: null }
  return rewritten(value, (unit) => {
    if (/[\u00ad\u200b\u2060\ufeff]/.test(unit)) return ''
    // One sign for two or three letters, as printers have it: "ﬁ".
    return /[\ufb00-\ufb06]/.test(unit) ? unit.normalize('NFKC') : unit
  })
}

/**
 * A space without width stands where a line may break, inside a word too. Where a line breaks inside a word ("net-" and "works",
 * as copied from a page), soft hyphens stand for the break; what shares the end of its word with another ("pre-" and "or") stays.
 */
function ofOneKind(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return value
  return value
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u2010\u2011]|(?<=[\p{L}\p{N}])–(?=\p{L})/gu, '-')
    .replace(/(?<![\p{L}\p{N}])\u200b|\u200b(?![\p{L}\p{N}])/gu, ' ')
    .replace(brokenWord, (mark) => '\u00ad'.repeat(mark.length))
    .replace(/\p{L}\p{M}+/gu, (written) => written.normalize('NFC').padEnd(written.length, '\u00ad'))
}

/** A text that is nothing but labels keeps them. */
function labelEnd(value: string): number {
  let at = 0
  for (let label = labelAt(value, at); label !== null; label = labelAt(value, at)) at += label.length
  return /\p{L}/u.test(value.slice(at)) ? at : 0
}

function labelAt(value: string, at: number): string | null {
  for (const label of labels) {
    label.lastIndex = at
    const found = label.exec(value)?.[0]
    if (found !== undefined && found !== '') return found
  }
  return null
}

const number = String.raw`\d{1,2}(?:[.-]\d{1,2}){0,3}[a-z]?`
/** Codes that say nothing but which outcome it is; "CO2" and "COVID-19" are none. */
const code = String.raw`(?:[ICMPSTU]?L\.?O\.?|P\.?O\.?|A\.?O\.?|LE|LZ|AA)`
/** A letter and a number name much else: they are a label only with a sign behind them. C1 and C2 are levels of a language. */
const letter = String.raw`(?:[KSFZ]|C(?![-.]?[12]\b))`
const named = String.raw`(?:learning outcome|learning objective|outcome|objective|lernergebnis|lernziel|kompetenz|acquis d['’]apprentissage|objectif)s?`

const headings = String.raw`(?:(?:subject |specialist |professional |practical |personal |social |transversal |cognitive |digital |general |specific )?(?:knowledge|skills?|competenc(?:es?|y|ies)|attitudes?|abilities)|knowledge and (?:understanding|skills)|understanding|skills and (?:abilities|competences?)|(?:responsibility and )?autonomy|autonomy and responsibility|applying knowledge(?: and understanding)?|making judgements|communication(?: skills)?|learning skills|wissen(?: und verstehen)?|kenntnisse|fertigkeiten|fähigkeiten|kompetenzen|(?:fach|methoden|sozial|selbst|handlungs|personal|medien)(?:liche |e )?-?kompetenz(?:en)?|personale kompetenz(?:en)?|soziale kompetenz(?:en)?|selbstständigkeit|können|verstehen|savoirs?|savoir[- ](?:faire|être)|connaissances|compétences|aptitudes|capacités|habiletés)`

const labels: readonly RegExp[] = [
  /\s*["“”„«»‚‘]+\s*(?=\S)/uy,
  /\s*[-–—•·●○▪■◦‣✓✔☐→»*]+\s+/uy,
  /\s*\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s+(?=\S)/uy,
  /\s*\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=\p{Lu})/uy,
  /\s*(?:\(?(?:[a-z]|[ivx]{1,4})\)|\([A-Z]\))\s+/uy,
  /\s*(?:[a-h]|[ivx]{2,4})\.\s+(?=\p{Lu})/uy,
  RegExp(String.raw`\s*[[(]?${code}[\s.-]?${number}(?:\s*[:.)\]–—-]+\s*|\s+)(?=\p{Lu})`, 'uy'),
  RegExp(String.raw`\s*[[(]?${letter}[.-]?${number}\s*[:.)\]–—-]+\s*(?=\p{Lu})`, 'uy'),
  RegExp(String.raw`\s*${named}\s?(?:no\.? ?|nr\.? ?)?${number}\s*[:.)–—-]+\s*(?=\p{L})`, 'iuy'),
  RegExp(String.raw`\s*${headings}\s*(?::|\s[–—-]\s)\s*(?=\S)`, 'iuy'),
]

const taxonomy = String.raw`(?:bloom(?:['’]s)?(?: taxonomy)?:? ?)?(?:remember(?:ing)?|understand(?:ing)?|apply(?:ing)?|analy[sz](?:e|ing)|evaluat(?:e|ing)|creat(?:e|ing)|knowledge|skills?|competence)`

/** What stands at the end of a text and is no part of what is learned. */
const tail = RegExp(
  String.raw`(?<!\s)(?:\s*[[(](?:(?:(?:${code}|${letter})\s?)?${number}(?:, ?(?:(?:${code}|${letter})\s?)?${number})*|${taxonomy})[)\]]|,?\s(?:in|during|within|throughout|by the end of|at the end of|as part of|on completion of) (?:this (?:course|module|unit|programme|program|training|workshop|micro-?credential|badge)|the (?:course|module))|,?\s*(?:…|\.{3})|\s*,(?=\s*$)|\s+\*+|,?\s*\b(?:etc\.?|usw\.?)(?![\p{L}])|\s*[.;]?["”“»«‘])+\s*[.;]?\s*$`,
  'iu',
)
