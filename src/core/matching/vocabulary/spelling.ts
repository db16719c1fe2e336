/**
 * British spellings as American ones, so that "behaviour" meets "behavior" and "paediatric" "pediatric": credentials of one
 * country are held against modules of another, and the tables know most words by their American spelling. Takes and gives lower
 * case; what is spelt alike everywhere comes back as it is.
 *
 * "-ise" and "-ize" are not among it: the stemmer is given both as "-ise", since it would take "organize" for "organ".
 */
export function americanSpelling(word: string): string {
  return whole.get(word) ?? rules.reduce((spelt, [british, american]) => spelt.replace(british, american), word)
}

/** Families of words; each is looked for wherever it may stand in a longer word ("multicentre", "neurobehavioural"). */
const rules: readonly (readonly [british: RegExp, american: string])[] = [
  [
    /(behavi|col|lab|neighb|tum|vap|hum|harb|fav|hon|flav|rum|od|arm|vig|rig|sav|splend|endeav|parl|clam|ferv|ranc|val)our/,
    '$1or',
  ],
  [/(cent|fib|lit|met|theat|calib|spect|lust|sab)re(?=s?$)/, '$1er'],
  [/centred$/, 'centered'],
  [/^(def|off|lic|pret)ence/, '$1ense'],
  [/^(cat|an)alogu(?:e|(?=ing))/, '$1alog'],
  [/^practis/, 'practic'],
  [/haem/, 'hem'],
  [/([knrc])aem(?=i[ac])/, '$1em'],
  [/anaesth/, 'anesth'],
  [/paed(?=iatr|ic|olog)/, 'ped'],
  [/gynaec/, 'gynec'],
  [/^aetio/, 'etio'],
  [/^caesar/, 'cesar'],
  [/^faec/, 'fec'],
  [/palaeo/, 'paleo'],
  [/oedem/, 'edem'],
  [/oestr/, 'estr'],
  [/oesoph/, 'esoph'],
  [/^foet/, 'fet'],
  [/(rrh|pn)oe/, '$1e'],
  [/^coeliac/, 'celiac'],
  [/^homoeo/, 'homeo'],
  [/manoeuvr(?:e(?=s?$)|(?=ing|ed))/, 'maneuver'],
  [/(counsel|travel|jewel|label|model)l(?=[eo]rs?$)/, '$1'],
  [/sulph/, 'sulf'],
  [/mould/, 'mold'],
  [/^sceptic/, 'skeptic'],
  [/judgement/, 'judgment'],
]

/** Single words. */
const whole = new Map(
  `aeroplane airplane · aeroplanes airplanes · aluminium aluminum · cosy cozy · grey gray · greys grays · jewellery jewelry ·
  kerb curb · kerbs curbs · mediaeval medieval · pyjamas pajamas · skilful skillful ·
  tyre tire · tyres tires · wilful willful · woollen woolen`
    .split('·')
    .map((pair) => pair.trim().split(' ') as [string, string]),
)
