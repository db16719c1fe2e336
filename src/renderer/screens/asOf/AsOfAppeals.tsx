import { useTranslation } from 'react-i18next'
import type { CaseAsOf } from '#contract/asOf.ts'
import { AppealToRead } from '../../parts/AppealToRead.tsx'

/** Appeals received by then, and where each stood. */
export function AsOfAppeals({ view }: { readonly view: CaseAsOf }) {
  const { t } = useTranslation('asOf')
  return (
    <section className="stack">
      <h2>{t('appeal:heading')}</h2>
      {view.appeals.length === 0 ? <p className="quiet">{t('noAppeal')}</p> : null}
      {view.appeals.map((appeal) => (
        <article key={appeal.id} className="stack">
          <AppealToRead appeal={appeal} />
        </article>
      ))}
    </section>
  )
}
