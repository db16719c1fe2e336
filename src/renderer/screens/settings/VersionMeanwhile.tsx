import { useTranslation } from 'react-i18next'
import { useOvertaken } from '../../frame/overtaken.ts'
import { Notice } from '../../ui/index.ts'

/** Over a form that is saved as a whole, as a new version: that another version was saved since it began to be typed in. */
export function VersionMeanwhile({
  version,
  isTyped,
  change,
}: {
  /** The newest; null where none was saved yet. */
  readonly version: number | null
  readonly isTyped: boolean
  /** Its own change makes a version as well. */
  readonly change: { readonly isPending: boolean }
}) {
  const { t } = useTranslation('settings')
  const isOvertaken = useOvertaken(String(version), isTyped ? 'typed' : 'untouched')
  return isOvertaken && !change.isPending ? <Notice kind="part" title={t('meanwhile.version', { version })} /> : null
}
