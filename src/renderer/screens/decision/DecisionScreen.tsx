import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Output } from '#contract/contract.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useMay } from '../../frame/may.tsx'
import { Button, useKeys, type Starts } from '../../ui/index.ts'
import { StackScreen } from './stack/StackScreen.tsx'
import { DraftForm } from './DraftForm.tsx'
import { DraftToRead } from './DraftToRead.tsx'
import { Recorded } from './Recorded.tsx'
import { SecondDesk } from './SecondDesk.tsx'
import './Decision.css'

/** The decision of a case: the draft while it is written, then what was recorded; or the stack it can be filled from. */
export function DecisionScreen() {
  const { t } = useTranslation('decision')
  const { detail } = useOpenCase()
  const [search, setSearch] = useSearchParams()
  const question = useAsk('decisions.list', { caseId: detail.id })
  const isStack = search.get('view') === 'stack'
  const [cameBack, setCameBack] = useState(false)
  const show = (view: 'decision' | 'stack') => {
    const next = new URLSearchParams(search)
    if (view === 'stack') next.set('view', view)
    else next.delete('view')
    setSearch(next, { replace: true })
    setCameBack(view === 'decision')
  }
  useKeys([
    {
      keys: 'S',
      label: t(isStack ? 'stack:toDecision' : 'toStack'),
      run: () => {
        show(isStack ? 'decision' : 'stack')
      },
      shown: 'line',
    },
  ])
  if (isStack) {
    return (
      <StackScreen
        onClose={() => {
          show('decision')
        }}
      />
    )
  }
  return (
    <div className="decision-place">
      <div className="row decision-views" data-region="">
        <Button
          kind="plain"
          starts={cameBack ? 'here' : 'elsewhere'}
          onPress={() => {
            show('stack')
          }}
        >
          {t('toStack')}
        </Button>
      </div>
      <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
        {(decisions) => <OfCase key={decisions.length} decisions={decisions} />}
      </Asked>
    </div>
  )
}

function OfCase({ decisions }: { readonly decisions: Output<'decisions.list'> }) {
  const { t } = useTranslation('decision')
  const { detail } = useOpenCase()
  const question = useAsk('proposals.list', { caseId: detail.id })
  const [writing, setWriting] = useState<'draft' | 'again' | 'recorded'>(decisions.length === 0 ? 'draft' : 'recorded')
  return (
    <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
      {({ proposals, modules }) => {
        const asked = proposals.find(({ next }) => next !== null)
        if (asked !== undefined) return <SecondDesk key={asked.id} proposal={asked} modules={modules} />
        if (writing !== 'recorded') {
          const toRecorded = () => {
            setWriting('recorded')
          }
          return (
            <Draft
              starts={writing === 'again' ? 'here' : 'elsewhere'}
              onBack={decisions.length === 0 ? null : toRecorded}
            />
          )
        }
        return (
          <Recorded
            decisions={decisions}
            onAgain={() => {
              setWriting('again')
            }}
          />
        )
      }}
    </Asked>
  )
}

function Draft({ starts, onBack }: { readonly starts: Starts; readonly onBack: (() => void) | null }) {
  const may = useMay()
  const { t } = useTranslation('decision')
  const { detail } = useOpenCase()
  const question = useAsk('decisions.draft', { caseId: detail.id })
  /** How often it was thrown away here: the next one is another. */
  const [discarded, setDiscarded] = useState(0)
  return (
    <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
      {(draft) =>
        may('decisions.saveDraft') ? (
          <DraftForm
            key={`${draft.caseId} ${String(discarded)}`}
            first={draft}
            starts={discarded > 0 ? 'here' : starts}
            onBack={onBack}
            onDiscarded={() => {
              if (onBack === null) setDiscarded(discarded + 1)
              else onBack()
            }}
          />
        ) : (
          <DraftToRead draft={draft} />
        )
      }
    </Asked>
  )
}
