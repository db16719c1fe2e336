import type { Assertion, ElementName, ElementValue } from '../../credential/element.ts'
import type { VerificationReport } from '../../verification/report.ts'

export const row = (
  element: ElementName,
  value: ElementValue | null,
  { part = 'type', item = 0, state = 'stated' }: Partial<Pick<Assertion, 'part' | 'item' | 'state'>> = {},
): Assertion => ({
  element,
  state,
  item,
  part,
  value,
  reason: null,
  origin: { from: 'file', importer: 'test', layer: 'json', pointer: '' },
})

export const text = (words: string): ElementValue => ({ kind: 'text', text: words, lang: 'en' })
export const code = (scheme: string, value: string): ElementValue => ({ kind: 'code', scheme, code: value })
export const flag = (holds: boolean): ElementValue => ({ kind: 'flag', holds })
export const credits = (scheme: string | null, hundredths = 600): ElementValue => ({
  kind: 'credits',
  hundredths,
  scheme,
})

export const standing: VerificationReport['standing'] = {
  answers: ['inForce'],
  reasons: [],
  asOf: '2026-06-01',
  statusListOf: null,
}

export const reportWith = (parts: Partial<VerificationReport>): VerificationReport => ({
  checks: [],
  authenticity: { answer: 'authentic', reasons: [] },
  standing,
  standingToday: standing,
  trustPack: null,
  engineVersion: 'test',
  checkedAt: '2026-06-01T00:00:00.000Z',
  ...parts,
})

export const check = (id: string, status: 'passed' | 'failed' | 'skipped', found: string) => ({
  check: id,
  status,
  code: found,
  facts: {},
  pointer: null,
})
