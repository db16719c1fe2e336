import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Appeal } from '#contract/appeals.ts'
import { useChange } from '../../api.ts'
import { useFormDraft } from '../../frame/formDrafts.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useSession } from '../../frame/session.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Overtaken } from '../../parts/Overtaken.tsx'
import { Button, Dialog, Field, Pick } from '../../ui/index.ts'

export type AppealStep = 'paused' | 'resumed' | 'upheld' | 'withdrawn'

/** An appeal as it came in: its day and its grounds. */
export function ReceiveDialog({ from, onClose }: { readonly from: string; readonly onClose: () => void }) {
  const { t } = useTranslation('appeal')
  const { today } = useSession()
  const { detail } = useOpenCase()
  const receive = useChange('appeals.receive')
  const [receivedOn, setReceivedOn] = useState(today)
  // Over a lock or a crash; whoever cancels does not want it.
  const draft = useFormDraft('appeal', z.string(), '')
  const grounds = draft.value
  const done = () => {
    draft.change(() => '')
    onClose()
  }
  const [tried, setTried] = useState(false)
  const wrongDay = receivedOn === '' || receivedOn > today || receivedOn < from
  return (
    <ChangeDialog
      title={t('receive')}
      act={t('common:save')}
      failed={t('failed')}
      change={receive}
      onClose={done}
      onAct={() => {
        setTried(true)
        if (wrongDay || grounds.trim() === '') return
        receive.mutate({ caseId: detail.id, receivedOn, grounds }, { onSuccess: done })
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
        onChange={(next) => {
          draft.change(() => next)
        }}
        starts="here"
        refused={tried && grounds.trim() === '' ? t('groundsMissing') : null}
      />
    </ChangeDialog>
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
    <ChangeDialog
      title={t('assign')}
      act={t('common:save')}
      failed={t('failed')}
      change={assign}
      onClose={onClose}
      onAct={() => {
        const seen = appeal.assignedTo?.id ?? null
        assign.mutate({ appealId: appeal.id, officerId: chosen, seen }, { onSuccess: onClose })
      }}
    >
      <Overtaken now={appeal.assignedTo?.name ?? t('pack.nobody')} change={assign} />
      <p className="quiet">{t('assignText')}</p>
      <Pick
        label={t('assignTo')}
        value={chosen}
        onChange={setChosen}
        options={appeal.mayDecide.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </ChangeDialog>
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
  const draft = useFormDraft(`appeal ${appeal.id} ${kind}`, z.string(), '')
  const reason = draft.value
  const done = () => {
    draft.change(() => '')
    onClose()
  }
  const [tried, setTried] = useState(false)
  return (
    <ChangeDialog
      title={t(`add.${kind}`)}
      act={t('common:save')}
      failed={t('failed')}
      change={add}
      onClose={done}
      onAct={() => {
        setTried(true)
        if (reason.trim() !== '') add.mutate({ appealId: appeal.id, kind, reason }, { onSuccess: done })
      }}
    >
      <p className="quiet">{t(`help.${kind}`)}</p>
      <Field
        label={t('reason')}
        lines={3}
        value={reason}
        onChange={(next) => {
          draft.change(() => next)
        }}
        starts="here"
        refused={tried && reason.trim() === '' ? t('reasonMissing') : null}
      />
    </ChangeDialog>
  )
}
