import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { sevenCriteria } from '#core/recognition/evaluation/sevenCriteria.ts'
import type { AssessmentTemplate } from '#core/recognition/evaluation/template.ts'
import { textFor } from '#core/values.ts'
import { nearestLanguage, wordsIn } from '#locales/words.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFormDraft } from '../../frame/formDrafts.tsx'
import { May } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { Button } from '../../ui/index.ts'
import { AssessmentFormEditor } from './AssessmentFormEditor.tsx'

/** The forms officers assess with: the built-in one as a pattern, and the office's own in versions. */
export function AssessmentForms() {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const question = useAsk('assessmentTemplates.list', {})
  // Which form is open is a draft itself: whoever comes back stands before it again.
  const open = useFormDraft('assessmentForms', z.string(), '')
  const edit = (key: string) => {
    open.change(() => key)
  }
  return (
    <Asked question={question} failed={t('notRead')}>
      {(templates) => {
        const edited = open.value === '' ? null : openForm(templates, open.value)
        return edited === null ? (
          <div className="stack stack-wide">
            <p className="quiet settings-narrow">{t('forms.intro')}</p>
            <ul className="settings-lines" aria-label={t('forms.list')}>
              {templates.map((template) => {
                const name = textFor(template.name, language)?.value ?? template.key
                const builtIn = template.key === sevenCriteria.key
                return (
                  <li key={template.key} className="row">
                    <strong>{name}</strong>
                    <span className="note grow">
                      {builtIn ? t('forms.builtIn') : t('forms.version', { version: template.version })} ·{' '}
                      {t('forms.criteria', { count: template.criteria.length })}
                    </span>
                    <May call="assessmentTemplates.save">
                      <Button
                        onPress={() => {
                          edit(builtIn ? freeKey(templates) : template.key)
                        }}
                      >
                        {builtIn ? t('forms.new') : t('forms.edit', { name })}
                      </Button>
                    </May>
                  </li>
                )
              })}
            </ul>
          </div>
        ) : (
          <AssessmentFormEditor
            template={edited}
            version={templates.find(({ key }) => key === edited.key)?.version ?? null}
            onClose={() => {
              edit('')
            }}
          />
        )
      }}
    </Asked>
  )
}

/** The office's form of this key, or a new one that begins as the built-in one. */
function openForm(templates: readonly AssessmentTemplate[], key: string): AssessmentTemplate {
  return templates.find((one) => one.key === key) ?? copyOf(sevenCriteria, key)
}

/** Named as a copy in each language of its name. */
function copyOf(template: AssessmentTemplate, key: string): AssessmentTemplate {
  const name = template.name.map(({ lang, value }) => ({
    lang,
    value: wordsIn(nearestLanguage(lang))('evaluation:forms.copyOf', { name: value }),
  }))
  return { ...template, key, name }
}

function freeKey(templates: readonly AssessmentTemplate[]): string {
  let number = templates.length
  while (templates.some(({ key }) => key === `form${String(number)}`)) number += 1
  return `form${String(number)}`
}
