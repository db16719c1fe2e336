import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { formatCredits } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { CoverageBar, State } from '../../ui/index.ts'
import { judgedMarks, stretchesOf, suggestedMarks, type Pair } from './pairs.ts'

/** The officer's judgement, else the machine's suggestion where it is shown, else open. */
export function PairState({ pair }: { readonly pair: Pair }) {
  const { t } = useTranslation('comparison')
  const { judgement, suggestion } = pair
  if (judgement !== null)
    return <State kind={judgedMarks[judgement.coverage]}>{t(`coverage.${judgement.coverage}`)}</State>
  if (suggestion === null) return <State kind="later">{t('screen.open')}</State>
  return <State kind={suggestedMarks[suggestion.coverage]}>{t(`coverage.${suggestion.coverage}`)}</State>
}

/** Coverage in outcomes and credits, never as a percentage. */
export function CoverageWords({
  comparison,
  pairs,
}: {
  readonly comparison: Comparison
  readonly pairs: readonly Pair[]
}) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const { covered, partly, not, cantSay, open } = comparison.coverage
  const { least, most, of } = comparison.essential
  const range = (from: string, to: string) => (from === to ? from : t('screen.range', { from, to }))
  const words = t('screen.coverageWords', {
    covered: covered.outcomes,
    credits: formatCredits(covered.credits, language),
    partly: partly.outcomes,
    not: not.outcomes,
    cantSay: cantSay.outcomes,
    open: open.outcomes,
  })
  return (
    <>
      <CoverageBar label={words} stretches={stretchesOf(pairs)} />
      <div className="coverage-words" aria-hidden="true">
        <State kind="good">
          {t('screen.coveredSum', { count: covered.outcomes, credits: formatCredits(covered.credits, language) })}
        </State>
        {(['partly', 'not', 'cantSay', 'open'] as const)
          .filter((kind) => comparison.coverage[kind].outcomes > 0)
          .map((kind) => (
            <State key={kind} kind={kind === 'open' ? 'later' : judgedMarks[kind]}>
              {t(`screen.${kind}Sum`, { count: comparison.coverage[kind].outcomes })}
            </State>
          ))}
      </div>
      <p className="small quiet">
        {t('screen.essentialRange', {
          outcomes: range(String(least.outcomes), String(most.outcomes)),
          of: of.outcomes,
          credits: range(formatCredits(least.credits, language), formatCredits(most.credits, language)),
        })}
      </p>
    </>
  )
}
