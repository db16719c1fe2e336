import { useTranslation } from 'react-i18next'
import { useFailureWords } from '../frame/failure.ts'
import { Notice } from '../ui/index.ts'

/** Why what was asked for by a press was not done; nothing while nothing failed. */
export function NotDone({ error, title }: { readonly error: unknown; readonly title?: string }) {
  const { t } = useTranslation('common')
  const failureWords = useFailureWords()
  if (error === null) return null
  return (
    <Notice kind="bad" title={title ?? t('notDone')}>
      {failureWords(error)}
    </Notice>
  )
}
