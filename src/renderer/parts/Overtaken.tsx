import { useTranslation } from 'react-i18next'
import { useOvertaken } from '../frame/overtaken.ts'
import { Notice } from '../ui/index.ts'

/** In a window of one change: that what is recorded was changed since it was opened, and what stands there now. */
export function Overtaken({
  now,
  change,
}: {
  readonly now: string
  /** Its own change makes it another as well. */
  readonly change: { readonly isPending: boolean }
}) {
  const { t } = useTranslation('cases')
  const isOvertaken = useOvertaken(now, 'typed')
  return isOvertaken && !change.isPending ? <Notice kind="part" title={t('meanwhile', { now })} /> : null
}
