import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { useTranslation } from 'react-i18next'
import { ProgrammeId, type ModuleVersionId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { useAsk } from '../api.ts'
import { Pick } from '../ui/index.ts'
import { useLanguage } from '../frame/preferences.tsx'
import { ModulePick } from './ModulePick.tsx'

export interface TargetChoice {
  readonly programmeId: ProgrammeId | null
  readonly moduleVersionId: ModuleVersionId | null
}

/** The local programme and module that recognition is asked for; both can stay open. */
export function TargetPicks({
  programmeId,
  moduleVersionId,
  onChange,
}: TargetChoice & { readonly onChange: (target: TargetChoice) => void }) {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const programmes = useAsk('catalogue.programmes', {})
  return (
    <>
      <Pick
        label={t('target.programme')}
        value={programmeId ?? 'none'}
        onChange={(value) => {
          const id = ProgrammeId.safeParse(value)
          onChange({ programmeId: id.success ? id.data : null, moduleVersionId: null })
        }}
        options={[
          { value: 'none', label: t('target.noProgramme') },
          ...(programmes.data ?? []).map((one) => ({
            value: one.id,
            label: codeAndTitle(one.code, textFor(one.title, language)?.value),
          })),
        ]}
      />
      <ModulePick
        label={t('target.module')}
        none={t('target.noModule')}
        programmeId={programmeId}
        moduleVersionId={moduleVersionId}
        onChange={(chosen) => {
          onChange({ programmeId, moduleVersionId: chosen })
        }}
      />
    </>
  )
}
