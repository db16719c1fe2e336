import { useTranslation } from 'react-i18next'
import type { DecisionProblem } from '#core/recognition/decision.ts'
import { formatCredits, formatDate } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { Block, Mark } from '../../ui/index.ts'

/** What still stands in the way of recording, in the order of the form. */
export function Problems({ problems }: { readonly problems: readonly DecisionProblem[] }) {
  const { t } = useTranslation(['decision', 'recognition'])
  const language = useLanguage()
  if (problems.length === 0) return null
  return (
    <Block heading={t('decision:before')}>
      <ul className="decision-problems">
        {problems.map((problem, index) => (
          <li key={`${problem.code} ${String(index)}`}>
            <Mark kind="later" />
            <span>
              {t(`recognition:problem.${problem.code}`, { ...shown(problem.facts), context: contextOf(problem.facts) })}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  )

  /** Credits come as hundredths, days as ISO text. */
  function shown(facts: DecisionProblem['facts']) {
    return Object.fromEntries(
      Object.entries(facts).map(([name, value]) => {
        if ((name === 'credits' || name === 'atMost') && typeof value === 'number')
          return [name, formatCredits(value, language)]
        if (name === 'until' && typeof value === 'string') return [name, formatDate(value, language, 'long')]
        return [name, value]
      }),
    )
  }
}

/** Which of a code's sentences: what is missing, which step, which limit, how it was judged. */
function contextOf(facts: DecisionProblem['facts']): string {
  const found = facts['missing'] ?? facts['answer'] ?? facts['limitedBy'] ?? facts['coverage']
  return typeof found === 'string' ? found : ''
}
