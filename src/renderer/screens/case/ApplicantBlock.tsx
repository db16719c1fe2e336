import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { CaseDetail } from '#contract/cases.ts'
import { nameLine, PersonName } from '#core/recognition/case.ts'
import { changesOf } from '#core/recognition/correction/correction.ts'
import { formatDate } from '#locales/format.ts'
import { useChange } from '../../api.ts'
import { CopyButton } from '../../frame/CopyButton.tsx'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { May } from '../../frame/may.tsx'
import { useSession } from '../../frame/session.tsx'
import { wrongDayOf } from '../../frame/wrongDay.ts'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Overtaken } from '../../parts/Overtaken.tsx'
import { Block, Button, Field, Pick } from '../../ui/index.ts'
import { Corrections } from './Corrections.tsx'

/** Who applies, under which names. */
export function ApplicantBlock() {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { applicant, id } = useOpenCase().detail
  const [editing, setEditing] = useState(false)
  return (
    <Block heading={t('applicant.heading')}>
      <dl className="facts small">
        {applicant.names.map((name) => (
          <div key={`${name.kind} ${nameLine(name)}`} className="case-fact">
            <dt>{t(`applicant.kind.${name.kind}`)}</dt>
            <dd>{nameLine(name)}</dd>
          </div>
        ))}
        <div className="case-fact">
          <dt>{t('applicant.born')}</dt>
          <dd>
            {applicant.birthDate === null ? t('applicant.notKnown') : formatDate(applicant.birthDate, language, 'long')}
          </dd>
        </div>
      </dl>
      <Corrections />
      <May call="applicants.save">
        <div>
          <Button
            onPress={() => {
              setEditing(true)
            }}
          >
            {t('applicant.change')}
          </Button>
        </div>
      </May>
      <CopyButton caseId={id} label={t('copy:make')} />
      {editing ? (
        <ApplicantDialog
          applicant={applicant}
          onClose={() => {
            setEditing(false)
          }}
        />
      ) : null}
    </Block>
  )
}

const Typed = z.object({ names: z.array(PersonName), birthDate: z.string(), reason: z.string() })

function ApplicantDialog({
  applicant,
  onClose,
}: {
  readonly applicant: CaseDetail['applicant']
  readonly onClose: () => void
}) {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { today } = useSession()
  const save = useChange('applicants.save')
  const draft = useDialogDraft<z.infer<typeof Typed>>('applicant', Typed.partial(), {
    begins: { names: applicant.names, birthDate: applicant.birthDate ?? '', reason: '' },
    onClose,
  })
  const { names, birthDate, reason } = draft.value
  const [tried, setTried] = useState(false)
  const whole = names.filter((name) => nameLine(name).trim() !== '')
  const after = { names: whole, birthDate: birthDate === '' ? null : birthDate }
  const corrects = changesOf(applicant, after).some((one) => one.corrects)
  const reasonMissing = corrects && reason.trim().length < 2
  const wrongDay = birthDate === '' ? null : wrongDayOf(birthDate, today)
  const change = (at: number, to: Partial<PersonName>) => {
    draft.change({ names: names.map((name, index) => (index === at ? { ...name, ...to } : name)) })
  }
  return (
    <ChangeDialog
      title={t('applicant.heading')}
      width="wide"
      act={t('common:save')}
      failed={t('applicant.failed')}
      change={save}
      onAct={() => {
        setTried(true)
        if (whole.length === 0 || reasonMissing || wrongDay !== null) return
        const seen = { names: applicant.names, birthDate: applicant.birthDate }
        save.mutate({ applicantId: applicant.id, ...after, reason, seen }, { onSuccess: draft.done })
      }}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <Overtaken
        now={[
          ...applicant.names.map((name) => `${t(`applicant.kind.${name.kind}`)} ${nameLine(name)}`),
          `${t('applicant.born')} ${applicant.birthDate === null ? t('applicant.notKnown') : formatDate(applicant.birthDate, language, 'long')}`,
        ].join(', ')}
        change={save}
      />
      {names.map((name, index) => (
        <fieldset key={index} className="case-name">
          <legend className="read-only-by-readers">{t(`applicant.kind.${name.kind}`)}</legend>
          <Pick
            label={t('applicant.nameKind')}
            value={name.kind}
            onChange={(kind) => {
              change(index, { kind })
            }}
            options={PersonName.shape.kind.options.map((value) => ({ value, label: t(`applicant.kind.${value}`) }))}
          />
          <Field
            label={t('new.given')}
            value={name.given}
            onChange={(given) => {
              change(index, { given })
            }}
          />
          <Field
            label={t('new.family')}
            value={name.family}
            onChange={(family) => {
              change(index, { family })
            }}
            refused={tried && whole.length === 0 ? t('new.nameMissing') : null}
          />
          <Pick
            label={t('new.order')}
            value={name.order}
            onChange={(order) => {
              change(index, { order })
            }}
            options={[
              { value: 'givenFirst', label: t('new.givenFirst') },
              { value: 'familyFirst', label: t('new.familyFirst') },
            ]}
          />
        </fieldset>
      ))}
      <div className="row row-wide">
        <Button
          onPress={() => {
            const another = { given: '', family: '', order: 'givenFirst', validFrom: null, validTo: null } as const
            draft.change({ names: [...names, { kind: 'birth', ...another }] })
          }}
        >
          {t('applicant.addName')}
        </Button>
      </div>
      <div className="case-name">
        <Field
          label={t('applicant.born')}
          type="date"
          value={birthDate}
          onChange={(next) => {
            draft.change({ birthDate: next })
          }}
          refused={tried && wrongDay !== null ? t(`new.${wrongDay}`) : null}
        />
      </div>
      {corrects ? (
        <Field
          label={t('correction.reason')}
          value={reason}
          onChange={(next) => {
            draft.change({ reason: next })
          }}
          note={t('correction.reasonNote')}
          refused={tried && reasonMissing ? t('correction.reasonMissing') : null}
        />
      ) : null}
    </ChangeDialog>
  )
}
