import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModuleOutcomeId } from '#core/ids.ts'
import type { Pair } from './pairs.ts'

/** What was judged, judged otherwise or taken back just now, in words: a key does it far from the mark that changes. Empty at first. */
export function useJudgedAloud(pairs: readonly Pair[]): string {
  const { t } = useTranslation('comparison')
  const [seen, setSeen] = useState(pairs)
  const [changed, setChanged] = useState<ReadonlySet<ModuleOutcomeId>>(new Set())
  if (seen !== pairs) {
    const before = new Map(seen.map(({ outcome, judgement }) => [outcome.id, judgement?.coverage]))
    const now = pairs.filter(({ outcome, judgement }) => before.get(outcome.id) !== judgement?.coverage)
    setSeen(pairs)
    if (now.length > 0) setChanged(new Set(now.map(({ outcome }) => outcome.id)))
  }
  return pairs
    .filter(({ outcome }) => changed.has(outcome.id))
    .map(
      ({ outcome: { code }, judgement }) =>
        `${code}: ${judgement === null ? t('screen.open') : t(`coverage.${judgement.coverage}`)}`,
    )
    .join('; ')
}
