import { useTranslation } from 'react-i18next'
import './Kbd.css'

/** Keys whose caps are lettered by language: `Strg` on a German keyboard. */
const lettered: readonly string[] = ['Ctrl', 'Shift', 'Space', 'Enter']

/** Says keys as the keyboard of the language letters them: `Ctrl+Z` is `Strg+Z`. */
export function useCaps(): (keys: string) => string {
  const { t } = useTranslation('common')
  return (keys) => keys.replaceAll(/[A-Z][a-z]+/g, (key) => (lettered.includes(key) ? t(`keys.cap.${key}`) : key))
}

/** Keys as they are written on the keyboard: `Ctrl+Z` and `↑ ↓` show two caps. `↑`, `Esc`, `?` stay what they are. */
export function Kbd({ keys }: { readonly keys: string }) {
  const caps = useCaps()
  return (
    <span className="keys" aria-hidden="true">
      {caps(keys)
        .split(/[+ ]/)
        .map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
    </span>
  )
}
