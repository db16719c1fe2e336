import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api.ts'
import { NotDone } from '../../parts/NotDone.tsx'
import { Button, Confirm } from '../../ui/index.ts'
import type { DraftInHand } from './useDraft.ts'

/** Throws the draft away after a question: the next one begins from the judgements, or from the decision in force. */
export function DiscardDraft({
  draft: { saved, state, flush },
  onDiscarded,
}: {
  readonly draft: DraftInHand
  readonly onDiscarded: () => void
}) {
  const { t } = useTranslation('decision')
  const client = useQueryClient()
  const [asking, setAsking] = useState<'no' | 'yes' | 'sent'>('no')
  const [failure, setFailure] = useState<unknown>(null)
  const isUntouched = saved.revision === 0 && state === 'saved'
  const discard = async () => {
    setAsking('sent')
    setFailure(null)
    try {
      // What is still being typed belongs to what is thrown away: saved after it, it would be the next draft.
      const { caseId, revision } = await flush()
      await call('decisions.discardDraft', { caseId, revision })
      await client.invalidateQueries()
      onDiscarded()
    } catch (cause) {
      setFailure(cause)
      setAsking('yes')
    }
  }
  return (
    <>
      <Button
        kind="plain"
        offBecause={isUntouched ? t('discard.untouched') : null}
        onPress={() => {
          setFailure(null)
          setAsking('yes')
        }}
      >
        {t('discard.open')}
      </Button>
      {asking === 'no' ? null : (
        <Confirm
          title={t('discard.title')}
          keep={t('discard.keep')}
          act={t('discard.act')}
          pending={asking === 'sent'}
          onKeep={() => {
            setAsking('no')
          }}
          onAct={() => void discard()}
        >
          <NotDone error={failure} title={t('discard.failed')} />
          <p>
            {saved.replaces === null ? t('discard.text') : t('discard.textAgain', { number: saved.replaces.number })}
          </p>
        </Confirm>
      )}
    </>
  )
}
