import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { useAsk } from '../../api.ts'
import { useMay } from '../../frame/may.tsx'
import { usePreferences } from '../../frame/preferences.tsx'
import { Button, Segmented, Toolbar, useKeys, useStatus } from '../../ui/index.ts'
import { Aligned } from './Aligned.tsx'
import { CredentialColumn } from './CredentialColumn.tsx'
import { Inspector } from './Inspector.tsx'
import { ModuleColumn } from './ModuleColumn.tsx'
import { Matrix } from './Matrix.tsx'
import { pairsOf, type Suggestions } from './pairs.ts'
import { Ribbons } from './Ribbons.tsx'
import { useJudging } from './useJudging.ts'

type View = 'ribbons' | 'aligned' | 'matrix'
const views: readonly View[] = ['ribbons', 'aligned', 'matrix']
const coverageKeys: readonly Coverage[] = ['covered', 'partly', 'not', 'cantSay']

/** From ten outcomes a side the ribbons cross too often to be read. */
const mostForRibbons = 9

/** Outcome by outcome: the credential's on one side, the module's on the other, the reasons and the judgement beside. */
export function Comparing({
  comparison,
  candidates,
}: {
  readonly comparison: Comparison
  readonly candidates: (suggestions: 'shown' | 'hidden') => ReactNode
}) {
  const { t } = useTranslation('comparison')
  const may = useMay()
  const policy = useAsk('office.policy', {})
  const { preferences, prefer } = usePreferences()
  const [asked, setAsked] = useState<'shown' | 'hidden'>('shown')
  // Until the policy is known nothing is shown that it may want hidden.
  const allowed: Suggestions =
    policy.data === undefined ? 'hidden' : policy.data.suggestions === 'hiddenUntilJudged' ? 'untilJudged' : 'shown'
  const suggestions = asked === 'hidden' ? 'hidden' : allowed
  const pairs = useMemo(() => pairsOf(comparison, suggestions), [comparison, suggestions])
  const crowded = Math.max(pairs.length, comparison.credential.outcomes.length) > mostForRibbons
  const view = preferences.compareView ?? (crowded ? 'aligned' : 'ribbons')
  const setView = (next: View) => {
    prefer({ compareView: next })
  }
  const [item, setItem] = useState<number | null>(comparison.credential.outcomes[0]?.item ?? null)
  const [selectedId, setSelectedId] = useState<ModuleOutcomeId | null>(
    pairs.find(({ judgement }) => judgement === null)?.outcome.id ?? pairs[0]?.outcome.id ?? null,
  )
  const judging = useJudging(comparison)
  const selected = pairs.find(({ outcome }) => outcome.id === selectedId) ?? null
  const open = pairs.filter(({ judgement }) => judgement === null)

  const step = (by: 1 | -1) => {
    const at = pairs.findIndex(({ outcome }) => outcome.id === selectedId)
    const next = pairs[(at + by + pairs.length) % pairs.length]
    if (next !== undefined) setSelectedId(next.outcome.id)
  }
  const nextOpen = () => {
    const at = pairs.findIndex(({ outcome }) => outcome.id === selectedId)
    const after = [...pairs.slice(at + 1), ...pairs.slice(0, at + 1)]
    const next = after.find(({ judgement }) => judgement === null)
    if (next !== undefined) setSelectedId(next.outcome.id)
  }
  const judge = (coverage: Coverage) => {
    if (selected === null) return
    // In the matrix the officer stands in a cell: where nothing is linked yet, that is what carries the outcome.
    if (view === 'matrix' && item !== null && judging.itemsOf(selected).length === 0) {
      judging.judgeBy(selected, coverage, [item])
    } else judging.judge(selected, coverage)
  }
  const linked = useMemo(
    () => pairs.map((pair) => ({ ...pair, items: judging.itemsOf(pair) })),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is linked by hand is all that this takes of it
    [pairs, judging.linked],
  )

  useStatus(t('screen.judgedOf', { judged: pairs.length - open.length, all: pairs.length }))
  useKeys([
    {
      keys: '↑',
      label: t('screen.keys.pair'),
      run: () => {
        step(-1)
      },
      shown: 'line',
    },
    {
      keys: '↓',
      label: t('screen.keys.pair'),
      run: () => {
        step(1)
      },
      shown: 'line',
    },
    ...(may('comparison.judge') ? coverageKeys : []).map((coverage, index) => ({
      keys: String(index + 1),
      label: t(`coverage.${coverage}`),
      run: () => {
        judge(coverage)
      },
      shown: 'line' as const,
    })),
    { keys: 'N', label: t('screen.keys.nextOpen'), run: nextOpen, shown: 'line' },
    {
      keys: 'V',
      label: t('screen.keys.view'),
      run: () => {
        setView(views[(views.indexOf(view) + 1) % views.length] ?? 'ribbons')
      },
      shown: 'line',
    },
    {
      keys: 'M',
      label: view === 'matrix' ? t('screen.ribbons') : t('screen.matrix'),
      run: () => {
        setView(view === 'matrix' ? 'ribbons' : 'matrix')
      },
      shown: 'line',
    },
    ...(may('comparison.withdraw')
      ? [
          {
            keys: '0',
            label: t('screen.keys.clear'),
            run: () => {
              if (selected !== null) judging.clear(selected)
            },
            shown: 'list' as const,
          },
          { keys: 'Ctrl+Z', label: t('screen.undo'), run: judging.undo, shown: 'list' as const },
        ]
      : []),
  ])

  const toolbar = (
    <Toolbar label={t('screen.toolbar')}>
      <Segmented<View>
        label={t('screen.view')}
        value={view}
        onChange={setView}
        options={[
          { value: 'ribbons', label: t('screen.ribbons') },
          { value: 'aligned', label: t('screen.aligned') },
          { value: 'matrix', label: t('screen.matrix') },
        ]}
      />
      <Segmented<'shown' | 'hidden'>
        label={t('screen.suggestions')}
        value={asked}
        onChange={setAsked}
        options={[
          {
            value: 'shown',
            label: allowed === 'shown' ? t('screen.suggestionsShown') : t('screen.suggestionsWhenJudged'),
          },
          { value: 'hidden', label: t('screen.suggestionsHidden') },
        ]}
      />
      <span className="note compare-legend">{t(view === 'matrix' ? 'screen.legendMatrix' : 'screen.legend')}</span>
      {judging.canUndo ? (
        <Button onPress={judging.undo} keys="Ctrl+Z">
          {t('screen.undo')}
        </Button>
      ) : null}
      {open.length > 0 ? (
        <Button kind="primary" onPress={nextOpen} keys="N">
          {t('screen.nextOpen')}
        </Button>
      ) : null}
    </Toolbar>
  )

  const inspector =
    selected === null ? null : (
      <Inspector
        key={selected.outcome.id}
        pair={selected}
        place={pairs.indexOf(selected) + 1}
        of={pairs.length}
        comparison={comparison}
        judging={judging}
        candidates={candidates(suggestions === 'shown' ? 'shown' : 'hidden')}
      />
    )

  const list = { comparison, pairs, selected: selectedId, onSelect: setSelectedId }
  return (
    <div className="compare">
      {toolbar}
      <div className={view === 'ribbons' ? 'compare-work' : 'compare-work compare-work-aligned'}>
        {view === 'aligned' ? (
          <Aligned {...list} />
        ) : view === 'matrix' ? (
          <Matrix
            {...list}
            pairs={linked}
            item={item}
            onItem={setItem}
            onLink={
              may('comparison.judge')
                ? (one) => {
                    if (selected !== null) judging.link(selected, toggled(judging.itemsOf(selected), one))
                  }
                : null
            }
          />
        ) : (
          <>
            <CredentialColumn
              comparison={comparison}
              selected={linked.find(({ outcome }) => outcome.id === selectedId) ?? null}
              onLink={(items) => {
                if (selected !== null && may('comparison.judge')) judging.link(selected, items)
              }}
            />
            <Ribbons pairs={pairs} selected={selectedId} itemCount={comparison.credential.outcomes.length} />
            <ModuleColumn {...list} />
          </>
        )}
        {inspector}
      </div>
    </div>
  )
}

/** In the order of the file. */
function toggled(items: readonly number[], item: number): readonly number[] {
  return items.includes(item) ? items.filter((one) => one !== item) : [...items, item].sort((a, b) => a - b)
}
