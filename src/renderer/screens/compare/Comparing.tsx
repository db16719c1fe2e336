import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { useAsk } from '../../api.ts'
import { useMay } from '../../frame/may.tsx'
import { Button, Segmented, Toolbar, useKeys, useStatus } from '../../ui/index.ts'
import { Aligned } from './Aligned.tsx'
import { CredentialColumn } from './CredentialColumn.tsx'
import { Inspector } from './Inspector.tsx'
import { ModuleColumn } from './ModuleColumn.tsx'
import { pairsOf } from './pairs.ts'
import { Ribbons } from './Ribbons.tsx'
import { useJudging } from './useJudging.ts'

type View = 'ribbons' | 'aligned'
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
  const [asked, setAsked] = useState<'shown' | 'hidden' | null>(null)
  const suggestions = asked ?? (policy.data?.suggestions === 'hiddenUntilJudged' ? 'hidden' : 'shown')
  const pairs = pairsOf(comparison, suggestions)
  const crowded = Math.max(pairs.length, comparison.credential.outcomes.length) > mostForRibbons
  const [view, setView] = useState<View>(crowded ? 'aligned' : 'ribbons')
  const [selectedId, setSelectedId] = useState<ModuleOutcomeId | null>(
    pairs.find(({ judgement }) => judgement === null)?.outcome.id ?? pairs[0]?.outcome.id ?? null,
  )
  const judging = useJudging(comparison, suggestions)
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
    if (selected !== null) judging.judge(selected, coverage)
  }

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
        setView(view === 'ribbons' ? 'aligned' : 'ribbons')
      },
      shown: 'line',
    },
    ...(may('comparison.withdraw')
      ? [{ keys: 'Ctrl+Z', label: t('screen.undo'), run: judging.undo, shown: 'list' as const }]
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
        ]}
      />
      <Segmented<'shown' | 'hidden'>
        label={t('screen.suggestions')}
        value={suggestions}
        onChange={setAsked}
        options={[
          { value: 'shown', label: t('screen.suggestionsShown') },
          { value: 'hidden', label: t('screen.suggestionsHidden') },
        ]}
      />
      <span className="note compare-legend">{t('screen.legend')}</span>
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
        candidates={candidates(suggestions)}
      />
    )

  const list = { comparison, pairs, selected: selectedId, onSelect: setSelectedId }
  return (
    <div className="compare">
      {toolbar}
      <div className={view === 'aligned' ? 'compare-work compare-work-aligned' : 'compare-work'}>
        {view === 'aligned' ? (
          <Aligned {...list} />
        ) : (
          <>
            <CredentialColumn
              comparison={comparison}
              selected={selected}
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
