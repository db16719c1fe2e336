import { memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModuleDetail } from '#contract/catalogue.ts'
import type { DecisionLine, Difference } from '#core/recognition/decision.ts'
import { DifferenceKind, EvaluatedElement } from '#core/recognition/decision.ts'
import type { Purpose } from '#core/programme/programme.ts'
import { textFor } from '#core/values.ts'
import { useAsk, useChange } from '../../api.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { NotDone } from '../../parts/NotDone.tsx'
import { Button, Field, Pick } from '../../ui/index.ts'
import type { LineChange } from './lineChange.ts'

const none: Difference = {
  element: 'learningOutcomes',
  kind: 'content',
  moduleOutcomeId: null,
  description: '',
  essentialBecause: '',
  evidence: '',
  substantial: 'open',
}

/** What the credential does not show, why it is an obstacle to the purpose, and what shows it: the university's burden. */
export const Differences = memo(function Differences({
  line,
  purpose,
  onChange,
}: {
  readonly line: DecisionLine
  readonly purpose: Purpose
  readonly onChange: (next: LineChange) => void
}) {
  const { t } = useTranslation('decision')
  const module = useAsk('catalogue.module', { moduleVersionId: line.moduleVersionId })
  const replace = useCallback(
    (index: number, next: Partial<Difference>) => {
      onChange(({ differences }) => ({
        differences: differences.map((one, place) => (place === index ? { ...one, ...next } : one)),
      }))
    },
    [onChange],
  )
  const remove = useCallback(
    (index: number) => {
      onChange(({ differences }) => ({ differences: differences.filter((_, place) => place !== index) }))
    },
    [onChange],
  )
  return (
    <section className="decision-row" aria-labelledby="decision-differences">
      <div className="decision-name">
        <h2 className="heading" id="decision-differences">
          {t('differences')}
        </h2>
        <p className="note">{t('differencesRule')}</p>
      </div>
      <div className="stack">
        {line.differences.length === 0 ? <p className="quiet">{t('noDifferences')}</p> : null}
        {line.differences.map((difference, index) => (
          <DifferenceFields
            key={index}
            index={index}
            difference={difference}
            module={module.data ?? null}
            purpose={purpose}
            onReplace={replace}
            onRemove={remove}
          />
        ))}
        <div>
          <Button
            onPress={() => {
              onChange({ differences: [...line.differences, none] })
            }}
          >
            {t('addDifference')}
          </Button>
        </div>
      </div>
    </section>
  )
})

const DifferenceFields = memo(function DifferenceFields({
  index,
  difference,
  module,
  purpose,
  onReplace,
  onRemove,
}: {
  readonly index: number
  readonly difference: Difference
  readonly module: ModuleDetail | null
  readonly purpose: Purpose
  readonly onReplace: (index: number, next: Partial<Difference>) => void
  readonly onRemove: (index: number) => void
}) {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const onChange = (next: Partial<Difference>) => {
    onReplace(index, next)
  }
  const outcome = module?.outcomes.find(({ id }) => id === difference.moduleOutcomeId) ?? null
  return (
    <fieldset className="difference">
      <legend className="label">{t('difference', { number: index + 1 })}</legend>
      <div className="difference-head">
        <Pick
          label={t('element')}
          value={difference.element}
          onChange={(element) => {
            onChange({ element })
          }}
          options={EvaluatedElement.options.map((value) => ({ value, label: t(`elementName.${value}`) }))}
        />
        <Pick
          label={t('localOutcome')}
          value={difference.moduleOutcomeId ?? 'none'}
          onChange={(id) => {
            onChange({ moduleOutcomeId: module?.outcomes.find((one) => one.id === id)?.id ?? null })
          }}
          options={[
            { value: 'none', label: t('wholeCredential') },
            ...(module?.outcomes ?? []).map(({ id, code, text }) => ({
              value: id,
              label: `${code} ${textFor(text, language)?.value ?? ''}`,
            })),
          ]}
        />
        <Pick
          label={t('differenceKind.kind')}
          value={difference.kind}
          onChange={(kind) => {
            onChange({ kind })
          }}
          options={DifferenceKind.options.map((value) => ({ value, label: t(`differenceKind.kinds.${value}`) }))}
        />
        <Pick
          label={t('isSubstantial')}
          value={difference.substantial}
          onChange={(substantial) => {
            onChange({ substantial })
          }}
          options={(['open', 'yes', 'no'] as const).map((value) => ({ value, label: t(`substantial.${value}`) }))}
        />
      </div>
      <Field
        label={t('description')}
        value={difference.description}
        lines={2}
        onChange={(description) => {
          onChange({ description })
        }}
      />
      {difference.substantial === 'no' ? null : (
        <div className="difference-proof">
          <Field
            label={t('essentialBecause')}
            value={difference.essentialBecause}
            lines={2}
            onChange={(essentialBecause) => {
              onChange({ essentialBecause })
            }}
          />
          <Field
            label={t('evidence')}
            value={difference.evidence}
            lines={2}
            onChange={(evidence) => {
              onChange({ evidence })
            }}
          />
        </div>
      )}
      <div className="row">
        {outcome === null ? null : <Essential outcome={outcome} purpose={purpose} />}
        <span className="grow" />
        <Button
          kind="plain"
          onPress={() => {
            onRemove(index)
          }}
        >
          {t('removeDifference')}
        </Button>
      </div>
    </fieldset>
  )
})

/** Only what is essential for the purpose must be matched; that nobody has said so is asked for, not assumed. */
function Essential({
  outcome,
  purpose,
}: {
  readonly outcome: ModuleDetail['outcomes'][number]
  readonly purpose: Purpose
}) {
  const { t } = useTranslation('decision')
  const set = useChange('catalogue.setEssential')
  const said = outcome.essential[purpose]
  const shown = said === undefined ? 'unknown' : said ? 'yes' : 'no'
  return (
    <div className="stack">
      <Pick
        label={t('essentialFor', { outcome: outcome.code })}
        value={shown}
        onChange={(value) => {
          if (value !== 'unknown') set.mutate({ moduleOutcomeId: outcome.id, purpose, essential: value, seen: shown })
        }}
        options={[
          ...(said === undefined ? [{ value: 'unknown' as const, label: t('essential.unknown') }] : []),
          { value: 'yes' as const, label: t('essential.yes') },
          { value: 'no' as const, label: t('essential.no') },
        ]}
      />
      <NotDone error={set.error} />
    </div>
  )
}
