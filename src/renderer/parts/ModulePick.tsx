import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { useState } from 'react'
import { pageOfModules, type ModuleRow } from '#contract/catalogue.ts'
import type { ModuleVersionId, ProgrammeId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { useAskEach, useAskOn, useAskWhere } from '../api.ts'
import { useLanguage } from '../frame/preferences.tsx'
import { LongPick } from '../ui/index.ts'
import { pagesInSight } from './pagesInSight.ts'

/** One local module of a programme or of all, or none; the catalogue is asked for what is searched, and page by page. */
export function ModulePick({
  label,
  none,
  programmeId,
  moduleVersionId,
  onChange,
}: {
  readonly label: string
  /** What stands for no module. */
  readonly none: string
  readonly programmeId: ProgrammeId | null
  readonly moduleVersionId: ModuleVersionId | null
  readonly onChange: (moduleVersionId: ModuleVersionId | null) => void
}) {
  const language = useLanguage()
  const [filter, setFilter] = useState('')
  const [sight, setSight] = useState({ from: 0, to: 0, at: 0 })
  const chosen = useAskWhere('catalogue.module', moduleVersionId === null ? null : { moduleVersionId })
  const first = useAskOn('catalogue.page', { programmeId, filter, from: 0 })
  const state = first.data === undefined || first.isPlaceholderData ? 'coming' : 'there'
  const of = first.data?.of ?? 0
  // Above all modules stands that it is none of them; a search looks for modules alone.
  const above = filter === '' ? 1 : 0
  const pages = state === 'coming' ? [] : pagesInSight(sight, { above, of, size: pageOfModules })
  const further = useAskEach(
    'catalogue.page',
    pages.map((page) => ({ programmeId, filter, from: page * pageOfModules })),
  )
  const rowAt = (index: number): ModuleRow | undefined => {
    const page = Math.floor(index / pageOfModules)
    const rows = page === 0 ? first.data?.rows : further[pages.indexOf(page)]?.data?.rows
    return rows?.[index - page * pageOfModules]
  }
  const nameOf = ({ code, title }: Pick<ModuleRow, 'code' | 'title'>) =>
    codeAndTitle(code, textFor(title, language)?.value)
  return (
    <LongPick<ModuleVersionId | 'none'>
      label={label}
      labelled="seen"
      shown={moduleVersionId === null ? none : chosen.data === undefined ? '' : nameOf(chosen.data)}
      chosen="one"
      filter={filter}
      onFilter={setFilter}
      count={of + above}
      told={of}
      entryAt={(index) => {
        if (index < above) return { value: 'none', label: none }
        const row = rowAt(index - above)
        return row === undefined ? undefined : { value: row.moduleVersionId, label: nameOf(row) }
      }}
      state={state}
      selected={moduleVersionId ?? 'none'}
      selectedAt={null}
      onChoose={(value) => {
        onChange(value === 'none' ? null : value)
      }}
      onSight={setSight}
    />
  )
}
