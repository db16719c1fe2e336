import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { Link } from 'react-router'
import type { CandidateRow } from '#contract/comparison.ts'
import type { Output } from '#contract/contract.ts'
import type { CaseCredentialId, ModuleVersionId } from '#core/ids.ts'
import type { RankingDoubt } from '#core/matching/comparison.ts'
import { RecognitionOutcome } from '#core/recognition/decision.ts'
import { textFor } from '#core/values.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { CandidateWhy } from './CandidateWhy.tsx'
import { withoutSeeking } from './pairs.ts'
import { Segmented } from '../../ui/index.ts'
import { SameAndDiffers } from '../../parts/SameAndDiffers.tsx'

/** The modules that come nearest, best first, with what is suggested for each in outcomes, and how it was decided before. */
export function Candidates({
  caseCredentialId,
  suggestions,
  of,
  candidates,
  doubt,
  preparing,
  chosen,
  onChoose,
}: {
  readonly caseCredentialId: CaseCredentialId
  readonly suggestions: 'shown' | 'hidden'
  readonly of: number
  readonly candidates: readonly CandidateRow[]
  readonly doubt: RankingDoubt | null
  readonly preparing: boolean
  readonly chosen: ModuleVersionId | null
  readonly onChoose: (id: ModuleVersionId) => void
}) {
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const precedents = usePrecedents(
    caseCredentialId,
    suggestions === 'hidden' ? [] : candidates.map((one) => one.moduleVersionId),
  )
  const [order, setOrder] = useState<'moved' | 'plain'>('moved')
  const plain = suggestions === 'hidden' || order === 'plain'
  const rows = plain ? candidates.toSorted((a, b) => a.place - b.place) : candidates
  const shown = plain ? undefined : rows.find(({ moduleVersionId }) => moduleVersionId === chosen)?.precedents
  return (
    <section className="candidates" aria-label={t('screen.candidates', { count: candidates.length, of })}>
      <h3 className="label">{t('screen.candidates', { count: candidates.length, of })}</h3>
      {preparing ? <p className="note">{t('screen.preparingList')}</p> : null}
      {doubt === null || suggestions === 'hidden' ? null : <p className="note">{t(`screen.doubt.${doubt}`)}</p>}
      {suggestions === 'hidden' || candidates.every(({ precedents }) => precedents === null) ? null : (
        <div className="candidates-order">
          <Segmented
            label={t('precedent:order')}
            value={order}
            onChange={setOrder}
            options={(['moved', 'plain'] as const).map((value) => ({ value, label: t(`precedent:orderOf.${value}`) }))}
          />
        </div>
      )}
      <ListBox
        aria-label={t('screen.candidates', { count: candidates.length, of })}
        selectionMode="single"
        disallowEmptySelection
        escapeKeyBehavior="none"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const found = candidates.find(({ moduleVersionId }) => keys !== 'all' && keys.has(moduleVersionId))
          if (found !== undefined) onChoose(found.moduleVersionId)
        }}
        dependencies={[suggestions, language, precedents, chosen, order]}
        items={rows.map((candidate, index) => ({ id: candidate.moduleVersionId, candidate, rank: index + 1 }))}
      >
        {({ candidate, rank }) => {
          const title = textFor(candidate.title, language)?.value ?? ''
          const { covered, partly, not, cantSay } = candidate.suggested
          return (
            <ListBoxItem className="candidate" textValue={withoutSeeking(candidate.code)}>
              <span className="faint">{rank}</span>
              <span className="cut">
                <strong>
                  {candidate.code} {title}
                </strong>
              </span>
              {suggestions === 'hidden' ? null : (
                <span className="note candidate-note">
                  {t('screen.suggestedOf', { covered, partly, all: covered + partly + not + cantSay })}
                </span>
              )}
              {suggestions === 'hidden' ? null : (
                <CandidateWhy
                  reasons={candidate.reasons}
                  chosen={chosen === candidate.moduleVersionId ? 'chosen' : 'not'}
                />
              )}
              {plain || candidate.precedents === null ? null : (
                <Moved by={candidate.precedents} place={candidate.place} />
              )}
              {suggestions === 'hidden' || precedents === undefined ? null : (
                <DecidedBefore
                  before={precedents.find((one) => one.moduleVersionId === candidate.moduleVersionId)}
                  chosen={chosen === candidate.moduleVersionId ? 'chosen' : 'not'}
                />
              )}
            </ListBoxItem>
          )
        }}
      </ListBox>
      {shown == null ? null : (
        <p className="note">
          {t('precedent:nearestLike')}{' '}
          <Link to={`/cases/${shown.nearest.caseId}/decision`}>{shown.nearest.caseNumber}</Link>,{' '}
          {formatDate(shown.nearest.decidedOn, language, 'long')}
        </p>
      )}
    </section>
  )
}

/** How often the module was decided about, and how; of the chosen one the nearest case too. */
function DecidedBefore({
  before,
  chosen,
}: {
  readonly before: Output<'precedents.ofCandidates'>[number] | undefined
  readonly chosen: 'chosen' | 'not'
}) {
  const { t } = useTranslation('precedent')
  if (before === undefined) return <span className="note candidate-note">{t('never')}</span>
  const { nearest, decided } = before
  const told = RecognitionOutcome.options.flatMap((outcome) => {
    const count = decided[outcome] ?? 0
    return count === 0 ? [] : [{ words: t(`outcome.${outcome}`, { count }), count }]
  })
  return (
    <span className="note candidate-note">
      {t('decided', {
        count: told.reduce((sum, { count }) => sum + count, 0),
        outcomes: told.map(({ words }) => words).join(', '),
      })}
      {chosen === 'not' ? null : (
        <>
          {'; '}
          {t('nearest', {
            outcome: t(`recognition:outcome.${nearest.outcome}`),
            number: nearest.caseNumber ?? t('erased'),
          })}
          <span className="candidate-facts">
            <SameAndDiffers precedent={nearest} />
          </span>
        </>
      )}
    </span>
  )
}

/** Why a module stands elsewhere than its score alone would have it. */
function Moved({
  by: { effect, granted, refused },
  place,
}: {
  readonly by: NonNullable<CandidateRow['precedents']>
  readonly place: number
}) {
  const { t } = useTranslation('precedent')
  return (
    <span className="note candidate-note">
      {effect === 'raised'
        ? t('raised', { granted, of: granted + refused })
        : t('lowered', { refused, of: granted + refused })}{' '}
      ({t('place', { place })})
    </span>
  )
}

/** The nearest decided case of each module. What was decided before leads as a suggestion does: hidden, nothing is asked. */
function usePrecedents(caseCredentialId: CaseCredentialId, moduleVersionIds: ModuleVersionId[]) {
  return useAsk('precedents.ofCandidates', { caseCredentialId, moduleVersionIds }).data
}
