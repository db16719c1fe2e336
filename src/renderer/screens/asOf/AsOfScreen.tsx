import { useTranslation } from 'react-i18next'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { isMeantDay } from '#core/days.ts'
import { CaseId } from '#core/ids.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { wrongYearOf } from '../../frame/wrongDay.ts'
import { Button, Field, Notice, Page, Problem, useKeys } from '../../ui/index.ts'
import { AsOfAppeals } from './AsOfAppeals.tsx'
import { AsOfEvidence } from './AsOfEvidence.tsx'
import { AsOfInForce } from './AsOfInForce.tsx'
import { AsOfLetters } from './AsOfLetters.tsx'
import { AsOfOutcome } from './AsOfOutcome.tsx'
import { AsOfPerson } from './AsOfPerson.tsx'
import { AsOfSecond } from './AsOfSecond.tsx'
import './AsOf.css'

/** A case as it was known at the end of a day, only to be read; the day stands in the address. */
export function AsOfScreen() {
  const { t } = useTranslation('cases')
  const caseId = CaseId.safeParse(useParams()['caseId'])
  return caseId.success ? (
    <KnownCase caseId={caseId.data} />
  ) : (
    <Problem title={t('frame.noSuchCase')}>{t('frame.noSuchCaseHelp')}</Problem>
  )
}

function KnownCase({ caseId }: { readonly caseId: CaseId }) {
  const { t } = useTranslation('asOf')
  const { today } = useSession()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const on = search.get('on') ?? today
  const whole = isMeantDay(on)
  const wrongYear = wrongYearOf(on)
  const back = () => void navigate(`/cases/${caseId}/received`)
  useKeys([{ keys: 'Esc', label: t('back'), run: back, shown: 'line' }], 'place')
  return (
    <Page
      heading={t('heading')}
      asked={
        <>
          <Field
            label={t('day')}
            type="date"
            value={on}
            onChange={(day) => {
              setSearch({ on: day }, { replace: true })
            }}
            refused={whole ? null : wrongYear === null ? t('dayMissing') : t(`cases:new.${wrongYear}`)}
          />
          <Button onPress={back}>{t('back')}</Button>
        </>
      }
    >
      {whole ? <View caseId={caseId} on={on} /> : null}
    </Page>
  )
}

function View({ caseId, on }: { readonly caseId: CaseId; readonly on: string }) {
  const { t } = useTranslation('asOf')
  const language = useLanguage()
  const question = useAsk('cases.asOf', { caseId, on })
  return (
    <Asked question={question} waiting={t('reading')} failed={t('notRead')}>
      {(view) => (
        <div
          className="as-of-work stack stack-wide"
          role="region"
          aria-label={t('label', { number: view.detail.number })}
          data-region=""
          tabIndex={0}
        >
          <Notice kind="part" title={t('banner', { day: formatDate(view.on, language, 'long') })}>
            {t('bannerText')}
          </Notice>
          <AsOfPerson view={view} />
          <AsOfInForce view={view} />
          <AsOfEvidence view={view} />
          <AsOfSecond view={view} />
          <AsOfOutcome view={view} />
          <AsOfAppeals view={view} />
          <AsOfLetters view={view} />
        </div>
      )}
    </Asked>
  )
}
