import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Role } from '#core/roles.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { NewPassphrase, refusalOf } from '../../parts/NewPassphrase.tsx'
import { Field, Notice, SubmitButton } from '../../ui/index.ts'
import { RoleTicks } from './RoleTicks.tsx'

const nothing = { first: '', second: '' }

/** A new account with its roles; the person types the passphrase themselves. */
export function AddOfficer() {
  const { t } = useTranslation('settings')
  const add = useChange('officers.add')
  const failureWords = useFailureWords()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState(nothing)
  const [roles, setRoles] = useState<readonly Role[]>(['officer'])
  const [tried, setTried] = useState(false)
  return (
    <Form
      className="stack"
      aria-labelledby="add-officer"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (name.trim() === '' || refusalOf(passphrase) !== null || roles.length === 0) return
        add.mutate(
          { name, passphrase: passphrase.first, roles: [...roles] },
          {
            onSuccess: () => {
              setName('')
              setPassphrase(nothing)
              setRoles(['officer'])
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
      <RoleTicks
        label={t('officers.roles')}
        chosen={roles}
        onChange={setRoles}
        refused={tried && roles.length === 0 ? t('officers.roleMissing') : null}
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
