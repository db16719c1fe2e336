import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { OfficeSettings } from '#contract/office.ts'
import { RetentionTerms } from '#core/recognition/retention/retention.ts'
import { useAsk, useChange } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useFailureWords } from '../../../frame/failure.ts'
import { May } from '../../../frame/may.tsx'
import { Button, Field, Notice } from '../../../ui/index.ts'
import { NotSavedYet } from '../NotSavedYet.tsx'
import { SavedMeanwhile } from '../SavedMeanwhile.tsx'
import { useSettingsDraft } from '../useSettingsDraft.ts'

const outcomes = Object.keys(RetentionTerms.shape) as (keyof RetentionTerms)[]

/** Years per outcome; a change is a new version of the office's settings. */
export function RetentionTermsForm() {
  const question = useAsk('office.settings', {})
  return (
    <May call="office.saveSettings">
      <Asked question={question}>{(settings) => <Loaded settings={settings} />}</Asked>
    </May>
  )
}

function Loaded({ settings }: { readonly settings: OfficeSettings }) {
  const { t } = useTranslation('retention')
  const save = useChange('office.saveSettings')
  const failureWords = useFailureWords()
  const draft = useSettingsDraft<Readonly<Record<string, string>>>(
    'retention',
    z.record(z.string(), z.string()),
    Object.fromEntries(outcomes.map((one) => [one, String(settings.retention[one])])),
  )
  const typed = draft.value
  const read = RetentionTerms.safeParse(Object.fromEntries(outcomes.map((one) => [one, Number(typed[one])])))
  return (
    <section className="stack settings-narrow">
      <h2>{t('terms.heading')}</h2>
      {save.isError ? (
        <Notice kind="bad" title={t('terms.notSaved')}>
          {failureWords(save.error)}
        </Notice>
      ) : null}
      <div className="retention-terms">
        {outcomes.map((one) => (
          <div key={one}>
            <Field
              label={t(`terms.${one}`)}
              value={typed[one] ?? ''}
              onChange={(value) => {
                draft.change({ [one]: value })
              }}
            />
            <SavedMeanwhile label={t(`terms.${one}`)} meanwhile={draft.meanwhileOf(one)} />
          </div>
        ))}
      </div>
      <div className="row">
        <Button
          pending={save.isPending}
          offBecause={read.success ? null : t('terms.refused')}
          onPress={() => {
            if (!read.success) return
            save.mutateAsync({ ...settings, retention: read.data }).then(draft.wasKept, () => undefined)
          }}
        >
          {t('terms.save')}
        </Button>
        <NotSavedYet
          state={draft.isTyped ? 'typed' : save.isSuccess ? 'saved' : 'untouched'}
          onDiscard={draft.discard}
        />
      </div>
    </section>
  )
}
