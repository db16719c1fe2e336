import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sevenCriteria } from '#core/recognition/evaluation/sevenCriteria.ts'
import type { AssessmentTemplate } from '#core/recognition/evaluation/template.ts'
import { textFor } from '#core/values.ts'
import { nearestLanguage, wordsIn } from '#locales/words.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { May } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { Button } from '../../ui/index.ts'
import { AssessmentFormEditor } from './AssessmentFormEditor.tsx'

/** The forms officers assess with: the built-in one as a pattern, and the office's own in versions. */
export function AssessmentForms() {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const question = useAsk('assessmentTemplates.list', {})
  const [edited, setEdited] = useState<AssessmentTemplate | null>(null)
  return (
    <Asked question={question} failed={t('notRead')}>
      {(templates) =>
        edited === null ? (
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
                          setEdited(builtIn ? copyOf(template, freeKey(templates)) : template)
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
            version={(templates.find(({ key }) => key === edited.key)?.version ?? 0) + 1}
            onClose={() => {
              setEdited(null)
            }}
          />
        )
      }
    </Asked>
  )
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
