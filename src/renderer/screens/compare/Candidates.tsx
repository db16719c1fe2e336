import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { CandidateRow } from '#contract/comparison.ts'
import type { CaseCredentialId, ModuleVersionId } from '#core/ids.ts'
import type { RankingDoubt } from '#core/matching/comparison.ts'
import { textFor } from '#core/values.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { Button } from '../../ui/index.ts'
import { AlsoListed, isListedIn } from './AlsoListed.tsx'
import { CandidateDetails, useDecided, type Order } from './CandidateDetails.tsx'
import { withoutSeeking } from './pairs.ts'
import { OrderPick, NearestLike } from './StandsHere.tsx'
import { toSight } from './toSight.ts'
import { useBefore } from './useBefore.ts'
import type { NewOrder } from './useNearModules.ts'
import './Candidates.css'

export interface CandidatesProps {
  readonly caseCredentialId: CaseCredentialId
  readonly suggestions: 'shown' | 'hidden'
  readonly of: number
  readonly candidates: readonly CandidateRow[]
  readonly doubt: RankingDoubt | null
  readonly preparing: boolean
  readonly newOrder: NewOrder | null
  readonly chosen: ModuleVersionId | null
  readonly onChoose: (id: ModuleVersionId) => void
  readonly order: Order
  readonly onOrder: (next: Order) => void
}

/**
 * The modules that come nearest, best first, each with how it was decided before. In full it says what is suggested and
 * why it is near too; in lines that stands elsewhere.
 */
export const Candidates = memo(function Candidates({
  told,
  ...props
}: CandidatesProps & { readonly told: 'inFull' | 'inLines' }) {
  const { caseCredentialId, suggestions, of, candidates, doubt, preparing, newOrder, ...choice } = props
  const { chosen, onChoose, order, onOrder } = choice
  const { t } = useTranslation('comparison')
  const language = useLanguage()
  const before = useBefore(caseCredentialId, candidates, suggestions)
  const decided = useDecided()
  const plain = suggestions === 'hidden' || order === 'plain'
  const rows = plain ? candidates.toSorted((a, b) => a.place - b.place) : candidates
  const heading = t('screen.candidates', { count: candidates.length, of })
  const part = useRef<HTMLElement>(null)
  useEffect(() => {
    // The rows are there with the next picture. Only the list scrolls: on a narrow screen the page stays where it is.
    const frame = requestAnimationFrame(() => {
      const row = part.current?.querySelector<HTMLElement>('[role=option][data-selected]')
      const view = told === 'inFull' ? part.current : row?.closest<HTMLElement>('[role=listbox]')
      if (row != null && view != null)
        view.scrollTop += toSight(row.getBoundingClientRect(), view.getBoundingClientRect())
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [chosen, told])
  return (
    <section
      className={told === 'inFull' ? 'candidates' : 'candidates candidates-lines'}
      aria-label={heading}
      ref={part}
      data-region=""
    >
      <div className="candidates-head label">
        <h2>{heading}</h2>
        {suggestions === 'shown' ? <span>{t('precedent:decidedBefore')}</span> : null}
      </div>
      {preparing ? <p className="note">{t('screen.preparingList')}</p> : null}
      <div className="candidates-room">
        <ListBox
          aria-label={heading}
          selectionMode="single"
          disallowEmptySelection
          escapeKeyBehavior="none"
          selectedKeys={rows.filter((row) => isListedIn(row, chosen)).map((row) => row.moduleVersionId)}
          onSelectionChange={(keys) => {
            const found = candidates.find(({ moduleVersionId }) => keys !== 'all' && keys.has(moduleVersionId))
            if (found !== undefined) onChoose(found.moduleVersionId)
          }}
          dependencies={[suggestions, language, before, chosen, order, told]}
          items={rows.map((candidate, index) => ({ id: candidate.moduleVersionId, candidate, rank: index + 1 }))}
        >
          {({ candidate, rank }) => {
            const title = textFor(candidate.title, language)?.value ?? ''
            return (
              <ListBoxItem className="candidate" textValue={withoutSeeking(candidate.code)}>
                <span className="faint">{rank}</span>
                <span className="candidate-name">{codeAndTitle(candidate.code, title)}</span>
                {suggestions === 'hidden' ? null : (
                  <span className="note candidate-before">{decided(before(candidate))}</span>
                )}
                <AlsoListed as={candidate.alsoListed.map(({ code }) => code)} />
                {suggestions === 'hidden' || told === 'inLines' ? null : (
                  <CandidateDetails
                    candidate={candidate}
                    before={before(candidate)}
                    chosen={isListedIn(candidate, chosen) ? 'chosen' : 'not'}
                    order={order}
                  />
                )}
              </ListBoxItem>
            )
          }}
        </ListBox>
        <div className="candidates-new-order" role="status">
          {newOrder === null ? null : (
            <>
              <span className="note">{t(`screen.newOrder.${newOrder.because}`)}</span>
              <Button
                kind="plain"
                onPress={() => {
                  newOrder.show()
                  // The button goes with the line: the keyboard stays at the list.
                  part.current?.querySelector<HTMLElement>('[role=listbox]')?.focus()
                }}
              >
                {t('screen.newOrder.show')}
              </Button>
            </>
          )}
        </div>
        {doubt === null || suggestions === 'hidden' ? null : <p className="note">{t(`screen.doubt.${doubt}`)}</p>}
        {told === 'inFull' && suggestions === 'shown' ? (
          <OrderPick candidates={candidates} order={order} onOrder={onOrder} />
        ) : null}
      </div>
      {told === 'inFull' && !plain ? <NearestLike candidates={rows} chosen={chosen} /> : null}
    </section>
  )
})
