import type { Assertion } from '../../credential/element.ts'
import type { CentiCredits } from '../../values.ts'
import { convertCredits, conversionOf } from '../creditSchemes.ts'
import { creditsFromMinutes, type WorkloadRates } from '../workload.ts'

/** A workload as a credential states it, with what it is worth in ECTS; `credits` and `rule` are null where no rule converts it. */
export interface StatedWorkload {
  readonly stated: { readonly kind: 'credits' | 'hours'; readonly amount: number; readonly scheme: string | null }
  readonly credits: CentiCredits | null
  readonly rule: string | null
}

/** Each workload that a credential states. The same figure said twice of one achievement, as credits offered and received, is one. */
export function statedWorkloads(rows: readonly Assertion[], rates: WorkloadRates): StatedWorkload[] {
  const said = new Map<string, StatedWorkload>()
  for (const { element, item, value } of rows) {
    if (element !== 'workload') continue
    const one = workloadOf(value, rates)
    if (one === null) continue
    const { kind, amount, scheme } = one.stated
    const key = JSON.stringify([item, kind, amount, scheme])
    if (!said.has(key)) said.set(key, one)
  }
  return [...said.values()]
}

function workloadOf(value: Assertion['value'], rates: WorkloadRates): StatedWorkload | null {
  if (value?.kind === 'duration') {
    const stated = { kind: 'hours' as const, amount: value.minutes / 60, scheme: null }
    const credits = creditsFromMinutes(value.minutes, rates.hoursPerCredit)
    return { stated, credits, rule: `hours/${String(rates.hoursPerCredit)}` }
  }
  if (value?.kind !== 'credits') return null
  const conversion = conversionOf(value.scheme, rates)
  const stated = { kind: 'credits' as const, amount: value.hundredths / 100, scheme: value.scheme }
  const credits = conversion === null ? null : convertCredits(value.hundredths, conversion)
  return { stated, credits, rule: conversion?.rule ?? null }
}
