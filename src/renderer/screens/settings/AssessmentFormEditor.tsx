import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Criterion, suggested, type AssessmentTemplate } from '#core/recognition/evaluation/template.ts'
import type { LangText } from '#core/values.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useFieldsDraft } from '../../frame/formDrafts.tsx'
import { Button, Field, Notice, Pick, Tick } from '../../ui/index.ts'
import { NotSavedYet } from './NotSavedYet.tsx'
import { VersionMeanwhile } from './VersionMeanwhile.tsx'

const Text = z.object({ en: z.string(), de: z.string() })
type Text = z.infer<typeof Text>

const Draft = z.object({
  key: z.string(),
  question: Text,
  /** One grade a line. */
  grades: Text,
  suggestedBy: Criterion.shape.suggestedBy,
  onSiteOnly: z.boolean(),
})
type Draft = z.infer<typeof Draft>

const Typed = z.object({ name: Text, criteria: z.array(Draft) })

/** Edits a form as a new version of it; what is unfinished is told, not saved. */
export function AssessmentFormEditor({
  template,
  version,
  onClose,
}: {
  readonly template: AssessmentTemplate
  /** That was saved last; null where the form is new. */
  readonly version: number | null
  readonly onClose: () => void
}) {
  const { t } = useTranslation('evaluation')
  const save = useChange('assessmentTemplates.save')
  const failureWords = useFailureWords()
  const typed = useFieldsDraft(`assessmentForm ${template.key}`, Typed.partial(), {
    name: textsOf(template.name),
    criteria: template.criteria.map(draftOf),
  })
  const { name, criteria: drafts } = typed.value
  const setName = (next: Text) => {
    typed.change({ name: next })
  }
  const setDrafts = (next: readonly Draft[]) => {
    typed.change({ criteria: [...next] })
  }
  const change = (index: number, next: Partial<Draft>) => {
    setDrafts(drafts.map((one, place) => (place === index ? { ...one, ...next } : one)))
  }
  const unfinished = !isWritten(name) || drafts.some(({ question }) => !isWritten(question))
  const notFour = drafts.some(({ grades }) => linesOf(grades.en).length !== 4 || linesOf(grades.de).length !== 4)
  return (
    <div className="stack stack-wide settings-narrow">
      {save.isError ? (
        <Notice kind="bad" title={t('forms.notSaved')}>
          {failureWords(save.error)}
        </Notice>
      ) : null}
      <VersionMeanwhile version={version} isTyped={typed.isTyped} change={save} />
      <Field
        label={t('forms.nameEn')}
        value={name.en}
        onChange={(en) => {
          setName({ ...name, en })
        }}
      />
      <Field
        label={t('forms.nameDe')}
        value={name.de}
        onChange={(de) => {
          setName({ ...name, de })
        }}
      />
      {drafts.map((draft, index) => (
        <CriterionFields
          key={draft.key}
          number={index + 1}
          draft={draft}
          onChange={(next) => {
            change(index, next)
          }}
          onRemove={
            drafts.length === 1
              ? null
              : () => {
                  setDrafts(drafts.filter((_, place) => place !== index))
                }
          }
        />
      ))}
      <div className="row">
        <Button
          onPress={() => {
            setDrafts([...drafts, emptyDraft(drafts)])
          }}
        >
          {t('forms.add')}
        </Button>
        <span className="grow" />
        <NotSavedYet state={typed.isTyped ? 'typed' : 'untouched'} onDiscard={typed.discard} />
        <Button onPress={onClose}>{t('forms.back')}</Button>
        <Button
          kind="primary"
          pending={save.isPending}
          offBecause={unfinished ? t('forms.questionsMissing') : notFour ? t('forms.fourGrades') : null}
          onPress={() => {
            const criteria = drafts.map(criterionOf)
            save.mutateAsync({ key: template.key, name: langTextOf(name), criteria, seen: version }).then(
              () => {
                typed.wasKept()
                onClose()
              },
              () => undefined,
            )
          }}
        >
          {t('forms.save', { version: (version ?? 0) + 1 })}
        </Button>
      </div>
    </div>
  )
}

function CriterionFields({
  number,
  draft,
  onChange,
  onRemove,
}: {
  readonly number: number
  readonly draft: Draft
  readonly onChange: (next: Partial<Draft>) => void
  readonly onRemove: (() => void) | null
}) {
  const { t } = useTranslation('evaluation')
  const { question, grades } = draft
  return (
    <fieldset className="stack">
      <legend className="heading">{t('forms.criterion', { number })}</legend>
      <Field
        label={t('forms.questionEn')}
        value={question.en}
        onChange={(en) => {
          onChange({ question: { ...question, en } })
        }}
      />
      <Field
        label={t('forms.questionDe')}
        value={question.de}
        onChange={(de) => {
          onChange({ question: { ...question, de } })
        }}
      />
      <Field
        label={t('forms.gradesEn')}
        value={grades.en}
        lines={4}
        onChange={(en) => {
          onChange({ grades: { ...grades, en } })
        }}
      />
      <Field
        label={t('forms.gradesDe')}
        value={grades.de}
        lines={4}
        onChange={(de) => {
          onChange({ grades: { ...grades, de } })
        }}
      />
      <Pick
        label={t('forms.suggestedBy')}
        value={draft.suggestedBy ?? 'nothing'}
        onChange={(by) => {
          onChange({ suggestedBy: by === 'nothing' ? null : by })
        }}
        options={[
          { value: 'nothing' as const, label: t('forms.nothing') },
          ...suggested.map((value) => ({ value, label: t(`forms.by.${value}`) })),
        ]}
      />
      <Tick
        checked={draft.onSiteOnly}
        onChange={(onSiteOnly) => {
          onChange({ onSiteOnly })
        }}
      >
        {t('forms.onSiteOnly')}
      </Tick>
      {onRemove === null ? null : (
        <div>
          <Button kind="plain" onPress={onRemove}>
            {t('forms.remove', { number })}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

function draftOf({ key, question, grades, suggestedBy, onSiteOnly }: Criterion): Draft {
  const of = (lang: keyof Text) => grades.map((grade) => grade.find((one) => one.lang === lang)?.value ?? '').join('\n')
  return { key, question: textsOf(question), grades: { en: of('en'), de: of('de') }, suggestedBy, onSiteOnly }
}

function criterionOf({ key, question, grades, suggestedBy, onSiteOnly }: Draft): Criterion {
  const [en, de] = [linesOf(grades.en), linesOf(grades.de)]
  return {
    key,
    question: langTextOf(question),
    grades: [0, 1, 2, 3].map((place) => langTextOf({ en: en[place] ?? '', de: de[place] ?? '' })),
    suggestedBy,
    onSiteOnly,
  }
}

function emptyDraft(drafts: readonly Draft[]): Draft {
  let number = drafts.length + 1
  while (drafts.some(({ key }) => key === `criterion${String(number)}`)) number += 1
  const empty = { en: '', de: '' }
  return { key: `criterion${String(number)}`, question: empty, grades: empty, suggestedBy: null, onSiteOnly: false }
}

function textsOf(text: LangText): Text {
  const of = (lang: string) => text.find((one) => one.lang === lang)?.value ?? ''
  return { en: of('en'), de: of('de') }
}

function langTextOf({ en, de }: Text): LangText {
  return [
    { lang: 'en', value: en.trim() },
    { lang: 'de', value: de.trim() },
  ]
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function isWritten({ en, de }: Text): boolean {
  return en.trim() !== '' && de.trim() !== ''
}
