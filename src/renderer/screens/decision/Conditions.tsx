import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Condition, DecisionLine } from '#core/recognition/decision.ts'
import { Button, Field } from '../../ui/index.ts'
import { UntilAndChecker } from './UntilAndChecker.tsx'

/** What the applicant must still do, until when, and who checks it. */
export const Conditions = memo(function Conditions({
  line,
  onChange,
}: {
  readonly line: DecisionLine
  readonly onChange: (next: Partial<DecisionLine>) => void
}) {
  const { t } = useTranslation('decision')
  const replace = (index: number, next: Partial<Condition>) => {
    onChange({ conditions: line.conditions.map((one, place) => (place === index ? { ...one, ...next } : one)) })
  }
  return (
    <section className="decision-row" aria-labelledby="decision-conditions">
      <div className="decision-name">
        <h2 className="heading" id="decision-conditions">
          {t('conditions')}
        </h2>
        <p className="note">{t('conditionsRule')}</p>
      </div>
      <div className="stack">
        {line.conditions.length === 0 ? <p className="quiet">{t('noConditions')}</p> : null}
        {line.conditions.map((condition, index) => (
          <fieldset key={index} className="difference">
            <legend className="label">{t('condition', { number: index + 1 })}</legend>
            <Field
              label={t('conditionText')}
              value={condition.text}
              lines={2}
              onChange={(text) => {
                replace(index, { text })
              }}
            />
            <UntilAndChecker
              until={condition.until}
              checkedBy={condition.checkedBy}
              onUntil={(until) => {
                replace(index, { until })
              }}
              onCheckedBy={(checkedBy) => {
                replace(index, { checkedBy })
              }}
            />
            <div>
              <Button
                kind="plain"
                onPress={() => {
                  onChange({ conditions: line.conditions.filter((_, place) => place !== index) })
                }}
              >
                {t('removeCondition')}
              </Button>
            </div>
          </fieldset>
        ))}
        <div>
          <Button
            onPress={() => {
              onChange({ conditions: [...line.conditions, { text: '', until: null, checkedBy: '' }] })
            }}
          >
            {t('addCondition')}
          </Button>
        </div>
      </div>
    </section>
  )
})
