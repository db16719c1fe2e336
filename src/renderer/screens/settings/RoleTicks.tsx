import { useTranslation } from 'react-i18next'
import { roles, type Role } from '#core/roles.ts'
import { Tick } from '../../ui/index.ts'

/** Every role with what it may do; an officer can hold several. */
export function RoleTicks({
  label,
  chosen,
  onChange,
  refused = null,
}: {
  readonly label: string
  readonly chosen: readonly Role[]
  readonly onChange: (chosen: readonly Role[]) => void
  readonly refused?: string | null
}) {
  const { t } = useTranslation('roles')
  return (
    <fieldset className="stack role-ticks">
      <legend className="label">{label}</legend>
      {roles.map((role) => (
        <Tick
          key={role}
          checked={chosen.includes(role)}
          onChange={(checked) => {
            onChange(roles.filter((one) => (one === role ? checked : chosen.includes(one))))
          }}
        >
          {t(`name.${role}`)}
          <span className="note choice-note">{t(`does.${role}`)}</span>
        </Tick>
      ))}
      {refused === null ? null : (
        <p className="field-refused" role="alert">
          {refused}
        </p>
      )}
    </fieldset>
  )
}
