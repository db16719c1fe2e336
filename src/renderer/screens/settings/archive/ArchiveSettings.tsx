import { useTranslation } from 'react-i18next'
import { May } from '../../../frame/may.tsx'
import { Block } from '../../../ui/index.ts'
import { ArchivedCases } from './ArchivedCases.tsx'
import { GiveArchive } from './GiveArchive.tsx'
import { TakeArchive } from './TakeArchive.tsx'

/** Closed cases that came from another database, and the way in and out. */
export function ArchiveSettings() {
  const { t } = useTranslation('archive')
  return (
    <div className="stack stack-wide">
      <p className="quiet">{t('text')}</p>
      <ArchivedCases />
      <May call="archive.inspect">
        <Block heading={t('take.title')}>
          <TakeArchive />
        </Block>
      </May>
      <May call="archive.export">
        <Block heading={t('give.title')}>
          <GiveArchive />
        </Block>
      </May>
    </div>
  )
}
