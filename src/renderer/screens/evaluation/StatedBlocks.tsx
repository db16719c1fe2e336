import { useTranslation } from 'react-i18next'
import type { Evaluation } from '#contract/evaluation.ts'
import { formatCredits, formatNumber } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { workloadRuleWords } from '../../parts/workloadRule.ts'
import { Block } from '../../ui/index.ts'

/** Each level the credential states, with what it stands for and by which rule. */
export function LevelBlock({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation')
  const { levels } = evaluation
  const several = new Set(levels.map(({ eqfLevel }) => eqfLevel)).size > 1
  return (
    <Block heading={t('level.title')}>
      {levels.length === 0 ? <p className="quiet small">{t('level.none')}</p> : null}
      <dl className="evaluation-facts">
        {levels.map(({ stated, eqfLevel, rule }) => (
          <div key={`${rule} ${stated}`}>
            <dt>{stated}</dt>
            <dd>
              {t('level.eqf', { level: eqfLevel })}{' '}
              <span className="note">
                {rule.startsWith('national:')
                  ? t('level.rule.national', { framework: rule.slice('national:'.length) })
                  : t(`level.rule.${rule === 'cycle' ? 'cycle' : 'eqf'}`)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {several ? <p className="note">{t('level.differ')}</p> : null}
    </Block>
  )
}

/** Each workload the credential states, in ECTS by its rule; what has no unit is not converted. */
export function WorkloadBlock({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t } = useTranslation('evaluation')
  const { t: words } = useTranslation('decision')
  const language = useLanguage()
  return (
    <Block heading={t('workload.title')}>
      {evaluation.workload.length === 0 ? <p className="quiet small">{t('workload.none')}</p> : null}
      <dl className="evaluation-facts">
        {evaluation.workload.map(({ stated, credits, rule }, index) => (
          <div key={index}>
            <dt>
              {stated.kind === 'hours'
                ? t('workload.hours', { hours: formatNumber(stated.amount, language) })
                : t(stated.scheme === null ? 'workload.bare' : 'workload.credits', {
                    credits: formatNumber(stated.amount, language),
                    scheme: stated.scheme ?? '',
                  })}
            </dt>
            <dd>
              {credits === null ? (
                <span className="note">{t('workload.noRule')}</span>
              ) : (
                <>
                  {t('workload.ects', { credits: formatCredits(credits, language) })}{' '}
                  <span className="note">{workloadRuleWords(rule, words, language)}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Block>
  )
}
