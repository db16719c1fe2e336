import { useTranslation } from 'react-i18next'
import type { CandidateRow } from '#contract/comparison.ts'
import type { Output } from '#contract/contract.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { SameAndDiffers } from '../../parts/SameAndDiffers.tsx'
import { CandidateWhy } from './CandidateWhy.tsx'

/** How a module was decided before; null where it never was, undefined until it is known. */
export type Before = Output<'precedents.ofCandidates'>[number] | null | undefined

/** Whether precedents move the list, as the officer wants to see it. */
export type Order = 'moved' | 'plain'

/** What is suggested for a module, why it is near and why it stands where it does; of the chosen one the nearest case too. */
export function CandidateDetails({
  candidate,
  before,
  chosen,
  order,
}: {
  readonly candidate: CandidateRow
  readonly before: Before
  readonly chosen: 'chosen' | 'not'
  readonly order: Order
}) {
  const { t } = useTranslation('comparison')
  const { covered, partly, not, cantSay } = candidate.suggested
  const counts =
    [
      ...(covered === 0 ? [] : [t('screen.suggestedCovered', { count: covered })]),
      ...(partly === 0 ? [] : [t('screen.suggestedPartly', { count: partly })]),
    ].join(', ') || t('screen.suggestedNone')
  return (
    <>
      <span className="note candidate-note">
        {t('screen.suggestedOf', { counts, all: covered + partly + not + cantSay })}
      </span>
      <CandidateWhy reasons={candidate.reasons} chosen={chosen} />
      {order === 'plain' || candidate.precedents === null ? null : (
        <Moved by={candidate.precedents} place={candidate.place} />
      )}
      {chosen === 'not' || before == null ? null : (
        <span className="note candidate-note">
          {t('precedent:nearest', {
            outcome: t(`recognition:outcome.${before.nearest.outcome}`),
            number: before.nearest.caseNumber ?? t('precedent:erased'),
          })}
          <span className="candidate-facts">
            <SameAndDiffers precedent={before.nearest} />
          </span>
        </span>
      )}
    </>
  )
}

/** How a module was decided before, in few words; empty until it is known. */
export function useDecided(): (before: Before) => string {
  const { t } = useTranslation('precedent')
  return (before) => {
    if (before == null) return before === null ? t('never') : ''
    return RecognitionOutcome.options
      .flatMap((outcome) => {
        const count = before.decided[outcome] ?? 0
        return count === 0 ? [] : [t(`outcome.${outcome}`, { count })]
      })
      .join(', ')
  }
}

/** Why a module stands elsewhere than its score alone would have it. */
function Moved({
  by: { effect, granted, refused },
  place,
}: {
  readonly by: NonNullable<CandidateRow['precedents']>
  readonly place: number
}) {
  const { t } = useTranslation('precedent')
  return (
    <span className="note candidate-note">
      {effect === 'raised'
        ? t('raised', { granted, of: granted + refused })
        : t('lowered', { refused, of: granted + refused })}{' '}
      ({t('place', { place })})
    </span>
  )
}
