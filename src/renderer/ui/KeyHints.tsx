import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Kbd, useCaps } from './Kbd.tsx'
import { useKeysNow } from './keys.tsx'
import './KeyHints.css'

/** What the keys do on this screen, in the status line. */
export function KeyHints() {
  const caps = useCaps()
  const hints = useKeysNow().filter((binding) => binding.shown === 'line')
  return (
    <ul className="key-hints">
      {hints.map((hint) => (
        <li key={`${hint.keys} ${hint.label}`}>
          <Kbd keys={hint.keys} />
          <span className="read-only-by-readers">{caps(hint.keys)}</span> {hint.label}
        </li>
      ))}
    </ul>
  )
}

/** Every key that holds on this screen. */
export function AllKeys({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('common')
  const caps = useCaps()
  const all = useKeysNow()
  // What a nearer part answers, a farther one is never asked.
  const bindings = all.filter(({ keys }, nth) => all.findIndex((one) => one.keys === keys) === nth)
  return (
    <Dialog title={t('keys.title')} onClose={onClose} actions={<Button onPress={onClose}>{t('close')}</Button>}>
      <dl className="all-keys">
        {bindings.map((binding) => (
          <div key={`${binding.keys} ${binding.label}`}>
            <dt>
              <Kbd keys={binding.keys} />
              <span className="read-only-by-readers">{caps(binding.keys)}</span>
            </dt>
            <dd>{binding.label}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{t('keys.letters')}</p>
    </Dialog>
  )
}
