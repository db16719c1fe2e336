import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { Stage } from '#core/recognition/case.ts'
import { useMay } from '../../frame/may.tsx'
import type { Around } from '../around.ts'
import { atHand, fits, isWanted, type Group, type Row } from '../found.ts'
import { useCaseHere } from '../useCaseHere.ts'

/** The places of the workbench and, in a case, its stages: everywhere but where one is. */
export function usePlaces({ shown, places }: Around): Group {
  const { t } = useTranslation('palette')
  const navigate = useNavigate()
  const may = useMay()
  const { pathname, search } = useLocation()
  const here = useCaseHere()
  const rowOf = (path: string, text: string, note?: string, within = ''): Row => ({
    key: `place ${path}`,
    text,
    ...(note === undefined ? {} : { note }),
    run: () => void navigate({ pathname: path, search: within }),
  })
  const ofCase =
    here === null
      ? []
      : Stage.options.map((stage, nth) =>
          rowOf(`/cases/${here.detail.id}/${stage}`, t(`cases:stage.${stage}`), t('stageOf', { nth: nth + 1 }), search),
        )
  const all = [
    ...ofCase,
    ...places.filter(({ asks }) => may(asks)).map(({ path, label }) => rowOf(path, t(`common:places.${label}`))),
  ]
  const rows = isWanted(shown, 'acts')
    ? all.filter(({ key, text }) => key !== `place ${pathname}` && fits(shown, text))
    : []
  return atHand(shown, { name: 'places', heading: t('group.places'), rows })
}
