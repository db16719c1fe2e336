import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answers, DecisionLine } from '#core/recognition/decision.ts'
import { Field, State } from '../../ui/index.ts'

const steps: readonly (keyof Answers)[] = ['alternative', 'partial', 'conditional']

/** Before a refusal, alternative, partial and conditional recognition are each answered in writing, in this order. */
export const Answered = memo(function Answered({
  line,
  onChange,
}: {
  readonly line: DecisionLine
  readonly onChange: (next: Partial<DecisionLine>) => void
}) {
  const { t } = useTranslation('decision')
  const asked = line.outcome === 'notRecognised' || steps.some((step) => line.answers[step] !== '')
  return (
    <section className="decision-row" aria-labelledby="decision-answers">
      <div className="decision-name">
        <h2 className="heading" id="decision-answers">
          {t('answers')}
        </h2>
        <p className="note">{t('answersRule')}</p>
      </div>
      {asked ? (
        <div className="stack">
          {steps.map((step) => (
            <div key={step} className="answer-step">
              <State kind={line.answers[step].trim() === '' ? 'later' : 'good'}>
                {line.answers[step].trim() === '' ? t('notAnswered') : t('answered')}
              </State>
              <Field
                label={t(`answer.${step}`)}
                value={line.answers[step]}
                lines={2}
                onChange={(text) => {
                  onChange({ answers: { ...line.answers, [step]: text } })
                }}
              />
            </div>
          ))}
        </div>
      ) : (
        <p className="quiet">{t('answersNotNeeded')}</p>
      )}
    </section>
  )
})
