import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StackView } from '#contract/stack.ts'
import type { CaseCredentialId, CaseId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { formatCredits, formatDate } from '#locales/format.ts'
import { call } from '../../../api.ts'
import { useFailureWords } from '../../../frame/failure.ts'
import { May } from '../../../frame/may.tsx'
import { useOpenCase } from '../../../frame/openCase.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { Block, Button, Choices, Notice } from '../../../ui/index.ts'

/** How much the stack grants, what is missing, which combinations do it as well, and how to use one. */
export function StackSide({
  view,
  isCurrent,
  used,
  onChosen,
  onUsed,
}: {
  readonly view: StackView
  /** Nothing is used on a view whose credits may be those of another combination. */
  readonly isCurrent: boolean
  readonly used: readonly CaseCredentialId[]
  readonly onChosen: (ids: CaseCredentialId[] | null) => void
  readonly onUsed: () => void
}) {
  const { t } = useTranslation('stack')
  const language = useLanguage()
  const { detail } = useOpenCase()
  const failureWords = useFailureWords()
  const use = useFilling(detail.id, onUsed)
  const ects = (hundredths: number) => formatCredits(hundredths, language)
  const titleOf = (id: CaseCredentialId) =>
    textFor(view.credentials.find((one) => one.caseCredentialId === id)?.title ?? [], language)?.value ?? t('untitled')
  const usedCredentials = view.credentials.filter(({ caseCredentialId }) => used.includes(caseCredentialId))
  const oldest = usedCredentials.flatMap(({ awardedOn }) => awardedOn ?? []).toSorted()[0]
  const keyOf = (ids: readonly CaseCredentialId[]) => ids.toSorted().join(' ')
  return (
    <aside className="stack-side" aria-label={t('summary')} data-region="">
      <Block heading={t('granted', { credits: ects(view.ledger.atMost), module: ects(view.module.credits) })}>
        <p className="small quiet">{t(`limitedBy.${view.ledger.limitedBy}`)}</p>
      </Block>
      <Block heading={t('missing')}>
        {view.missing.length === 0 ? (
          <p className="small">{t('complete')}</p>
        ) : (
          <ul className="small stack">
            {view.missing.map(({ moduleOutcomeId, credits }) => {
              const outcome = view.outcomes.find((one) => one.moduleOutcomeId === moduleOutcomeId)
              return (
                <li key={moduleOutcomeId}>
                  <strong>{textFor(outcome?.text ?? [], language)?.value ?? outcome?.code}</strong>, {ects(credits)}{' '}
                  ECTS
                </li>
              )
            })}
          </ul>
        )}
        {view.missing.length === 0 ? null : <p className="note">{t('missingRule')}</p>}
      </Block>
      {view.combinations.length < 2 ? null : (
        <Block heading={t('combinations')}>
          <Choices
            label={t('combinationsRule')}
            value={keyOf(used)}
            onChange={(key) => {
              const found = view.combinations.find((one) => keyOf(one.caseCredentialIds) === key)
              if (found !== undefined) onChosen([...found.caseCredentialIds])
            }}
            options={view.combinations.map(({ caseCredentialIds }) => ({
              value: keyOf(caseCredentialIds),
              label: caseCredentialIds.map(titleOf).join(' + '),
            }))}
          />
        </Block>
      )}
      <Block heading={t('shape')}>
        <dl className="facts small">
          <dt>{t('level')}</dt>
          <dd>
            {levelsOf(usedCredentials)
              .map(([level, count]) => `${t('credential:value.eqf', { level })}: ${String(count)}`)
              .join('; ') || '–'}
          </dd>
          <dt>{t('oldest')}</dt>
          <dd>{oldest === undefined ? '–' : formatDate(oldest, language, 'long')}</dd>
          <dt>{t('ageLimit')}</dt>
          <dd>{view.ageLimitYears === null ? t('noLimit') : t('years', { count: view.ageLimitYears })}</dd>
        </dl>
      </Block>
      <May call="decisions.saveDraft">
        <div className="stack-use">
          {use.failure === null ? null : (
            <Notice kind="bad" title={t('notUsed')}>
              {failureWords(use.failure)}
            </Notice>
          )}
          <Button
            kind="primary"
            pending={use.pending === 'yes' || !isCurrent}
            offBecause={used.length === 0 ? t('nothingChosen') : null}
            onPress={() => {
              use.fill(view, used)
            }}
          >
            {t('use')}
          </Button>
        </div>
      </May>
    </aside>
  )
}

/** Each level with how many credentials have it. */
function levelsOf(credentials: StackView['credentials']): [number, number][] {
  const levels = new Map<number, number>()
  for (const { eqfLevel } of credentials) if (eqfLevel !== null) levels.set(eqfLevel, (levels.get(eqfLevel) ?? 0) + 1)
  return [...levels].sort(([a], [b]) => a - b)
}

/** Puts the combination into the draft's line of the module, or begins that line; what else was typed stays. */
function useFilling(caseId: CaseId, onUsed: () => void) {
  const client = useQueryClient()
  const [pending, setPending] = useState<'yes' | 'no'>('no')
  const [failure, setFailure] = useState<Error | null>(null)
  const fill = (view: StackView, used: readonly CaseCredentialId[]) => {
    setPending('yes')
    call('decisions.draft', { caseId })
      .then(({ revision, content, couldAdd }) => {
        const { moduleVersionId } = view.module
        const filled = { caseCredentialIds: [...used], credits: view.ledger.atMost }
        const isOurs = (line: { readonly moduleVersionId: string }) => line.moduleVersionId === moduleVersionId
        const begun = couldAdd.find(({ line }) => isOurs(line))
        const lines = content.lines.some(isOurs)
          ? content.lines.map((line) => (isOurs(line) ? { ...line, ...filled } : line))
          : [...content.lines, ...(begun === undefined ? [] : [{ ...begun.line, ...filled }])]
        return call('decisions.saveDraft', { caseId, revision, content: { ...content, lines } })
      })
      // The form begins from what is kept: without this it would begin from the draft before.
      .then((saved) => client.setQueryData(['decisions.draft', { caseId }], saved))
      .then(() => client.invalidateQueries())
      .then(onUsed)
      .catch((cause: unknown) => {
        setFailure(cause instanceof Error ? cause : new Error('The combination was not used'))
      })
      .finally(() => {
        setPending('no')
      })
  }
  return { fill, pending, failure }
}
