import { useTranslation } from 'react-i18next'
import type { ElementRow } from '#contract/cases.ts'
import { useElementWords } from '../../parts/elementWords.ts'

/** One value of an element, and where it comes from. */
export function ValueRow({ row }: { readonly row: ElementRow }) {
  const { t } = useTranslation('credential')
  const words = useElementWords()
  return (
    <div className="value-row">
      <span className="label">{t(`part.${row.part}`)}</span>
      <span>
        {row.value === null ? row.reason : words.value(row.value)}
        {row.value?.kind === 'text' && row.value.lang !== 'und' ? (
          <span className="language-tag"> {row.value.lang}</span>
        ) : null}
      </span>
      <span className="note">
        {words.origin(row)}
        {row.origin?.from === 'officer' ? `: ${row.origin.reason}` : ''}
        {row.origin?.from === 'document' && row.origin.passage !== null ? `: “${row.origin.passage}”` : ''}
      </span>
    </div>
  )
}
