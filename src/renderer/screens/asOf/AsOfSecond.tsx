import { useTranslation } from 'react-i18next'
import type { CaseAsOf } from '#contract/asOf.ts'
import { formatCredits } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { ProposalToRead } from '../../parts/ProposalToRead.tsx'

/** What had been put before a second officer, and what they had written and answered by then. */
export function AsOfSecond({ view }: { readonly view: CaseAsOf }) {
  const { t } = useTranslation('asOf')
  return (
    <section className="stack">
      <h2>{t('second')}</h2>
      {view.proposals.length === 0 ? <p className="quiet">{t('noSecond')}</p> : null}
      {view.proposals.map((proposal) => (
        <article key={proposal.id} className="stack">
          <ProposalToRead proposal={proposal}>
            <Proposed proposal={proposal} view={view} />
          </ProposalToRead>
        </article>
      ))}
    </section>
  )
}

function Proposed({ proposal, view }: { readonly proposal: CaseAsOf['proposals'][number]; readonly view: CaseAsOf }) {
  const { t } = useTranslation('asOf')
  const language = useLanguage()
  if (proposal.content === null) return <p className="note">{t('hidden')}</p>
  const codeOf = (id: string) => view.modules.find(({ moduleVersionId }) => moduleVersionId === id)?.code ?? ''
  return (
    <ul className="small" aria-label={t('proposed')}>
      {proposal.content.lines.map(({ moduleVersionId, outcome, credits }) => (
        <li key={moduleVersionId}>
          {codeOf(moduleVersionId)}: {outcome === null ? '–' : t(`recognition:outcome.${outcome}`)}
          {credits === null ? null : t('credits', { credits: formatCredits(credits, language) })}
        </li>
      ))}
    </ul>
  )
}
