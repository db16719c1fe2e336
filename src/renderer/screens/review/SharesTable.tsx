import { useTranslation } from 'react-i18next'
import type { Shares } from '#contract/consistency.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { shareFacts } from '#locales/shareFacts.ts'
import { useLanguage } from '../../frame/preferences.tsx'

export interface SharesRow {
  readonly key: string
  readonly name: string
  readonly shares: Shares
}

/** Rows in the order they are given: how often each outcome, and where the lines are enough its share with its range. */
export function SharesTable({
  label,
  of,
  rows,
}: {
  readonly label: string
  /** What a row is of: "Officer". */
  readonly of: string
  readonly rows: readonly SharesRow[]
}) {
  const { t } = useTranslation('consistency')
  return (
    <table className="table consistency-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col" className="number">
            {t('lines')}
          </th>
          {RecognitionOutcome.options.map((outcome) => (
            <th key={outcome} scope="col" className="number">
              {t(`recognition:outcome.${outcome}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, shares }) => (
          <tr key={key}>
            <th scope="row" className="of-any-length">
              {name}
            </th>
            <td className="number">
              {shares.of}
              {shares.outcomes.every(({ interval }) => interval === null) ? (
                <span className="note consistency-share">{t('few')}</span>
              ) : null}
            </td>
            {shares.outcomes.map((one) => (
              <td key={one.outcome} className="number">
                {one.count}
                <Share of={shares.of} one={one} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Share({ of, one }: { readonly of: number; readonly one: Shares['outcomes'][number] }) {
  const { t } = useTranslation('consistency')
  const language = useLanguage()
  const { count, interval } = one
  if (interval === null) return null
  return <span className="note consistency-share">{t('share', shareFacts({ count, of, interval }, language))}</span>
}
