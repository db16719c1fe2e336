import { useTranslation } from 'react-i18next'
import { nameLine } from '#core/recognition/case.ts'
import { useAskOn } from '../api.ts'
import { Button, Notice, Pick } from '../ui/index.ts'
import { lacksOf, NewCaseApplicant, type Chosen, type StartsAt } from './NewCaseApplicant.tsx'

/** The forms of more applicants than this are not drawn at once: of 300 they took five seconds, and nobody reads that far down. */
const mostDrawn = 12

interface ApplicantsProps {
  readonly applicants: readonly Chosen[]
  /** Those whose case is there, by key. */
  readonly begun: ReadonlyMap<string, unknown>
  readonly tried: 'not' | 'refused'
  readonly starts: StartsAt
  /** The key of the one that is drawn, where not all are. */
  readonly shown: string
  readonly onShow: (key: string) => void
  readonly onChange: (key: string, change: Partial<Chosen>) => void
}

/** The applicants of a new case: all below each other, or one that is looked up in a list. */
export function NewCaseApplicants(props: ApplicantsProps) {
  const { applicants } = props
  if (applicants.length > mostDrawn) return <OneOfMany {...props} />
  return applicants.map((applicant, at) => formOf(applicant, props, applicants.length === 1 ? null : at))
}

/** `at`: the place among several that stand below each other, told above the form; null where it is told elsewhere, or there is but one. */
function formOf(applicant: Chosen, { applicants, begun, tried, starts, onChange }: ApplicantsProps, at: number | null) {
  return (
    <NewCaseApplicant
      key={applicant.key}
      applicant={applicant}
      nth={at === null ? null : at + 1}
      of={applicants.length}
      isMade={begun.has(applicant.key)}
      tried={tried}
      starts={starts.key === applicant.key ? starts.field : null}
      onChange={onChange}
    />
  )
}

function OneOfMany(props: ApplicantsProps) {
  const { applicants, begun, tried, shown, onShow } = props
  const { t } = useTranslation('cases')
  // Whoever's case is there is not asked about any more.
  const families = applicants.map(({ key, family }) => (begun.has(key) ? '' : family))
  const bearing = useAskOn('applicants.bearing', { families }).data ?? []
  const at = Math.max(
    0,
    applicants.findIndex(({ key }) => key === shown),
  )
  const applicant = applicants[at]
  const lacking = applicants.filter((one) => lacksOf(one) !== null).length
  const known = bearing.filter(({ bearers }) => bearers > 0).length
  const alike = bearing.filter(({ bearers, similar }) => bearers === 0 && similar.length > 0).length
  const nextKnown = places(bearing.length, at).find((place) => {
    const told = bearing[place]
    return told !== undefined && (told.bearers > 0 || told.similar.length > 0)
  })
  const goTo = (place: number | undefined) => {
    const one = place === undefined ? undefined : applicants[place]
    if (one !== undefined) onShow(one.key)
  }
  const noteOf = (one: Chosen, nth: number): string => {
    if (begun.has(one.key)) return t('new.is.made')
    if (one.existing !== null) return t('new.is.existing', { name: one.existing.name })
    const lacks = lacksOf(one)
    const { bearers: count, similar } = bearing[nth] ?? { bearers: 0, similar: [] }
    return [
      ...(lacks === null ? [] : [t(`new.is.${lacks}`)]),
      ...(count === 0 ? [] : [t('new.bearing', { count })]),
      ...(similar.length === 0 ? [] : [t('new.similar', { names: similar.join(', ') })]),
    ].join(', ')
  }
  return (
    <>
      {tried === 'refused' && lacking > 0 ? (
        <Notice kind="bad" title={t('new.lacking', { count: lacking, of: applicants.length })} />
      ) : null}
      <div className="new-case-which">
        <Pick
          label={t('new.applicant')}
          value={String(at)}
          onChange={(value) => {
            goTo(Number(value))
          }}
          options={applicants.map((one, nth) => {
            const note = noteOf(one, nth)
            return {
              value: String(nth),
              label: nameLine(one).trim() || t('new.nameless'),
              ...(note === '' ? {} : { note }),
            }
          })}
          note={t('new.applicantAt', { nth: at + 1, of: applicants.length })}
        />
        <div className="row row-wrap">
          <Button
            onPress={() => {
              goTo((at + applicants.length - 1) % applicants.length)
            }}
          >
            {t('new.previous')}
          </Button>
          <Button
            onPress={() => {
              goTo((at + 1) % applicants.length)
            }}
          >
            {t('new.next')}
          </Button>
          {nextKnown === undefined ? null : (
            <Button
              onPress={() => {
                goTo(nextKnown)
              }}
            >
              {t('new.nextKnown')}
            </Button>
          )}
        </div>
        {known + alike === 0 ? null : (
          <p className="note">
            {[
              ...(known === 0 ? [] : [t('new.known', { count: known })]),
              ...(alike === 0 ? [] : [t('new.knownAlike', { count: alike })]),
            ].join(' ')}
          </p>
        )}
      </div>
      {applicant === undefined ? null : formOf(applicant, props, null)}
    </>
  )
}

/** The places after `at`, and from the first on up to it: where a walk through all of them goes next. */
function places(count: number, at: number): readonly number[] {
  return Array.from({ length: count }, (_, add) => (at + 1 + add) % count)
}
