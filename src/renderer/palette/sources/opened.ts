import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import { useAskEach } from '../../api.ts'
import { useMay } from '../../frame/may.tsx'
import { useSession } from '../../frame/session.tsx'
import type { Around } from '../around.ts'
import { isWanted, type Group, type Row } from '../found.ts'
import { openedLast, type Opened } from '../openedLast.ts'
import { useAnswer } from '../useAnswer.ts'
import { caseAt } from '../useCaseHere.ts'
import { useCaseRow } from './cases.ts'
import { useModuleRow } from './modules.ts'

/** Shown of what an officer opened last. */
const mostShown = 5

/** While nothing is typed: what this officer opened last on this computer, as far as it still is there and open to them. */
export function useOpened({ asked, shown }: Around): Group {
  const { t } = useTranslation('palette')
  const may = useMay()
  const { officer } = useSession()
  const { pathname } = useLocation()
  const [all] = useState(() => (officer === null ? [] : openedLast(officer.id)))
  const here = caseAt(pathname)
  const wanted = all.filter(({ what, id }) => {
    if (asked.text !== '' || id === here) return false
    return what === 'case'
      ? isWanted(asked, 'cases') && may('cases.find')
      : isWanted(asked, 'catalogue') && may('catalogue.module')
  })
  const caseIds = wanted.flatMap((one) => (one.what === 'case' ? one.id : []))
  const cases = useAnswer('cases.find', caseIds.length > 0 ? { by: 'id', ids: caseIds } : null)
  const modules = useAskEach(
    'catalogue.module',
    wanted.flatMap((one) => (one.what === 'module' ? { moduleVersionId: one.id } : [])),
  )
  const caseRow = useCaseRow()
  const moduleRow = useModuleRow()
  const rowOf = ({ what, id }: Opened): readonly Row[] => {
    if (what === 'case')
      return (cases.answer?.found ?? []).filter((found) => found.id === id).map((found) => caseRow(found, shown.text))
    return modules.flatMap(({ data }) => (data?.moduleVersionId === id ? moduleRow(data) : []))
  }
  const rows = wanted.flatMap(rowOf).slice(0, mostShown)
  const isComing = cases.state === 'coming' || modules.some(({ isPending }) => isPending)
  return {
    ...{ name: 'opened', heading: t('group.opened'), of: rows.length, state: isComing ? 'coming' : 'there' },
    rows: rows.map((row) => ({ ...row, key: `opened ${row.key}` })),
  }
}
