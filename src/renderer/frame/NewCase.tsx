import { useCallback, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { idOfMark, newCaseForm, NewCaseDraft, type ChosenMark } from '#contract/newCaseDraft.ts'
import { Purpose } from '#core/programme/programme.ts'
import { nameLine } from '#core/recognition/case.ts'
import { call } from '../api.ts'
import { Button, Dialog, Field, Notice, Pick } from '../ui/index.ts'
import { applicantsOf, marksOf, withFiles, withUnnamedIn, type ApplicantForm } from './applicants.ts'
import type { Begun } from './atHand.ts'
import { useFailureWords } from './failure.ts'
import { bytesOf, leftTogether } from './files.ts'
import { OfficeFormDraftsUnseen, useWholeDraft } from './formDrafts.tsx'
import { isOfLock, useImporting, type NotAdded, type Offered } from './importing.tsx'
import { LookingInto } from './LookingInto.tsx'
import { lacksOf, type Chosen, type StartsAt } from './NewCaseApplicant.tsx'
import { NewCaseApplicants } from './NewCaseApplicants.tsx'
import { NewCaseAwaited } from './NewCaseAwaited.tsx'
import { NewCaseUnnamed } from './NewCaseUnnamed.tsx'
import { useLanguage } from './preferences.tsx'
import { useSession } from './session.tsx'
import { wrongDayOf } from './wrongDay.ts'
import { TargetPicks } from '../parts/TargetPicks.tsx'
import './NewCase.css'

/** Asks for what a new case needs; names that the files give are filled in. What was entered before a lock or a crash stands there again. */
export function NewCase() {
  return <OfficeFormDraftsUnseen>{(notSaved) => <WhereEntered notSaved={notSaved} />}</OfficeFormDraftsUnseen>
}

/** Open where files wait for their case, and at once where something was being entered. */
function WhereEntered({ notSaved }: { readonly notSaved: ReactNode }) {
  const { offered, begin } = useImporting()
  const { before, begun } = useWholeDraft(newCaseForm, NewCaseDraft)
  const onceThere = useEffectEvent(() => {
    if (before !== null) begin()
  })
  useEffect(() => {
    onceThere()
  }, [])
  return offered === null ? null : <NewCaseForm key={begun} offered={offered} notSaved={notSaved} />
}

/** A file that was not added to its new case. */
interface LeftOut extends NotAdded {
  readonly file: ChosenMark
}

function NewCaseForm({ offered, notSaved }: { readonly offered: Offered; readonly notSaved: ReactNode }) {
  const { t } = useTranslation('cases')
  const { withdraw: close, start, atHand, cancelLooking, tellNotAdded } = useImporting()
  const { today } = useSession()
  const language = useLanguage()
  const navigate = useNavigate()
  const failureWords = useFailureWords()
  const { before, keep } = useWholeDraft(newCaseForm, NewCaseDraft)
  const blank = (form: ApplicantForm): Chosen => ({
    ...form,
    existing: null,
    contact: { email: '', phone: '', address: '', language },
  })
  const [begun, setBegun] = useState<ReadonlyMap<string, Begun>>(
    () => new Map(before === null ? [] : [...before.begun.map((one) => [one.key, one] as const), ...atHand.begun()]),
  )
  const isAwaited = (mark: ChosenMark, { key }: ApplicantForm) =>
    atHand.fileOf(mark) === undefined && begun.get(key)?.taken.includes(idOfMark(mark)) !== true
  const [applicants, setApplicants] = useState<readonly Chosen[]>(() =>
    before === null
      ? applicantsOf(offered).map(blank)
      : withFiles<Chosen>(before.applicants, offered, { begin: blank, isAwaited }),
  )
  const latest = useRef(applicants)
  useEffect(() => {
    latest.current = applicants
  })
  const [shown, setShown] = useState(before?.shown ?? applicants[0]?.key ?? '')
  const [starts, setStarts] = useState<StartsAt>({ key: shown, field: 'given' })
  const [sorted, setSorted] = useState(offered)
  if (sorted !== offered) {
    setSorted(offered)
    const added = { files: offered.files.slice(sorted.files.length) }
    setApplicants(withFiles(applicants, added, { begin: blank, isAwaited }))
  }
  const [purpose, setPurpose] = useState<Purpose>(before?.purpose ?? 'creditTransfer')
  const [{ programmeId, moduleVersionId }, setTarget] = useState({
    programmeId: before?.programmeId ?? null,
    moduleVersionId: before?.moduleVersionId ?? null,
  })
  const [receivedThen, setReceivedOn] = useState(before?.receivedOn ?? null)
  const receivedOn = receivedThen ?? today
  const left = leftTogether(before?.left ?? null, offered.left)
  const [tried, setTried] = useState<'not' | 'sent' | 'refused' | 'more'>('not')
  /** So often it was only files to be chosen again that stood in the way. */
  const [refusals, setRefusals] = useState(0)
  const [failure, setFailure] = useState<unknown>(null)
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([])

  const entered: NewCaseDraft = {
    ...{ applicants, shown, purpose, programmeId, moduleVersionId, receivedOn: receivedThen, left },
    begun: [...begun].map(([key, one]) => ({ key, ...one })),
  }
  const isDone = useRef(false)
  /** Asked anew after each wait. */
  const isClosed = () => isDone.current
  const keepEntered = useEffectEvent(() => {
    // Who opens the form and types nothing finds it closed, as they would have left it.
    if (!isDone.current) keep(isEmpty(entered, blank) ? null : entered)
  })
  useEffect(() => {
    keepEntered()
  }, [applicants, shown, purpose, programmeId, moduleVersionId, receivedThen, left, begun])
  const withdraw = () => {
    isDone.current = true
    keep(null)
    close()
  }
  const cancel = () => {
    // What was about to join it would open another form.
    cancelLooking()
    withdraw()
  }

  const change = useCallback((key: string, changed: Partial<Chosen>) => {
    setApplicants((before) => before.map((one) => (one.key === key ? { ...one, ...changed } : one)))
  }, [])

  const lacking = applicants.filter((one) => lacksOf(one) !== null)
  const wrongDay = wrongDayOf(receivedOn, today)
  const awaited = applicants.flatMap((one) => marksOf(one).filter((mark) => isAwaited(mark, one)))
  const leaveAwaited = () => {
    const isKept = (one: Chosen) => (mark: ChosenMark) => !isAwaited(mark, one)
    setApplicants((now) =>
      now.map((one) => ({
        ...one,
        files: one.files.filter(isKept(one)),
        documents: one.documents.filter(isKept(one)),
      })),
    )
  }

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
    if (first === undefined && awaited.length > 0) setRefusals((before) => before + 1)
    if (lacking.length + awaited.length > 0 || wrongDay !== null) return
    setTried('sent')
    setFailure(null)
    setLeftOut([])
    const refused: LeftOut[] = []
    try {
      await createEach(refused)
    } finally {
      // Where the form is gone, what it could not add is told elsewhere.
      if (isClosed() && refused.length > 0) tellNotAdded(refused)
    }
  }

  const createEach = async (refused: LeftOut[]) => {
    let now = begun
    for (const applicant of applicants) {
      // Whoever cancelled meanwhile wants no further case; the one that is under way gets its files.
      if (isClosed()) return
      const files = new Map(marksOf(applicant).map((mark) => [idOfMark(mark), atHand.fileOf(mark)]))
      let one = now.get(applicant.key) ?? (await begin(applicant))
      const note = (taken: readonly ChosenMark[]) => {
        one = { ...one, taken: [...one.taken, ...taken.map(idOfMark)] }
        now = new Map(now).set(applicant.key, one)
        if (!isClosed()) atHand.begin(applicant.key, one)
        setBegun(now)
      }
      note([])
      const refuse = (file: ChosenMark, cause: unknown) => {
        refused.push({ file, caseId: one.caseId, applicant: nameLine(applicant), name: file.name, cause })
      }
      // A document that can't be kept stops neither the others nor the import of the credentials.
      for (const mark of leftOf(applicant.documents, one)) {
        const file = files.get(idOfMark(mark))
        if (file === undefined) continue
        try {
          const bytes = await bytesOf(file)
          await call('documents.add', { caseId: one.caseId, file: { name: file.name, bytes }, kind: 'other' })
          note([mark])
        } catch (cause) {
          refuse(mark, cause)
        }
      }
      const marks = leftOf(applicant.files, one)
      try {
        await start(
          one.caseId,
          marks.flatMap((mark) => files.get(idOfMark(mark)) ?? []),
        )
      } catch (cause) {
        // Behind a lock they wait all the same.
        if (!isClosed() || isOfLock(cause)) throw cause
        for (const mark of marks) refuse(mark, cause)
        return
      }
      note(marks)
    }
    if (isClosed()) return
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
      onClose={cancel}
      width="wide"
      opensWith={before === null ? 'nothing' : 'typing'}
      actions={
        <>
          <Button onPress={cancel}>{t('new.cancel')}</Button>
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
      {notSaved}
      {before === null || awaited.length > 0 ? null : <p className="note">{t('new.again')}</p>}
      <LookingInto />
      {failure === null ? null : (
        <Notice kind="bad" title={begun.size === 0 ? t('new.failed') : t('new.failedLater', { count: begun.size })}>
          {failureWords(failure)}
        </Notice>
      )}
      {begun.size > 0 && tried === 'not' ? (
        <Notice kind="part" title={t('new.failedLater', { count: begun.size })} />
      ) : null}
      {left === null ? null : <Notice kind="part" title={t(`drop.left.${left.counted}`, { ...left })} />}
      <NewCaseAwaited awaited={awaited} refused={refusals} onLeave={leaveAwaited} />
      {leftOut.length === 0 ? null : (
        <Notice kind="bad" title={t('documents.failed', { count: leftOut.length })}>
          {t('new.withoutThem', { count: begun.size })}
          <ul>
            {leftOut.map(({ name, cause }, index) => (
              <li key={`${String(index)} ${name}`}>{t('documents.reason', { name, reason: failureWords(cause) })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {tried === 'more' ? <Notice kind="part" title={t('new.more')} /> : null}
      {/* Once a case is there, its files are in it. */}
      {begun.size > 0 ? null : (
        <NewCaseUnnamed
          applicants={applicants}
          onGive={(key) => {
            setApplicants((now) => withUnnamedIn(now, key))
          }}
        />
      )}
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
          refused={tried === 'refused' && wrongDay !== null ? t(`new.${wrongDay}`) : null}
        />
        <TargetPicks programmeId={programmeId} moduleVersionId={moduleVersionId} onChange={setTarget} />
      </div>
    </Dialog>
  )
}

/** Whether something of an applicant was not even tried. */
function isLeft(form: ApplicantForm, begun: Begun | undefined, refused: readonly LeftOut[]): boolean {
  if (begun === undefined) return true
  const tried = refused.map(({ file }) => idOfMark(file))
  return leftOf(marksOf(form), begun).some((left) => !tried.includes(idOfMark(left)))
}

function leftOf(marks: readonly ChosenMark[], { taken }: Begun): readonly ChosenMark[] {
  return marks.filter((mark) => !taken.includes(idOfMark(mark)))
}

/** As the form opens without files. */
function isEmpty(entered: NewCaseDraft, blank: (form: ApplicantForm) => Chosen): boolean {
  // Of hundreds nothing has to be written out for each letter to know that.
  if (entered.applicants.length > 1) return false
  const none = { programmeId: null, moduleVersionId: null, receivedOn: null, left: null }
  const opens: NewCaseDraft = {
    applicants: applicantsOf({ files: [] }).map(blank),
    ...{ shown: entered.shown, purpose: 'creditTransfer', ...none, begun: [] },
  }
  return JSON.stringify(entered) === JSON.stringify(opens)
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
