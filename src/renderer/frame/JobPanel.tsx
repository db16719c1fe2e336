import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ImportedFile } from '#contract/cases.ts'
import { Button, Mark, Notice, Progress, State } from '../ui/index.ts'
import { useFailureWords } from './failure.ts'
import type { UnreadFile } from './files.ts'
import { isUnderWay, useImporting } from './importing.tsx'
import { LookingInto } from './LookingInto.tsx'
import './JobPanel.css'

/** How far an import is, at the foot of the window so that work goes on: progress, cancel, and what was refused and why. */
export function JobPanel() {
  const { t } = useTranslation('cases')
  const { work, offered, failure, cancel, dismiss } = useImporting()
  const failureWords = useFailureWords()

  const stopped = work?.givenUp ?? 0
  const failed =
    failure === null ? null : (
      <Notice
        kind="bad"
        title={stopped === 0 ? t('job.failed') : t('job.stopped', { count: stopped })}
        actions={<Button onPress={dismiss}>{t('job.close')}</Button>}
      >
        {failureWords(failure)}
      </Notice>
    )
  const leftOut = (
    <>
      <LeftOut />
      <CatalogueNotTaken />
    </>
  )
  // Where a form is open, it says itself what joins it.
  const lookingInto = offered === null ? <LookingInto /> : null
  if (work === null) {
    return (
      <div className="jobs">
        {failed}
        {leftOut}
        {lookingInto}
      </div>
    )
  }

  const files = work.jobs.flatMap((job) => job.files)
  const count = (state: ImportedFile['state']) => files.filter((file) => file.state === state).length
  const done = files.length - count('waiting') - count('reading')
  const all = files.length + work.waiting + work.givenUp
  const cancelled = count('cancelled') + work.givenUp
  const running = isUnderWay(work)
  const refused = [...files.flatMap(toRefused), ...work.unread]
  const elsewhere = files.filter((file) => file.alsoIn.length > 0)

  return (
    <div className="jobs">
      {failed}
      {leftOut}
      {lookingInto}
      <section className="job" aria-label={t('job.label')} data-region="">
        <div className="row row-wide">
          <strong>{t(running ? 'job.running' : 'job.done')}</strong>
          <Progress label={t('job.label')} done={done} of={all} />
          <span className="nowrap">{t('job.progress', { done, count: all + work.unread.length })}</span>
        </div>
        {/* Each has its own place, whether it is there or not: a press meant for one never meets the other. */}
        <div className="job-acts">
          {running ? <Button onPress={cancel}>{t('job.cancel')}</Button> : <Kept>{t('job.cancel')}</Kept>}
          {running ? <Kept>{t('job.close')}</Kept> : <Button onPress={dismiss}>{t('job.close')}</Button>}
        </div>
        <div className="row row-wide row-wrap small" role="status">
          <State kind="good">{t('job.imported', { count: count('imported') })}</State>
          {count('alreadyHere') > 0 ? (
            <State kind="part">{t('job.alreadyHere', { count: count('alreadyHere') })}</State>
          ) : null}
          {refused.length > 0 ? <State kind="bad">{t('job.refused', { count: refused.length })}</State> : null}
          {cancelled > 0 ? <State kind="skipped">{t('job.cancelled', { count: cancelled })}</State> : null}
          {work.left === null ? null : (
            <State kind="part">{t(`drop.left.${work.left.counted}`, { ...work.left })}</State>
          )}
          {running ? <span className="faint">{t('job.stays')}</span> : null}
        </div>
        {refused.length + elsewhere.length === 0 ? null : (
          <ul className="job-list small" aria-label={t('job.listLabel')}>
            {refused.map((file) => (
              <li key={file.name}>
                <Mark kind="bad" />
                <span>{t(`importing:problem.${file.problem.code}`, { name: file.name, ...file.problem.facts })}</span>
              </li>
            ))}
            {elsewhere.map((file) => (
              <li key={`also ${file.name}`}>
                <Mark kind="part" />
                <span>
                  {t('job.alsoIn', { name: file.name })}{' '}
                  {file.alsoIn.map((other) => (
                    <Link key={other.caseId} to={`/cases/${other.caseId}/received`}>
                      {other.number}
                    </Link>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

/** What a form that was cancelled could not add to the case that was under way. */
function LeftOut() {
  const { t } = useTranslation('cases')
  const { notAdded, forgetNotAdded } = useImporting()
  const failureWords = useFailureWords()
  if (notAdded.length === 0) return null
  return (
    <Notice
      kind="bad"
      title={t('job.notAdded', { count: notAdded.length })}
      actions={<Button onPress={forgetNotAdded}>{t('job.close')}</Button>}
    >
      <ul>
        {notAdded.map(({ caseId, applicant, name, cause }, index) => (
          <li key={`${String(index)} ${name}`}>
            {t('documents.reason', { name, reason: failureWords(cause) })}{' '}
            <Link to={`/cases/${caseId}/received`}>{t('job.toCase', { name: applicant })}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Of files of a catalogue that were refused once their screen was left: where they were chosen it says so itself. */
function CatalogueNotTaken() {
  const { t } = useTranslation('cases')
  const { catalogueNotTaken, tellCatalogueNotTaken } = useImporting()
  const failureWords = useFailureWords()
  if (catalogueNotTaken === null) return null
  const { names, cause } = catalogueNotTaken
  const forget = () => {
    tellCatalogueNotTaken(null)
  }
  return (
    <Notice
      kind="bad"
      title={t('job.catalogueNotTaken', { count: names.length, name: names[0] ?? '' })}
      actions={<Button onPress={forget}>{t('job.close')}</Button>}
    >
      {failureWords(cause)}{' '}
      <Link to="/catalogue" onClick={forget}>
        {t('job.toCatalogue')}
      </Link>
    </Notice>
  )
}

/** The place of a button that is not there now. */
function Kept({ children }: { readonly children: string }) {
  return (
    <span className="button job-act-kept" aria-hidden="true">
      {children}
    </span>
  )
}

function toRefused(file: ImportedFile): readonly UnreadFile[] {
  return file.state === 'refused' && file.problem !== null ? [{ name: file.name, problem: file.problem }] : []
}
