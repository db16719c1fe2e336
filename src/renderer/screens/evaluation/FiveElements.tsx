import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evaluation } from '#contract/evaluation.ts'
import { EvaluatedElement } from '#core/recognition/decision.ts'
import { FindingAnswer } from '#core/recognition/evaluation/finding.ts'
import { formatInstant } from '#locales/format.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Button, Field, Notice, Pick } from '../../ui/index.ts'

/** Level, workload, quality, profile, learning outcomes: what was found, what shows it, and why. */
export function FiveElements({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation')
  return (
    <section aria-labelledby="evaluation-elements">
      <h2 className="title" id="evaluation-elements">
        {t('elements.title')}
      </h2>
      <p className="small quiet">{t('elements.rule')}</p>
      {EvaluatedElement.options.map((element) => (
        <OneElement key={element} element={element} evaluation={evaluation} />
      ))}
    </section>
  )
}

function OneElement({ element, evaluation }: { readonly element: EvaluatedElement; readonly evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const { timeZone } = useSession()
  const find = useChange('evaluation.find')
  const failureWords = useFailureWords()
  const known = evaluation.findings.find((one) => one.element === element)
  const [finding, setFinding] = useState<FindingAnswer | null>(known?.finding ?? null)
  const [evidence, setEvidence] = useState(known?.evidence ?? '')
  const [reason, setReason] = useState(known?.reason ?? '')
  const [asked, setAsked] = useState(false)
  const changed =
    finding !== (known?.finding ?? null) || evidence !== (known?.evidence ?? '') || reason !== (known?.reason ?? '')
  const isShort = (text: string) => asked && text.trim().length < 2
  return (
    <fieldset className="evaluation-element">
      <legend className="heading">{t(`elements.name.${element}`)}</legend>
      <div className="evaluation-fields">
        <Pick
          label={t('elements.finding')}
          value={finding}
          placeholder={t('elements.open')}
          onChange={setFinding}
          options={FindingAnswer.options.map((value) => ({ value, label: t(`elements.answer.${value}`) }))}
        />
        <Field
          label={t('elements.evidence')}
          value={evidence}
          lines={2}
          onChange={setEvidence}
          refused={isShort(evidence) ? t('elements.evidenceMissing') : null}
        />
        <Field
          label={t('elements.reason')}
          value={reason}
          lines={2}
          onChange={setReason}
          refused={isShort(reason) ? t('elements.reasonMissing') : null}
        />
      </div>
      {find.isError ? (
        <Notice kind="bad" title={t('elements.notKept')}>
          {failureWords(find.error)}
        </Notice>
      ) : null}
      <div className="row">
        <span className="note grow">
          {known === undefined
            ? t('elements.notYet')
            : t('said', { name: known.by, at: formatInstant(known.at, language, timeZone) })}
        </span>
        <Button
          pending={find.isPending}
          offBecause={changed ? (finding === null ? t('elements.chooseFirst') : null) : t('elements.nothingNew')}
          onPress={() => {
            setAsked(true)
            if (finding === null || evidence.trim().length < 2 || reason.trim().length < 2) return
            find.mutate({
              caseCredentialId: evaluation.caseCredentialId,
              finding: { element, finding, evidence, reason },
            })
          }}
        >
          {t('elements.keep', { element: t(`elements.name.${element}`) })}
        </Button>
      </div>
    </fieldset>
  )
}
