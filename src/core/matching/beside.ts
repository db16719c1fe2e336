import type { Assertion, ElementName, Origin } from '../credential/element.ts'
import type { CredentialFacts } from '../credential/facts.ts'
import type { LocalDate, TaggedText } from '../values.ts'
import type { ComparedCredential, ValueSource } from './comparison.ts'

/** The day of the award; where the file does not name it, the day of issuing stands for it and says so. */
export function awardOf(
  { awardedOn, issuedOn }: Pick<CredentialFacts, 'awardedOn' | 'issuedOn'>,
  asOf: LocalDate,
): NonNullable<ComparedCredential['award']> | null {
  if (awardedOn !== null) return { on: awardedOn, told: 'awardedOn', asOf }
  return issuedOn === null ? null : { on: issuedOn, told: 'issuedOn', asOf }
}

/** Kinds of assessment in words: titles and types, and codes that are words; else what describes it. */
export function assessmentOf(rows: readonly Assertion[]): TaggedText[] {
  const texts = rows.flatMap(({ element, part, value }) => {
    if (element !== 'assessment') return []
    if (value?.kind === 'text') return [{ part, lang: value.lang, value: value.text }]
    const isWord = value?.kind === 'code' && !/^[a-z][a-z0-9+.-]*:/i.test(value.code)
    return isWord ? [{ part, lang: 'und', value: value.code }] : []
  })
  const named = texts.filter(({ part }) => part !== 'description')
  return (named.length > 0 ? named : texts).map(({ lang, value }) => ({ lang, value }))
}

/** Who said each of them: a person last, else the file first. */
export function sourcesOf(rows: readonly Assertion[]): NonNullable<ComparedCredential['sources']> {
  const award = sourceOf(rows, 'awardedOn') ?? sourceOf(rows, 'issuedOn')
  const entries = [
    ['level', sourceOf(rows, 'level')],
    ['workload', sourceOf(rows, 'workload')],
    ['award', award],
    ['assessment', sourceOf(rows, 'assessment')],
    ['prerequisite', sourceOf(rows, 'prerequisite')],
  ] as const
  return Object.fromEntries(entries.filter(([, source]) => source !== null))
}

function sourceOf(rows: readonly Assertion[], element: ElementName): ValueSource | null {
  const said = rows.filter((row) => row.element === element && row.value !== null && row.origin !== null)
  const supplied = said.findLast(({ origin }) => origin?.from !== 'file' && origin?.from !== 'trustPack')
  const origin = (supplied ?? said[0])?.origin ?? null
  return origin === null ? null : { from: origin.from, place: placeOf(origin) }
}

/** A reason that an officer gives is their own words and may name somebody: it is no place. */
function placeOf(origin: Origin): string {
  if (origin.from === 'file') return origin.pointer
  return (origin.from === 'scan' || origin.from === 'document') && origin.page !== null ? String(origin.page) : ''
}
