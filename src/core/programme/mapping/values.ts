import { LocalDate, type CentiCredits } from '../../values.ts'

/** `7.5`, `7,5 LP`, `6 ECTS`: hundredths, exactly. Credits of another system are not converted. */
export function creditsOf(cell: string): CentiCredits | null {
  const [, whole, decimals = '', unit = ''] = /^(\d{1,3})(?:[.,](\d{1,4}))?([^\d]*)$/.exec(cell.trim()) ?? []
  if (whole === undefined || !isEctsUnit(unit)) return null
  const hundredths = decimals.replace(/0+$/, '').padEnd(2, '0')
  return hundredths.length > 2 ? null : Number(whole) * 100 + Number(hundredths)
}

const isEctsUnit = (unit: string): boolean =>
  /^(?:|ects.*|lp|cp|ec|ects-?punkte|leistungspunkte|credits?|credit points?|crédits?|punkte|pts?\.?)$/i.test(
    unit.replace(/[()]/g, '').trim(),
  )

/** Whole hours: `150`, `150 h`, `PT150H` (ISO 8601). */
export function hoursOf(cell: string): number | null {
  const [, plain, iso] =
    /^(?:(\d{1,4})(?:[.,]0+)?\s*(?:h|hours?|stunden|std\.?|heures?)?|PT(\d{1,4})H(?:0+M)?)$/i.exec(cell.trim()) ?? []
  const hours = Number(plain ?? iso ?? 0)
  return hours > 0 ? hours : null
}

/**
 * A level of the European Qualifications Framework: as a number, as its concept, or by the cycle of the award.
 *
 * Bachelor, master and doctorate are the first, second and third cycle of the QF-EHEA, which the EQF recommendation of
 * 2017 refers to the levels 6, 7 and 8. A cell that names two different levels is not read.
 */
export function levelOf(cell: string): number | null {
  const text = cell.trim()
  const [, exact] = /^(?:(?:EQF|EQR|DQR|CEC|HQR|NQF|level|niveau|stufe)[\s:-]*)*([1-8])(?:[.,]0)?$/i.exec(text) ?? []
  if (exact !== undefined) return Number(exact)
  const [, concept] = /snb\/eqf\/([1-8])$|esco\/eqf\/([1-8])$/.exec(text) ?? []
  if (concept !== undefined) return Number(concept)
  const found = cycles.flatMap(([words, level]) => (words.test(text) ? [level] : []))
  return found.length === 1 ? (found[0] ?? null) : null
}

const cycles: readonly (readonly [RegExp, number])[] = [
  [/\b(?:bachelors?|licence|first cycle|erster zyklus|b\.?\s?(?:sc|a|eng)\b)/i, 6],
  [/\b(?:masters?|second cycle|zweiter zyklus|m\.?\s?(?:sc|a|eng)\b)/i, 7],
  [/\b(?:doctora\w*|doktor\w*|promotion|ph\.?\s?d\b|third cycle|dritter zyklus)/i, 8],
]

/** Which part of `01.10.2025` or `10/01/2025` is the day. */
export type DayOrder = 'dayFirst' | 'monthFirst'

/** Told by the cells of a whole column: a first part above 12 is a day; day first where nothing tells, as in Europe. */
export function dayOrderOf(cells: readonly string[]): DayOrder {
  const parts = cells.map((cell) => slashed.exec(cell.trim()))
  const isMonthFirst = parts.some((found) => Number(found?.[2]) > 12) && !parts.some((found) => Number(found?.[1]) > 12)
  return isMonthFirst ? 'monthFirst' : 'dayFirst'
}

const slashed = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/

/** A day, or null: `2025-10-01`, with or without a time, or in the order that the column has. */
export function dateOf(cell: string, order: DayOrder): LocalDate | null {
  const text = cell.trim()
  const [iso] = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text) ?? []
  if (iso !== undefined) return LocalDate.safeParse(iso).data ?? null
  const [, first = '', second = '', year = ''] = slashed.exec(text) ?? []
  const [day, month] = order === 'dayFirst' ? [first, second] : [second, first]
  return LocalDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data ?? null
}
