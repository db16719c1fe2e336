import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import type { DecisionLine } from '#core/recognition/decision.ts'
import { Field } from '../../ui/index.ts'

/** Why a line departs from like cases: asked where it does, and kept in sight as long as something is written. */
export const Departure = memo(function Departure({
  line,
  precedents,
  onChange,
}: {
  readonly line: DecisionLine
  readonly precedents: Output<'decisions.draft'>['lines'][number]['precedents']
  readonly onChange: (next: Partial<DecisionLine>) => void
}) {
  const { t } = useTranslation('precedent')
  const departs = precedents?.departs === 'yes'
  if (!departs && line.departure === '') return null
  return (
    <section className="decision-row" aria-labelledby="decision-departure">
      <div className="decision-name">
        <h2 className="heading" id="decision-departure">
          {t('departure')}
        </h2>
        <p className="note">{t('departureRule')}</p>
      </div>
      <div className="stack">
        <p>
          {departs
            ? t('departureIs', {
                cases: precedents.cases,
                of: precedents.of,
                outcome: t(`recognition:outcome.${precedents.outcome}`),
              })
            : t('departureNone')}
        </p>
        <Field
          label={t('why')}
          value={line.departure}
          lines={3}
          note={t('forTheFile')}
          onChange={(departure) => {
            onChange({ departure })
          }}
        />
      </div>
    </section>
  )
})
