import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ApplicantId, type ModuleVersionId, type ProgrammeId } from '#core/ids.ts'
import { Purpose } from '#core/programme/programme.ts'
import { call, useAsk } from '../api.ts'
import { Button, Dialog, Field, Notice, Pick } from '../ui/index.ts'
import { applicantsOf, type ApplicantForm } from './applicants.ts'
import { useFailureWords } from './failure.ts'
import { useImporting, type Offered } from './importing.tsx'
import { useSession } from './session.tsx'
import { TargetPicks } from '../parts/TargetPicks.tsx'
import './NewCase.css'

/** Asks for what a new case needs; names that the files give are filled in. */
export function NewCase() {
  const { offered } = useImporting()
  return offered === null ? null : (
    <NewCaseForm key={offered.files.map(({ file }) => file.name).join()} offered={offered} />
  )
}

interface Chosen extends ApplicantForm {
  /** An applicant who is already in the record; null is a new one. */
  readonly existing: ApplicantId | null
}

function NewCaseForm({ offered }: { readonly offered: Offered }) {
  const { t } = useTranslation('cases')
  const { withdraw, start } = useImporting()
  const { today } = useSession()
  const navigate = useNavigate()
  const failureWords = useFailureWords()
  const [applicants, setApplicants] = useState<readonly Chosen[]>(() =>
    applicantsOf(offered).map((form) => ({ ...form, existing: null })),
  )
  const [purpose, setPurpose] = useState<Purpose>('creditTransfer')
  const [programmeId, setProgrammeId] = useState<ProgrammeId | null>(null)
  const [moduleVersionId, setModuleVersionId] = useState<ModuleVersionId | null>(null)
  const [receivedOn, setReceivedOn] = useState(today)
  const [tried, setTried] = useState<'not' | 'sent' | 'refused'>('not')
  const [failure, setFailure] = useState<unknown>(null)

  const nameless = applicants.some((one) => one.existing === null && one.family.trim() === '')
  const notYet = receivedOn > today || receivedOn === ''

  const create = async () => {
    setTried('refused')
    if (nameless || notYet) return
    setTried('sent')
    setFailure(null)
    const made = []
    for (const applicant of applicants) {
      const { caseId } = await call('cases.create', {
        applicant: applicant.existing === null ? { new: newApplicant(applicant) } : { existing: applicant.existing },
        purpose,
        target: { programmeId, moduleVersionId },
        receivedOn,
      })
      await start(caseId, applicant.files)
      made.push(caseId)
    }
    withdraw()
    await navigate(made.length === 1 ? `/cases/${made[0] ?? ''}/received` : '/')
  }

  return (
    <Dialog
      title={t(applicants.length === 1 ? 'new.title' : 'new.titleSeveral', { count: applicants.length })}
      onClose={withdraw}
      width="wide"
      actions={
        <>
          <Button onPress={withdraw}>{t('new.cancel')}</Button>
          <Button
            kind="primary"
            pending={tried === 'sent' && failure === null}
            onPress={() => {
              create().catch((cause: unknown) => {
                setFailure(cause)
                setTried('refused')
              })
            }}
          >
            {t('new.create', { count: applicants.length })}
          </Button>
        </>
      }
    >
      {failure === null ? null : (
        <Notice kind="bad" title={t('new.failed')}>
          {failureWords(failure)}
        </Notice>
      )}
      {applicants.map((applicant, index) => (
        <Applicant
          key={applicant.key}
          applicant={applicant}
          refusal={tried === 'refused' ? t('new.nameMissing') : null}
          starts={index === 0 ? 'here' : 'elsewhere'}
          onChange={(change) => {
            setApplicants((before) => before.map((one) => (one.key === applicant.key ? { ...one, ...change } : one)))
          }}
        />
      ))}
      <div className="new-case-common">
        <Pick
          label={t('new.purpose')}
          value={purpose}
          onChange={setPurpose}
          options={Purpose.options.map((value) => ({ value, label: t(`purpose.${value}`) }))}
        />
        <Field
          label={t('new.receivedOn')}
          type="date"
          value={receivedOn}
          onChange={setReceivedOn}
          refused={tried === 'refused' && notYet ? t('new.receivedLater') : null}
        />
        <TargetPicks
          programmeId={programmeId}
          moduleVersionId={moduleVersionId}
          onChange={(target) => {
            setProgrammeId(target.programmeId)
            setModuleVersionId(target.moduleVersionId)
          }}
        />
      </div>
    </Dialog>
  )
}

function newApplicant({ given, family, order }: ApplicantForm) {
  const name = {
    kind: 'current' as const,
    given: given.trim(),
    family: family.trim(),
    order,
    validFrom: null,
    validTo: null,
  }
  return { names: [name], birthDate: null }
}

function Applicant({
  applicant,
  refusal,
  starts,
  onChange,
}: {
  readonly applicant: Chosen
  readonly refusal: string | null
  readonly starts: 'here' | 'elsewhere'
  readonly onChange: (change: Partial<Chosen>) => void
}) {
  const { t } = useTranslation('cases')
  const known = useAsk('applicants.find', { text: applicant.family.trim() })
  const alike = applicant.family.trim() === '' ? [] : (known.data ?? [])
  return (
    <fieldset className="new-case-applicant">
      <legend className="read-only-by-readers">{t('new.applicant')}</legend>
      <Field
        label={t('new.given')}
        value={applicant.given}
        onChange={(given) => {
          onChange({ given, existing: null })
        }}
        starts={starts}
      />
      <Field
        label={t('new.family')}
        value={applicant.family}
        onChange={(family) => {
          onChange({ family, existing: null })
        }}
        refused={applicant.existing === null && applicant.family.trim() === '' ? refusal : null}
      />
      <Pick
        label={t('new.order')}
        value={applicant.order}
        onChange={(order) => {
          onChange({ order })
        }}
        options={[
          { value: 'givenFirst', label: t('new.givenFirst') },
          { value: 'familyFirst', label: t('new.familyFirst') },
        ]}
      />
      {alike.length === 0 ? null : (
        <Pick
          label={t('new.alike')}
          value={applicant.existing ?? 'new'}
          onChange={(value) => {
            const id = ApplicantId.safeParse(value)
            onChange({ existing: id.success ? id.data : null })
          }}
          options={[
            { value: 'new', label: t('new.newPerson') },
            ...alike.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      )}
      <p className="note new-case-files">
        {applicant.files.length === 0
          ? t('new.noFiles')
          : t('new.files', {
              count: applicant.files.length,
              names: applicant.files.map((file) => file.name).join(', '),
            })}
      </p>
    </fieldset>
  )
}
