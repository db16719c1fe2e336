import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type ComponentType,
  type ReactNode,
} from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import type { CaseDetail } from '#contract/cases.ts'
import { CaseId } from '#core/ids.ts'
import { nameLine, Stage } from '#core/recognition/case.ts'
import { textFor } from '#core/values.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk } from '../api.ts'
import { Mark, Problem, useKeys, useStatus, type MarkKind } from '../ui/index.ts'
import { Asked } from './Asked.tsx'
import { FormDrafts } from './formDrafts.tsx'
import { useDropTarget } from './importing.tsx'
import { OpenCaseContext, type OpenCase } from './openCase.tsx'
import { useLanguage } from './preferences.tsx'
import './CaseFrame.css'

const stageMarks: Record<CaseDetail['stages'][number]['mark'], MarkKind> = {
  done: 'good',
  part: 'part',
  now: 'now',
  later: 'later',
}

/** An open case: who and what, the nine stages, and the screen of the stage. The procedure is the navigation. */
export function CaseFrame({ screens }: { readonly screens: Readonly<Record<Stage, ComponentType>> }) {
  const { t } = useTranslation('cases')
  const params = useParams()
  const caseId = CaseId.safeParse(params['caseId'])
  const stage = Stage.safeParse(params['stage'])
  if (!caseId.success || !stage.success) {
    return <Problem title={t('frame.noSuchCase')}>{t('frame.noSuchCaseHelp')}</Problem>
  }
  return <KnownCase caseId={caseId.data} stage={stage.data} screens={screens} />
}

function KnownCase({
  caseId,
  stage,
  screens,
}: {
  readonly caseId: CaseId
  readonly stage: Stage
  readonly screens: Readonly<Record<Stage, ComponentType>>
}) {
  const { t } = useTranslation('cases')
  const question = useAsk('cases.get', { caseId })
  const Screen = screens[stage]
  return (
    <Asked question={question} waiting={t('frame.reading')} failed={t('frame.notRead')}>
      {(detail) => (
        <WithCase detail={detail} stage={stage}>
          {/* Of another case too: what was typed or chosen in one must not stand in the next. */}
          <FormDrafts key={caseId} caseId={caseId}>
            <AfterTheFrame key={stage}>
              <Screen />
            </AfterTheFrame>
          </FormDrafts>
        </WithCase>
      )}
    </Asked>
  )
}

/** Who and what is drawn first; the screen follows in slices, so that no key waits for all of it. */
function AfterTheFrame({ children }: { readonly children: ReactNode }) {
  const framed = useDeferredValue(true, false)
  return framed ? children : null
}

function WithCase({
  detail,
  stage,
  children,
}: {
  readonly detail: CaseDetail
  readonly stage: Stage
  readonly children: ReactNode
}) {
  const { t } = useTranslation('cases')
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('credential')
  // Whoever has gone on to another case, or elsewhere, is not led by an answer that was waited for here.
  const here = useRef<CaseId | null>(null)
  useEffect(() => {
    here.current = detail.id
    return () => {
      here.current = null
    }
  }, [detail.id])

  // The module that the address names was looked at for what the case was aimed at then.
  const target = detail.target.moduleVersionId
  const aimed = useRef({ caseId: detail.id, target })
  useEffect(() => {
    const before = aimed.current
    aimed.current = { caseId: detail.id, target }
    if (before.caseId !== detail.id || before.target === target) return
    setSearch(
      (now) => {
        now.delete('module')
        return now
      },
      { replace: true },
    )
  }, [detail.id, target, setSearch])

  const open = useMemo<OpenCase>(
    () => ({
      detail,
      stage,
      credential: detail.credentials.find((one) => one.id === asked) ?? detail.credentials[0] ?? null,
      choose: (id) => {
        if (here.current === detail.id) setSearch({ credential: id }, { replace: true })
      },
      goTo: (next) => void navigate({ pathname: `/cases/${detail.id}/${next}`, search: search.toString() }),
    }),
    [detail, stage, asked, setSearch, navigate, search],
  )

  useDropTarget({ caseId: detail.id, label: `${detail.number} ${applicantName(detail)}`, when: 'always' })
  useStatus(t('frame.heldBy', { name: detail.heldBy.name }))
  useKeys(
    [
      { keys: '1–9', label: t('frame.keys.stage'), run: null, shown: 'line' },
      ...Stage.options.map((one, index) => ({
        keys: String(index + 1),
        label: t(`stage.${one}`),
        run: () => {
          open.goTo(one)
        },
        shown: 'list' as const,
        act: null,
      })),
      {
        keys: 'Esc',
        label: t('frame.keys.back'),
        run: () => void navigate('/', { state: { from: detail.id } }),
        shown: 'list',
      },
    ],
    'place',
  )

  return (
    <OpenCaseContext value={open}>
      <div className="case-frame">
        <CaseBar detail={detail} />
        <Stages detail={detail} stage={stage} search={search.toString()} />
        {children}
      </div>
    </OpenCaseContext>
  )
}

