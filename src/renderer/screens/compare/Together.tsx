import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import type { Coverage } from '#core/matching/comparison.ts'
import { Block, Button, Kbd, Mark, Notice, useHolds } from '../../ui/index.ts'
import { JudgeTogether } from './JudgeTogether.tsx'
import { NotJudged } from './Judgement.tsx'
import { besideSuggestions, coverages, judgedMarks, type Pair } from './pairs.ts'
import type { Act } from './acts.ts'
import type { Judging } from './useJudging.ts'

/** Judging several chosen outcomes alike: what stands in the inspector, the window that says what it does, and its key. */
export interface Together {
  readonly judge: (coverage: Coverage) => void
  readonly block: ReactNode
  readonly dialog: ReactNode
}

interface Done {
  readonly act: Act
  readonly coverage: Coverage
  readonly codes: readonly string[]
  readonly otherwise: readonly string[]
}

const codesOf = (pairs: readonly Pair[]) => pairs.map(({ outcome }) => outcome.code)

/** Null unless several are chosen by who may judge. */
export function useTogether(comparison: Comparison, chosen: readonly Pair[], judging: Judging): Together | null {
  const [asked, setAsked] = useState<Coverage | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  if (chosen.length < 2) return null
  const judge = (coverage: Coverage) => {
    judging.forgetFailure()
    setAsked(coverage)
  }
  const close = () => {
    setAsked(null)
  }
  const codes = codesOf(chosen)
  return {
    judge,
    block: (
      <TogetherBlock
        codes={codes}
        judge={judge}
        undo={judging.undo}
        failed={judging.failed}
        // Gone with the act that it tells of, and where others are chosen.
        done={done?.codes.join() === codes.join() && judging.last === done.act ? done : null}
      />
    ),
    dialog:
      asked === null ? null : (
        <JudgeTogether
          comparison={comparison}
          pairs={chosen}
          coverage={asked}
          judging={judging}
          onClose={close}
          onDone={(act) => {
            setDone({ act, coverage: asked, codes, otherwise: codesOf(besideSuggestions(chosen, asked).otherwise) })
            close()
          }}
        />
      ),
  }
}

function TogetherBlock({
  codes,
  judge,
  undo,
  failed,
  done,
}: {
  readonly codes: readonly string[]
  readonly judge: (coverage: Coverage) => void
  readonly undo: () => void
  readonly failed: Error | null
  readonly done: Done | null
}) {
  const { t } = useTranslation('comparison')
  const holds = useHolds()
  const count = codes.length
  return (
    <Block heading={t('together.heading', { count })}>
      <p className="small">{codes.join(', ')}</p>
      {done === null ? (
        <p className="note">{t('together.help')}</p>
      ) : (
        <Notice
          kind="good"
          title={t('together.done', { count: done.codes.length, coverage: t(`coverage.${done.coverage}`) })}
          actions={
            <Button onPress={undo} keys="Ctrl+Z">
              {t('screen.undo')}
            </Button>
          }
        >
          {done.otherwise.length === 0
            ? null
            : t('together.doneOtherwise', { count: done.otherwise.length, outcomes: done.otherwise.join(', ') })}
        </Notice>
      )}
      <div className="judge" role="group" aria-label={t('together.heading', { count })}>
        {coverages.map((coverage, index) => (
          <button
            key={coverage}
            type="button"
            aria-keyshortcuts={String(index + 1)}
            onClick={() => {
              judge(coverage)
            }}
          >
            <Mark kind={judgedMarks[coverage]} />
            <span>{t(`screen.judge.${coverage}`)}</span>
            {holds(String(index + 1)) ? <Kbd keys={String(index + 1)} /> : null}
          </button>
        ))}
      </div>
      <NotJudged failed={failed} />
    </Block>
  )
}
