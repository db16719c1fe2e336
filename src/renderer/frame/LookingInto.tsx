import { useTranslation } from 'react-i18next'
import { Button, Progress } from '../ui/index.ts'
import { useImporting } from './importing.tsx'

/** How many files of new cases are read by now, and the way to stop it: in the form that they join, or at the foot where none is open yet. */
export function LookingInto() {
  const { t } = useTranslation('cases')
  const { looking, cancelLooking } = useImporting()
  if (looking === null) return null
  return (
    <section className="job" aria-label={t('looking.label')} data-region="">
      <div className="row row-wide">
        <strong role="status">{t('looking.running')}</strong>
        <Progress label={t('looking.label')} {...looking} />
        <span className="nowrap">{t('job.progress', { done: looking.done, count: looking.of })}</span>
      </div>
      <div className="job-acts">
        <Button onPress={cancelLooking}>{t('looking.cancel')}</Button>
      </div>
    </section>
  )
}
