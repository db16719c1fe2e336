import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyVersion } from '#contract/policies.ts'
import { LocalDate } from '#core/values.ts'
import { useAsk, useChange } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useFailureWords } from '../../../frame/failure.ts'
import { May } from '../../../frame/may.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { useSession } from '../../../frame/session.tsx'
import { Button, Field, Notice } from '../../../ui/index.ts'
import { PolicyFields } from './PolicyFields.tsx'
import { PolicySimulator } from './PolicySimulator.tsx'
import { PolicyVersions } from './PolicyVersions.tsx'
import { fromTyped, toTyped } from './policyTyped.ts'
import './Policy.css'

/** What the office decides by: a document with versions, each from a day, with its reason and its author. */
export function PolicySettings() {
  const { t } = useTranslation('policy')
  const question = useAsk('policies.list', {})
  return (
    <Asked question={question} failed={t('notRead')}>
      {(versions) => <Loaded key={versions.length} versions={versions} />}
    </Asked>
  )
}

function Loaded({ versions }: { readonly versions: readonly PolicyVersion[] }) {
  const { t } = useTranslation('policy')
  const { today } = useSession()
  const language = useLanguage()
  const failureWords = useFailureWords()
  const save = useChange('policies.save')
  const newest = versions[0]
  const [typed, setTyped] = useState(newest === undefined ? null : toTyped(newest.policy, language))
  const [validFrom, setValidFrom] = useState(today)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  if (typed === null || newest === undefined) return null
  const read = fromTyped(typed)
  const values = 'values' in read ? read.values : null
  const day = LocalDate.safeParse(validFrom)
  const dayRefused = !day.success || day.data < today
  const act = () => {
    setTried('yes')
    if (values === null || !day.success || dayRefused || reason.trim() === '') return
    save.mutate({ values, validFrom: day.data, reason })
  }
  return (
    <div className="policy">
      <p className="quiet">{t('text', { version: newest.policy.version })}</p>
      {save.isError ? (
        <Notice kind="bad" title={t('notSaved')}>
          {failureWords(save.error)}
        </Notice>
      ) : null}
      <div className="policy-fields">
        <PolicyFields
          typed={typed}
          refused={'refused' in read ? read.refused : []}
          onChange={(next) => {
            setTyped({ ...typed, ...next })
          }}
        />
      </div>
      <May call="policies.simulate">
        <PolicySimulator values={values} />
      </May>
      <May call="policies.save">
        <section className="policy-save" aria-labelledby="policy-save">
          <h2 id="policy-save">{t('newVersion')}</h2>
          <Field
            label={t('validFrom')}
            type="date"
            value={validFrom}
            onChange={setValidFrom}
            note={t('validFromNote')}
            refused={dayRefused ? t('validFromRefused') : null}
          />
          <Field
            label={t('reason')}
            value={reason}
            lines={2}
            onChange={setReason}
            refused={tried === 'yes' && reason.trim() === '' ? t('reasonRefused') : null}
          />
          <div className="row">
            <Button
              kind="primary"
              pending={save.isPending}
              offBecause={values === null ? t('valuesRefused') : null}
              onPress={act}
            >
              {t('save')}
            </Button>
          </div>
        </section>
      </May>
      <PolicyVersions versions={versions} />
    </div>
  )
}
