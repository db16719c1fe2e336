import { useTranslation } from 'react-i18next'
import { nameLine } from '#core/recognition/case.ts'
import { Notice, Pick } from '../ui/index.ts'
import { unnamedIn, type ApplicantForm } from './applicants.ts'

/** So many are named; of more, how many there are beside them. */
const mostNamed = 20

/** Files that name nobody beside others that name several people: whose they are only the officer can say. */
export function NewCaseUnnamed({
  applicants,
  onGive,
}: {
  readonly applicants: readonly ApplicantForm[]
  readonly onGive: (key: string) => void
}) {
  const { t } = useTranslation('cases')
  const unnamed = applicants.flatMap(unnamedIn)
  const holder = applicants.find((one) => unnamedIn(one).length > 0)
  if (applicants.length === 1 || holder === undefined) return null
  const count = unnamed.length
  return (
    <Notice kind="part" title={t('new.unnamed.title', { count })}>
      {t('new.unnamed.why', { count })}
      <ul className="new-case-awaited">
        {unnamed.slice(0, mostNamed).map(({ name, equality }) => (
          <li key={`${equality} ${name}`}>{name}</li>
        ))}
      </ul>
      {count <= mostNamed ? null : t('new.awaited.more', { count: count - mostNamed })}
      <div className="new-case-give">
        <Pick
          label={t('new.unnamed.into')}
          value={holder.key}
          onChange={onGive}
          options={applicants.map((one) => ({ value: one.key, label: nameLine(one).trim() || t('new.nameless') }))}
        />
      </div>
    </Notice>
  )
}
