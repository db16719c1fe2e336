import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useSearchParams } from 'react-router'
import { pageOfModules, type ModuleRow } from '#contract/catalogue.ts'
import { ModuleVersionId, ProgrammeId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { formatCredits } from '#locales/format.ts'
import { useAsk, useAskOn } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { May } from '../../frame/may.tsx'
import { useSought } from '../../frame/sought.ts'
import { SimilarSpellings } from '../../parts/SimilarSpellings.tsx'
import { Button, Empty, Field, Pick, useKeys, useStatus } from '../../ui/index.ts'
import { ImportCatalogue } from './ImportCatalogue.tsx'
import { ImportSkills } from './ImportSkills.tsx'
import { ModulePanel } from './ModulePanel.tsx'
import './Catalogue.css'

/** The university's own programmes and modules, to read; a catalogue file adds to them. */
export function CatalogueScreen() {
  const { t } = useTranslation('catalogue')
  const language = useLanguage()
  const programmes = useAsk('catalogue.programmes', {})
  const { programmeId, setProgrammeId, chosen, setChosen } = useAtHand()
  const [filter, setFilter] = useState('')
  const [from, setFrom] = useState(0)
  // What was searched for is shown whatever the list was filtered by before.
  useSought(() => {
    setFilter('')
    setFrom(0)
  })
  const modules = useAskOn('catalogue.page', { programmeId, filter, from })
  const known = programmes.data ?? []
  useStatus(t('screen.modules', { count: modules.data?.of ?? 0 }))
  useKeys([
    { keys: '↑ ↓', label: t('screen.keys.module'), run: null, shown: 'line' },
    {
      keys: '/',
      label: t('screen.keys.filter'),
      run: goToFilter,
      shown: 'line',
      act: t('screen.filter'),
    },
  ])
  return (
    <div className="catalogue-work">
      <section className="catalogue-list" aria-label={t('screen.heading')} data-region="">
        <header className="catalogue-head">
          <h1>{t('screen.heading')}</h1>
          <div className="catalogue-filter">
            <Field
              label={t('screen.filter')}
              type="search"
              value={filter}
              onChange={(asked) => {
                setFilter(asked)
                setFrom(0)
              }}
            />
          </div>
          <Pick
            label={t('screen.programmes')}
            value={programmeId ?? 'all'}
            onChange={(value) => {
              setFrom(0)
              setProgrammeId(known.find(({ id }) => id === value)?.id ?? null)
            }}
            options={[
              { value: 'all', label: t('screen.all') },
              ...known.map(({ id, code, title }) => ({
                value: id,
                label: codeAndTitle(code, textFor(title, language)?.value),
              })),
            ]}
          />
          <May call="catalogueImport.open">
            {/* Where both find no room beside the filter, both go to the line below. */}
            <div className="row">
              <ImportCatalogue />
              <ImportSkills />
            </div>
          </May>
        </header>
        <SimilarSpellings
          spellings={modules.data?.similar ?? []}
          onChoose={(spelling) => {
            setFilter(spelling)
            setFrom(0)
            goToFilter()
          }}
        />
        <Asked question={modules} waiting={t('screen.reading')} failed={t('screen.notRead')}>
          {({ of, rows }) =>
            rows.length === 0 ? (
              <NoModules
                filter={filter}
                onClear={() => {
                  setFilter('')
                  setProgrammeId(null)
                }}
              />
            ) : (
              <div className="catalogue-paged">
                <Modules rows={rows} chosen={chosen} onChoose={setChosen} />
                {of > rows.length ? <Pages from={from} shown={rows.length} of={of} onGo={setFrom} /> : null}
              </div>
            )
          }
        </Asked>
      </section>
      {chosen === null ? (
        modules.data?.rows.length === 0 ? null : (
          <Empty title={t('screen.choose')} />
        )
      ) : (
        <ModulePanel key={chosen} moduleVersionId={chosen} onVersion={setChosen} />
      )}
    </div>
  )
}

function goToFilter(): void {
  document.querySelector<HTMLInputElement>('.catalogue-filter input')?.focus()
}

/** The programme and the module that are open stand in the address: a search leads to them. */
function useAtHand() {
  const [search, setSearch] = useSearchParams()
  const set = (name: 'programme' | 'module', id: string | null) => {
    setSearch(
      (before) => {
        if (id === null) before.delete(name)
        else before.set(name, id)
        return before
      },
      { replace: true },
    )
  }
  return {
    programmeId: ProgrammeId.safeParse(search.get('programme')).data ?? null,
    setProgrammeId: (id: ProgrammeId | null) => {
      set('programme', id)
    },
    chosen: ModuleVersionId.safeParse(search.get('module')).data ?? null,
    setChosen: (id: ModuleVersionId) => {
      set('module', id)
    },
  }
}

function Pages({
  from,
  shown,
  of,
  onGo,
}: {
  readonly from: number
  readonly shown: number
  readonly of: number
  readonly onGo: (from: number) => void
}) {
  const { t } = useTranslation('catalogue')
  return (
    <div className="catalogue-pages">
      <span className="note">{t('screen.pages', { from: from + 1, to: from + shown, count: of })}</span>
      {from === 0 ? null : (
        <Button
          kind="plain"
          onPress={() => {
            onGo(Math.max(0, from - pageOfModules))
          }}
        >
          {t('screen.earlier')}
        </Button>
      )}
      {from + shown >= of ? null : (
        <Button
          kind="plain"
          onPress={() => {
            onGo(from + pageOfModules)
          }}
        >
          {t('screen.later')}
        </Button>
      )}
    </div>
  )
}

function NoModules({ filter, onClear }: { readonly filter: string; readonly onClear: () => void }) {
  const { t } = useTranslation('catalogue')
  if (filter.trim() === '') return <Empty title={t('screen.empty')}>{t('screen.emptyHelp')}</Empty>
  return <Empty title={t('screen.filteredEmpty')} action={<Button onPress={onClear}>{t('screen.clear')}</Button>} />
}

function Modules({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly ModuleRow[]
  readonly chosen: ModuleVersionId | null
  readonly onChoose: (id: ModuleVersionId) => void
}) {
  const { t } = useTranslation('catalogue')
  const language = useLanguage()
  return (
    <ListBox
      className="catalogue-rows"
      aria-label={t('screen.heading')}
      selectionMode="single"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const found = rows.find(({ moduleVersionId }) => keys !== 'all' && keys.has(moduleVersionId))
        if (found !== undefined) onChoose(found.moduleVersionId)
      }}
      items={rows.map((row) => ({ id: row.moduleVersionId, row }))}
      dependencies={[language]}
    >
      {({ row }) => {
        const title = textFor(row.title, language)?.value ?? ''
        return (
          <ListBoxItem className="catalogue-row" textValue={codeAndTitle(row.code, title)}>
            {row.code === title ? null : <strong className="cut">{row.code}</strong>}
            <span className={row.code === title ? 'cut catalogue-without-code' : 'cut'}>{title}</span>
            <span className="number">{t('screen.outcomesShort', { count: row.outcomes })}</span>
            <span className="number">
              {row.eqfLevel === null ? t('screen.noLevel') : t('credential:value.eqf', { level: row.eqfLevel })}
            </span>
            <span className="number">{formatCredits(row.credits, language)} ECTS</span>
          </ListBoxItem>
        )
      }}
    </ListBox>
  )
}
