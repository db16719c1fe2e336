import { english } from '../vocabulary/english.ts'
import { knownStems } from './wordVectors.ts'

/**
 * The English stem of a German or French word of the same origin: "Simulation", "Qualität", "qualité". `null` where the
 * English words that are known hold none that is spelt so; short words are left out, for among them false friends are many.
 */
export function cognateOf(form: string, lang: string): string | null {
  const endings = endingsOf[lang]
  if (endings === undefined) return null
  // SQL, HTML, C++, ISO 9001: names are the same everywhere.
  if (/[\d+#]/.test(form) || (form.length > 2 && !/[aeiouyàâäéèêëîïôöùûü]/.test(form))) return form
  if (form.length < shortest) return null
  const bare = form.normalize('NFD').replace(/\p{M}/gu, '')
  const candidates = endings.flatMap(([ending, english]) =>
    bare.endsWith(ending) ? [bare.slice(0, bare.length - ending.length) + english] : [],
  )
  for (const candidate of [...candidates, bare]) {
    if (candidate.length < shortest) continue
    const found = stemsBySpelling().get(spellingOf(english.stem(candidate)))
    if (found !== undefined) return found
  }
  return null
}

const shortest = 6

/** Endings of words taken from Latin and Greek, the longer first. */
const endingsOf: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  de: [
    ['isierungen', 'isation'],
    ['isierung', 'isation'],
    ['ierungen', 'ation'],
    ['ierung', 'ation'],
    ['isieren', 'ise'],
    ['ieren', 'ate'],
    ['ieren', ''],
    ['ieren', 'e'],
    ['itaten', 'ity'],
    ['itat', 'ity'],
    ['ische', 'ic'],
    ['ischen', 'ic'],
    ['ischer', 'ic'],
    ['isch', 'ic'],
    ['isch', 'ical'],
    ['ismus', 'ism'],
    ['logie', 'logy'],
    ['ien', 'y'],
    ['ie', 'y'],
    ['iken', 'ics'],
    ['ik', 'ics'],
    ['ik', 'ic'],
    ['enz', 'ence'],
    ['anz', 'ance'],
    ['elle', 'al'],
    ['ellen', 'al'],
    ['ell', 'al'],
    ['aler', 'al'],
    ['alen', 'al'],
    ['ive', 'ive'],
    ['iv', 'ive'],
    ['ionen', 'ion'],
    ['oren', 'or'],
    ['en', ''],
    ['en', 'e'],
    ['e', ''],
  ],
  fr: [
    ['isations', 'isation'],
    ['iques', 'ic'],
    ['ique', 'ic'],
    ['ique', 'ical'],
    ['ites', 'ity'],
    ['ite', 'ity'],
    ['ismes', 'ism'],
    ['isme', 'ism'],
    ['logies', 'logy'],
    ['logie', 'logy'],
    ['graphie', 'graphy'],
    ['ifier', 'ify'],
    ['iser', 'ise'],
    ['quer', 'cate'],
    ['aires', 'ary'],
    ['aire', 'ary'],
    ['euses', 'ous'],
    ['euse', 'ous'],
    ['eux', 'ous'],
    ['elles', 'al'],
    ['elle', 'al'],
    ['els', 'al'],
    ['el', 'al'],
    ['ives', 'ive'],
    ['ifs', 'ive'],
    ['if', 'ive'],
    ['eurs', 'or'],
    ['eur', 'or'],
    ['aux', 'al'],
    ['ies', 'y'],
    ['ie', 'y'],
    ['er', 'e'],
    ['er', 'ate'],
    ['er', ''],
    ['es', 'e'],
    ['s', ''],
  ],
}

let bySpelling: ReadonlyMap<string, string> | undefined

function stemsBySpelling(): ReadonlyMap<string, string> {
  bySpelling ??= new Map([...knownStems()].filter(({ length }) => length >= 4).map((stem) => [spellingOf(stem), stem]))
  return bySpelling
}

/** What the three languages spell apart for the same sound. */
function spellingOf(stem: string): string {
  return stem
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('qu', 'k')
    .replaceAll(/[ckzs]/g, 'c')
    .replaceAll('y', 'i')
    .replaceAll(/(.)\1/g, '$1')
    .replaceAll(/[ei]$/g, '')
}
