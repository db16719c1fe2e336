import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { conditionsOfLine } from '#core/recognition/conditions.ts'
import type { DecisionLine } from '#core/recognition/decision.ts'
import { useAsk } from '../../api.ts'
import { useConditionWords } from '../../parts/conditionWords.ts'

/** What a line says beside its outcome and credits: what bridges the gap, what is recognised, what differs, on which conditions. */
export function LineToRead({ line }: { readonly line: DecisionLine }) {
  const { t } = useTranslation('decision')
  const module = useAsk('catalogue.module', { moduleVersionId: line.moduleVersionId })
  const codeOf = (id: string | null) => module.data?.outcomes.find((outcome) => outcome.id === id)?.code ?? ''
  const words = useConditionWords()
  const { answers } = line
  const left = conditionsOfLine(line)
  const recognised = line.outcome === 'partial' ? line.recognised.map(codeOf).filter((code) => code !== '') : []
  const differences = line.differences.filter(({ substantial }) => substantial === 'yes')
  const answered = (['alternative', 'partial', 'conditional'] as const).filter(
    (kind) => line.outcome === 'notRecognised' && answers[kind].trim() !== '',
  )
  return (
    <dl className="facts small">
      {recognised.length === 0 ? null : <Part name={t('recognisedOutcomes')}>{recognised.join(', ')}</Part>}
      {differences.length === 0 ? null : (
        <Part name={t('differences')}>
          <ul className="stack">
            {differences.map(({ moduleOutcomeId, description, essentialBecause, evidence }, index) => (
              <li key={index}>
                {codeOf(moduleOutcomeId)} {description}
                <br />
                <span className="note">
                  {t('essentialBecause')}: {essentialBecause} {t('evidence')}: {evidence}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {left.length === 0 ? null : (
        <Part name={t(line.outcome === 'alternative' ? 'bridging' : 'conditions')}>
          <ul className="stack">
            {left.map(({ text, until, checkedBy }, index) => (
              <li key={index}>
                {text}
                <br />
                <span className="note">{words.untilAndChecker(until, checkedBy)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {answered.map((kind) => (
        <Part key={kind} name={t(`outcomeKey.${kind}`)}>
          {answers[kind]}
        </Part>
      ))}
    </dl>
  )
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
