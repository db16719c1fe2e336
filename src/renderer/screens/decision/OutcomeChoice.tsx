import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { RecognitionOutcome, type DecisionLine } from '#core/recognition/decision.ts'
import { formatCredits } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { DoubtsOfLine, useDoubtsNow } from './Doubts.tsx'

/** The five outcomes in the order in which they are considered; each says what it asks for, none is chosen for anyone. */
export const OutcomeChoice = memo(function OutcomeChoice({
  line,
  atMost,
  onChange,
}: {
  readonly line: DecisionLine
  readonly atMost: number
  readonly onChange: (next: Partial<DecisionLine>) => void
}) {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const doubtsId = useId()
  const doubts = useDoubtsNow(line.caseCredentialIds)
  const substantial = line.differences.some((difference) => difference.substantial === 'yes')
  const notes: Readonly<Record<RecognitionOutcome, string>> = {
    full: substantial ? t('note.fullExcluded') : t('note.full'),
    alternative: t('note.alternative'),
    partial: t('note.partial', { credits: formatCredits(atMost, language) }),
    conditional: t('note.conditional'),
    notRecognised: t('note.notRecognised'),
  }
  return (
    <div className="decision-row">
      <div className="decision-name">
        <h2 className="heading" id="decision-outcome">
          {t('outcome')}
        </h2>
        <p className="note">{t('outcomeRule')}</p>
      </div>
      <div className="stack">
        <DoubtsOfLine line={line} id={doubtsId} />
        <div
          className="outcome-choice"
          role="radiogroup"
          aria-labelledby="decision-outcome"
          {...(doubts.length === 0 ? {} : { 'aria-describedby': doubtsId })}
        >
          {RecognitionOutcome.options.map((outcome) => (
            <label
              key={outcome}
              className={line.outcome === outcome ? 'outcome-option outcome-chosen' : 'outcome-option'}
            >
              <input
                type="radio"
                name="decision-outcome"
                checked={line.outcome === outcome}
                onChange={() => {
                  onChange({ outcome })
                }}
              />
              <span className="outcome-word">{t(`outcomeKey.${outcome}`)}</span>
              <span className="note outcome-note">{notes[outcome]}</span>
            </label>
          ))}
        </div>
      </div>
    </div>
  )
})
