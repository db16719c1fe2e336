import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { PolicyVersion } from '#contract/policies.ts'
import { LocalDate } from '#core/values.ts'
import { useAsk, useChange } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useFailureWords } from '../../../frame/failure.ts'
import { useFieldsDraft } from '../../../frame/formDrafts.tsx'
import { May } from '../../../frame/may.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { useSession } from '../../../frame/session.tsx'
import { Button, Field, Notice } from '../../../ui/index.ts'
import { NotSavedYet } from '../NotSavedYet.tsx'
import { VersionMeanwhile } from '../VersionMeanwhile.tsx'
import { PolicyFields } from './PolicyFields.tsx'
import { PolicySimulator } from './PolicySimulator.tsx'
import { PolicyVersions } from './PolicyVersions.tsx'
import { fromTyped, toTyped, TypedPolicyShape } from './policyTyped.ts'
import './Policy.css'

/** What the office decides by: a document with versions, each from a day, with its reason and its author. */
export function PolicySettings() {
  const { t } = useTranslation('policy')
  const question = useAsk('policies.list', {})
  return (
    <Asked question={question} failed={t('notRead')}>
      {(versions) => {
        const newest = versions[0]
        return newest === undefined ? null : <Loaded versions={versions} newest={newest} />
      }}
    </Asked>
  )
}

const Typed = TypedPolicyShape.extend({ validFrom: z.string(), reason: z.string() })

function Loaded({ versions, newest }: { readonly versions: readonly PolicyVersion[]; readonly newest: PolicyVersion }) {
  const { t } = useTranslation('policy')
  const { today } = useSession()
  const language = useLanguage()
  const failureWords = useFailureWords()
  const save = useChange('policies.save')
  const draft = useFieldsDraft('policy', Typed.partial(), {
    ...toTyped(newest.policy, language),
    validFrom: today,
    reason: '',
  })
  const { validFrom, reason, ...typed } = draft.value
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const read = fromTyped(typed)
  const values = 'values' in read ? read.values : null
  const day = LocalDate.safeParse(validFrom)
  const dayRefused = !day.success || day.data < today
  const act = () => {
    setTried('yes')
    if (values === null || !day.success || dayRefused || reason.trim() === '') return
    save.mutateAsync({ values, validFrom: day.data, reason, seen: newest.policy.version }).then(
      () => {
        draft.wasKept()
        setTried('no')
      },
      () => undefined,
    )
  }
  return (
    <div className="policy">
      <p className="quiet">{t('text', { version: newest.policy.version })}</p>
      {save.isError ? (
        <Notice kind="bad" title={t('notSaved')}>
          {failureWords(save.error)}
        </Notice>
      ) : null}
      <VersionMeanwhile version={newest.policy.version} isTyped={draft.isTyped} change={save} />
      <div className="policy-fields">
        <PolicyFields typed={typed} refused={'refused' in read ? read.refused : []} onChange={draft.change} />
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
            onChange={(next) => {
              draft.change({ validFrom: next })
            }}
            note={t('validFromNote')}
            refused={dayRefused ? t('validFromRefused') : null}
          />
          <Field
            label={t('reason')}
            value={reason}
            lines={2}
            onChange={(next) => {
              draft.change({ reason: next })
            }}
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
            <NotSavedYet
              state={draft.isTyped ? 'typed' : save.isSuccess ? 'saved' : 'untouched'}
              onDiscard={draft.discard}
            />
          </div>
        </section>
      </May>
      <PolicyVersions versions={versions} />
    </div>
  )
}
