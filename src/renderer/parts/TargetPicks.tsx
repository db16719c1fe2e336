import { useTranslation } from 'react-i18next'
import { ModuleVersionId, ProgrammeId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { useAsk } from '../api.ts'
import { Pick } from '../ui/index.ts'
import { useLanguage } from '../frame/preferences.tsx'

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
  const modules = useAsk('catalogue.modules', { programmeId, filter: '' })
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
            label: `${one.code} ${textFor(one.title, language)?.value ?? ''}`,
          })),
        ]}
      />
      <Pick
        label={t('target.module')}
        value={moduleVersionId ?? 'none'}
        onChange={(value) => {
          const id = ModuleVersionId.safeParse(value)
          onChange({ programmeId, moduleVersionId: id.success ? id.data : null })
        }}
        options={[
          { value: 'none', label: t('target.noModule') },
          ...(modules.data ?? []).map((one) => ({
            value: one.moduleVersionId,
            label: `${one.code} ${textFor(one.title, language)?.value ?? ''}`,
          })),
        ]}
      />
    </>
  )
}
