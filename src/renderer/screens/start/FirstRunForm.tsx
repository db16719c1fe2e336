import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import type { StartProps } from '../../frame/App.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { Field, Notice, SubmitButton } from '../../ui/index.ts'
import { NewPassphrase, refusalOf } from '../../parts/NewPassphrase.tsx'

/** Makes the database: who is the first officer, for which office, with which passphrase. */
export function FirstRunForm({ onFirstRun }: Pick<StartProps, 'onFirstRun'>) {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  const failureWords = useFailureWords()
  const language = useLanguage()
  const [officerName, setOfficerName] = useState('')
  const [officeName, setOfficeName] = useState('')
  const [passphrase, setPassphrase] = useState({ first: '', second: '' })
  const [state, setState] = useState<'filling' | 'tried' | 'working'>('filling')
  const [failure, setFailure] = useState<unknown>(null)
  const tried = state !== 'filling'

  const setUp = async () => {
    setState('tried')
    if (officerName.trim() === '' || officeName.trim() === '' || refusalOf(passphrase) !== null) return
    setState('working')
    setFailure(null)
    onFirstRun({ step: 'working' })
    try {
      const { recoveryKey, state: session } = await call('session.setUp', {
        officerName,
        officeName,
        passphrase: passphrase.first,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        language,
      })
      onFirstRun({ step: 'showingKey', recoveryKey })
      client.setQueryData(['session.state', {}], session)
    } catch (cause) {
      onFirstRun({ step: 'asking' })
      setFailure(cause)
      setState('tried')
    }
  }

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        void setUp()
      }}
    >
      <p className="quiet">{t('firstRun.text')}</p>
      {failure === null ? null : (
        <Notice kind="bad" title={t('firstRun.failed')}>
          {failureWords(failure)}
        </Notice>
      )}
      <Field
        label={t('firstRun.officerName')}
        size="large"
        starts="here"
        autoComplete="name"
        value={officerName}
        onChange={setOfficerName}
        refused={tried && officerName.trim() === '' ? t('firstRun.officerMissing') : null}
      />
      <Field
        label={t('firstRun.officeName')}
        size="large"
        autoComplete="organization"
        value={officeName}
        onChange={setOfficeName}
        refused={tried && officeName.trim() === '' ? t('firstRun.officeMissing') : null}
        note={t('firstRun.officeNote')}
      />
      <NewPassphrase
        size="large"
        value={passphrase}
        onChange={setPassphrase}
        refused={tried ? refusalOf(passphrase) : null}
      />
      <div className="door-submit">
        <SubmitButton pending={state === 'working'}>{t('firstRun.create')}</SubmitButton>
      </div>
    </Form>
  )
}
