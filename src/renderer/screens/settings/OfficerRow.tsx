import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficerWithRoles } from '#contract/session.ts'
import { roles, type Role } from '#core/roles.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useMay } from '../../frame/may.tsx'
import { Button, Dialog, Notice } from '../../ui/index.ts'
import { RoleTicks } from './RoleTicks.tsx'

/** An account with its roles; an administrator changes them here. */
export function OfficerRow({ officer, you }: { readonly officer: OfficerWithRoles; readonly you: 'you' | 'other' }) {
  const { t } = useTranslation('settings')
  const may = useMay()
  const [changing, setChanging] = useState(false)
  const names = officer.roles.map((role) => t(`roles:name.${role}`))
  return (
    <li>
      <div>
        <span className="medium">{officer.name}</span>
        {you === 'you' ? <span className="note"> {t('officers.you')}</span> : null}
        <p className="small quiet">{names.length === 0 ? t('roles:none') : names.join(', ')}</p>
      </div>
      {may('officers.grantRole') ? (
        <Button
          onPress={() => {
            setChanging(true)
          }}
        >
          {t('officers.changeRolesOf', { name: officer.name })}
        </Button>
      ) : null}
      {changing ? (
        <RolesDialog
          officer={officer}
          onClose={() => {
            setChanging(false)
          }}
        />
      ) : null}
    </li>
  )
}

function RolesDialog({ officer, onClose }: { readonly officer: OfficerWithRoles; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const grant = useChange('officers.grantRole')
  const takeBack = useChange('officers.takeBackRole')
  const failureWords = useFailureWords()
  const [chosen, setChosen] = useState<readonly Role[]>(officer.roles)
  const failed = grant.error ?? takeBack.error

  // Given before taken: whoever swaps their own roles is an administrator until the last step.
  async function save() {
    for (const role of roles) {
      if (chosen.includes(role) && !officer.roles.includes(role)) {
        await grant.mutateAsync({ officerId: officer.id, role })
      }
    }
    for (const role of roles) {
      if (!chosen.includes(role) && officer.roles.includes(role)) {
        await takeBack.mutateAsync({ officerId: officer.id, role })
      }
    }
  }

  return (
    <Dialog
      title={t('officers.rolesOf', { name: officer.name })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={grant.isPending || takeBack.isPending}
            onPress={() => {
              // A refusal is shown by `failed`; the dialog stays with what was chosen.
              save().then(onClose, () => undefined)
            }}
          >
            {t('common:save')}
          </Button>
        </>
      }
    >
      {failed === null ? null : (
        <Notice kind="bad" title={t('officers.rolesFailed')}>
          {failureWords(failed)}
        </Notice>
      )}
      <p className="quiet">{t('officers.rolesText')}</p>
      <RoleTicks label={t('officers.roles')} chosen={chosen} onChange={setChosen} />
    </Dialog>
  )
}
