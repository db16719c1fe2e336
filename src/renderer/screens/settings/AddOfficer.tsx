import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Role } from '#core/roles.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useFieldsDraft } from '../../frame/formDrafts.tsx'
import { NewPassphrase, refusalOf } from '../../parts/NewPassphrase.tsx'
import { Field, Notice, SubmitButton } from '../../ui/index.ts'
import { RoleTicks } from './RoleTicks.tsx'

const nothing = { first: '', second: '' }

/** What of a new account is a draft: a passphrase lies nowhere. */
const Typed = z.object({ name: z.string(), roles: z.array(Role) })
const empty: z.infer<typeof Typed> = { name: '', roles: ['officer'] }

/** A new account with its roles; the person types the passphrase themselves. */
export function AddOfficer() {
  const { t } = useTranslation('settings')
  const add = useChange('officers.add')
  const failureWords = useFailureWords()
  const draft = useFieldsDraft('newOfficer', Typed.partial(), empty)
  const { name, roles } = draft.value
  const [passphrase, setPassphrase] = useState(nothing)
  const [tried, setTried] = useState(false)
  return (
    <Form
      className="stack"
      aria-labelledby="add-officer"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (name.trim() === '' || refusalOf(passphrase) !== null || roles.length === 0) return
        add.mutateAsync({ name, passphrase: passphrase.first, roles }).then(
          () => {
            draft.wasKept()
            setPassphrase(nothing)
            setTried(false)
          },
          () => undefined,
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
        onChange={(next) => {
          draft.change({ name: next })
        }}
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
        onChange={(next) => {
          draft.change({ roles: [...next] })
        }}
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
