import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { OfficerId } from '#core/ids.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useSession } from '../../frame/session.tsx'
import { Button, Field, Pick, SubmitButton } from '../../ui/index.ts'
import { NewPassphrase, refusalOf } from '../../parts/NewPassphrase.tsx'

/** Who is at the desk is remembered on this computer; the passphrase never is. */
const lastOfficer = 'workbench.lastOfficer'

/** An officer signs in; or, with a forgotten passphrase, by the recovery key. */
export function Unlock() {
  const { t } = useTranslation('session')
  const { officers } = useSession()
  const [officerId, setOfficerId] = useState<OfficerId | null>(() => {
    const last = localStorage.getItem(lastOfficer)
    return (officers.find((one) => one.id === last) ?? officers[0])?.id ?? null
  })
  const [way, setWay] = useState<'passphrase' | 'recoveryKey'>('passphrase')
  if (officerId === null) return <p className="quiet">{t('unlock.noOfficers')}</p>
  return (
    <>
      <Pick
        label={t('unlock.who')}
        value={officerId}
        onChange={(value) => {
          const id = OfficerId.parse(value)
          setOfficerId(id)
          localStorage.setItem(lastOfficer, id)
        }}
        options={officers.map((one) => ({ value: one.id, label: one.name }))}
      />
      {way === 'passphrase' ? <ByPassphrase officerId={officerId} /> : <ByRecoveryKey officerId={officerId} />}
      <div>
        <Button
          kind="plain"
          onPress={() => {
            setWay(way === 'passphrase' ? 'recoveryKey' : 'passphrase')
          }}
        >
          {t(way === 'passphrase' ? 'unlock.useRecoveryKey' : 'unlock.usePassphrase')}
        </Button>
      </div>
    </>
  )
}

function ByPassphrase({ officerId }: { readonly officerId: OfficerId }) {
  const { t } = useTranslation('session')
  const unlock = useChange('session.unlock')
  const failureWords = useFailureWords()
  const [passphrase, setPassphrase] = useState('')
  const [capsLock, setCapsLock] = useState(false)
  const refused = unlock.isError ? [failureWords(unlock.error), capsLock ? t('unlock.capsLock') : ''].join(' ') : null
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '') unlock.mutate({ officerId, passphrase })
      }}
    >
      <Field
        label={t('unlock.passphrase')}
        type="password"
        size="large"
        starts="here"
        autoComplete="current-password"
        value={passphrase}
        onChange={setPassphrase}
        onKeyDown={(event) => {
          setCapsLock(event.getModifierState('CapsLock'))
        }}
        refused={refused}
      />
      <div className="door-submit">
        <SubmitButton pending={unlock.isPending}>{t('unlock.unlock')}</SubmitButton>
      </div>
    </Form>
  )
}

function ByRecoveryKey({ officerId }: { readonly officerId: OfficerId }) {
  const { t } = useTranslation('session')
  const recover = useChange('session.recover')
  const failureWords = useFailureWords()
  const [recoveryKey, setRecoveryKey] = useState('')
  const [passphrase, setPassphrase] = useState({ first: '', second: '' })
  const [tried, setTried] = useState(false)
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (recoveryKey.trim() === '' || refusalOf(passphrase) !== null) return
        recover.mutate({ officerId, recoveryKey, newPassphrase: passphrase.first })
      }}
    >
      <Field
        label={t('unlock.recoveryKey')}
        size="large"
        starts="here"
        autoComplete="off"
        value={recoveryKey}
        onChange={setRecoveryKey}
        refused={
          recover.isError
            ? failureWords(recover.error)
            : tried && recoveryKey.trim() === ''
              ? t('unlock.recoveryKeyMissing')
              : null
        }
        note={t('unlock.recoveryKeyNote')}
      />
      <NewPassphrase
        size="large"
        value={passphrase}
        onChange={setPassphrase}
        refused={tried ? refusalOf(passphrase) : null}
      />
      <div className="door-submit">
        <SubmitButton pending={recover.isPending}>{t('unlock.recover')}</SubmitButton>
      </div>
    </Form>
  )
}
