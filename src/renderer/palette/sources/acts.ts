import { useTranslation } from 'react-i18next'
import { useChange } from '../../api.ts'
import { useImporting } from '../../frame/importing.tsx'
import { useMay } from '../../frame/may.tsx'
import { useLanguage, usePreferences } from '../../frame/preferences.tsx'
import { saveEverything } from '../../frame/session.tsx'
import { useKeysNow } from '../../ui/index.ts'
import type { Around } from '../around.ts'
import { atHand, fits, isWanted, type Group, type Row } from '../found.ts'

/** What can be done here: by the keys of the screen, and from everywhere. */
export function useActs({ shown }: Around): Group {
  const { t } = useTranslation('palette')
  const everywhere = useActsEverywhere()
  const ofScreen = useActsOfScreen()
  const all = [...ofScreen, ...everywhere.filter(({ text }) => ofScreen.every((one) => one.text !== text))]
  const rows = isWanted(shown, 'acts') ? all.filter(({ text }) => fits(shown, text)) : []
  return atHand(shown, { name: 'acts', heading: t('group.acts'), rows })
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
