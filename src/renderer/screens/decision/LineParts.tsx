import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import type { DecisionContent, DecisionLine } from '#core/recognition/decision.ts'
import { textFor } from '#core/values.ts'
import { useAsk } from '../../api.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { Button, Field, Tick } from '../../ui/index.ts'
import { UntilAndChecker } from './UntilAndChecker.tsx'

/** Which credentials a line rests on, and the lines of the decision: one is added or taken out whole. */
export const LineParts = memo(function LineParts({
  lines,
  line,
  couldAdd,
  onLines,
  onLine,
}: {
  readonly lines: DecisionContent['lines']
  readonly line: DecisionLine
  readonly couldAdd: Output<'decisions.draft'>['couldAdd']
  readonly onLines: (lines: DecisionContent['lines']) => void
  readonly onLine: (next: Partial<DecisionLine>) => void
}) {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const { detail } = useOpenCase()
  const free = couldAdd.filter(
    (one) => !lines.some(({ moduleVersionId }) => moduleVersionId === one.line.moduleVersionId),
  )
  return (
    <section className="decision-row" aria-labelledby="decision-line">
      <div className="decision-name">
        <h2 className="heading" id="decision-line">
          {t('restsOn')}
        </h2>
        <p className="note">{t('restsOnRule')}</p>
      </div>
      <div className="stack">
        <fieldset className="ticks">
          <legend className="label">{t('credentialsOfLine')}</legend>
          {detail.credentials.map(({ id, title }) => (
            <Tick
              key={id}
              checked={line.caseCredentialIds.includes(id)}
              onChange={(checked) => {
                const others = line.caseCredentialIds.filter((one) => one !== id)
                onLine({ caseCredentialIds: checked ? [...others, id] : others })
              }}
            >
              {textFor(title, language)?.value ?? t('ledger.untitled')}
            </Tick>
          ))}
        </fieldset>
        <div className="row row-wrap">
          {free.map(({ moduleCode, moduleTitle, line: begun }) => (
            <Button
              key={begun.moduleVersionId}
              onPress={() => {
                onLines([...lines, begun])
              }}
            >
              {t('addLine', { module: codeAndTitle(moduleCode, textFor(moduleTitle, language)?.value) })}
            </Button>
          ))}
          {lines.length > 1 ? (
            <Button
              kind="plain"
              onPress={() => {
                onLines(lines.filter((one) => one !== line))
              }}
            >
              {t('removeLine')}
            </Button>
          ) : null}
        </div>
      </div>
    </section>
  )
})

/** What the chosen outcome asks to be said: which outcomes are recognised, or what bridges the gap. */
export const OutcomeParts = memo(function OutcomeParts({
  line,
  onChange,
}: {
  readonly line: DecisionLine
  readonly onChange: (next: Partial<DecisionLine>) => void
}) {
  if (line.outcome === 'partial') return <RecognisedOutcomes line={line} onChange={onChange} />
  if (line.outcome === 'alternative') return <BridgingTask line={line} onChange={onChange} />
  return null
})

interface PartProps {
  readonly line: DecisionLine
  readonly onChange: (next: Partial<DecisionLine>) => void
}

function RecognisedOutcomes({ line, onChange }: PartProps) {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const module = useAsk('catalogue.module', { moduleVersionId: line.moduleVersionId })
  return (
    <section className="decision-row" aria-labelledby="decision-recognised">
      <div className="decision-name">
        <h2 className="heading" id="decision-recognised">
          {t('recognisedOutcomes')}
        </h2>
        <p className="note">{t('recognisedRule')}</p>
      </div>
      <div className="stack">
        {(module.data?.outcomes ?? []).map(({ id, code, text }) => (
          <Tick
            key={id}
            checked={line.recognised.includes(id)}
            onChange={(checked) => {
              const others = line.recognised.filter((one) => one !== id)
              onChange({ recognised: checked ? [...others, id] : others })
            }}
          >
            {code} {textFor(text, language)?.value}
          </Tick>
        ))}
      </div>
    </section>
  )
}

function BridgingTask({ line, onChange }: PartProps) {
  const { t } = useTranslation('decision')
  return (
    <section className="decision-row" aria-labelledby="decision-bridging">
      <div className="decision-name">
        <h2 className="heading" id="decision-bridging">
          {t('bridging')}
        </h2>
        <p className="note">{t('bridgingRule')}</p>
      </div>
      <div className="stack">
        <Field
          label={t('bridgingTask')}
          value={line.bridgingTask}
          lines={2}
          onChange={(bridgingTask) => {
            onChange({ bridgingTask })
          }}
        />
        <UntilAndChecker
          until={line.bridgingUntil}
          checkedBy={line.bridgingCheckedBy}
          onUntil={(bridgingUntil) => {
            onChange({ bridgingUntil })
          }}
          onCheckedBy={(bridgingCheckedBy) => {
            onChange({ bridgingCheckedBy })
          }}
        />
      </div>
    </section>
  )
}
