import { useTranslation } from 'react-i18next'
import { LocalDate } from '#core/values.ts'
import { Field } from '../../ui/index.ts'

/** Until when something is to be done, and who checks it: of a condition and of a bridging task alike. */
export function UntilAndChecker({
  until,
  checkedBy,
  onUntil,
  onCheckedBy,
}: {
  readonly until: LocalDate | null
  readonly checkedBy: string
  readonly onUntil: (until: LocalDate | null) => void
  readonly onCheckedBy: (checkedBy: string) => void
}) {
  const { t } = useTranslation('decision')
  return (
    <div className="difference-proof">
      <Field
        label={t('conditionUntil')}
        type="date"
        value={until ?? ''}
        onChange={(day) => {
          onUntil(LocalDate.safeParse(day).data ?? null)
        }}
      />
      <Field label={t('conditionCheckedBy')} value={checkedBy} onChange={onCheckedBy} />
    </div>
  )
}
