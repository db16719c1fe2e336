import type { CaseCredentialId, CredentialId, ModuleOutcomeId } from '../../ids.ts'
import { leftOf } from '../budgets.ts'
import { ledgerOf, type LedgerInput, type LedgerSource } from '../ledger.ts'
import { carriersOf, outcomeCredits } from '../outcomeCredits.ts'

/** Credentials that together grant as much as all of them could. */
export interface Combination {
  readonly caseCredentialIds: readonly CaseCredentialId[]
}

export interface Combinations {
  /** The most that any combination grants, in hundredths of a credit. */
  readonly most: number
  /** The smallest ones that grant it: none of them has one credential more than another. At most `shown`. */
  readonly smallest: readonly Combination[]
}

/** How many combinations of one size are worth showing. */
const shown = 5

/**
 * The smallest combinations of credentials that grant the most towards a module, exactly.
 *
 * An award and a part of it never stand together (credits count at one level only, ECTS Users' Guide 2015). By branch and
 * bound over sizes: a branch ends where all that is left could not grant the most, or where as many as may still be taken
 * could not bring it: not if each gave all it has, nor if each brought all that those chosen do not carry yet.
 */
export function smallestCombinations(input: LedgerInput): Combinations {
  const levels = withoutTwoLevels(input.sources)
  const valued = levels.map((sources) => ({ sources, value: grantedBy(input, sources) }))
  const most = Math.max(0, ...valued.map(({ value }) => value))
  const candidates = valued
    .filter(({ value }) => value === most)
    .map(({ sources }) => ({ sources: inOrderOfUse(input, sources), needed: neededIn(input, sources, most) }))
  for (let size = 1; most > 0 && size <= input.sources.length; size += 1) {
    const searches = candidates.map((one) => ({ input, ...one, most, size }))
    const smallest = firstOf(searches, input.sources)
    if (smallest.length > 0) return { most, smallest }
  }
  return { most, smallest: [] }
}

/** The first few, each once: two choices of levels share what holds neither an award nor a part of it. */
function firstOf(searches: readonly Search[], sources: readonly LedgerSource[]): Combination[] {
  const first = new Map<string, Combination>()
  for (const chosen of eachOf(searches)) {
    const caseCredentialIds = sources.filter((one) => chosen.includes(one)).map((one) => one.caseCredentialId)
    first.set(caseCredentialIds.join(), { caseCredentialIds })
    if (first.size === shown) break
  }
  return [...first.values()]
}

function* eachOf(searches: readonly Search[]): Generator<readonly LedgerSource[]> {
  for (const one of searches) yield* search(one)
}

/** What a line of these credentials could grant. */
export function grantedBy(input: LedgerInput, sources: readonly LedgerSource[]): number {
  return ledgerOf({ ...input, sources }).atMost
}

interface SearchedSource {
  readonly source: LedgerSource
  /** The most that it could ever give. */
  readonly gives: number
  /** What it brings of each outcome of the module that it carries, had nothing been counted before. */
  readonly carries: ReadonlyMap<ModuleOutcomeId, number>
}

interface Search {
  readonly input: LedgerInput
  readonly sources: readonly SearchedSource[]
  /** Without any of these less is granted. */
  readonly needed: ReadonlySet<CaseCredentialId>
  readonly most: number
  readonly size: number
}

/** Depth first, the most giving first. */
function* search({ input, sources, needed, most, size }: Search): Generator<readonly LedgerSource[]> {
  function* step(at: number, taken: readonly SearchedSource[]): Generator<readonly LedgerSource[]> {
    const free = size - taken.length
    const rest = sources.slice(at)
    if (rest.filter(({ source }) => needed.has(source.caseCredentialId)).length > free) return
    if (sumOf([...taken, ...rest.slice(0, free)].map(({ gives }) => gives)) < most) return
    if (broughtAtMost(taken, rest, free) < most) return
    const chosen = taken.map(({ source }) => source)
    const [first] = free === 0 ? [] : rest
    const all = first === undefined ? chosen : [...chosen, ...rest.map(({ source }) => source)]
    if (grantedBy(input, all) < most) return
    if (first === undefined) {
      yield chosen
      return
    }
    yield* step(at + 1, [...taken, first])
    if (!needed.has(first.source.caseCredentialId)) yield* step(at + 1, taken)
  }
  yield* step(0, [])
}

/** What those taken carry, and what as many of the rest as are free could at most add to it. */
function broughtAtMost(taken: readonly SearchedSource[], rest: readonly SearchedSource[], free: number): number {
  const best = new Map<ModuleOutcomeId, number>()
  for (const [outcome, credits] of taken.flatMap(({ carries }) => [...carries])) {
    best.set(outcome, Math.max(credits, best.get(outcome) ?? 0))
  }
  const added = rest.map(({ carries }) =>
    sumOf([...carries].map(([outcome, credits]) => Math.max(0, credits - (best.get(outcome) ?? 0)))),
  )
  return sumOf([...best.values()]) + sumOf(added.sort((a, b) => b - a).slice(0, free))
}

function sumOf(some: readonly number[]): number {
  return some.reduce((sum, one) => sum + one, 0)
}

/** With the most that each could ever give: what it has left, and what it carries at the best coverage there is. */
function inOrderOfUse(input: LedgerInput, sources: readonly LedgerSource[]): Search['sources'] {
  const outcomes = outcomeCredits({ ...input, sources })
  const drawn = input.before.granted.flatMap((line) => line.drawn)
  return sources
    .map((source) => {
      const carried = outcomes
        .filter(({ moduleOutcomeId }) => carriersOf(sources, moduleOutcomeId).includes(source.credentialId))
        .reduce((sum, { counts }) => sum + counts, 0)
      return { source, gives: Math.min(leftOf(source, drawn) ?? 0, carried), carries: carriedBy(input, source) }
    })
    .sort((a, b) => b.gives - a.gives)
}

function carriedBy(input: LedgerInput, source: LedgerSource): Map<ModuleOutcomeId, number> {
  const carried = outcomeCredits({ ...input, sources: [source] }).filter(
    ({ moduleOutcomeId }) => carriersOf([source], moduleOutcomeId).length > 0,
  )
  return new Map(carried.map(({ moduleOutcomeId, worth }) => [moduleOutcomeId, worth]))
}

function neededIn(input: LedgerInput, sources: readonly LedgerSource[], most: number): Set<CaseCredentialId> {
  return new Set(
    sources
      .filter(
        (one) =>
          grantedBy(
            input,
            sources.filter((other) => other !== one),
          ) < most,
      )
      .map(({ caseCredentialId }) => caseCredentialId),
  )
}

/** Every largest choice of credentials in which none is a part of another. */
function withoutTwoLevels(sources: readonly LedgerSource[]): LedgerSource[][] {
  const ids = new Set(sources.map(({ credentialId }) => credentialId))
  const nearest = (source: LedgerSource) =>
    source.within.find(({ credentialId }) => ids.has(credentialId))?.credentialId
  const partsOf = (id: CredentialId) => sources.filter((one) => nearest(one) === id)
  const choicesOf = (source: LedgerSource): LedgerSource[][] => {
    const parts = partsOf(source.credentialId)
    return parts.length === 0 ? [[source]] : [[source], ...product(parts.map(choicesOf))]
  }
  return product(sources.filter((one) => nearest(one) === undefined).map(choicesOf))
}

function product(choices: readonly LedgerSource[][][]): LedgerSource[][] {
  return choices.reduce<LedgerSource[][]>(
    (all, next) => all.flatMap((some) => next.map((one) => [...some, ...one])),
    [[]],
  )
}
