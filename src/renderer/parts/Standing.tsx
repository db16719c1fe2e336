import { useTranslation } from 'react-i18next'
import { useOvertaken } from '../frame/overtaken.ts'
import { Notice } from '../ui/index.ts'

/**
 * Beside a form that is typed over what is recorded: what stands there, for what is typed hides it, and that it was changed since
 * typing began. Keeping what was typed puts it over just that.
 */
export function Standing({
  now,
  is,
  change,
}: {
  /** In words, with who said it; null where nothing is recorded. */
  readonly now: string | null
  readonly is: 'typed' | 'untouched'
  /** Its own change makes it another as well. */
  readonly change: { readonly isPending: boolean }
}) {
  const { t } = useTranslation('cases')
  const isOvertaken = useOvertaken(now ?? '', is)
  if (is === 'untouched' || change.isPending) return null
  if (isOvertaken) return <Notice kind="part" title={t('meanwhile', { now: now ?? t('nothingRecorded') })} />
  return now === null ? null : <p className="note">{t('standing', { now })}</p>
}
