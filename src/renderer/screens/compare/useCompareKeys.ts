import { useTranslation } from 'react-i18next'
import type { Coverage } from '#core/matching/comparison.ts'
import { useMay } from '../../frame/may.tsx'
import { useKeys } from '../../ui/index.ts'
import { coverages } from './pairs.ts'
import type { InSight } from './useComparing.ts'
import type { Judging } from './useJudging.ts'
import type { Linking } from './useLinking.ts'

const inLine = { shown: 'line' } as const
const inList = { shown: 'list' } as const

/** What the keys do on a comparison. */
export function useCompareKeys(
  inSight: InSight,
  judging: Judging,
  linking: Linking,
  judge: (coverage: Coverage) => void,
) {
  const { t } = useTranslation('comparison')
  const may = useMay()
  const { selected, chosen, select, step, extend, nextOpen, view, views, setView, list, fullText, setFullText } =
    inSight
  const arrow = (keys: '↑' | '↓', by: 1 | -1) => [
    {
      keys,
      label: t('screen.keys.pair'),
      run: () => {
        step(by)
      },
      ...inList,
    },
    {
      keys: `Shift+${keys}`,
      label: t('screen.keys.several'),
      run: () => {
        extend(by)
      },
      shown: by === 1 ? ('line' as const) : ('list' as const),
    },
  ]
  const judged = [
    { keys: '1–4', label: t('screen.keys.judge'), run: null, ...inLine },
    ...coverages.map((coverage, index) => ({
      keys: String(index + 1),
      label: t(`coverage.${coverage}`),
      run: () => {
        judge(coverage)
      },
      ...inList,
      act: null,
    })),
  ]
  const back = [
    {
      keys: '0',
      label: t('screen.keys.clear'),
      run: () => {
        if (selected !== null) judging.clear(selected)
      },
      ...inList,
      act: null,
    },
    { keys: 'Ctrl+Z', label: t('screen.undo'), run: judging.undo, ...inList },
    { keys: 'Ctrl+Y', label: t('screen.redo'), run: judging.redo, ...inList },
    { keys: 'Ctrl+Shift+Z', label: t('screen.redo'), run: judging.redo, ...inList, act: null },
  ]
  const alone = {
    keys: 'Esc',
    label: t('screen.keys.alone'),
    run: () => {
      if (selected !== null) select(selected.outcome.id)
    },
    ...inLine,
  }
  const linkKeys = [
    { keys: 'L', label: t('screen.keys.link'), run: linking.begin, ...inLine },
    {
      keys: 'Space',
      label: t(fullText ? 'screen.keys.shortText' : 'screen.keys.fullText'),
      run: () => {
        setFullText(!fullText)
      },
      ...inLine,
    },
  ]
  const whole = [
    { keys: '↑ ↓', label: t('screen.keys.pair'), run: null, ...inLine },
    ...arrow('↑', -1),
    ...arrow('↓', 1),
    ...(chosen.length > 1 ? [alone] : []),
    ...(may('comparison.judge') ? judged : []),
    { keys: 'N', label: t('screen.keys.nextOpen'), run: nextOpen, ...inLine },
    ...(view === 'matrix'
      ? [{ keys: 'Space', label: t('screen.keys.link'), run: null, ...inLine }]
      : may('comparison.judge')
        ? linkKeys
        : linkKeys.slice(1)),
    {
      keys: 'V',
      label: t('screen.keys.view'),
      run: () => {
        setView(views[(views.indexOf(view) + 1) % views.length] ?? 'ribbons')
      },
      ...inLine,
    },
    {
      keys: 'M',
      label: t(`screen.keys.${view === 'matrix' ? list : 'matrix'}`),
      run: () => {
        setView(view === 'matrix' ? list : 'matrix')
      },
      ...inLine,
    },
    { keys: 'Enter', label: t('screen.keys.note'), run: null, ...inList },
    ...(may('comparison.withdraw') ? back : []),
  ]
  const drawn = [
    { keys: '↑ ↓', label: t('screen.keys.credentialOutcome'), run: null, ...inLine },
    { keys: 'Enter', label: t('screen.keys.linkIt'), run: null, ...inLine },
    { keys: 'Esc', label: t('screen.keys.dropIt'), run: linking.drop, ...inLine },
    // Farther out they lead to stages: who judges by habit would find themselves on another screen.
    ...coverages.map((_, index) => ({
      keys: String(index + 1),
      label: t('screen.keys.afterLink'),
      run: () => undefined,
      ...inList,
      act: null,
    })),
  ]
  useKeys(linking.drawing === null ? whole : drawn)
}
