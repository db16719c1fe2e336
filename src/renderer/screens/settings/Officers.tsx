import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { useSession } from '../../frame/session.tsx'
import { NewPassphrase, refusalOf } from '../../parts/NewPassphrase.tsx'
import { Field, Notice, SubmitButton } from '../../ui/index.ts'

const nothing = { first: '', second: '' }

/** Who may sign in on this computer, and one's own passphrase. */
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
              <li key={one.id}>
                <span className="medium">{one.name}</span>
                {one.id === officer?.id ? <span className="note"> {t('officers.you')}</span> : null}
              </li>
            ))}
          </ul>
        )}
      </Asked>
      <div className="officer-forms">
        <AddOfficer />
        <ChangePassphrase />
      </div>
    </div>
  )
}

function AddOfficer() {
  const { t } = useTranslation('settings')
  const add = useChange('officers.add')
  const failureWords = useFailureWords()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState(nothing)
  const [tried, setTried] = useState(false)
  return (
    <Form
      className="stack"
      aria-labelledby="add-officer"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (name.trim() === '' || refusalOf(passphrase) !== null) return
        add.mutate(
          { name, passphrase: passphrase.first },
          {
            onSuccess: () => {
              setName('')
              setPassphrase(nothing)
              setTried(false)
            },
          },
        )
      }}
    >
      <h2 id="add-officer">{t('officers.add')}</h2>
      <p className="small quiet">{t('officers.addText')}</p>
      {add.isError ? (
        <Notice kind="bad" title={t('officers.addFailed')}>
          {failureWords(add.error)}
        </Notice>
      ) : null}
      <Field
        label={t('officers.name')}
        value={name}
        onChange={setName}
        autoComplete="off"
        refused={tried && name.trim() === '' ? t('officers.nameMissing') : null}
      />
      <NewPassphrase
        size="normal"
        value={passphrase}
        onChange={setPassphrase}
        refused={tried ? refusalOf(passphrase) : null}
      />
      <div className="row">
        <SubmitButton kind="normal" pending={add.isPending}>
          {t('officers.add')}
        </SubmitButton>
        <span className="note" role="status">
          {add.isSuccess ? t('officers.added', { name: add.data.name }) : ''}
        </span>
      </div>
    </Form>
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
