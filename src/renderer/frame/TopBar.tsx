import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { formatDate } from '#locales/format.ts'
import { useChange } from '../api.ts'
import { SearchButton } from '../palette/SearchButton.tsx'
import { IconButton } from '../ui/index.ts'
import { useLanguage } from './preferences.tsx'
import { saveEverything, useSession } from './session.tsx'
import './TopBar.css'

/** The places of the workbench, the way to the search, the trust pack in use, who is at the desk, and the lock. */
export function TopBar({
  places,
  onSearch,
}: {
  readonly places: readonly { readonly path: string; readonly label: string }[]
  readonly onSearch: () => void
}) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const { officer, trustPack, demo } = useSession()
  const { pathname } = useLocation()
  const lock = useChange('session.lock')
  return (
    <header className="topbar" data-region="">
      <nav aria-label={t('places.label')}>
        {places.map((place) => (
          <Link
            key={place.path}
            to={place.path}
            {...(isAt(place.path, pathname) ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`places.${place.label}`)}
          </Link>
        ))}
      </nav>
      <SearchButton onOpen={onSearch} />
      <div className="topbar-end">
        {demo ? <span className="topbar-demo">{t('demo')}</span> : null}
        <span className="cut">
          {trustPack === null
            ? t('noTrustPack')
            : t('trustPackOf', { date: formatDate(trustPack.issuedOn, language, 'long') })}
        </span>
        {officer === null ? null : <span>{officer.name}</span>}
        <IconButton
          label={t('lock')}
          onPress={() => {
            void saveEverything().then(() => {
              lock.mutate({})
            })
          }}
        >
          <Lock aria-hidden="true" />
        </IconButton>
      </div>
    </header>
  )
}

/** An open case is still among the cases. */
function isAt(place: string, pathname: string): boolean {
  return place === '/' ? pathname === '/' || pathname.startsWith('/cases/') : pathname.startsWith(place)
}
