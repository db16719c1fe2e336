import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Kbd, useCaps } from './Kbd.tsx'
import { useHolds, useKeysNow } from './keys.tsx'
import './KeyHints.css'

/** Leads to the list of every key. */
const toAll = '?'

/** What the keys do on this screen, in the status line. The one that leads to all of them keeps its place where others find no room. */
export function KeyHints() {
  const caps = useCaps()
  const holds = useHolds()
  const hints = useKeysNow().filter(({ shown, keys }) => shown === 'line' && holds(keys))
  const parts = [hints.filter(({ keys }) => keys !== toAll), hints.filter(({ keys }) => keys === toAll)]
  return (
    <div className="key-hints">
      {parts.map((part, nth) =>
        part.length === 0 ? null : (
          <ul key={nth}>
            {part.map(({ keys, label }) => (
              <li key={`${keys} ${label}`}>
                <Kbd keys={keys} />
                <span className="read-only-by-readers">{caps(keys)}</span> {label}
              </li>
            ))}
          </ul>
        ),
      )}
    </div>
  )
}

/** Every key that holds on this screen. */
export function AllKeys({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('common')
  const caps = useCaps()
  const holds = useHolds()
  const all = useKeysNow().filter(({ keys }) => holds(keys))
  // What a nearer part answers, a farther one is never asked.
  const bindings = toldOnce(all.filter(({ keys }, nth) => all.findIndex((one) => one.keys === keys) === nth))
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

type Told = ReturnType<typeof useKeysNow>[number]

/** Keys that are told together, `↑ ↓` or `1–4`, where they do the same; each by itself where one does something else. */
function toldOnce(bindings: readonly Told[]): readonly Told[] {
  const labelOf = (keys: string) => bindings.find((one) => one.keys === keys)?.label
  const joint = bindings.filter(({ keys }) => eachOf(keys).length > 1)
  return bindings.filter(({ keys, label }) => {
    const each = eachOf(keys)
    if (each.length === 1) return !joint.some((one) => one.label === label && eachOf(one.keys).includes(keys))
    const labels = each.map(labelOf)
    return labels.some((one) => one === undefined) || labels.every((one) => one === label)
  })
}

/** `1–3` is `1`, `2` and `3`. */
function eachOf(keys: string): readonly string[] {
  return keys.split(' ').flatMap((part) => {
    const [, first, last] = /^(\d)–(\d)$/.exec(part) ?? []
    return first === undefined || last === undefined
      ? [part]
      : '0123456789'.split('').filter((key) => key >= first && key <= last)
  })
}
