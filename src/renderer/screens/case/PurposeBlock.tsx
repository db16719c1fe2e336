import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDetail } from '#contract/cases.ts'
import { Purpose } from '#core/programme/programme.ts'
import { textFor } from '#core/values.ts'
import { useChange } from '../../api.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { May } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { Overtaken } from '../../parts/Overtaken.tsx'
import { TargetPicks } from '../../parts/TargetPicks.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Block, Button, Pick } from '../../ui/index.ts'

/** What recognition is asked for. Another purpose is another assessment, so changing it asks for a look at the rest. */
export function PurposeBlock() {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { detail } = useOpenCase()
  const [editing, setEditing] = useState(false)
  return (
    <Block heading={t('purposeBlock.heading')}>
      <dl className="facts small">
        <div className="case-fact">
          <dt>{t('new.purpose')}</dt>
          <dd>{t(`purpose.${detail.purpose}`)}</dd>
        </div>
        <div className="case-fact">
          <dt>{t('purposeBlock.towards')}</dt>
          <dd>{textFor(detail.target.label ?? [], language)?.value ?? t('target.noProgramme')}</dd>
        </div>
      </dl>
      <May call="cases.setTarget">
        <div>
          <Button
            onPress={() => {
              setEditing(true)
            }}
          >
            {t('purposeBlock.change')}
          </Button>
        </div>
      </May>
      {editing ? (
        <PurposeDialog
          onClose={() => {
            setEditing(false)
          }}
        />
      ) : null}
    </Block>
  )
}

const targetOf = ({ target: { programmeId, moduleVersionId } }: CaseDetail) => ({ programmeId, moduleVersionId })

function PurposeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { detail } = useOpenCase()
  const setTarget = useChange('cases.setTarget')
  const [purpose, setPurpose] = useState(detail.purpose)
  const [target, setTargetChoice] = useState(targetOf(detail))
  const towards = textFor(detail.target.label ?? [], language)?.value ?? t('target.noProgramme')
  return (
    <ChangeDialog
      title={t('purposeBlock.heading')}
      act={t('common:save')}
      failed={t('purposeBlock.failed')}
      change={setTarget}
      onAct={() => {
        setTarget.mutate(
          { caseId: detail.id, purpose, target, seen: { purpose: detail.purpose, target: targetOf(detail) } },
          { onSuccess: onClose },
        )
      }}
      onClose={onClose}
    >
      <p className="quiet">{t('purposeBlock.help')}</p>
      <Overtaken now={`${t(`purpose.${detail.purpose}`)}, ${towards}`} change={setTarget} />
      <Pick
        label={t('new.purpose')}
        value={purpose}
        onChange={setPurpose}
        options={Purpose.options.map((value) => ({ value, label: t(`purpose.${value}`) }))}
      />
      <TargetPicks {...target} onChange={setTargetChoice} />
    </ChangeDialog>
  )
}
