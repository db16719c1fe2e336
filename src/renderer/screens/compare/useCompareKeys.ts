import { useTranslation } from 'react-i18next'
import type { Coverage } from '#core/matching/comparison.ts'
import { useMay } from '../../frame/may.tsx'
import { useKeys } from '../../ui/index.ts'
import { views, type InSight } from './useComparing.ts'
import type { Judging } from './useJudging.ts'

const coverageKeys: readonly Coverage[] = ['covered', 'partly', 'not', 'cantSay']

/** What the keys do on a comparison, and the status line that tells it. */
export function useCompareKeys(
  { selected, step, nextOpen, view, setView }: InSight,
  judging: Judging,
  judge: (coverage: Coverage) => void,
) {
  const { t } = useTranslation('comparison')
  const may = useMay()
  const clear = () => {
    if (selected !== null) judging.clear(selected)
  }
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
          { keys: '0', label: t('screen.keys.clear'), run: clear, shown: 'list' as const },
          { keys: 'Ctrl+Z', label: t('screen.undo'), run: judging.undo, shown: 'list' as const },
        ]
      : []),
  ])
}
