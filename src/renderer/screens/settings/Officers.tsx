import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { May } from '../../frame/may.tsx'
import { useSession } from '../../frame/session.tsx'
import { NewPassphrase, refusalOf } from '../../parts/NewPassphrase.tsx'
import { Field, Notice, SubmitButton } from '../../ui/index.ts'
import { AddOfficer } from './AddOfficer.tsx'
import { OfficerRow } from './OfficerRow.tsx'

const nothing = { first: '', second: '' }

/** Who may sign in on this computer and what each may do, and one's own passphrase. */
export function Officers() {
  const { t } = useTranslation('settings')
  const { officer } = useSession()
  const question = useAsk('officers.list', {})
  return (
    <div className="stack stack-wide">
      <Asked question={question} failed={t('officers.notRead')}>
        {(officers) => (
          <ul className="officers" aria-label={t('sections.officers')}>
            {officers.map((one) => (
              <OfficerRow key={one.id} officer={one} you={one.id === officer?.id ? 'you' : 'other'} />
            ))}
          </ul>
        )}
      </Asked>
      <div className="officer-forms">
        <May call="officers.add">
          <AddOfficer />
        </May>
        <ChangePassphrase />
      </div>
    </div>
  )
}

function ChangePassphrase() {
  const { t } = useTranslation('settings')
  const change = useChange('officers.changePassphrase')
  const failureWords = useFailureWords()
  const [current, setCurrent] = useState('')
  const [passphrase, setPassphrase] = useState(nothing)
  const [tried, setTried] = useState(false)
  return (
    <Form
      className="stack"
      aria-labelledby="change-passphrase"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (current === '' || refusalOf(passphrase) !== null) return
        change.mutate(
          { current, next: passphrase.first },
          {
            onSuccess: () => {
              setCurrent('')
              setPassphrase(nothing)
              setTried(false)
            },
          },
        )
      }}
    >
      <h2 id="change-passphrase">{t('officers.change')}</h2>
      <p className="small quiet">{t('officers.changeText')}</p>
      {change.isError ? (
        <Notice kind="bad" title={t('officers.changeFailed')}>
          {failureWords(change.error)}
        </Notice>
      ) : null}
      <Field
        label={t('officers.current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        refused={tried && current === '' ? t('officers.currentMissing') : null}
      />
      <NewPassphrase
        size="normal"
        value={passphrase}
        onChange={setPassphrase}
        refused={tried ? refusalOf(passphrase) : null}
      />
      <div className="row">
        <SubmitButton kind="normal" pending={change.isPending}>
          {t('officers.change')}
        </SubmitButton>
        <span className="note" role="status">
          {change.isSuccess ? t('officers.changed') : ''}
        </span>
      </div>
    </Form>
  )
}
