import type { FoundCase } from '#contract/finding.ts'
import type { CaseRow } from '#contract/cases.ts'
import { heldIn, holdsAll, soughtIn, type Sought } from '#core/finding.ts'
import type { CaseCredentialId } from '#core/ids.ts'
import { joinedParticles } from '#core/nearSpelling.ts'
import type { LangText } from '#core/values.ts'

/** What a case is found by, made ready once. */
export interface SoughtCase {
  readonly number: Sought
  /** The name the applicant is called by now comes first. */
  readonly names: readonly { readonly name: string; readonly sought: Sought }[]
  readonly credentials: readonly (NonNullable<FoundCase['credential']> & { readonly sought: Sought })[]
  /** All of it. */
  readonly whole: Sought
}

interface Said {
  readonly number: string
  readonly names: readonly string[]
  readonly credentials: readonly {
    readonly id: CaseCredentialId
    readonly title: LangText
    readonly provider: LangText
  }[]
}

export function soughtCase({ number, names, credentials }: Said): SoughtCase {
  const inWords = credentials.map((one) => ({
    ...one,
    sought: soughtIn(...one.title.map(({ value }) => value), ...one.provider.map(({ value }) => value)),
  }))
  const called = names.map((name) => ({ name, sought: soughtIn(name) }))
  return {
    number: soughtIn(number),
    names: called,
    credentials: inWords,
    whole: soughtIn(number, ...names, ...inWords.map(({ sought }) => sought)),
  }
}

/** What a case may be found by though it is spelled otherwise than was typed. */
export function textsOfCase({ names, credentials }: SoughtCase): readonly string[] {
  const inFiles = credentials.flatMap(({ title, provider }) => [...title, ...provider]).map(({ value }) => value)
  return [...names.flatMap(({ name }) => [name, ...joinedParticles(name)]), ...inFiles]
}

/** Nearness up to which a case is found as typed; beyond it stands somewhere within words. */
export const asTyped = 2

/** From 0, that its number was typed, to 3, that all of it stands somewhere inside words; null where it is not what is asked for. */
export function nearnessOfCase(
  { number, names, whole }: SoughtCase,
  words: readonly string[],
  by: 'anything' | 'number',
): number | null {
  if (isNumber(number, words)) return 0
  if (by === 'number') return holdsAll(number, words, 'beginning') ? 1 : holdsAll(number, words, 'anywhere') ? 2 : null
  if (names.some(({ sought }) => holdsAll(sought, words, 'beginning'))) return 1
  if (holdsAll(whole, words, 'beginning')) return 2
  return holdsAll(whole, words, 'anywhere') ? 3 : null
}

/** `417` is the number of 2026-0417 too, and of each year's: the zeros are there to sort by. So are `2026/417` and `20260417`. */
function isNumber(number: Sought, words: readonly string[]): boolean {
  const [year = '', serial = ''] = number.trim().split(' ')
  const [first = '', last, ...more] = words.length === 1 ? (words[0]?.split(' ') ?? []) : []
  if (last === undefined) return bare(first) === bare(serial) || first === year + serial
  return first === year && bare(last) === bare(serial) && more.length === 0
}

const bare = (digits: string): string => digits.replace(/^0+/, '')

/** A case as it is told to whoever asked with these words. */
export function foundCase(
  row: Pick<CaseRow, 'id' | 'number' | 'stage' | 'clock'>,
  { names, credentials }: SoughtCase,
  words: readonly string[],
): FoundCase {
  const [current, ...others] = names
  const called = mostOf(others, words)
  const isOther =
    called !== undefined && current !== undefined && heldIn(called.sought, words) > heldIn(current.sought, words)
  const credential = mostOf(credentials, words)
  return {
    ...{ id: row.id, number: row.number, stage: row.stage },
    applicant: current?.name ?? '',
    alsoCalled: isOther ? called.name : null,
    credential:
      credential === undefined ? null : { id: credential.id, title: credential.title, provider: credential.provider },
    is: row.clock === 'decided' ? 'decided' : 'open',
  }
}

/** The one that holds most of the words; the first of several. */
function mostOf<One extends { readonly sought: Sought }>(
  all: readonly One[],
  words: readonly string[],
): One | undefined {
  const most = Math.max(...all.map(({ sought }) => heldIn(sought, words)))
  return all.find(({ sought }) => heldIn(sought, words) === most)
}
