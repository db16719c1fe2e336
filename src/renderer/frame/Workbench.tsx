import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation, useNavigate } from 'react-router'
import { Palette } from '../palette/Palette.tsx'
import { AllKeys, focusRegion, useFocusKept, useKeys } from '../ui/index.ts'
import { useBackAsEsc } from './backAsEsc.ts'
import { useChangedElsewhere } from './changedElsewhere.ts'
import { DropAnywhere } from './DropAnywhere.tsx'
import { ErasedAgain } from './ErasedAgain.tsx'
import { JobPanel } from './JobPanel.tsx'
import { May, useMay } from './may.tsx'
import { NewCase } from './NewCase.tsx'
import { NumbersLost } from './NumbersLost.tsx'
import type { Place } from './places.tsx'
import { useSignsOfLife } from './session.tsx'
import { StatusLine } from './StatusLine.tsx'
import { TopBar } from './TopBar.tsx'
import './Workbench.css'

/** The frame of every screen: top bar, work, import at the foot, status line. */
export function Workbench({ places }: { readonly places: readonly Place[] }) {
  const { t } = useTranslation('common')
  const [allKeys, setAllKeys] = useState(false)
  const [search, setSearch] = useState<'open' | 'closed'>('closed')
  const navigate = useNavigate()
  const main = useRef<HTMLElement>(null)
  const place = useLocation().pathname.split('/').slice(0, 3).join('/')
  const may = useMay()
  useSignsOfLife()
  useChangedElsewhere()
  useFocusKept()
  useBackAsEsc()

  // Another place: readers and the keyboard start at its beginning, not at the link that led there.
  // A list of the new place that has taken the keyboard keeps it.
  useEffect(() => {
    const list = document.activeElement?.closest('[role=grid][data-start]')
    if (list == null || main.current?.contains(list) !== true) main.current?.focus()
  }, [place])

  useKeys(
    [
      {
        keys: '?',
        label: t('keys.all'),
        run: () => {
          setAllKeys(true)
        },
        shown: 'line',
      },
      ...(may('day.list')
        ? [{ keys: 'D', label: t('keys.day'), run: () => void navigate('/day'), shown: 'list' as const, act: null }]
        : []),
      {
        keys: 'F6',
        label: t('keys.nextRegion'),
        run: () => {
          focusRegion('next')
        },
        shown: 'list',
        act: null,
      },
      {
        keys: 'Shift+F6',
        label: t('keys.previousRegion'),
        run: () => {
          focusRegion('previous')
        },
        shown: 'list',
        act: null,
      },
    ],
    'window',
  )

  return (
    <div className="frame">
      <TopBar
        places={places.filter(({ asks }) => may(asks))}
        onSearch={() => {
          setSearch('open')
        }}
      />
      <main className="frame-main" ref={main} tabIndex={-1} data-region="">
        <Outlet />
      </main>
      <JobPanel />
      <StatusLine />
      <DropAnywhere />
      <ErasedAgain />
      <NumbersLost />
      <May call="imports.start">
        <NewCase />
      </May>
      <Palette
        places={places}
        state={search}
        onOpen={() => {
          setSearch('open')
        }}
        onClose={() => {
          setSearch('closed')
        }}
      />
      {allKeys ? (
        <AllKeys
          onClose={() => {
            setAllKeys(false)
          }}
        />
      ) : null}
    </div>
  )
}
