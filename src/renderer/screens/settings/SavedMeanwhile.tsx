import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from 'react-aria-components'
import { Button, Mark } from '../../ui/index.ts'
import type { Meanwhile } from './useSettingsDraft.ts'

/** Under a field that another saved while it was typed into: what they wrote, and a press that takes it, or puts back what was typed. */
export function SavedMeanwhile({
  label,
  meanwhile,
  worded = (says) => says,
}: {
  /** Of the field. */
  readonly label: string
  readonly meanwhile: Meanwhile | null
  /** As one reads a value of the field, where it is none that is typed. */
  readonly worded?: (says: string) => string
}) {
  const { t } = useTranslation('settings')
  if (meanwhile === null) return null
  const { kind, says, put } = meanwhile
  return (
    <p className="settings-meanwhile small">
      <Mark kind={kind === 'recorded' ? 'part' : 'later'} />
      <span>
        {t(`meanwhile.${kind}`)} {says === '' ? t('meanwhile.nothing') : <q>{worded(says)}</q>}
      </span>
      <Button kind="plain" onPress={put}>
        {t(`meanwhile.put.${kind}`)}
        <VisuallyHidden elementType="span">: {label}</VisuallyHidden>
      </Button>
    </p>
  )
}
