import { useTranslation } from 'react-i18next'
import type { Resting } from '#contract/receiving.ts'
import { Notice } from '../../../ui/index.ts'

/** Comparisons, drafts and decision lines that rest on a credential; a decision in force is named before all. */
export function RestingList({ resting }: { readonly resting: Resting }) {
  const { t } = useTranslation('receiving')
  const { comparisons, lines, inDraft } = resting
  if (comparisons.length === 0 && lines.length === 0 && !inDraft)
    return <p className="small quiet">{t('wrong.restsNothing')}</p>
  return (
    <>
      {lines.some(({ inForce }) => inForce) ? (
        <Notice kind="part" title={t('wrong.issued')}>
          {t('wrong.issuedText')}
        </Notice>
      ) : null}
      <ul className="resting small">
        {lines.map((line) => (
          <li key={`${line.decisionId} ${line.module}`}>
            {t(line.inForce ? 'wrong.line' : 'wrong.lineReplaced', {
              decision: line.decision,
              number: line.caseNumber,
              module: line.module,
            })}
            {line.statements.length === 0
              ? ''
              : `; ${t('wrong.statement', { count: line.statements.length, numbers: line.statements.join(', ') })}`}
          </li>
        ))}
        {inDraft ? <li>{t('wrong.draft')}</li> : null}
        {comparisons.map((one) => (
          <li key={`${one.caseCredentialId} ${one.module}`}>
            {t('wrong.comparison', { module: one.module, count: one.judgements })}
          </li>
        ))}
      </ul>
    </>
  )
}
