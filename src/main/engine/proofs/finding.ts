import type { SealCode, SealFinding, SealKey } from '#core/verification/ports.ts'

export function holds(facts: SealFinding['facts'], key: SealKey): SealFinding {
  return { status: 'passed', code: 'holds', facts, key }
}

export function doesNotHold(facts: SealFinding['facts'], key: SealKey | null): SealFinding {
  return { status: 'failed', code: 'doesNotHold', facts, key }
}

/** Not looked at, and why. */
export function notChecked(code: Exclude<SealCode, 'holds' | 'doesNotHold'>, facts: SealFinding['facts']): SealFinding {
  return { status: 'skipped', code, facts, key: null }
}
