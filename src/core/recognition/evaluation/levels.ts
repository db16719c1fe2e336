import type { Assertion } from '../../credential/element.ts'

/** A level as the credential states it, and the EQF level it stands for. */
export interface StatedLevel {
  readonly scheme: string
  readonly stated: string
  readonly eqfLevel: number
  /** How it was reached: `eqf`, `cycle`, or `national:<framework>`. */
  readonly rule: string
}

/** "EQF level 6", "NFQ 8 / EQF 6", in German "EQR-Niveau 6", in French "CEC 6": the number that ends it is the EQF's. */
function isEqfInWords(stated: string): boolean {
  const number = /(?<!\d)\d{1,2}$/.exec(stated)
  if (number === null) return false
  // Looked through from its end: a pattern that begins anew at each word takes as long as the text is squared.
  let start = number.index
  while (start > 0 && !isDigit(stated[start - 1])) start -= 1
  return /\b(?:EQF|EQR|CEC)\b/.test(stated.slice(Math.max(0, start - 1)))
}

const isDigit = (letter: string | undefined) => letter !== undefined && letter >= '0' && letter <= '9'

/** QF-EHEA cycles beside the EQF (EQF recommendation 2017, annex II: first, second, third cycle are 6, 7, 8). */
const cycles: readonly { readonly named: RegExp; readonly eqfLevel: number }[] = [
  { named: /short[- ]?cycle|^short$/i, eqfLevel: 5 },
  { named: /first|bachelor/i, eqfLevel: 6 },
  { named: /second(?!ary)|master/i, eqfLevel: 7 },
  { named: /third|doctor/i, eqfLevel: 8 },
]

/** EQF level by national level, as each country referenced its framework (referencing reports to the EQF advisory group). */
const national: readonly {
  readonly framework: string
  readonly named: RegExp
  readonly levels: Readonly<Record<number, number>>
}[] = [
  { framework: 'DQR', named: /\bdqr\b/i, levels: sameLevels() },
  { framework: 'NQR', named: /\bnqr\b/i, levels: sameLevels() },
  { framework: 'PRK', named: /\bprk\b|\bpqf\b/i, levels: sameLevels() },
  { framework: 'NLQF', named: /\bnlqf\b/i, levels: sameLevels() },
  { framework: 'RNCP', named: /\brncp\b|\bcncp\b/i, levels: sameLevels(3) },
  { framework: 'NFQ-IE', named: /\bnfq\b/i, levels: { 1: 1, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6, 8: 6, 9: 7, 10: 8 } },
  { framework: 'FHEQ', named: /\bfheq\b|\brqf\b/i, levels: { 1: 2, 2: 3, 3: 4, 4: 5, 5: 5, 6: 6, 7: 7, 8: 8 } },
  {
    framework: 'SCQF',
    named: /\bscqf\b/i,
    levels: { 2: 1, 4: 2, 5: 3, 6: 4, 7: 5, 8: 5, 9: 6, 10: 6, 11: 7, 12: 8 },
  },
]

/**
 * Every level a credential states, in EQF levels; what has no rule is left out, never guessed.
 *
 * Several that disagree are all given: a person decides which holds.
 */
export function statedLevels(rows: readonly Assertion[]): StatedLevel[] {
  return rows.flatMap(({ element, value }) => {
    if (element !== 'level' || value === null) return []
    if (value.kind === 'code') return levelOf(value.scheme, value.code)
    return value.kind === 'text' ? levelOf('', value.text) : []
  })
}

function levelOf(scheme: string, stated: string): StatedLevel[] {
  const number = Number(/(?:^|\D)(\d{1,2})$/.exec(stated.trim())?.[1] ?? NaN)
  if (scheme === 'EQF' || isEqfInWords(stated.trim()))
    return number >= 1 && number <= 8 ? [{ scheme, stated, eqfLevel: number, rule: 'eqf' }] : []
  const framework = national.find(({ named }) => named.test(scheme) || named.test(stated))
  if (framework?.levels[number] !== undefined)
    return [{ scheme, stated, eqfLevel: framework.levels[number], rule: `national:${framework.framework}` }]
  if (!/ehea|cycle/i.test(scheme) && !/\bcycle\b/i.test(stated)) return []
  const cycle = cycles.find(({ named }) => named.test(stated))
  return cycle === undefined ? [] : [{ scheme, stated, eqfLevel: cycle.eqfLevel, rule: 'cycle' }]
}

function sameLevels(from = 1): Record<number, number> {
  return Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].filter((level) => level >= from).map((level) => [level, level]))
}
