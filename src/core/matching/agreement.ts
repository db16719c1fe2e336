import { cohensKappa, type Kappa } from '../statistics/kappa.ts'
import type { LocalDate } from '../values.ts'
import type { Coverage } from './comparison.ts'
import { shareOf, type Share } from './refit/figures.ts'

/** A judgement in force beside the suggestion that stood by it. Whose it is, is not asked. */
export interface JudgedBeside {
  readonly judged: Coverage
  readonly suggested: Coverage
  readonly inSight: boolean
  readonly on: LocalDate
}

/** Judgements before the suggestion was in sight, and with it: two things, since who sees an answer leans towards it. */
export interface Apart<Value> {
  readonly unseen: Value
  readonly inSight: Value
}

export interface AgreementOverTime {
  /** The earliest first; a period in which nothing was judged is absent. `2026-05`, or `2026-Q2`. */
  readonly periods: readonly (Apart<Share> & { readonly period: string })[]
  /** Over all periods, the share and how far it goes beyond chance. */
  readonly whole: Apart<{ readonly share: Share; readonly kappa: Kappa }>
}

/** How often officers judge as the machine suggests, period by period. */
export function agreementOverTime(judged: readonly JudgedBeside[], per: 'month' | 'quarter'): AgreementOverTime {
  const byPeriod = Map.groupBy(judged, ({ on }) => (per === 'month' ? on.slice(0, 7) : quarterOf(on)))
  return {
    periods: [...byPeriod]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([period, own]) => ({ period, ...apart(own, alike) })),
    whole: apart(judged, (own) => ({
      share: alike(own),
      kappa: cohensKappa(own.map(({ judged: found, suggested }) => [suggested, found] as const)),
    })),
  }
}

function apart<Value>(judged: readonly JudgedBeside[], of: (own: readonly JudgedBeside[]) => Value): Apart<Value> {
  return { unseen: of(judged.filter(({ inSight }) => !inSight)), inSight: of(judged.filter(({ inSight }) => inSight)) }
}

function alike(own: readonly JudgedBeside[]): Share {
  return shareOf(own.filter(({ judged, suggested }) => judged === suggested).length, own.length)
}

function quarterOf(day: LocalDate): string {
  return `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`
}
