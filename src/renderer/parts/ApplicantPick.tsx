import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { pageOfApplicants, type FoundApplicant } from '#contract/cases.ts'
import type { ApplicantId } from '#core/ids.ts'
import { formatDate } from '#locales/format.ts'
import { useAskEach, useAskOn } from '../api.ts'
import { useLanguage } from '../frame/preferences.tsx'
import { LongPick } from '../ui/index.ts'
import { pagesInSight } from './pagesInSight.ts'
import { SimilarSpellings } from './SimilarSpellings.tsx'
import './ApplicantPick.css'

/**
 * Whether an applicant is one of those in the record who bear the family name, or a new person; the record is asked page by page.
 * Where few bear it, similar names are offered: one press asks for those who are called so.
 */
export function ApplicantPick({
  family,
  chosen,
  onChange,
}: {
  readonly family: string
  /** Null is a new person. */
  readonly chosen: FoundApplicant | null
  readonly onChange: (chosen: FoundApplicant | null) => void
}) {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const [filter, setFilter] = useState('')
  const [sight, setSight] = useState({ from: 0, to: 0, at: 0 })
  const [instead, setInstead] = useState<{ readonly of: string; readonly spelling: string } | null>(null)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that was pressed may be gone.
    if (instead !== null) place.current?.querySelector<HTMLElement>('.pick')?.focus()
  }, [instead])
  const typed = family.trim()
  // Another letter of the family name, and it is asked for as it stands again.
  const named = instead?.of === typed ? instead.spelling : typed
  const text = filter.trim() === '' ? named : filter
  const bearers = useAskOn('applicants.find', { text: named, from: 0 }).data
  const alike = bearers?.of ?? 0
  const first = useAskOn('applicants.find', { text, from: 0 })
  const state = first.data === undefined || first.isPlaceholderData ? 'coming' : 'there'
  const of = first.data?.of ?? 0
  // Above those of the name stands that it is none of them; a search looks for people alone.
  const above = filter === '' ? 1 : 0
  const pages = state === 'coming' ? [] : pagesInSight(sight, { above, of, size: pageOfApplicants })
  const further = useAskEach(
    'applicants.find',
    pages.map((page) => ({ text, from: page * pageOfApplicants })),
  )
  const offered = chosen === null ? (bearers?.similar ?? []) : []
  const isAsked = alike > 0 || chosen !== null || named !== typed
  if (named === '' || (!isAsked && offered.length === 0)) return null
  const rowAt = (index: number): FoundApplicant | undefined => {
    const page = Math.floor(index / pageOfApplicants)
    const rows = page === 0 ? first.data?.found : further[pages.indexOf(page)]?.data?.found
    return rows?.[index - page * pageOfApplicants]
  }
  /** What tells two of the same name apart. */
  const noteOf = ({ birthDate, cases, lastCase }: FoundApplicant): string =>
    [
      ...(birthDate === null ? [] : [t('new.born', { date: formatDate(birthDate, language, 'medium') })]),
      ...(lastCase === null ? [] : [t('new.cases', { count: cases, last: lastCase })]),
    ].join(', ')
  return (
    <div ref={place} className="applicant-pick">
      {isAsked ? (
        <LongPick<ApplicantId | 'new'>
          label={named === typed ? t('new.alike') : t('new.called', { name: named })}
          labelled="seen"
          shown={chosen?.name ?? t('new.newPerson')}
          chosen="one"
          note={chosen === null ? t('new.alikeNote', { count: alike }) : noteOf(chosen)}
          filter={filter}
          onFilter={setFilter}
          count={of + above}
          told={of}
          entryAt={(index) => {
            if (index < above) return { value: 'new', label: t('new.newPerson') }
            const row = rowAt(index - above)
            return row === undefined ? undefined : { value: row.id, label: row.name, note: noteOf(row) }
          }}
          state={state}
          selected={chosen?.id ?? 'new'}
          selectedAt={null}
          onChoose={(value) => {
            const rows = [first, ...further].flatMap(({ data }) => data?.found ?? [])
            onChange(value === 'new' ? null : (rows.find(({ id }) => id === value) ?? null))
          }}
          onSight={setSight}
          beneath={
            <SimilarSpellings
              spellings={filter === '' ? [] : (first.data?.similar ?? [])}
              onChoose={(spelling) => {
                setFilter(spelling)
                document.querySelector<HTMLInputElement>('.pick-search .field')?.focus()
              }}
            />
          }
        />
      ) : null}
      <SimilarSpellings
        spellings={offered}
        onChoose={(spelling) => {
          setInstead({ of: typed, spelling })
        }}
      />
    </div>
  )
}
