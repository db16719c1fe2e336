import { wordsOf, type Word } from '../text.ts'
import { wordSet } from '../vocabulary/words.ts'
import { isDesignation } from './designations.ts'

/** How many a text speaks of: a number, or a share of all. */
export type Quantity = { readonly kind: 'all' | 'most' | 'some' } | { readonly kind: 'number'; readonly value: number }

/**
 * The quantity that a text tells with a number word, or with "all", "most" and "some"; `null` where it tells none. Of
 * several the first counts, so that "two of the four" are two. "Ein" and "une" are no quantities, "einzig" and "seule" are.
 */
export function quantityOf(value: string, lang: string): Quantity | null {
  return quantityIn(value, lang)?.quantity ?? null
}

/** The same with the word that tells it. */
export function quantityIn(value: string, lang: string): { readonly quantity: Quantity; readonly word: Word } | null {
  const words = quantityWords[lang]
  if (words === undefined) return null
  const told = (quantity: Quantity, word: Word) => ({ quantity, word })
  const all = wordsOf(value)
  const oneOf = oneOfSeveral[lang]?.exec(value)?.index ?? Infinity
  for (const [place, word] of all.entries()) {
    const { form, start, end } = word
    if (start >= oneOf) return told({ kind: 'number', value: 1 }, word)
    // "Two-dimensional" is a kind, not a count.
    if (/^\s?-\s?\p{L}/u.test(value.slice(end)) || /^(?:dimension|zweidimension)/.test(all[place + 1]?.form ?? ''))
      continue
    if (form === 'one' && isPronoun(value.slice(0, start), value.slice(end))) continue
    const number = words.numbers.get(form) ?? (/^\d{1,2}$/.test(form) ? Number(form) : undefined)
    if (number !== undefined && !isDesignation(value, lang, start)) return told({ kind: 'number', value: number }, word)
    if (words.all.has(form)) return told({ kind: 'all' }, word)
    if (words.most.has(form)) return told({ kind: 'most' }, word)
    if (words.some.has(form)) return told({ kind: 'some' }, word)
  }
  return null
}

/** Words that count and name nothing: a quantity is compared as such, and "at least three" of two things are no common object. */
export function countsOnly(form: string, lang: string): boolean {
  return (quantityWords[lang]?.numbers.has(form) ?? false) || (bounds[lang]?.has(form) ?? false)
}

const bounds: Readonly<Record<string, ReadonlySet<string>>> = {
  en: wordSet('least'),
  de: wordSet('mindestens wenigstens höchstens zweier dreier'),
  fr: wordSet('moins'),
}

/** "Ein" and "une" count where they pick one of several: "eine der Zoonosen", "l'un des recours". */
const oneOfSeveral: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})eine?[rsmn]? (?:der|des|dieser|seiner|ihrer)(?!\p{L})/iu,
  fr: /(?<!\p{L})une? (?:des|de ces|de ses|de leurs)(?!\p{L})/iu,
}

/** "One's own field", "with one another", "no one", "one or more" count nothing. */
function isPronoun(before: string, after: string): boolean {
  return (
    /^(?:['’]s\b|\s+(?:another|or more|can|must|should|may)\b)/i.test(after) ||
    /\b(?:no|any|every|each|the)\s+$/i.test(before)
  )
}

/** Whether what is shown is fewer than what is asked for; `null` where the two cannot be compared. */
export function isFewer(shown: Quantity, asked: Quantity): boolean | null {
  if (asked.kind === 'number') {
    if (shown.kind === 'number') return shown.value < asked.value
    return shown.kind === 'some' ? asked.value > 2 : null
  }
  if (shown.kind === 'number') return asked.kind === 'some' ? false : true
  return shares.indexOf(shown.kind) < shares.indexOf(asked.kind)
}

const shares = ['some', 'most', 'all']

interface QuantityWords {
  readonly numbers: ReadonlyMap<string, number>
  readonly all: ReadonlySet<string>
  readonly most: ReadonlySet<string>
  readonly some: ReadonlySet<string>
}

function quantities(
  numbers: string,
  words: { readonly all: string; readonly most: string; readonly some: string },
): QuantityWords {
  return {
    numbers: new Map(
      numbers
        .split(';')
        .flatMap((forms, index) => [...wordSet(forms)].map((form): [string, number] => [form, index + 1])),
    ),
    all: wordSet(words.all),
    most: wordSet(words.most),
    some: wordSet(words.some),
  }
}

const quantityWords: Readonly<Record<string, QuantityWords>> = {
  en: quantities(
    'one single; two both; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen; fourteen; fifteen; sixteen; seventeen; eighteen; nineteen; twenty',
    {
      all: 'all every each entire',
      most: 'most',
      some: 'some few individual selected certain',
    },
  ),
  de: quantities(
    'einzige einzigen einziger einziges einzigem; zwei beide beiden; drei; vier; fünf; sechs; sieben; acht; neun; zehn; elf; zwölf; dreizehn; vierzehn; fünfzehn; sechzehn; siebzehn; achtzehn; neunzehn; zwanzig',
    {
      all: 'alle allen aller sämtliche sämtlichen jeder jede jedes jeden',
      most: 'meisten',
      some: 'einige einigen einiger manche manchen wenige wenigen einzelne einzelnen ausgewählte ausgewählten',
    },
  ),
  fr: quantities(
    'seul seule; deux; trois; quatre; cinq; six; sept; huit; neuf; dix; onze; douze; treize; quatorze; quinze; seize; dix-sept; dix-huit; dix-neuf; vingt',
    {
      all: 'tous toutes chaque ensemble',
      most: 'plupart',
      some: 'quelques certains certaines',
    },
  ),
}
