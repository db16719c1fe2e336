import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { RetentionRow } from '#contract/retention.ts'
import { useChange } from '../../../api.ts'
import { useDialogDraft } from '../../../frame/formDrafts.tsx'
import { wrongYearOf } from '../../../frame/wrongDay.ts'
import { ChangeDialog } from '../../../parts/ChangeDialog.tsx'
import { Choices, Field } from '../../../ui/index.ts'

const Typed = z.object({ how: z.enum(['extend', 'hold', 'release']), until: z.string(), reason: z.string() })

/** Keeps a case longer, holds it, or releases the hold; always with a reason. */
export function KeepDialog({ row, onClose }: { readonly row: RetentionRow; readonly onClose: () => void }) {
  const { t } = useTranslation('retention')
  const extend = useChange('retention.extend')
  const hold = useChange('retention.hold')
  const release = useChange('retention.release')
  const held = row.events.findLast(({ kind }) => kind !== 'extended')?.kind === 'held'
  const options = held ? (['extend', 'release'] as const) : (['extend', 'hold'] as const)
  const draft = useDialogDraft<z.infer<typeof Typed>>('keep', Typed.partial(), {
    begins: { how: 'extend', until: '', reason: '' },
    onClose,
  })
  const { until, reason } = draft.value
  // A hold that was begun may have been made meanwhile.
  const how = options.find((one) => one === draft.value.how) ?? 'extend'
  const later = /^\d{4}-\d{2}-\d{2}$/.test(until) && until > row.keptUntil
  const wrongYear = how === 'extend' ? wrongYearOf(until) : null
  const unfinished =
    reason.trim().length < 2 ? t('keep.reasonMissing') : how === 'extend' && !later ? t('keep.dayLater') : null
  const act = () => {
    const after = { onSuccess: draft.done }
    const { caseId } = row
    if (how === 'extend') extend.mutate({ caseId, until, reason }, after)
    else if (how === 'hold') hold.mutate({ caseId, reason }, after)
    else release.mutate({ caseId, reason }, after)
  }
  return (
    <ChangeDialog
      title={t('keep.title', { number: row.caseNumber })}
      act={t('common:save')}
      offBecause={unfinished}
      failed={t('keep.notSaved')}
      change={{ extend, hold, release }[how]}
      onAct={act}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <Choices
        label={t('keep.how')}
        value={how}
        onChange={(next) => {
          draft.change({ how: next })
        }}
        options={options.map((value) => ({ value, label: t(`keep.hows.${value}`) }))}
      />
      {how === 'extend' ? (
        <Field
          label={t('keep.until')}
          type="date"
          value={until}
          onChange={(next) => {
            draft.change({ until: next })
          }}
          refused={wrongYear === null ? null : t(`cases:new.${wrongYear}`)}
        />
      ) : null}
      <Field
        label={t('keep.reason')}
        value={reason}
        onChange={(next) => {
          draft.change({ reason: next })
        }}
      />
    </ChangeDialog>
  )
}
