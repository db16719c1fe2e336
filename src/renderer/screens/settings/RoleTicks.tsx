import { useTranslation } from 'react-i18next'
import { roles, type Role } from '#core/roles.ts'
import { Ticks } from '../../ui/index.ts'

/** Every role with what it may do; an officer can hold several. */
export function RoleTicks(props: {
  readonly label: string
  readonly chosen: readonly Role[]
  readonly onChange: (chosen: readonly Role[]) => void
  readonly refused?: string | null
}) {
  const { t } = useTranslation('roles')
  return (
    <Ticks
      {...props}
      options={roles.map((role) => ({ value: role, label: t(`name.${role}`), note: t(`does.${role}`) }))}
    />
  )
}
