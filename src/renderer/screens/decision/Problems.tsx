import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DecisionProblem } from '#core/recognition/decision.ts'
import { decisionProblemSentence } from '#locales/decisionProblem.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { Block, Mark } from '../../ui/index.ts'

/** What still stands in the way of recording, in the order of the form. */
export const Problems = memo(function Problems({
  problems,
  creditsReadable,
}: {
  readonly problems: readonly DecisionProblem[]
  readonly creditsReadable: boolean
}) {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  if (problems.length === 0 && creditsReadable) return null
  return (
    <Block heading={t('decision:before')}>
      <ul className="decision-problems">
        {problems.map((problem, index) => (
          <li key={`${problem.code} ${String(index)}`}>
            <Mark kind="later" />
            <span>
              {decisionProblemSentence((key, facts) => t(key, { ...facts }), language, problem)}
              {problem.code === 'appealRouteMissing' ? (
                <>
                  {' '}
                  <Link to="/settings">{t('decision:toSettings')}</Link>
                </>
              ) : null}
            </span>
          </li>
        ))}
        {creditsReadable ? null : (
          <li>
            <Mark kind="later" />
            <span>{t('decision:creditsUnreadable')}</span>
          </li>
        )}
      </ul>
    </Block>
  )
})
