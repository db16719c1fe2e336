import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#contract/comparison.ts'
import { textFor } from '#core/values.ts'
import { formatCredits, formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { CoverageWords } from './CoverageWords.tsx'
import type { Pair } from './pairs.ts'

/** What the module is, and how much of it is covered. */
export function ModuleHead({
  comparison,
  pairs,
}: {
  readonly comparison: Comparison
  readonly pairs: readonly Pair[]
}) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const { module } = comparison
  const facts = [
    t('screen.ects', { credits: formatCredits(module.credits, language) }),
    module.eqfLevel === null ? null : t('screen.eqf', { level: module.eqfLevel }),
    t('screen.version', { date: formatDate(module.validFrom, language, 'medium') }),
  ].filter(Boolean)
  return (
    <>
      <div className="row row-wrap compare-module-title">
        <h2 className="heading compare-title">{codeAndTitle(module.code, textFor(module.title, language)?.value)}</h2>
        <span className="small quiet compare-facts">{facts.join(' · ')}</span>
      </div>
      <CoverageWords comparison={comparison} pairs={pairs} />
    </>
  )
}
