import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { May } from '../../../frame/may.tsx'
import { ArchivedCases } from './ArchivedCases.tsx'
import { GiveArchive } from './GiveArchive.tsx'
import { TakeArchive } from './TakeArchive.tsx'

/** Closed cases that came from another database, and the way in and out. */
export function ArchiveSettings() {
  const { t } = useTranslation('archive')
  /** How often one was erased here: what was taken in is told no more then. */
  const [erased, setErased] = useState(0)
  return (
    <div className="stack stack-wide">
      <p className="quiet">{t('text')}</p>
      <ArchivedCases
        onErased={() => {
          setErased(erased + 1)
        }}
      />
      <May call="archive.inspect">
        <section className="stack" aria-labelledby="archive-take">
          <h2 id="archive-take">{t('take.title')}</h2>
          <TakeArchive key={erased} />
        </section>
      </May>
      <May call="archive.export">
        <section className="stack" aria-labelledby="archive-give">
          <h2 id="archive-give">{t('give.title')}</h2>
          <GiveArchive />
        </section>
      </May>
    </div>
  )
}
