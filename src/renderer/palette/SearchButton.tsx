import { Search } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../ui/index.ts'
import './SearchButton.css'

/** Looks like the field that it opens. */
export function SearchButton({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('palette')
  return (
    <button
      type="button"
      className="search-button"
      aria-haspopup="dialog"
      aria-keyshortcuts="Control+K Meta+K"
      onClick={onOpen}
    >
      <Search aria-hidden="true" />
      <span className="cut">{t('title')}</span>
      <Kbd keys="Ctrl+K" />
    </button>
  )
}
