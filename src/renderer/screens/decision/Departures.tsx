import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Output } from '#contract/contract.ts'

/** Which like cases a recorded decision departed from. */
export function Departures({ departures }: { readonly departures: Output<'decisions.list'>[number]['departures'] }) {
  const { t } = useTranslation('precedent')
  return departures.map(({ precedents }, index) => (
    <p key={index} className="note">
      {precedents.length === 0 ? t('departedErased') : t('departed', { count: precedents.length })}{' '}
      {precedents.map(({ decisionId, caseId, caseNumber }, place) => (
        <span key={decisionId}>
          {place === 0 ? '' : ', '}
          <Link to={`/cases/${caseId}/decision`}>{caseNumber}</Link>
        </span>
      ))}
    </p>
  ))
}
