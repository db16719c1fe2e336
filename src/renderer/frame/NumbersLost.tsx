import { useTranslation } from 'react-i18next'
import { ReadOnce } from './ReadOnce.tsx'
import { useSession } from './session.tsx'

/** After the first unlock of a restored record, where the numbers of the one given up could not be read. */
export function NumbersLost() {
  const { t } = useTranslation('session')
  const { numbersLost } = useSession()
  if (numbersLost === null) return null
  return (
    <ReadOnce title={t('numbersLost.title')} read={t('numbersLost.read')}>
      <p>{t(`numbersLost.${numbersLost}`)}</p>
      <p className="quiet">{t('numbersLost.log')}</p>
    </ReadOnce>
  )
}