/** The name the applicant bears now. */
export function applicantName(detail: CaseDetail): string {
  const name = detail.applicant.names.find((one) => one.kind === 'current') ?? detail.applicant.names[0]
  return name === undefined ? '' : nameLine(name)
}

function CaseBar({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const target = textFor(detail.target.label ?? [], language)?.value
  return (
    <div className="case-bar">
      <h1>{applicantName(detail)}</h1>
      <span className="quiet cut">
        <bdi>{t('frame.number', { number: detail.number })}</bdi>
        {'\u2002'}
        {target === undefined
          ? t(`purpose.${detail.purpose}`)
          : t('frame.towards', { purpose: t(`purpose.${detail.purpose}`), target })}
      </span>
      <Clock detail={detail} />
    </div>
  )
}

function Clock({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation('cases')
  const language = useLanguage()
  const { clock, daysLeft, dueOn, decided } = detail
  if (decided !== null) {
    return (
      <span className="case-clock">
        <strong>{t(`outcome.${decided.outcome}`)}</strong>{' '}
        <span className="faint">{t('frame.decidedOn', { date: formatDate(decided.on, language, 'long') })}</span>
      </span>
    )
  }
  if (clock === 'paused') return <span className="case-clock faint">{t('frame.clockPaused')}</span>
  if (clock === 'notStarted' || daysLeft === null || dueOn === null) {
    return <span className="case-clock faint">{t('frame.clockNotStarted')}</span>
  }
  return (
    <span className="case-clock">
      {daysLeft <= 14 ? (
        <>
          <Mark kind={daysLeft <= 5 ? 'bad' : 'part'} />{' '}
        </>
      ) : null}
      <strong>
        {daysLeft < 0
          ? t('frame.daysOver', { count: -daysLeft })
          : daysLeft === 0
            ? t('frame.dueToday')
            : t('frame.daysLeft', { count: daysLeft })}
      </strong>
      {daysLeft === 0 ? null : (
        <>
          {' '}
          <span className="faint">{t('frame.due', { date: formatDate(dueOn, language, 'long') })}</span>
        </>
      )}
    </span>
  )
}

function Stages({
  detail,
  stage,
  search,
}: {
  readonly detail: CaseDetail
  readonly stage: Stage
  readonly search: string
}) {
  const { t } = useTranslation('cases')
  const stages = useRef<HTMLElement>(null)
  // In a window narrower than nine stages the one that is open stays in sight.
  useLayoutEffect(() => {
    const toSight = () => {
      const open = stages.current?.querySelector<HTMLElement>('[aria-current]')
      if (!stages.current || !open) return
      stages.current.scrollLeft = open.offsetLeft - (stages.current.clientWidth - open.offsetWidth) / 2
    }
    toSight()
    window.addEventListener('resize', toSight)
    return () => {
      window.removeEventListener('resize', toSight)
    }
  }, [stage])
  return (
    <nav className="stages" ref={stages} aria-label={t('frame.stages')} data-region="">
      <ol>
        {detail.stages.map((step) => (
          <li key={step.stage} className={step.mark === 'later' ? 'stage-later' : ''}>
            <Link
              to={{ pathname: `/cases/${detail.id}/${step.stage}`, search }}
              {...(step.stage === stage ? { 'aria-current': 'step' as const, 'data-start': '' } : {})}
            >
              <Mark kind={stageMarks[step.mark]} />
              {t(`stage.${step.stage}`)}
              <span className="read-only-by-readers">, {t(`stageMark.${step.mark}`)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
