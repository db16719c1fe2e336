import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChange } from '../../../api.ts'
import { useFailureWords } from '../../../frame/failure.ts'
import { readFiles, wasRead } from '../../../frame/files.ts'
import { May } from '../../../frame/may.tsx'
import { useOpenCase } from '../../../frame/openCase.tsx'
import { FileButton, Notice } from '../../../ui/index.ts'

/** A credential on paper: its scan is chosen, and its elements are read off beside it. */
export function EnterByHandButton() {
  const { t } = useTranslation('receiving')
  const { detail, choose } = useOpenCase()
  const enter = useChange('credentials.enterByHand')
  const failureWords = useFailureWords()
  const [unread, setUnread] = useState<string | null>(null)
  const take = async (files: readonly File[]) => {
    setUnread(null)
    for (const file of await readFiles(files)) {
      if (!wasRead(file)) {
        setUnread(t(`importing:problem.${file.problem.code}`, { name: file.name, ...file.problem.facts }))
        continue
      }
      const { caseCredentialId } = await enter.mutateAsync({ caseId: detail.id, file })
      choose(caseCredentialId)
    }
  }
  const refused = unread ?? (enter.isError ? failureWords(enter.error) : null)
  return (
    <May call="credentials.enterByHand">
      <FileButton
        kind="plain"
        many="one"
        accept={['application/pdf', 'image/png', 'image/jpeg']}
        onChoose={(files) => {
          // What failed is told by the notice.
          take(files).catch(() => undefined)
        }}
      >
        {t('hand.enter')}
      </FileButton>
      {refused === null ? null : (
        <Notice kind="bad" title={t('hand.failed')}>
          {refused}
        </Notice>
      )}
    </May>
  )
}
