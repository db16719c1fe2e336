import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { CriterionGrade, type CriterionAnswer, type Evaluation } from '#contract/evaluation.ts'
import { templateName, type Criterion } from '#core/recognition/evaluation/template.ts'
import { textFor } from '#core/values.ts'
import { formatInstant } from '#locales/format.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useFormDraft } from '../../frame/formDrafts.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Standing } from '../../parts/Standing.tsx'
import { Button, Field, Notice, Pick, Suggested } from '../../ui/index.ts'

/** The form officers know: suggested from the file's elements and checks, answered by a person, each with its evidence. */
export function AssessmentForm({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const { template } = evaluation
  return (
    <section aria-labelledby="evaluation-form">
      <h2 className="title" id="evaluation-form">
        {textFor(template.name, language)?.value ?? template.key}
      </h2>
      <p className="small quiet">{t('form.version', { version: template.version })}</p>
      {template.criteria.map((criterion) => {
        const answer = evaluation.answers.find((one) => one.criterion === criterion.key)
        return answer === undefined ? null : (
          // Another version may ask something else under the same key.
          <OneCriterion
            key={`${templateName(template)} ${criterion.key}`}
            criterion={criterion}
            answer={answer}
            evaluation={evaluation}
          />
        )
      })}
    </section>
  )
}

const Answer = z.object({ grade: CriterionGrade.nullable(), reason: z.string() })

function OneCriterion({
  criterion,
  answer,
  evaluation,
}: {
  readonly criterion: Criterion
  readonly answer: CriterionAnswer
  readonly evaluation: Evaluation
}) {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const { timeZone } = useSession()
  const change = useChange('evaluation.answer')
  const failureWords = useFailureWords()
  const form = `criterion ${evaluation.caseCredentialId} ${templateName(evaluation.template)} ${criterion.key}`
  const kept = { grade: answer.answer?.grade ?? null, reason: answer.answer?.reason ?? '' }
  const draft = useFormDraft(form, Answer, kept)
  const { grade, reason } = draft.value
  const type = (next: Partial<z.infer<typeof Answer>>) => {
    draft.change((before) => ({ ...before, ...next }))
  }
  const question = textFor(criterion.question, language)?.value ?? criterion.key
  const gradeWords = (one: CriterionGrade) =>
    one === 'notApplicable'
      ? t('form.notApplicable')
      : (textFor(criterion.grades[Number(one)] ?? [], language)?.value ?? one)
  const { suggestion } = answer
  const asReason = grade !== null && grade !== suggestion?.grade && reason.trim().length < 2
  const save = (next: CriterionGrade) => {
    const { caseCredentialId, template } = evaluation
    const seen = answer.answer === null ? null : { grade: answer.answer.grade, reason: answer.answer.reason }
    const said = { criterion: criterion.key, grade: next, reason, seen }
    change.mutateAsync({ caseCredentialId, template: templateName(template), ...said }).then(
      () => {
        draft.wasKept({ grade: next, reason })
      },
      () => undefined,
    )
  }
  const standing =
    answer.answer === null
      ? null
      : t(answer.answer.reason === '' ? 'form.standingAlone' : 'form.standing', {
          grade: gradeWords(answer.answer.grade),
          reason: answer.answer.reason,
          said: t('said', { name: answer.answer.by, at: formatInstant(answer.answer.at, language, timeZone) }),
        })
  const choices = ['0', '1', '2', '3', ...(criterion.onSiteOnly ? ['notApplicable'] : [])] as CriterionGrade[]
  return (
    <fieldset className="evaluation-element">
      <legend className="heading">{question}</legend>
      {suggestion === null ? (
        <p className="note">{t('form.noSuggestion')}</p>
      ) : (
        <p className="small">
          <Suggested>{gradeWords(suggestion.grade)}</Suggested> {t(`evidence.${suggestion.code}`, suggestion.facts)}
        </p>
      )}
      <div className="evaluation-fields evaluation-answer">
        <Pick
          label={t('form.grade')}
          value={grade}
          placeholder={t('form.open')}
          onChange={(next) => {
            type({ grade: next })
          }}
          options={choices.map((value) => ({ value, label: gradeWords(value) }))}
        />
        <Field
          label={t('form.reason')}
          value={reason}
          lines={2}
          onChange={(next) => {
            type({ reason: next })
          }}
          note={grade === null || grade === suggestion?.grade ? undefined : t('form.otherThanSuggested')}
        />
      </div>
      <Standing now={standing} is={draft.isTyped ? 'typed' : 'untouched'} change={change} />
      {change.isError ? (
        <Notice kind="bad" title={t('form.notKept')}>
          {failureWords(change.error)}
        </Notice>
      ) : null}
      <div className="row row-wrap">
        <span className="note grow">
          {draft.isTyped
            ? t(draft.isElsewhere ? 'begunElsewhere' : 'begun')
            : answer.answer === null
              ? t('form.notYet')
              : t('said', { name: answer.answer.by, at: formatInstant(answer.answer.at, language, timeZone) })}
        </span>
        {answer.answer === null && suggestion !== null && grade === null ? (
          <Button
            of={question}
            pending={change.isPending}
            onPress={() => {
              type({ grade: suggestion.grade })
              save(suggestion.grade)
            }}
          >
            {t('form.agree')}
          </Button>
        ) : null}
        <Button
          of={question}
          pending={change.isPending}
          offBecause={
            grade === null
              ? t('form.chooseFirst')
              : asReason
                ? t('form.reasonFirst')
                : draft.isTyped
                  ? null
                  : t('elements.nothingNew')
          }
          onPress={() => {
            if (grade !== null) save(grade)
          }}
        >
          {t('form.keep')}
        </Button>
      </div>
    </fieldset>
  )
}
