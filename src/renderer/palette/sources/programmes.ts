import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { textFor } from '#core/values.ts'
import { useMay } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { soughtHere } from '../../frame/sought.ts'
import type { Around } from '../around.ts'
import { atHand, fits, isWanted, type Group } from '../found.ts'
import { useAnswer } from '../useAnswer.ts'

/** Local programmes by code and title; each opens the catalogue with its modules. */
export function useProgrammes({ asked, shown }: Around): Group {
  const { t } = useTranslation('palette')
  const language = useLanguage()
  const navigate = useNavigate()
  const may = useMay()
  const isAsked = isWanted(asked, 'catalogue') && asked.text !== '' && may('catalogue.programmes')
  const { answer, state } = useAnswer('catalogue.programmes', isAsked ? {} : null)
  const found = (answer ?? []).filter(({ code, title }) => fits(shown, code, ...title.map(({ value }) => value)))
  return {
    ...atHand(asked, {
      name: 'programmes',
      heading: t('group.programmes'),
      rows: found.map(({ id, code, title, modules }) => ({
        key: `programme ${id}`,
        text: textFor(title, language)?.value ?? code,
        note: `${code}, ${t('catalogue:screen.modules', { count: modules })}`,
        run: () =>
          void navigate(
            { pathname: '/catalogue', search: new URLSearchParams({ programme: id }).toString() },
            soughtHere(id),
          ),
      })),
    }),
    state,
  }
}
