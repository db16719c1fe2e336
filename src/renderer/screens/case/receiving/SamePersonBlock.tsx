import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Merge, PossibleDuplicate } from '#contract/identity.ts'
import { formatDate, formatDayOf } from '#locales/format.ts'
import { useAsk } from '../../../api.ts'
import { May } from '../../../frame/may.tsx'
import { useOpenCase } from '../../../frame/openCase.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { useSession } from '../../../frame/session.tsx'
import { Block, Button } from '../../../ui/index.ts'
import { SamePersonDialog, type PersonAct } from './SamePersonDialog.tsx'
import './receiving.css'

/** Who else this applicant may be, with what is alike; and with whom they were joined. */
export function SamePersonBlock() {
  const { t } = useTranslation('receiving')
  const { applicant } = useOpenCase().detail
  const found = useAsk('applicants.samePerson', { applicantId: applicant.id }).data
  const [act, setAct] = useState<PersonAct | null>(null)
  if (found === undefined || found.possible.length + found.merges.length === 0) return null
  return (
    <Block heading={t('person.heading')}>
      <ul className="aside-list small">
        {found.possible.map((one) => (
          <PossibleRow key={one.applicantId} possible={one} onAct={setAct} />
        ))}
        {found.merges.map((one) => (
          <MergeRow key={one.mergeId} merge={one} onAct={setAct} />
        ))}
      </ul>
      {act === null ? null : (
        <SamePersonDialog
          act={act}
          applicantId={applicant.id}
          onClose={() => {
            setAct(null)
          }}
        />
      )}
    </Block>
  )
}

const numbersOf = (cases: Merge['cases']): string => cases.map(({ number }) => number).join(', ')

function PossibleRow({
  possible,
  onAct,
}: {
  readonly possible: PossibleDuplicate
  readonly onAct: (act: PersonAct) => void
}) {
  const { t } = useTranslation('receiving')
  const language = useLanguage()
  const { applicantId, name, birthDate, cases, sameDocuments, reasons } = possible
  return (
    <li>
      <span className="medium">{name}</span>
      {birthDate === null ? '' : `, ${t('person.born', { date: formatDate(birthDate, language, 'medium') })}`}
      {cases.length === 0 ? '' : `, ${t('person.cases', { count: cases.length, numbers: numbersOf(cases) })}`}
      <br />
      <span className="note">
        {t(`identity.hint.${possible.hint}`)}: {reasons.map((reason) => t(`identity.reason.${reason}`)).join('; ')}
        {sameDocuments
          .map(({ fileName, number }) => `; ${t('person.sameDocument', { name: fileName, number })}`)
          .join('')}
      </span>
      <May call="applicants.merge">
        <div className="row row-wrap">
          <Button
            onPress={() => {
              onAct({ kind: 'merge', applicantId, name })
            }}
          >
            {t('person.merge')}
          </Button>
          <Button
            onPress={() => {
              onAct({ kind: 'keepApart', applicantId, name })
            }}
          >
            {t('person.keepApart')}
          </Button>
        </div>
      </May>
    </li>
  )
}

function MergeRow({ merge, onAct }: { readonly merge: Merge; readonly onAct: (act: PersonAct) => void }) {
  const { t } = useTranslation('receiving')
  const language = useLanguage()
  const { timeZone } = useSession()
  const { mergeId, name, cases, by, at, reason } = merge
  return (
    <li>
      <span className="medium">{t('person.joinedWith', { name })}</span>
      {cases.length === 0 ? '' : `, ${t('person.cases', { count: cases.length, numbers: numbersOf(cases) })}`}
      <br />
      <span className="note">{t('aside.by', { name: by, date: formatDayOf(at, language, timeZone), reason })}</span>
      <May call="applicants.unmerge">
        <div className="row">
          <Button
            kind="plain"
            onPress={() => {
              onAct({ kind: 'unmerge', mergeId, name })
            }}
          >
            {t('person.unmerge')}
          </Button>
        </div>
      </May>
    </li>
  )
}
