import { useTranslation } from 'react-i18next'

/** A model as sentences name it; null is the one that comes with the program. */
export function useModelName(): (key: string | null) => string {
  const { t } = useTranslation('learning')
  return (key) => (key === null ? t('shipped') : t('own', { key }))
}
