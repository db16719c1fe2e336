import { useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { ModuleOutcomeId } from '#core/ids.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { textFor, type LangText } from '#core/values.ts'
import { useMay } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { Button, Notice, useNewest, useStatus } from '../../ui/index.ts'
import { Aligned } from './Aligned.tsx'
import { Candidates, type CandidatesProps } from './Candidates.tsx'
import { CompareTools } from './CompareTools.tsx'
import { CredentialColumn } from './CredentialColumn.tsx'
import { Inspector } from './Inspector.tsx'
import { ModuleColumn } from './ModuleColumn.tsx'
import { Matrix } from './Matrix.tsx'
import { Ribbons } from './Ribbons.tsx'
import { StandsHere } from './StandsHere.tsx'
import { useTogether } from './Together.tsx'
import { useCompareKeys } from './useCompareKeys.ts'
import { useComparing } from './useComparing.ts'
import { focusOutcome, useFollowingFocus } from './useFollowingFocus.ts'
import { useJudgedAloud } from './useJudgedAloud.ts'
import { useJudging } from './useJudging.ts'
import { useLinking } from './useLinking.ts'
import { useWide } from './useWidth.ts'

/** Where in the matrix the officer is: in a column that they went to, or in the one that carries the outcome. */
interface Cell {
  readonly outcome: ModuleOutcomeId | null
  readonly item: number | null
  readonly by: 'officer' | 'links'
}

/** What the case is aimed at since another module was chosen here, and the ways to go on. */
export interface NewTarget {
  readonly label: LangText
  readonly follow: () => void
  readonly stay: () => void
}

/** Outcome by outcome: the credential's on one side, the module's on the other, the reasons and the judgement beside. */
export function Comparing({
  comparison,
  listed,
  newTarget,
}: {
  readonly comparison: Comparison
  readonly newTarget: NewTarget | null
  readonly listed: Omit<CandidatesProps, 'suggestions'>
}) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const may = useMay()
  const root = useRef<HTMLDivElement>(null)
  const inSight = useComparing(comparison)
  const { pairs, selected, view, suggestions } = inSight
  const judging = useJudging(comparison)
  const linking = useLinking(inSight, judging, root)
  const together = useTogether(comparison, may('comparison.judgeTogether') ? inSight.chosen : [], judging)
  const selectedId = selected?.outcome.id ?? null
  const [cell, setCell] = useState<Cell>({
    outcome: null,
    item: comparison.credential.outcomes[0]?.item ?? null,
    by: 'links',
  })
  // Whoever comes to another outcome from outside the matrix stands where it is carried, not in the column of before; what carries it may be known a moment later.
  const carriedBy = selected?.items ?? []
  const isCarried = carriedBy.length === 0 || carriedBy.some((item) => item === cell.item)
  if (cell.outcome !== selectedId || (cell.by === 'links' && !isCarried)) {
    setCell({ outcome: selectedId, item: carriedBy[0] ?? cell.item, by: 'links' })
  }
  const wide = useWide()

  const judge = (coverage: Coverage) => {
    if (together !== null) together.judge(coverage)
    else if (selected === null) return
    // In the matrix the officer stands in a cell: where nothing is linked yet, that is what carries the outcome.
    else if (view === 'matrix' && cell.item !== null && judging.itemsOf(selected).length === 0) {
      judging.judgeBy(selected, coverage, [cell.item])
    } else judging.judge(selected, coverage)
  }
  const linked = useMemo(
    () => pairs.map((pair) => ({ ...pair, items: judging.itemsOf(pair) })),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is linked by hand is all that this takes of it
    [pairs, judging.linked],
  )

  useStatus(t('screen.judgedOf', { judged: pairs.length - inSight.open.length, all: pairs.length }))
  const judgedAloud = useJudgedAloud(pairs)
  useCompareKeys(inSight, judging, linking, judge)
  useFollowingFocus(root, selectedId, view)

  // All that the columns and tools are given stays the same while a note is typed: they are drawn anew for nothing of it.
  const onChoose = useNewest(inSight.choose)
  const onToggle = useNewest(inSight.toggle)
  const onFullText = useNewest(() => {
    inSight.setFullText(!inSight.fullText)
  })
  const onNote = useCallback(() => {
    root.current?.querySelector<HTMLElement>('.compare-inspector textarea')?.focus()
  }, [])
  const onCell = useNewest((outcome: ModuleOutcomeId, item: number) => {
    inSight.select(outcome)
    setCell({ outcome, item, by: 'officer' })
  })
  const setView = useNewest(inSight.setView)
  const setAsked = useNewest(inSight.setAsked)
  const nextOpen = useNewest(inSight.nextOpen)
  const undo = useNewest(judging.undo)
  const redo = useNewest(judging.redo)
  const at = { comparison, pairs: linked, selected: selectedId }
  const list = { ...at, ids: inSight.ids, onChoose, onFullText, onNote, drop: linking.dragging?.drop ?? null }
  const credential = (
    <CredentialColumn
      comparison={comparison}
      selected={linked.find(({ outcome }) => outcome.id === selectedId) ?? null}
      onLink={linking.link}
      drawing={linking.drawing}
      dragging={linking.dragging}
    />
  )
  const atOutcome = () => {
    focusOutcome(root.current, selectedId, view)
  }
  const near = { ...listed, suggestions: suggestions === 'shown' ? 'shown' : 'hidden' } as const
  const beside = linking.drawing === null ? '' : ' compare-work-drawing'
  const shape = view === 'ribbons' ? 'compare-work' : `compare-work compare-work-aligned${beside}`
  return (
    <div className="compare" ref={root}>
      <span className="read-only-by-readers" aria-live="polite">
        {judgedAloud}
      </span>
      <CompareTools
        comparison={comparison}
        view={view}
        views={inSight.views}
        setView={setView}
        asked={inSight.asked}
        setAsked={setAsked}
        allowed={inSight.allowed}
        nextOpen={inSight.open.length > 0 ? nextOpen : null}
        undo={judging.canUndo ? undo : null}
        redo={judging.canRedo ? redo : null}
      />
      {newTarget === null ? null : (
        <Notice
          kind="part"
          title={t('screen.newTarget.title', { module: textFor(newTarget.label, language)?.value })}
          actions={
            <>
              <Button onPress={newTarget.follow}>{t('screen.newTarget.follow')}</Button>
              <Button
                onPress={() => {
                  newTarget.stay()
                  // The button goes with the notice.
                  atOutcome()
                }}
              >
                {t('screen.newTarget.stay')}
              </Button>
            </>
          }
        >
          {t('screen.newTarget.here', { module: comparison.module.code })}
        </Notice>
      )}
      <div className={inSight.fullText ? `${shape} compare-full` : shape}>
        {view === 'aligned' ? (
          <>
            {linking.drawing === null ? null : credential}
            <Aligned {...list} />
          </>
        ) : view === 'matrix' ? (
          <Matrix
            {...at}
            ids={inSight.ids}
            onCell={onCell}
            onToggle={onToggle}
            item={cell.item}
            onLink={may('comparison.judge') ? linking.toggle : null}
          />
        ) : (
          <>
            {credential}
            <Ribbons {...at} drawnFrom={linking.drawing?.item ?? null} />
            <ModuleColumn {...list} />
          </>
        )}
        {selected === null ? null : (
          <Inspector
            pair={selected}
            place={pairs.indexOf(selected) + 1}
            of={pairs.length}
            comparison={comparison}
            judging={judging}
            inFull={view === 'matrix' ? cell.item : null}
            onLeave={atOutcome}
            together={together?.block ?? null}
            standsHere={wide ? null : <StandsHere {...near} />}
            candidates={<Candidates {...near} told={wide ? 'inFull' : 'inLines'} />}
          />
        )}
      </div>
      {together?.dialog}
    </div>
  )
}
