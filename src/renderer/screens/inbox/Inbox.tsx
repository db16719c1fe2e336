import { FileUp, Search } from 'lucide-react'
import { useDeferredValue, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { z } from 'zod'
import type { Output } from '#contract/contract.ts'
import { longestFilter } from '#contract/filter.ts'
import { CaseId } from '#core/ids.ts'
import type { Purpose } from '#core/programme/programme.ts'
import type { Stage } from '#core/recognition/case.ts'
import { useAskOn, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useDropTarget, useImporting } from '../../frame/importing.tsx'
import { May, useMay } from '../../frame/may.tsx'
import { usePreferences } from '../../frame/preferences.tsx'
import { NotDone } from '../../parts/NotDone.tsx'
import { SimilarSpellings } from '../../parts/SimilarSpellings.tsx'
import { Button, Empty, FileButton, Kbd, useKeys, useStatus } from '../../ui/index.ts'
import { CaseTable } from './CaseTable.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { Views, type View } from './Views.tsx'
import './Inbox.css'

type Listing = Output<'cases.list'>

/** Rows that are asked for at once, and how many a window holds at most. */
const step = 300
const most = 1800

/** The case that was left for the list, which is found again there. */
const CameFrom = z.object({ from: CaseId })

/** All cases: views and filters beside, the list, and the way to bring files in. */
export function Inbox() {
  const { t } = useTranslation('cases')
  const navigate = useNavigate()
  const { preferences, prefer } = usePreferences()
  const view = preferences.inboxView
  const takeCase = useChange('cases.take')
  /** Whoever looks at another case, or at others, has seen that one could not be taken over. */
  const movingOn =
    <Value,>(go: (value: Value) => void) =>
    (value: Value) => {
      if (takeCase.isError) takeCase.reset()
      go(value)
    }
  const setView = movingOn((inboxView: View) => {
    prefer({ inboxView })
  })
  const [typed, type] = useState('')
  const setTyped = movingOn(type)
  const [stages, chooseStages] = useState<readonly Stage[]>([])
  const setStages = movingOn(chooseStages)
  const [purposes, choosePurposes] = useState<readonly Purpose[]>([])
  const setPurposes = movingOn(choosePurposes)
  const [atMost, setAtMost] = useState(step)
  const cameFrom = CameFrom.safeParse(useLocation().state).data?.from ?? null
  const [selected, select] = useState<CaseId | null>(cameFrom)
  const setSelected = (caseId: CaseId | null) => {
    if (caseId !== selected) movingOn(select)(caseId)
  }
  const filter = useDeferredValue(typed)
  const filterField = useRef<HTMLInputElement>(null)
  const fileField = useRef<HTMLSpanElement>(null)
  const { take, begin } = useImporting()
  const may = useMay()

  const question = useAskOn('cases.list', { view, filter, stages: [...stages], purposes: [...purposes], atMost })
  const chosen = question.data?.rows.find((row) => row.id === selected) ?? null
  const filtered = typed !== '' || stages.length > 0 || purposes.length > 0

  const clear = () => {
    setTyped('')
    setStages([])
    setPurposes([])
  }
  const open = (caseId: CaseId) => {
    const stage = question.data?.rows.find((row) => row.id === caseId)?.stage ?? 'received'
    void navigate(`/cases/${caseId}/${stage}`)
  }

  useDropTarget(
    chosen === null ? null : { caseId: chosen.id, label: `${chosen.number} ${chosen.applicant.name}`, when: 'shift' },
  )
  useStatus(
    question.data === undefined
      ? null
      : t('inbox.status', { open: question.data.counts.open, due: question.data.counts.due }),
  )
  useKeys([
    { keys: '↑ ↓', label: t('inbox.keys.case'), run: null, shown: 'line' },
    { keys: 'Enter', label: t('inbox.keys.open'), run: null, shown: 'line' },
    ...(may('cases.take')
      ? [
          {
            keys: 'A',
            label: t('inbox.keys.take'),
            run: () => {
              if (chosen !== null && !takeCase.isPending) takeCase.mutate({ caseId: chosen.id, seen: chosen.heldBy })
            },
            shown: 'line' as const,
            act: chosen === null ? null : t('inbox.takeCase', { number: chosen.number, name: chosen.applicant.name }),
          },
        ]
      : []),
    {
      keys: '/',
      label: t('inbox.keys.filter'),
      run: () => filterField.current?.focus(),
      shown: 'line',
      act: t('inbox.filter'),
    },
    ...(may('imports.start')
      ? [
          {
            keys: 'Ctrl+O',
            label: t('inbox.keys.import'),
            run: () => fileField.current?.querySelector('button')?.click(),
            shown: 'line' as const,
            act: t('inbox.import'),
          },
        ]
      : []),
    ...(may('cases.create') ? [{ keys: 'N', label: t('inbox.keys.new'), run: begin, shown: 'line' as const }] : []),
    {
      keys: 'Esc',
      label: t('inbox.keys.clear'),
      run: () => {
        if (filtered) clear()
        else setSelected(null)
      },
      shown: 'list',
      act: filtered ? t('inbox.clearFilter') : null,
    },
  ])

  return (
    <div className="inbox">
      <Views
        view={view}
        onView={setView}
        counts={question.data?.counts ?? null}
        stages={stages}
        onStages={setStages}
        purposes={purposes}
        onPurposes={setPurposes}
      />
      <section className="inbox-list" data-region="" aria-label={t(`view.${view}`)}>
        <div className="inbox-head">
          <h1>{t(`view.${view}`)}</h1>
          <span className="faint">{question.data?.counts[view]}</span>
          <label className="inbox-filter">
            <Search aria-hidden="true" />
            <input
              ref={filterField}
              type="search"
              maxLength={longestFilter}
              value={typed}
              placeholder={t('inbox.filter')}
              aria-label={t('inbox.filter')}
              onChange={(event) => {
                setTyped(event.target.value)
              }}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && typed !== '') {
                  event.preventDefault()
                  setTyped('')
                }
              }}
            />
            <Kbd keys="/" />
          </label>
          <span className="grow" />
          <May call="imports.start">
            <span ref={fileField}>
              <FileButton
                many="several"
                keys="Ctrl+O"
                onChoose={(files) => {
                  take({ files, left: null }, null)
                }}
              >
                <FileUp aria-hidden="true" />
                {t('inbox.import')}
              </FileButton>
            </span>
          </May>
          <May call="cases.create">
            <Button kind="primary" onPress={begin}>
              {t('inbox.newCase')}
            </Button>
          </May>
        </div>
        <NotDone error={takeCase.error} />
        <SimilarSpellings
          spellings={question.data?.similar ?? []}
          onChoose={(spelling) => {
            setTyped(spelling)
            filterField.current?.focus()
          }}
        />
        <Asked question={question} waiting={t('inbox.reading')} failed={t('inbox.notRead')}>
          {(listing) =>
            listing.rows.length > 0 ? (
              <>
                <CaseTable rows={listing.rows} selected={selected} onSelect={setSelected} onOpen={open} />
                {listing.fitting > listing.rows.length ? (
                  <div className="inbox-more row">
                    <span className="note grow">
                      {t('inbox.firstOf', { shown: listing.rows.length, count: listing.fitting })}
                    </span>
                    <Button
                      onPress={() => {
                        setAtMost(Math.min(most, atMost + step))
                      }}
                      offBecause={atMost >= most ? t('inbox.narrow') : null}
                    >
                      {t('inbox.showMore')}
                    </Button>
                  </div>
                ) : null}
              </>
            ) : (
              <NoRows listing={listing} view={view} filtered={filtered ? 'yes' : 'no'} onClear={clear} />
            )
          }
        </Asked>
      </section>
    </div>
  )
}

function NoRows({
  listing,
  view,
  filtered,
  onClear,
}: {
  readonly listing: Listing
  readonly view: View
  readonly filtered: 'yes' | 'no'
  readonly onClear: () => void
}) {
  const { t } = useTranslation('cases')
  if (listing.counts.all === 0) return <FirstSteps />
  if (filtered === 'yes') {
    return (
      <Empty title={t('inbox.nothingFits')} action={<Button onPress={onClear}>{t('inbox.clearFilter')}</Button>}>
        {t('inbox.hidden', { count: listing.counts[view] })}
      </Empty>
    )
  }
  return <Empty title={t(`viewEmpty.${view}`)} />
}
