import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { BackupList } from '../../parts/BackupList.tsx'
import { Button, Mark } from '../../ui/index.ts'

/** The database can't be opened: why, that nothing is lost, and the way out. */
export function NotUsable({ phase }: { readonly phase: 'damaged' | 'newer' | 'inUse' }) {
  const { t } = useTranslation('session')
  const client = useQueryClient()
  return (
    <>
      <div className="row row-top">
        <Mark kind={phase === 'inUse' ? 'part' : 'bad'} />
        <p className="grow">{t(`notUsable.${phase}.text`)}</p>
      </div>
      <div>
        <Button
          kind={phase === 'inUse' ? 'primary' : 'normal'}
          onPress={() => void client.invalidateQueries({ queryKey: ['session.state'] })}
        >
          {t('notUsable.tryAgain')}
        </Button>
      </div>
      {phase === 'inUse' ? null : <BackupList />}
    </>
  )
}
