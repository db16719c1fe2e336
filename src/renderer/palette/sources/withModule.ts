import { useTranslation } from 'react-i18next'
import type { FoundModule } from '#contract/finding.ts'
import { textFor } from '#core/values.ts'
import { useMay } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import type { Around } from '../around.ts'
import { atHand, isWanted, type Group, type Row } from '../found.ts'
import { useAnswer } from '../useAnswer.ts'
import { useCaseHere } from '../useCaseHere.ts'
import { useCompareWith, useFoundModules } from './modules.ts'

/** In a case that has a credential: compare it with the module that fits best, and decide on that. */
export function useWithModule({ asked, shown, aim }: Around): Group {
  const { t } = useTranslation('palette')
  const here = useCaseHere()
  const { answer, state } = useFoundModules(asked, here?.credential != null && isWanted(asked, 'acts'))
  const [best] = answer?.found ?? []
  const rows = useActsWith(best === undefined || best.by === 'outcomes' ? null : best, aim)
  return { ...atHand(shown, { name: 'withModule', heading: t('group.withModule'), rows }), state }
}

function useActsWith(module: FoundModule | null, aim: Around['aim']): readonly Row[] {
  const { t } = useTranslation('palette')
  const language = useLanguage()
  const may = useMay()
  const here = useCaseHere()
  const compare = useCompareWith()
  const programmeId = here?.detail.target.programmeId ?? null
  const programmes = useAnswer('catalogue.programmes', module === null || programmeId === null ? null : {})
  if (module === null || here === null || compare === null) return []
  const { moduleVersionId, code } = module
  const title = textFor(module.title, language)?.value ?? code
  const { id: caseId, purpose, target } = here.detail
  const inProgramme = programmes.answer?.some((one) => one.id === programmeId && module.programmes.includes(one.code))
  const compared = {
    key: `compare ${moduleVersionId}`,
    text: t('compareWith', { module: title === code ? title : `${title}, ${code}` }),
    note: t('cases:stage.comparison'),
    run: compare(moduleVersionId),
  }
  if (!may('cases.setTarget') || target.moduleVersionId === moduleVersionId) return [compared]
  const aimed = {
    key: `aim ${moduleVersionId}`,
    text: t('aimAt', { title }),
    run: () => {
      aim({
        caseId,
        purpose,
        target: { programmeId: inProgramme === true ? programmeId : null, moduleVersionId },
        seen: { purpose, target: { programmeId, moduleVersionId: target.moduleVersionId } },
      })
    },
  }
  return [{ ...compared, second: { label: aimed.text, run: aimed.run, row: aimed.key } }, aimed]
}
