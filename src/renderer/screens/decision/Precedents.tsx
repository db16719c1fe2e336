import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Output } from '#contract/contract.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { SameAndDiffers } from '../../parts/SameAndDiffers.tsx'
import { Block, Notice } from '../../ui/index.ts'

/** How like cases were decided, what is the same and what differs; a line of them is said apart. */
export const Precedents = memo(function Precedents({
  moduleVersionId,
  line,
}: {
  readonly moduleVersionId: ModuleVersionId
  readonly line: Output<'decisions.draft'>['lines'][number]['precedents']
}) {
  const { t } = useTranslation('precedent')
  const language = useLanguage()
  const { detail } = useOpenCase()
  const question = useAsk('precedents.nearest', { caseId: detail.id, moduleVersionId })
  return (
    <Block heading={t('heading')}>
      {line === null ? null : (
        <Notice
          kind="part"
          title={t('line', { cases: line.cases, of: line.of, outcome: t(`recognition:outcome.${line.outcome}`) })}
        >
          {t('lineHelp')}
        </Notice>
      )}
      <Asked question={question}>
        {(nearest) =>
          nearest.length === 0 ? (
            <p className="small quiet">{t('none')}</p>
          ) : (
            <ul className="stack small" aria-label={t('heading')}>
              {nearest.map((one) => (
                <li key={`${one.decisionId} ${one.outcome}`}>
                  {one.caseId === null ? (
                    <span className="faint">{t('erased')}</span>
                  ) : (
                    <Link to={`/cases/${one.caseId}/decision`}>{one.caseNumber}</Link>
                  )}{' '}
                  <strong>{t(`recognition:outcome.${one.outcome}`)}</strong>,{' '}
                  {one.caseId === null ? one.decidedOn.slice(0, 4) : formatDate(one.decidedOn, language, 'medium')}
                  <p className="note">
                    <SameAndDiffers precedent={one} />
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Block>
  )
})
