/**
 * Names of people in basic Latin letters, for comparing what different offices wrote.
 *
 * Tables: ICAO Doc 9303 part 3, section 6 (passports: A. Latin with marks, B. Cyrillic) for `icao`; ISO 9:1995 without its
 * marks for Cyrillic and ISO 843:1997 (transcription) for Greek in `iso`; the Bulgarian law on transliteration of 2009
 * in `law`. A name is compared in every spelling: passports write "Müller" as MUELLER, universities as Muller.
 */
export type Spelling = 'icao' | 'iso' | 'law' | 'plain'
export const spellings: readonly Spelling[] = ['icao', 'iso', 'law', 'plain']

/** Latin letters that do not lose their mark by decomposition; first as passports write them, then bare. */
const latin: Readonly<Record<string, readonly [icao: string, plain: string]>> = {
  ä: ['ae', 'a'],
  ö: ['oe', 'o'],
  ü: ['ue', 'u'],
  ß: ['ss', 'ss'],
  å: ['aa', 'a'],
  ø: ['oe', 'o'],
  æ: ['ae', 'ae'],
  œ: ['oe', 'oe'],
  ł: ['l', 'l'],
  đ: ['d', 'd'],
  ð: ['d', 'd'],
  þ: ['th', 'th'],
  ı: ['i', 'i'],
  ŋ: ['n', 'n'],
  ħ: ['h', 'h'],
}

/** Cyrillic: ICAO 9303 (Bulgarian letters as there), ISO 9 bare, the Bulgarian law. */
const cyrillic: Readonly<Record<string, readonly [icao: string, iso: string, law: string]>> = {
  а: ['a', 'a', 'a'],
  б: ['b', 'b', 'b'],
  в: ['v', 'v', 'v'],
  г: ['g', 'g', 'g'],
  д: ['d', 'd', 'd'],
  е: ['e', 'e', 'e'],
  ё: ['e', 'e', 'yo'],
  ж: ['zh', 'z', 'zh'],
  з: ['z', 'z', 'z'],
  и: ['i', 'i', 'i'],
  й: ['i', 'j', 'y'],
  к: ['k', 'k', 'k'],
  л: ['l', 'l', 'l'],
  м: ['m', 'm', 'm'],
  н: ['n', 'n', 'n'],
  о: ['o', 'o', 'o'],
  п: ['p', 'p', 'p'],
  р: ['r', 'r', 'r'],
  с: ['s', 's', 's'],
  т: ['t', 't', 't'],
  у: ['u', 'u', 'u'],
  ф: ['f', 'f', 'f'],
  х: ['kh', 'h', 'h'],
  ц: ['ts', 'c', 'ts'],
  ч: ['ch', 'c', 'ch'],
  ш: ['sh', 's', 'sh'],
  щ: ['shch', 's', 'sht'],
  ъ: ['ie', '', 'a'],
  ы: ['y', 'y', 'y'],
  ь: ['', '', 'y'],
  э: ['e', 'e', 'e'],
  ю: ['iu', 'u', 'yu'],
  я: ['ia', 'a', 'ya'],
  і: ['i', 'i', 'i'],
  ї: ['i', 'i', 'yi'],
  є: ['ie', 'e', 'ye'],
  ґ: ['g', 'g', 'g'],
  ј: ['j', 'j', 'j'],
  љ: ['lj', 'l', 'lj'],
  њ: ['nj', 'n', 'nj'],
  ћ: ['c', 'c', 'c'],
  ђ: ['d', 'd', 'd'],
  џ: ['dz', 'd', 'dz'],
}

/** Greek by ISO 843 transcription; pairs of letters first. */
const greekPairs: readonly (readonly [RegExp, string])[] = [
  [/γγ/g, 'ng'],
  [/γξ/g, 'nx'],
  [/γχ/g, 'nch'],
  [/^μπ/g, 'b'],
  [/([\s-])μπ/g, '$1b'],
  [/ου/g, 'ou'],
  [/[αά][υύ](?=[θκξπσςτφχψ]|$)/g, 'af'],
  [/[αά][υύ]/g, 'av'],
  [/[εέ][υύ](?=[θκξπσςτφχψ]|$)/g, 'ef'],
  [/[εέ][υύ]/g, 'ev'],
]
const greek: Readonly<Record<string, string>> = {
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm' },
  ...{ ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', ς: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch', ψ: 'ps', ω: 'o' },
}

/** Lower-case basic Latin letters with single spaces between the words; what is no letter becomes a space. */
export function transliterate(name: string, spelling: Spelling): string {
  // Stress marks of Greek would hide its pairs of letters; a dialytika parts them and stays.
  const unstressed = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/([α-ω])\u0301/g, '$1')
  const lower = unstressed.normalize('NFC')
  const paired = greekPairs.reduce((text, [pair, letters]) => text.replace(pair, letters), lower)
  return Array.from(paired)
    .map((letter) => letterIn(letter, spelling))
    .join('')
    .replace(/['’ʼ`´]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim()
}

function letterIn(letter: string, spelling: Spelling): string {
  const marked = latin[letter]
  if (marked !== undefined) return marked[spelling === 'icao' ? 0 : 1]
  const own = cyrillic[letter]
  if (own !== undefined) return own[spelling === 'law' ? 2 : spelling === 'iso' ? 1 : 0]
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '')
  return greek[bare] ?? cyrillic[bare]?.[0] ?? bare
}
