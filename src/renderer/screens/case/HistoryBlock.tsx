import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatInstant } from '#locales/format.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Block } from '../../ui/index.ts'

/** What happened to the case, newest first: who, when, what. */
export function HistoryBlock() {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { history, id } = useOpenCase().detail
  return (
    <Block heading={t('historyBlock.heading')} note={t('historyBlock.count', { count: history.length })}>
      <ol className="case-history small">
        {history.map((entry, index) => (
          <li key={`${entry.at} ${entry.code} ${String(index)}`}>
            <span className="faint">{formatInstant(entry.at, language, timeZone)}</span>
            <span>
              {t(`history.${entry.code}`, { ...entry.facts })}
              <span className="faint">, {entry.by}</span>
            </span>
          </li>
        ))}
      </ol>
      <Link className="small" to={`/cases/${id}/as-of`}>
        {t('asOf:open')}
      </Link>
    </Block>
  )
}
