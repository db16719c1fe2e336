import { useTranslation } from 'react-i18next'
import type { CandidateRow } from '#contract/comparison.ts'

/** Why a module is near: of the chosen one every reason, of the others the first on one line. */
export function CandidateWhy({
  reasons,
  chosen,
}: {
  readonly reasons: CandidateRow['reasons']
  readonly chosen: 'chosen' | 'not'
}) {
  const { t } = useTranslation('comparison')
  const told = reasons.map(({ code, facts, side }) => ({ side, words: t(`reason.${code}`, facts) }))
  const [first] = told
  if (first === undefined) return null
  if (chosen === 'not') return <span className="note candidate-note cut">{first.words}</span>
  return (
    <span className="note candidate-note">
      {told.map(({ side, words }) => (
        <span key={words} className="candidate-facts candidate-reason">
          {side === 'against' ? t('screen.speaksAgainst', { words }) : words}
        </span>
      ))}
    </span>
  )
}
