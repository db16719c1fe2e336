import type { CaseCredentialId, CredentialId } from '../../ids.ts'
import { leftOf, type DrawnCredits } from '../budgets.ts'
import { drawsOf, ledgerOf, type LedgerInput, type LedgerSource } from '../ledger.ts'
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
 * could not bring it even if each gave all it has.
 */
export function smallestCombinations(input: LedgerInput): Combinations {
  const levels = withoutTwoLevels(input.sources)
  const valued = levels.map((sources) => ({ sources, value: grantedBy(input, sources) }))
  const most = Math.max(0, ...valued.map(({ value }) => value))
  if (most === 0) return { most, smallest: [] }
  const found = new Map<string, Combination>()
  const candidates = valued
    .filter(({ value }) => value === most)
    .map(({ sources }) => ({ sources: inOrderOfUse(input, sources), needed: neededIn(input, sources, most) }))
  for (let size = 1; size <= input.sources.length && found.size === 0; size += 1) {
    for (const { sources, needed } of candidates) {
      search({ input, sources, needed, most, size }, (combination) => {
        const key = combination.toSorted().join(' ')
        if (found.size < shown) found.set(key, { caseCredentialIds: inOrder(input.sources, combination) })
        return found.size < shown
      })
    }
  }
  return { most, smallest: [...found.values()] }
}

/** What a line of these credentials could grant. */
export function grantedBy(input: LedgerInput, sources: readonly LedgerSource[]): number {
  return sources.length === 0 ? 0 : ledgerOf({ ...input, sources }).atMost
}

interface Search {
  readonly input: LedgerInput
  readonly sources: readonly { readonly source: LedgerSource; readonly gives: number }[]
  /** Without any of these less is granted. */
  readonly needed: ReadonlySet<CaseCredentialId>
  readonly most: number
  readonly size: number
}

/** Depth first, the most giving first; `take` says whether more are wanted. */
function search({ input, sources, needed, most, size }: Search, take: (ids: CaseCredentialId[]) => boolean): void {
  const step = (at: number, chosen: readonly LedgerSource[], given: number): boolean => {
    const free = size - chosen.length
    const rest = sources.slice(at)
    const mustTake = rest.filter(({ source }) => needed.has(source.caseCredentialId)).length
    if (mustTake > free || rest.length < free) return true
    const bound = given + rest.slice(0, free).reduce((sum, { gives }) => sum + gives, 0)
    if (bound < most) return true
    if (free === 0) {
      return grantedBy(input, chosen) === most ? take(chosen.map(({ caseCredentialId }) => caseCredentialId)) : true
    }
    if (grantedBy(input, [...chosen, ...rest.map(({ source }) => source)]) < most) return true
    const [first] = rest
    if (first === undefined) return true
    if (!step(at + 1, [...chosen, first.source], given + first.gives)) return false
    return needed.has(first.source.caseCredentialId) || step(at + 1, chosen, given)
  }
  step(0, [], 0)
}

/** With the most that each could ever give: what it has left, and what it carries at the best coverage there is. */
function inOrderOfUse(input: LedgerInput, sources: readonly LedgerSource[]): Search['sources'] {
  const outcomes = outcomeCredits({ ...input, sources })
  const drawn = drawnBefore(input)
  return sources
    .map((source) => {
      const carried = outcomes
        .filter(({ moduleOutcomeId }) => {
          const carriers = carriersOf(sources, moduleOutcomeId)
          return carriers.length === 0 || carriers.includes(source.credentialId)
        })
        .reduce((sum, { counts }) => sum + counts, 0)
      return { source, gives: source.workload === null ? 0 : Math.min(leftOf(source, drawn) ?? 0, carried) }
    })
    .sort((a, b) => b.gives - a.gives)
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

function inOrder(sources: readonly LedgerSource[], ids: readonly CaseCredentialId[]): CaseCredentialId[] {
  return sources.flatMap(({ caseCredentialId }) => (ids.includes(caseCredentialId) ? [caseCredentialId] : []))
}

function drawnBefore({ before }: LedgerInput): readonly DrawnCredits[] {
  return before.granted.flatMap(({ drawn }) => drawn)
}

/** Which credential gives how much to which outcome, were the combination used. */
export function drawsIn(input: LedgerInput, ids: readonly CaseCredentialId[]) {
  const used = { ...input, sources: input.sources.filter(({ caseCredentialId }) => ids.includes(caseCredentialId)) }
  const outcomes = outcomeCredits(used)
  return drawsOf(used, outcomes).flatMap(({ demand, credentialId, credits }) => {
    const outcome = outcomes[demand]
    const source = used.sources.find((one) => one.credentialId === credentialId)
    if (outcome === undefined || source === undefined) return []
    return [{ moduleOutcomeId: outcome.moduleOutcomeId, caseCredentialId: source.caseCredentialId, credits }]
  })
}
