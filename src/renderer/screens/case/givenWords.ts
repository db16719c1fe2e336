import { useTranslation } from 'react-i18next'
import type { CredentialDetail, ElementRow } from '#contract/cases.ts'
import { formatDayOf } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { useElementWords } from '../../parts/elementWords.ts'

/** The values among these that a person gave, each with who did; null where none did. */
export function useGivenWords(
  { elements }: Pick<CredentialDetail, 'elements'>,
  among: (row: ElementRow) => boolean,
): string | null {
  const { t } = useTranslation('credential')
  const words = useElementWords()
  const language = useLanguage()
  const { timeZone } = useSession()
  const given = elements.filter((row) => row.at !== null && among(row))
  const told = given.map((row) =>
    t('pane.given', {
      value: row.value === null ? `${t('supply.notApplicable')}, ${row.reason ?? ''}` : words.value(row.value),
      name: row.by ?? '',
      date: row.at === null ? '' : formatDayOf(row.at, language, timeZone),
    }),
  )
  return told.length === 0 ? null : told.join('; ')
}
