import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { LetterTemplate } from '#contract/letters.ts'
import { LetterKind } from '#core/letters/letterKind.ts'
import { neededIn, placeholdersOf } from '#core/letters/placeholders.ts'
import { templateProblems } from '#core/letters/template.ts'
import { useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { PdfPages } from '../../parts/pdf/PdfPages.tsx'
import { Button, Field, Notice, Pick, Segmented } from '../../ui/index.ts'
import { NotSavedYet } from './NotSavedYet.tsx'
import { SavedMeanwhile } from './SavedMeanwhile.tsx'
import { useSettingsDraft } from './useSettingsDraft.ts'

/** The office's own wording of each letter, with placeholders that are checked before it is saved. */
export function LetterTemplates() {
  const { t } = useTranslation('letter')
  const question = useAsk('letterTemplates.list', {})
  const [kind, setKind] = useState<LetterKind>('acknowledgement')
  const [language, setLanguage] = useState<'en' | 'de'>(useLanguage())
  return (
    <div className="stack stack-wide settings-narrow">
      <p className="quiet">{t('settings.text')}</p>
      <Pick
        label={t('dialog.kind')}
        value={kind}
        onChange={setKind}
        options={LetterKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <Segmented
        label={t('dialog.language')}
        value={language}
        onChange={setLanguage}
        options={(['en', 'de'] as const).map((value) => ({ value, label: t(`dialog.languageName.${value}`) }))}
      />
      <Asked question={question} failed={t('settings.notRead')}>
        {(templates) => {
          const chosen = templates.find((one) => one.kind === kind && one.language === language)
          return chosen === undefined ? null : <TemplateForm key={`${kind} ${language}`} template={chosen} />
        }}
      </Asked>
    </div>
  )
}

const Typed = z.object({ subject: z.string(), body: z.string() })

function TemplateForm({ template }: { readonly template: LetterTemplate }) {
  const { t } = useTranslation('letter')
  const save = useChange('letterTemplates.save')
  const failureWords = useFailureWords()
  const [shown, setShown] = useState<'text' | 'preview'>('text')
  const { kind, language, version } = template
  const draft = useSettingsDraft<z.infer<typeof Typed>>(`letter ${kind} ${language}`, Typed.partial(), {
    subject: template.subject,
    body: template.body,
  })
  const { subject, body } = draft.value
  const problems = templateProblems(kind, { subject, body })
  const needed = neededIn(kind)
  return (
    <>
      <p className="note">{version === null ? t('settings.isBuiltIn') : t('settings.version', { version })}</p>
      {save.isError ? (
        <Notice kind="bad" title={t('settings.failed')}>
          {failureWords(save.error)}
        </Notice>
      ) : null}
      {problems.length === 0 ? null : (
        <Notice kind="part" title={t('settings.notWhole')}>
          <ul>
            {problems.map((problem) => (
              <li key={JSON.stringify(problem)}>
                {t(`settings.problem.${problem.code}`, {
                  ...problem,
                  part: 'part' in problem ? t(problem.part === 'subject' ? 'dialog.subject' : 'dialog.text') : '',
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {shown === 'text' ? (
        <>
          <Field
            label={t('dialog.subject')}
            value={subject}
            onChange={(next) => {
              draft.change({ subject: next })
            }}
            lang={language}
          />
          <SavedMeanwhile label={t('dialog.subject')} meanwhile={draft.meanwhileOf('subject')} />
          <Field
            label={t('dialog.text')}
            value={body}
            onChange={(next) => {
              draft.change({ body: next })
            }}
            lines={14}
            lang={language}
            note={t('dialog.textNote')}
          />
          <SavedMeanwhile label={t('dialog.text')} meanwhile={draft.meanwhileOf('body')} />
          <div className="stack small">
            <h2 className="label">{t('settings.placeholders')}</h2>
            <ul aria-label={t('settings.placeholders')}>
              {placeholdersOf(kind).map((name) => (
                <li key={name}>
                  <code>{needed.includes(name) ? t('settings.needed', { name: `{{${name}}}` }) : `{{${name}}}`}</code>{' '}
                  <span className="faint">{t(`placeholder.${name}`)}</span>
                </li>
              ))}
            </ul>
          </div>
        </>
      ) : (
        <Preview template={{ kind, language, subject, body }} />
      )}
      <div className="row">
        <Button
          onPress={() => {
            setShown(shown === 'text' ? 'preview' : 'text')
          }}
        >
          {t(shown === 'text' ? 'dialog.preview' : 'dialog.edit')}
        </Button>
        <Button
          kind="primary"
          pending={save.isPending}
          onPress={() => {
            if (problems.length > 0) return
            save.mutateAsync({ kind, language, subject, body, seen: version }).then(draft.wasKept, () => undefined)
          }}
        >
          {t('common:save')}
        </Button>
        <NotSavedYet
          state={draft.isTyped ? 'typed' : save.isSuccess ? 'saved' : 'untouched'}
          onDiscard={draft.discard}
        />
      </div>
    </>
  )
}

function Preview({ template }: { readonly template: Omit<LetterTemplate, 'version'> }) {
  const { t } = useTranslation('letter')
  const question = useAsk('letterTemplates.preview', template)
  return (
    <Asked question={question} failed={t('settings.notRead')}>
      {({ bytes }) => (
        <div className="settings-letter">
          <PdfPages bytes={bytes} title={t('settings.previewTitle')} />
        </div>
      )}
    </Asked>
  )
}
