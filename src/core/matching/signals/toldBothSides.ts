import type { TaggedText } from '../../values.ts'
import type { ComparedCredential, ComparedModule, MatchReason } from '../comparison.ts'
import { reason, type ReasonCode } from '../reasons.ts'
import { besideSource } from './besideSource.ts'

/** Which sentence tells that both, one or none of the two sides say something. */
type Codes = Readonly<Record<'both' | 'module' | 'credential' | 'unknown', ReasonCode>>

/** Sets what both sides say in their own words side by side; whether it is the same is for the officer. */
export function toldBothSides(
  of: {
    readonly signal: 'assessment' | 'prerequisite'
    readonly field: 'assessment' | 'prerequisites'
    readonly codes: Codes
  },
  credential: ComparedCredential,
  module: ComparedModule,
): MatchReason | null {
  const { signal, field, codes } = of
  const shown = credential[field]
  const asked = module[field]
  if (shown === undefined || asked === undefined) return null
  const facts = { credential: saidIn(shown, shown[0]?.lang), module: saidIn(asked, shown[0]?.lang) }
  const code =
    shown.length > 0 && asked.length > 0
      ? codes.both
      : asked.length > 0
        ? codes.module
        : shown.length > 0
          ? codes.credential
          : codes.unknown
  return reason({
    signal,
    code,
    side: 'neither',
    strength: 'some',
    value: 0,
    facts,
    source: besideSource(credential, signal, asked.length > 0 ? 'told' : 'silent'),
  })
}

/** All that is said in one language: the wanted one where there is something in it. */
function saidIn(texts: readonly TaggedText[], wanted: string | undefined): string {
  const lang = texts.some((text) => text.lang === wanted) ? wanted : texts[0]?.lang
  return [...new Set(texts.filter((text) => text.lang === lang).map(({ value }) => value))].join('; ')
}
