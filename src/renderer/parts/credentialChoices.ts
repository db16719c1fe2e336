import { useTranslation } from 'react-i18next'
import type { CaseCredential } from '#contract/cases.ts'
import type { CaseCredentialId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { useLanguage } from '../frame/preferences.tsx'

type Named = Pick<CaseCredential, 'id' | 'title' | 'fileName'>

/** The credentials of a case to choose from, by what they are called; the file is named where that alone tells them apart. */
export function useCredentialChoices() {
  const { t } = useTranslation('credential')
  const language = useLanguage()
  const titleOf = ({ title }: Named) => textFor(title, language)?.value ?? t('list.untitled')
  return (credentials: readonly Named[]): { readonly value: CaseCredentialId; readonly label: string }[] =>
    credentials.map((one) => {
      const title = titleOf(one)
      const isAlone = credentials.every((other) => other.id === one.id || titleOf(other) !== title)
      return { value: one.id, label: isAlone ? title : `${title}, ${one.fileName}` }
    })
}
