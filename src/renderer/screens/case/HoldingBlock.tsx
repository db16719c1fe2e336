import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { OfficerId } from '#core/ids.ts'
import { formatInstant } from '#locales/format.ts'
import { useAsk, useChange } from '../../api.ts'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { May } from '../../frame/may.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { Overtaken } from '../../parts/Overtaken.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Block, Button, Field, Pick } from '../../ui/index.ts'

/** Who holds the case and who did, and the way to hand it over. */
export function HoldingBlock() {
  const { t } = useTranslation('day')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { detail } = useOpenCase()
  const [asking, setAsking] = useState(false)
  return (
    <Block heading={t('holding.heading')} note={detail.heldBy.name}>
      <ol className="case-history small" aria-label={t('holding.heading')}>
        {detail.holdings.toReversed().map(({ at, officer, kind, reason, by }) => (
          <li key={`${at} ${officer}`}>
            <span className="faint">{formatInstant(at, language, timeZone)}</span>
            <span>
              {t(`holding.kind.${kind}`, { officer, by })}
              {reason === '' ? '' : `: ${reason}`}
            </span>
          </li>
        ))}
      </ol>
      <May call="cases.handOver">
        <div>
          <Button
            onPress={() => {
              setAsking(true)
            }}
          >
            {t('holding.handOver')}
          </Button>
        </div>
      </May>
      {asking ? (
        <HandOverDialog
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </Block>
  )
}

const Typed = z.object({ to: OfficerId.nullable(), reason: z.string() })

function HandOverDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('day')
  const { detail } = useOpenCase()
  const officers = useAsk('officers.list', {})
  const handOver = useChange('cases.handOver')
  const draft = useDialogDraft<z.infer<typeof Typed>>('handOver', Typed.partial(), {
    begins: { to: null, reason: '' },
    onClose,
  })
  const { to, reason } = draft.value
  const [tried, setTried] = useState(false)
  const others = (officers.data ?? []).filter(({ id, roles }) => id !== detail.heldBy.id && roles.includes('officer'))
  const act = () => {
    setTried(true)
    if (to === null || reason.trim() === '') return
    handOver.mutate({ caseId: detail.id, to, reason, seen: detail.heldBy.id }, { onSuccess: draft.done })
  }
  return (
    <ChangeDialog
      title={t('holding.handOver')}
      act={t('desks.act')}
      failed={t('desks.failed')}
      change={handOver}
      onAct={act}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <Overtaken now={detail.heldBy.name} change={handOver} />
      {officers.isSuccess && others.length === 0 ? <p className="quiet">{t('desks.alone')}</p> : null}
      <Pick
        label={t('desks.to')}
        value={to}
        onChange={(next) => {
          draft.change({ to: next })
        }}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder={t('choose')}
        {...(tried && to === null ? { note: t('desks.toMissing') } : {})}
      />
      <Field
        label={t('reason')}
        value={reason}
        onChange={(next) => {
          draft.change({ reason: next })
        }}
        refused={tried && reason.trim() === '' ? t('reasonMissing') : null}
      />
    </ChangeDialog>
  )
}
