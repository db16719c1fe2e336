import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { Purpose } from '#core/programme/programme.ts'
import { Stage } from '#core/recognition/case.ts'
import { Tick } from '../../ui/index.ts'

export type View = keyof Output<'cases.list'>['counts']

const views: readonly View[] = ['open', 'mine', 'due', 'decided', 'all']

/**
 * Views and filters of the inbox; filters come with the first case. In a narrow window both stand above the list: the views in a row,
 * and the filters fold, so that the first case is in sight. What folds them is shown there alone (`Inbox.css`).
 */
export function Views({
  view,
  onView,
  counts,
  stages,
  onStages,
  purposes,
  onPurposes,
}: {
  readonly view: View
  readonly onView: (view: View) => void
  readonly counts: Output<'cases.list'>['counts'] | null
  readonly stages: readonly Stage[]
  readonly onStages: (stages: readonly Stage[]) => void
  readonly purposes: readonly Purpose[]
  readonly onPurposes: (purposes: readonly Purpose[]) => void
}) {
  const { t } = useTranslation('cases')
  const [filters, setFilters] = useState<'folded' | 'open'>('folded')
  const filtersId = useId()
  const chosen = stages.length + purposes.length
  const shown = counts?.all === 0 ? (['open'] as const) : views
  return (
    <nav className="inbox-side" aria-label={t('inbox.views')} data-region="">
      <h2 className="label">{t('inbox.views')}</h2>
      <ul>
        {shown.map((one) => (
          <li key={one}>
            <button
              type="button"
              className="inbox-view"
              {...(one === view ? { 'aria-current': 'true' as const } : {})}
              onClick={() => {
                onView(one)
              }}
            >
              <span className="grow cut">{t(`view.${one}`)}</span>
              <span className="faint">{counts?.[one]}</span>
            </button>
          </li>
        ))}
      </ul>
      {counts?.all === 0 ? (
        <p className="note inbox-filters-later">{t('inbox.filtersLater')}</p>
      ) : (
        <>
          <button
            type="button"
            className="inbox-fold"
            aria-expanded={filters === 'open'}
            aria-controls={filtersId}
            onClick={() => {
              setFilters(filters === 'open' ? 'folded' : 'open')
            }}
          >
            <ChevronDown aria-hidden="true" />
            {chosen === 0 ? t('inbox.filters') : t('inbox.filtersChosen', { count: chosen })}
          </button>
          <div id={filtersId} className={`inbox-filters inbox-filters-${filters}`}>
            <Filter
              heading={t('inbox.stage')}
              options={Stage.options}
              word={(one) => t(`stage.${one}`)}
              chosen={stages}
              onChange={onStages}
            />
            <Filter
              heading={t('inbox.purpose')}
              options={Purpose.options}
              word={(one) => t(`purpose.${one}`)}
              chosen={purposes}
              onChange={onPurposes}
            />
          </div>
        </>
      )}
    </nav>
  )
}

function Filter<Value extends string>({
  heading,
  options,
  word,
  chosen,
  onChange,
}: {
  readonly heading: string
  readonly options: readonly Value[]
  readonly word: (value: Value) => string
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: readonly Value[]) => void
}) {
  return (
    <div role="group" aria-label={heading}>
      <h2 className="label">{heading}</h2>
      {options.map((one) => (
        <div key={one} className="inbox-tick">
          <Tick
            checked={chosen.includes(one)}
            onChange={(checked) => {
              onChange(checked ? [...chosen, one] : chosen.filter((other) => other !== one))
            }}
          >
            {word(one)}
          </Tick>
        </div>
      ))}
    </div>
  )
}
