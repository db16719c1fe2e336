import { useTranslation } from 'react-i18next'
import type { Alignment } from '#core/matching/comparison.ts'
import { weightOf } from '#core/matching/strength.ts'

const partsShown = 8

/** What each signal adds to the suggestion, in words: the numbers are in the record. */
export function SignalParts({ alignment }: { readonly alignment: Alignment | undefined }) {
  const { t } = useTranslation('comparison')
  const parts = (alignment?.parts ?? []).slice(0, partsShown)
  if (parts.length === 0) return null
  return (
    <details className="block signal-parts">
      <summary className="label">{t('screen.signals')}</summary>
      <p className="note">{t('screen.signalsHelp')}</p>
      <ul className="reasons">
        {parts.map(({ signal, towards }) => (
          <li key={signal}>
            <span className="reason-sign" aria-hidden="true">
              {towards > 0 ? '+' : '–'}
            </span>
            <span>
              {t(`signal.${signal}`)}{' '}
              <span className="note">
                {t(towards > 0 ? 'screen.partFor' : 'screen.partAgainst', {
                  strength: t(`strength.${weightOf(towards)}`),
                })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
