import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useSession } from '../../frame/session.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { May } from '../../frame/may.tsx'
import { ConditionsRecorded } from './ConditionsRecorded.tsx'
import { Appeals } from './Appeals.tsx'
import { Departures } from './Departures.tsx'
import { ContentToRead } from './ContentToRead.tsx'
import { Button, useKeys } from '../../ui/index.ts'

/** What was decided. It is never changed: a new decision names the one it replaces. */
export function Recorded({
  decisions,
  onAgain,
}: {
  readonly decisions: Output<'decisions.list'>
  readonly onAgain: () => void
}) {
  const { t } = useTranslation('decision')
  const { goTo } = useOpenCase()
  const newest = decisions.find(({ replacedBy }) => replacedBy === null)
  useKeys([
    {
      keys: 'Enter',
      label: t('toStatement'),
      run: () => {
        goTo('statement')
      },
      shown: 'list',
    },
  ])
  return (
    <div className="decision-recorded" role="region" aria-label={t('recorded')} data-region="" tabIndex={0}>
      <div className="row">
        <Button
          kind="primary"
          onPress={() => {
            goTo('statement')
          }}
          starts="here"
        >
          {t('toStatement')}
        </Button>
        <May call="decisions.saveDraft">
          <Again onAgain={onAgain} />
        </May>
      </div>
      <ConditionsRecorded />
      <ol aria-label={t('decisions')} className="stack stack-wide">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <OneDecision decision={decision} />
          </li>
        ))}
      </ol>
      {newest === undefined ? null : <Appeals decidedOn={newest.decidedOn} onAgain={onAgain} />}
    </div>
  )
}

/** While an appeal is open, only the officer it is assigned to decides again: the engine refuses anybody else. */
function Again({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation('decision')
  const { detail } = useOpenCase()
  const { officer } = useSession()
  const appeals = useAsk('appeals.list', { caseId: detail.id })
  const open = appeals.data?.find(({ state }) => !['upheld', 'changed', 'withdrawn'].includes(state))
  if (open !== undefined && open.assignedTo?.id !== officer?.id) {
    const why = t(open.assignedTo === null ? 'failure:appealNotRunning' : 'failure:appealOfAnother')
    return (
      <Button onPress={onAgain} offBecause={why}>
        {t('again')}
      </Button>
    )
  }
  return (
    <>
      <Button onPress={onAgain}>{t('again')}</Button>
      <span className="note">{t('againHelp')}</span>
    </>
  )
}

function OneDecision({ decision }: { readonly decision: Output<'decisions.list'>[number] }) {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const { content, lines } = decision
  return (
    <article className={decision.replacedBy === null ? 'recorded' : 'recorded recorded-replaced'}>
      <h2>
        {t('decision:number', { number: decision.number })}
        {decision.replacedBy === null ? '' : ` · ${t('decision:replaced')}`}
      </h2>
      <p className="quiet">
        {t('decision:decidedBy', { by: decision.by, date: formatDate(decision.decidedOn, language, 'long') })}
      </p>
      <ContentToRead content={content} lines={lines} />
      <Departures departures={decision.departures} />
      <p className="note">
        {t('decision:auditEntry')} <code>{decision.auditHash.slice(0, 16)}</code>
      </p>
    </article>
  )
}
