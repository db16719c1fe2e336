import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Appeal } from '#contract/appeals.ts'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useSession } from '../../frame/session.tsx'
import { Button, Dialog, Field, Notice, Pick } from '../../ui/index.ts'

export type AppealStep = 'paused' | 'resumed' | 'upheld' | 'withdrawn'

/** An appeal as it came in: its day and its grounds. */
export function ReceiveDialog({ from, onClose }: { readonly from: string; readonly onClose: () => void }) {
  const { t } = useTranslation('appeal')
  const { today } = useSession()
  const { detail } = useOpenCase()
  const receive = useChange('appeals.receive')
  const [receivedOn, setReceivedOn] = useState(today)
  const [grounds, setGrounds] = useState('')
  const [tried, setTried] = useState(false)
  const wrongDay = receivedOn === '' || receivedOn > today || receivedOn < from
  return (
    <Asking
      title={t('receive')}
      pending={receive.isPending}
      error={receive.error}
      onClose={onClose}
      onSave={() => {
        setTried(true)
        if (wrongDay || grounds.trim() === '') return
        receive.mutate({ caseId: detail.id, receivedOn, grounds }, { onSuccess: onClose })
      }}
    >
      <Field
        label={t('receivedOn')}
        type="date"
        value={receivedOn}
        onChange={setReceivedOn}
        refused={tried && wrongDay ? t('wrongDay') : null}
      />
      <Field
        label={t('grounds')}
        lines={5}
        value={grounds}
        onChange={setGrounds}
        starts="here"
        refused={tried && grounds.trim() === '' ? t('groundsMissing') : null}
      />
    </Asking>
  )
}

/** To whom it goes: neither who decided nor who agreed. */
export function AssignDialog({ appeal, onClose }: { readonly appeal: Appeal; readonly onClose: () => void }) {
  const { t } = useTranslation('appeal')
  const assign = useChange('appeals.assign')
  const [chosen, setChosen] = useState(appeal.mayDecide[0]?.id ?? null)
  if (chosen === null) {
    return (
      <Dialog title={t('assign')} onClose={onClose} actions={<Button onPress={onClose}>{t('common:close')}</Button>}>
        <p>{t('nobodyElse')}</p>
      </Dialog>
    )
  }
  return (
    <Asking
      title={t('assign')}
      pending={assign.isPending}
      error={assign.error}
      onClose={onClose}
      onSave={() => {
        assign.mutate({ appealId: appeal.id, officerId: chosen }, { onSuccess: onClose })
      }}
    >
      <p className="quiet">{t('assignText')}</p>
      <Pick
        label={t('assignTo')}
        value={chosen}
        onChange={setChosen}
        options={appeal.mayDecide.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Asking>
  )
}

/** What happened to it, and why. */
export function AppealDialog({
  appeal,
  kind,
  onClose,
}: {
  readonly appeal: Appeal
  readonly kind: AppealStep
  readonly onClose: () => void
}) {
  const { t } = useTranslation('appeal')
  const add = useChange('appeals.addEvent')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Asking
      title={t(`add.${kind}`)}
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onSave={() => {
        setTried(true)
        if (reason.trim() !== '') add.mutate({ appealId: appeal.id, kind, reason }, { onSuccess: onClose })
      }}
    >
      <p className="quiet">{t(`help.${kind}`)}</p>
      <Field
        label={t('reason')}
        lines={3}
        value={reason}
        onChange={setReason}
        starts="here"
        refused={tried && reason.trim() === '' ? t('reasonMissing') : null}
      />
    </Asking>
  )
}

function Asking({
  title,
  pending,
  error,
  children,
  onSave,
  onClose,
}: {
  readonly title: string
  readonly pending: boolean
  readonly error: Error | null
  readonly children: ReactNode
  readonly onSave: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('appeal')
  const failureWords = useFailureWords()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" pending={pending} onPress={onSave}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      {error === null ? null : (
        <Notice kind="bad" title={t('failed')}>
          {failureWords(error)}
        </Notice>
      )}
      {children}
    </Dialog>
  )
}
