import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { CaseId, ModuleVersionId, ProgrammeId } from '#core/ids.ts'
import { Purpose } from '#core/programme/programme.ts'
import { call } from '../api.ts'
import { Button, Dialog, Field, Notice, Pick } from '../ui/index.ts'
import { applicantsOf, withFiles, type ApplicantForm } from './applicants.ts'
import { useFailureWords } from './failure.ts'
import { bytesOf } from './files.ts'
import { useImporting, type Offered } from './importing.tsx'
import { lacksOf, type Chosen, type StartsAt } from './NewCaseApplicant.tsx'
import { NewCaseApplicants } from './NewCaseApplicants.tsx'
import { useLanguage } from './preferences.tsx'
import { useSession } from './session.tsx'
import { TargetPicks } from '../parts/TargetPicks.tsx'
import './NewCase.css'

/** Asks for what a new case needs; names that the files give are filled in. */
export function NewCase() {
  const { offered } = useImporting()
  return offered === null ? null : <NewCaseForm offered={offered} />
}

/** What is there of an applicant's case: where a later step fails, the next attempt goes on from it. */
interface Begun {
  readonly caseId: CaseId
  /** The files that are in it. */
  readonly taken: readonly File[]
}

/** A document that was not added to its new case. */
interface LeftOut {
  readonly file: File
  readonly cause: unknown
}

function NewCaseForm({ offered }: { readonly offered: Offered }) {
  const { t } = useTranslation('cases')
  const { withdraw, start } = useImporting()
  const { today } = useSession()
  const language = useLanguage()
  const navigate = useNavigate()
  const failureWords = useFailureWords()
  const blank = (form: ApplicantForm): Chosen => ({
    ...form,
    existing: null,
    contact: { email: '', phone: '', address: '', language },
  })
  const [applicants, setApplicants] = useState<readonly Chosen[]>(() => applicantsOf(offered).map(blank))
  const latest = useRef(applicants)
  useEffect(() => {
    latest.current = applicants
  })
  const [shown, setShown] = useState(applicants[0]?.key ?? '')
  const [starts, setStarts] = useState<StartsAt>({ key: shown, field: 'given' })
  const [sorted, setSorted] = useState(offered)
  if (sorted !== offered) {
    setSorted(offered)
    setApplicants(withFiles(applicants, { files: offered.files.slice(sorted.files.length) }, blank))
  }
  const [purpose, setPurpose] = useState<Purpose>('creditTransfer')
  const [programmeId, setProgrammeId] = useState<ProgrammeId | null>(null)
  const [moduleVersionId, setModuleVersionId] = useState<ModuleVersionId | null>(null)
  const [receivedOn, setReceivedOn] = useState(today)
  const [tried, setTried] = useState<'not' | 'sent' | 'refused' | 'more'>('not')
  const [failure, setFailure] = useState<unknown>(null)
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([])
  const [begun, setBegun] = useState<ReadonlyMap<string, Begun>>(new Map())

  const change = useCallback((key: string, changed: Partial<Chosen>) => {
    setApplicants((before) => before.map((one) => (one.key === key ? { ...one, ...changed } : one)))
  }, [])

  const lacking = applicants.filter((one) => lacksOf(one) !== null)
  const notYet = receivedOn > today || receivedOn === ''

  const begin = async (applicant: Chosen): Promise<Begun> => {
    const { caseId } = await call('cases.create', {
      applicant: applicant.existing === null ? { new: newApplicant(applicant) } : { existing: applicant.existing.id },
      purpose,
      target: { programmeId, moduleVersionId },
      receivedOn,
    })
    return { caseId, taken: [] }
  }

  const create = async () => {
    setTried('refused')
    const [first] = lacking
    if (first !== undefined) {
      setShown(first.key)
      setStarts({ key: first.key, field: lacksOf(first) === 'name' ? 'family' : 'email' })
    }
    if (lacking.length > 0 || notYet) return
    setTried('sent')
    setFailure(null)
    setLeftOut([])
    const refused: LeftOut[] = []
    let now = begun
    for (const applicant of applicants) {
      let one = now.get(applicant.key) ?? (await begin(applicant))
      const note = (taken: readonly File[]) => {
        one = { ...one, taken: [...one.taken, ...taken] }
        now = new Map(now).set(applicant.key, one)
        setBegun(now)
      }
      note([])
      // A document that can't be kept stops neither the others nor the import of the credentials.
      for (const file of leftOf(applicant.documents, one)) {
        try {
          const bytes = await bytesOf(file)
          await call('documents.add', { caseId: one.caseId, file: { name: file.name, bytes }, kind: 'other' })
          note([file])
        } catch (cause) {
          refused.push({ file, cause })
        }
      }
      const files = leftOf(applicant.files, one)
      await start(one.caseId, files)
      note(files)
    }
    // Files may have come in while these were taken.
    const isMore = latest.current.some((one) => isLeft(one, now.get(one.key), refused))
    if (isMore || refused.length > 0) {
      setLeftOut(refused)
      setTried(isMore ? 'more' : 'refused')
      return
    }
    withdraw()
    const [only] = now.values()
    await navigate(now.size === 1 ? `/cases/${only?.caseId ?? ''}/received` : '/')
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
        <Notice kind="bad" title={begun.size === 0 ? t('new.failed') : t('new.failedLater', { count: begun.size })}>
          {failureWords(failure)}
        </Notice>
      )}
      {offered.left === null ? null : (
        <Notice kind="part" title={t(`drop.left.${offered.left.counted}`, { ...offered.left })} />
      )}
      {leftOut.length === 0 ? null : (
        <Notice kind="bad" title={t('documents.failed', { count: leftOut.length })}>
          {t('new.withoutThem', { count: begun.size })}
          <ul>
            {leftOut.map(({ file: { name }, cause }, index) => (
              <li key={`${String(index)} ${name}`}>{t('documents.reason', { name, reason: failureWords(cause) })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {tried === 'more' ? <Notice kind="part" title={t('new.more')} /> : null}
      <NewCaseApplicants
        applicants={applicants}
        begun={begun}
        tried={tried === 'refused' ? 'refused' : 'not'}
        starts={starts}
        shown={shown}
        onShow={(key) => {
          setStarts({ key: '', field: 'given' })
          setShown(key)
        }}
        onChange={change}
      />
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

/** Whether something of an applicant was not even tried. */
function isLeft({ files, documents }: ApplicantForm, begun: Begun | undefined, refused: readonly LeftOut[]): boolean {
  if (begun === undefined) return true
  return leftOf([...files, ...documents], begun).some((left) => !refused.some(({ file }) => file === left))
}

function leftOf(files: readonly File[], { taken }: Begun): readonly File[] {
  return files.filter((file) => !taken.includes(file))
}

function newApplicant({ given, family, order, contact }: Chosen) {
  const name = {
    kind: 'current' as const,
    given: given.trim(),
    family: family.trim(),
    order,
    validFrom: null,
    validTo: null,
  }
  return { names: [name], birthDate: null, contact }
}
