import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { ModuleVersionId, type CaseCredentialId } from '#core/ids.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { Empty } from '../../ui/index.ts'
import { isListedIn } from './AlsoListed.tsx'
import type { Order } from './CandidateDetails.tsx'
import type { CandidatesProps } from './Candidates.tsx'
import { Comparing, type NewTarget } from './Comparing.tsx'
import { ActsOfCase } from './useActs.tsx'
import { moduleOf, RememberedOfCase, useRemembered } from './remembered.tsx'
import { useNearModules, type NearModules, type NewOrder } from './useNearModules.ts'
import './Compare.css'

/** The comparison of one credential with one local module: candidates, alignment, judgement. */
export function Compare() {
  const { t } = useTranslation('comparison')
  const { credential, detail } = useOpenCase()
  if (credential === null) return <Empty title={t('screen.noCredential')}>{t('screen.noCredentialHelp')}</Empty>
  return (
    <RememberedOfCase key={detail.id} caseId={detail.id}>
      <ActsOfCase>
        <OfCredential key={credential.id} caseCredentialId={credential.id} />
      </ActsOfCase>
    </RememberedOfCase>
  )
}

function OfCredential({ caseCredentialId }: { readonly caseCredentialId: CaseCredentialId }) {
  const { t } = useTranslation('comparison')
  const { question, inSight, newOrder } = useNearModules(caseCredentialId)
  return (
    <Asked question={question} waiting={t('screen.ranking')} failed={t('screen.notRanked')}>
      {(newest) => <OfList caseCredentialId={caseCredentialId} list={inSight ?? newest} newOrder={newOrder} />}
    </Asked>
  )
}

function OfList({
  caseCredentialId,
  list,
  newOrder,
}: {
  readonly caseCredentialId: CaseCredentialId
  readonly list: NearModules
  readonly newOrder: NewOrder | null
}) {
  const { t } = useTranslation('comparison')
  const { detail } = useOpenCase()
  const { remembered, remember } = useRemembered()
  const [order, onOrder] = useState<Order>('moved')
  const [search, setSearch] = useSearchParams()
  const { of, candidates, preparing } = list
  const asked = ModuleVersionId.safeParse(search.get('module'))
  const target = detail.target.moduleVersionId
  const [looks, setLooks] = useState<{ readonly at: ModuleVersionId | null; readonly target: typeof target }>({
    at: null,
    target,
  })
  const before = moduleOf(remembered, caseCredentialId, target)
  const isThere = candidates.some((candidate) => isListedIn(candidate, before))
  const atFirst = (isThere ? before : target) ?? candidates[0]?.moduleVersionId ?? null
  const chosen = asked.success ? asked.data : (looks.at ?? atFirst)
  // Another order of the list is no reason to compare with another module, and another target one to say so.
  if (chosen !== looks.at) setLooks({ at: chosen, target })
  const rememberModule = (module: ModuleVersionId) => {
    remember({ modules: { ...remembered.modules, [caseCredentialId]: { module, target } } })
  }
  const onChoose = (moduleVersionId: ModuleVersionId) => {
    rememberModule(moduleVersionId)
    setSearch(
      (before) => {
        before.set('module', moduleVersionId)
        return before
      },
      { replace: true },
    )
  }
  const listed = { ...list, ...{ caseCredentialId, newOrder, chosen, order, onOrder, onChoose } }
  if (chosen === null && preparing) {
    return <Empty title={t('screen.preparing')}>{t('screen.preparingHelp', { of })}</Empty>
  }
  if (chosen === null) {
    return (
      <Empty title={t('screen.noCandidate', { of })}>
        {of === 0 ? t('screen.noCatalogue') : t('screen.noCandidateHelp')}
      </Empty>
    )
  }
  const isNewTarget = target !== null && target !== chosen && target !== looks.target
  const newTarget: NewTarget | null = isNewTarget
    ? {
        label: detail.target.label ?? [],
        follow: () => {
          onChoose(target)
        },
        stay: () => {
          rememberModule(chosen)
          setLooks({ at: chosen, target })
        },
      }
    : null
  return <OfModule caseCredentialId={caseCredentialId} moduleVersionId={chosen} listed={listed} newTarget={newTarget} />
}

function OfModule({
  caseCredentialId,
  moduleVersionId,
  ...shown
}: {
  readonly caseCredentialId: CaseCredentialId
  readonly moduleVersionId: ModuleVersionId
  readonly newTarget: NewTarget | null
  readonly listed: Omit<CandidatesProps, 'suggestions'>
}) {
  const { t } = useTranslation('comparison')
  const question = useAsk('comparison.open', { caseCredentialId, moduleVersionId })
  return (
    <Asked question={question} waiting={t('screen.comparing')} failed={t('screen.notCompared')}>
      {(comparison) => <Comparing key={comparison.id} comparison={comparison} {...shown} />}
    </Asked>
  )
}
