import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfficerWithRoles } from '#contract/session.ts'
import { roles, type Role } from '#core/roles.ts'
import { useChange } from '../../api.ts'
import { useMay } from '../../frame/may.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Button } from '../../ui/index.ts'
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
  const [chosen, setChosen] = useState<readonly Role[]>(officer.roles)

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
    <ChangeDialog
      title={t('officers.rolesOf', { name: officer.name })}
      act={t('common:save')}
      failed={t('officers.rolesFailed')}
      change={{ isPending: grant.isPending || takeBack.isPending, error: grant.error ?? takeBack.error }}
      onAct={() => {
        // A refusal is shown above the roles; the window stays with what was chosen.
        save().then(onClose, () => undefined)
      }}
      onClose={onClose}
    >
      <p className="quiet">{t('officers.rolesText')}</p>
      <RoleTicks label={t('officers.roles')} chosen={chosen} onChange={setChosen} />
    </ChangeDialog>
  )
}
