import { useTranslation } from 'react-i18next'
import type { CaseId } from '#core/ids.ts'
import { useChange } from '../api.ts'
import { saveFile } from '../parts/saveFile.ts'
import { Button, Notice } from '../ui/index.ts'
import { useFailureWords } from './failure.ts'
import { May } from './may.tsx'
import { useLanguage } from './preferences.tsx'

/** Saves all that is held about the applicant of a case as one zip, its document in the window's language. */
export function CopyButton({
  caseId,
  label,
  of,
}: {
  readonly caseId: CaseId
  readonly label: string
  /** The case's number, where several such buttons stand on one screen. */
  readonly of?: string
}) {
  const { t } = useTranslation('copy')
  const language = useLanguage()
  const failureWords = useFailureWords()
  const copy = useChange('applicants.copy')
  return (
    <May call="applicants.copy">
      {copy.isError ? (
        <Notice kind="bad" title={t('failed')}>
          {failureWords(copy.error)}
        </Notice>
      ) : null}
      {copy.data?.document === 'none' ? <Notice kind="part" title={t('withoutDocument')} /> : null}
      <div>
        <Button
          kind="plain"
          {...(of === undefined ? {} : { of })}
          pending={copy.isPending}
          onPress={() => {
            copy.mutate(
              { caseId, language },
              {
                onSuccess: ({ name, bytes }) => {
                  saveFile({ name, bytes, type: 'application/zip' })
                },
              },
            )
          }}
        >
          {label}
        </Button>
      </div>
    </May>
  )
}
