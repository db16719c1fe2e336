import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../../frame/preferences.tsx'
import { Notice } from '../../../ui/index.ts'

/** Says at a field that a machine read what stands in it: of numbers that a decimal point may be gone. */
export function ReadByMachineNotice({
  of,
  unsure,
}: {
  readonly of: 'text' | 'number' | 'day'
  readonly unsure: readonly string[]
}) {
  const { t } = useTranslation('receiving')
  const language = useLanguage()
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return (
    <Notice kind="part" title={t('machine.filled')}>
      {t(`machine.compare.${of}`)}
      {unsure.length === 0
        ? ''
        : ` ${t('machine.unsureOf', { words: list.format(unsure.map((word) => t('machine.word', { word }))) })}`}
    </Notice>
  )
}
