import { useTranslation } from 'react-i18next'
import type { TakenBackRow } from '#contract/cases.ts'
import { formatDayOf } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { ValueRow } from './ValueRow.tsx'

/** What a person gave and took back: it counts nowhere, and stays to be read. */
export function TakenBackValues({ rows }: { readonly rows: readonly TakenBackRow[] }) {
  const { t } = useTranslation('credential')
  const language = useLanguage()
  const { timeZone } = useSession()
  if (rows.length === 0) return null
  return (
    <section className="element-taken-back" aria-label={t('pane.takenBack')}>
      <h3 className="label">{t('pane.takenBack')}</h3>
      <ul>
        {rows.map((row) => {
          const { by, at, reason } = row.takenBack
          const said = { by, date: formatDayOf(at, language, timeZone) }
          return (
            <li key={`${at} ${row.at ?? ''} ${row.part} ${String(row.item)}`}>
              <ValueRow row={row} />
              <p className="note taken-back-by">
                {reason === null ? t('pane.takenBackBy', said) : t('pane.takenBackBecause', { ...said, reason })}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
