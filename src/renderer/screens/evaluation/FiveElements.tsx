import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Evaluation } from '#contract/evaluation.ts'
import { EvaluatedElement } from '#core/recognition/decision.ts'
import { FindingAnswer } from '#core/recognition/evaluation/finding.ts'
import { formatInstant } from '#locales/format.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useFormDraft } from '../../frame/formDrafts.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Standing } from '../../parts/Standing.tsx'
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

const Finding = z.object({ finding: FindingAnswer.nullable(), evidence: z.string(), reason: z.string() })

function OneElement({ element, evaluation }: { readonly element: EvaluatedElement; readonly evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const { timeZone } = useSession()
  const find = useChange('evaluation.find')
  const failureWords = useFailureWords()
  const known = evaluation.findings.find((one) => one.element === element)
  const draft = useFormDraft(`finding ${evaluation.caseCredentialId} ${element}`, Finding, {
    finding: known?.finding ?? null,
    evidence: known?.evidence ?? '',
    reason: known?.reason ?? '',
  })
  const { finding, evidence, reason } = draft.value
  const type = (change: Partial<z.infer<typeof Finding>>) => {
    draft.change((before) => ({ ...before, ...change }))
  }
  const seen = known === undefined ? null : { finding: known.finding, evidence: known.evidence, reason: known.reason }
  const standing =
    known === undefined
      ? null
      : t('elements.standing', {
          ...known,
          finding: t(`elements.answer.${known.finding}`),
          said: t('said', { name: known.by, at: formatInstant(known.at, language, timeZone) }),
        })
  const [asked, setAsked] = useState(false)
  const isShort = (text: string) => asked && text.trim().length < 2
  return (
    <fieldset className="evaluation-element">
      <legend className="heading">{t(`elements.name.${element}`)}</legend>
      <div className="evaluation-fields">
        <Pick
          label={t('elements.finding')}
          value={finding}
          placeholder={t('elements.open')}
          onChange={(next) => {
            type({ finding: next })
          }}
          options={FindingAnswer.options.map((value) => ({ value, label: t(`elements.answer.${value}`) }))}
        />
        <Field
          label={t('elements.evidence')}
          value={evidence}
          lines={2}
          onChange={(next) => {
            type({ evidence: next })
          }}
          refused={isShort(evidence) ? t('elements.evidenceMissing') : null}
        />
        <Field
          label={t('elements.reason')}
          value={reason}
          lines={2}
          onChange={(next) => {
            type({ reason: next })
          }}
          refused={isShort(reason) ? t('elements.reasonMissing') : null}
        />
      </div>
      <Standing now={standing} is={draft.isTyped ? 'typed' : 'untouched'} change={find} />
      {find.isError ? (
        <Notice kind="bad" title={t('elements.notKept')}>
          {failureWords(find.error)}
        </Notice>
      ) : null}
      <div className="row row-wrap">
        <span className="note grow">
          {draft.isTyped
            ? t(draft.isElsewhere ? 'begunElsewhere' : 'begun')
            : known === undefined
              ? t('elements.notYet')
              : t('said', { name: known.by, at: formatInstant(known.at, language, timeZone) })}
        </span>
        <Button
          of={t(`elements.name.${element}`)}
          pending={find.isPending}
          offBecause={draft.isTyped ? (finding === null ? t('elements.chooseFirst') : null) : t('elements.nothingNew')}
          onPress={() => {
            setAsked(true)
            if (finding === null || evidence.trim().length < 2 || reason.trim().length < 2) return
            const { caseCredentialId } = evaluation
            find.mutateAsync({ caseCredentialId, finding: { element, finding, evidence, reason }, seen }).then(
              () => {
                draft.wasKept(draft.value)
              },
              () => undefined,
            )
          }}
        >
          {t('elements.keep')}
        </Button>
      </div>
    </fieldset>
  )
}
