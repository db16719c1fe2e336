import { useTranslation } from 'react-i18next'
import type { FoundModule } from '#contract/finding.ts'
import { textFor } from '#core/values.ts'
import { useChange } from '../../api.ts'
import { useImporting } from '../../frame/importing.tsx'
import { useMay } from '../../frame/may.tsx'
import { useLanguage, usePreferences } from '../../frame/preferences.tsx'
import { saveEverything } from '../../frame/session.tsx'
import { useKeysNow } from '../../ui/index.ts'
import type { Around } from '../around.ts'
import { atHand, fits, isWanted, type Group, type Row } from '../found.ts'
import { useAnswer } from '../useAnswer.ts'
import { useCaseHere } from '../useCaseHere.ts'
import { useCompareWith, useFoundModules } from './modules.ts'

/** What can be done here: with the module that fits best, by the keys of the screen, and from everywhere. */
export function useActs({ asked, shown, aim }: Around): Group {
  const { t } = useTranslation('palette')
  const here = useCaseHere()
  const { answer, state } = useFoundModules(asked, here?.credential != null && isWanted(asked, 'acts'))
  const [best] = answer?.found ?? []
  const withModule = useActsWithModule(best === undefined || best.by === 'outcomes' ? null : best, aim)
  const everywhere = useActsEverywhere()
  const ofScreen = useActsOfScreen()
  const atOnce = [...ofScreen, ...everywhere.filter(({ text }) => ofScreen.every((one) => one.text !== text))]
  const rows = isWanted(shown, 'acts') ? atOnce.filter(({ text }) => fits(shown, text)) : []
  return {
    ...atHand(shown, {
      name: 'acts',
      heading: t(here === null ? 'group.acts' : 'group.actsOfCase'),
      rows: [...withModule, ...rows],
    }),
    state,
  }
}

/** In a case that has a credential: compare it with the module, and decide on the module. */
function useActsWithModule(module: FoundModule | null, aim: Around['aim']): readonly Row[] {
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
    text: t('compareWith', { title, code }),
    note: t('cases:stage.comparison'),
    run: compare(moduleVersionId),
  }
  if (!may('cases.setTarget') || target.moduleVersionId === moduleVersionId) return [compared]
  const aimed = {
    key: `aim ${moduleVersionId}`,
    text: t('aimAt', { title }),
    run: () => {
      aim({ caseId, purpose, target: { programmeId: inProgramme === true ? programmeId : null, moduleVersionId } })
    },
  }
  return [{ ...compared, second: { label: aimed.text, run: aimed.run, row: aimed.key } }, aimed]
}

/** Keys that move within the screen, and out of it, are no acts; nor is the key of this search. */
const movesOrLeaves = /^(?:Shift\+)?[↑↓]$|^Esc$|^Ctrl\+K$/

/** What the keys of the screen do, the nearest first. */
function useActsOfScreen(): readonly Row[] {
  const { preferences, language } = { ...usePreferences(), language: useLanguage() }
  const all = useKeysNow()
  return all.flatMap(({ keys, label, act, run }, nth) => {
    // What a nearer part answers, a farther one is never asked.
    const isAnswered = all.findIndex((one) => one.keys === keys) === nth
    const offered = act === undefined ? (movesOrLeaves.test(keys) ? null : label) : act
    if (run === null || !isAnswered || offered === null) return []
    const isOff = keys.length === 1 && preferences.letters === 'off'
    return {
      key: `act ${keys}`,
      text: offered.charAt(0).toLocaleUpperCase(language) + offered.slice(1),
      ...(isOff ? {} : { keys }),
      run,
    }
  })
}

/** What can be done wherever one is. */
function useActsEverywhere(): readonly Row[] {
  const { t } = useTranslation('common')
  const may = useMay()
  const { begin } = useImporting()
  const lock = useChange('session.lock')
  return [
    ...(may('cases.create') ? [{ key: 'act newCase', text: t('cases:inbox.newCase'), run: begin }] : []),
    {
      key: 'act lock',
      text: t('lock'),
      run: () => {
        void saveEverything().then(() => {
          lock.mutate({})
        })
      },
    },
  ]
}
