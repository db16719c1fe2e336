import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundApplicant } from '#contract/cases.ts'
import { nameLine } from '#core/recognition/case.ts'
import { Contact } from '#core/recognition/contact.ts'
import { ApplicantPick } from '../parts/ApplicantPick.tsx'
import { ContactFields } from '../parts/ContactFields.tsx'
import { Field, Pick } from '../ui/index.ts'
import type { ApplicantForm } from './applicants.ts'

/** An applicant of a new case, as the form has them. */
export interface Chosen extends ApplicantForm {
  /** An applicant who is already in the record; null is a new one. */
  readonly existing: FoundApplicant | null
  readonly contact: Contact
}

/** The field that the keyboard is in once the form is there: of which applicant, by key, and which of theirs. */
export interface StartsAt {
  readonly key: string
  readonly field: 'given' | 'family' | 'email'
}

/** What keeps an applicant from being created. */
export function lacksOf({ existing, family, contact }: Chosen): 'name' | 'email' | null {
  if (existing !== null) return null
  if (family.trim() === '') return 'name'
  return Contact.safeParse(contact).success ? null : 'email'
}

/** Drawn again only when it changes itself: a letter typed for one of a hundred is not typed for all. */
export const NewCaseApplicant = memo(function NewCaseApplicant({
  applicant,
  nth,
  of,
  isMade,
  tried,
  starts,
  onChange: changeOf,
}: {
  readonly applicant: Chosen
  /** The place among several that stand below each other; null where its form stands alone. */
  readonly nth: number | null
  readonly of: number
  /** Its case is there: what stands here is in the record. */
  readonly isMade: boolean
  readonly tried: 'not' | 'refused'
  readonly starts: StartsAt['field'] | null
  readonly onChange: (key: string, change: Partial<Chosen>) => void
}) {
  const { t } = useTranslation('cases')
  const onChange = (change: Partial<Chosen>) => {
    changeOf(applicant.key, change)
  }
  const lacks = tried === 'refused' ? lacksOf(applicant) : null
  const startsIn = (field: StartsAt['field']) => (starts === field ? 'here' : 'elsewhere')
  return (
    <fieldset className="new-case-applicant" disabled={isMade}>
      {nth === null ? (
        <legend className="read-only-by-readers">{t('new.applicant')}</legend>
      ) : (
        <legend>{t('new.applicantAt', { nth, of })}</legend>
      )}
      <Field
        label={t('new.given')}
        value={applicant.given}
        onChange={(given) => {
          onChange({ given, existing: null })
        }}
        starts={startsIn('given')}
      />
      <Field
        label={t('new.family')}
        value={applicant.family}
        onChange={(family) => {
          onChange({ family, existing: null })
        }}
        refused={lacks === 'name' ? t('new.nameMissing') : null}
        starts={startsIn('family')}
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
      <ApplicantPick
        family={applicant.family}
        chosen={applicant.existing}
        onChange={(existing) => {
          onChange({ existing })
        }}
      />
      {applicant.existing === null ? (
        <ContactFields
          contact={applicant.contact}
          onChange={(contact) => {
            onChange({ contact })
          }}
          emailRefused={tried === 'refused' && !Contact.safeParse(applicant.contact).success}
          starts={startsIn('email')}
        />
      ) : null}
      <Sorted applicant={applicant} />
    </fieldset>
  )
})

/** Whom the files name otherwise than the form does: once the case is there, it asks whether that is the applicant. */
function otherHolders({ holders, given, family, order, existing }: Chosen): readonly string[] {
  if (existing !== null || family.trim() === '') return []
  const named = nameLine({ given: given.trim(), family: family.trim(), order }).trim().toLowerCase()
  return holders.filter((holder) => holder.toLowerCase() !== named)
}

/** What the files were sorted into, why one gives no credential, and which mandatory elements the credentials lack. */
function Sorted({ applicant }: { readonly applicant: Chosen }) {
  const { t } = useTranslation('cases')
  const { files, documents } = applicant
  const credentials = files.filter(({ problem }) => problem === null)
  const refused = files.flatMap(({ name, problem }) => (problem === null ? [] : [{ name, problem }]))
  const missing = files.flatMap((file) => file.missing)
  const others = otherHolders(applicant)
  const names = (of: readonly { readonly name: string }[]) => of.map(({ name }) => name).join(', ')
  return (
    <div className="note new-case-files">
      <p>
        {credentials.length === 0
          ? t('new.noFiles')
          : t('new.files', { count: credentials.length, names: names(credentials) })}
      </p>
      {refused.map(({ name, problem }) => (
        <p key={name} className="bad">
          {t(`importing:problem.${problem.code}`, { name, ...problem.facts })}
        </p>
      ))}
      {others.length === 0 ? null : <p>{t('new.otherHolders', { count: others.length, names: others.join(', ') })}</p>}
      {documents.length === 0 ? null : (
        <p>{t('new.documents', { count: documents.length, names: names(documents) })}</p>
      )}
      {[...Map.groupBy(missing, ({ elements }) => elements.join())].map(([key, alike]) => (
        <p key={key}>
          {t('new.missing', {
            count: alike.length,
            titles: firstOf(alike.map(({ title }) => t('new.titled', { title }))),
            elements: (alike[0]?.elements ?? []).map((element) => t(`credential:element.${element}`)).join(', '),
          })}
        </p>
      ))}
      {missing.length === 0 ? null : <p>{t('new.missingLetter')}</p>}
    </div>
  )
}

/** A transcript of forty courses that lack the same is told in one line: the names of all would hide whom it is about. */
function firstOf(titles: readonly string[]): string {
  return titles.length <= 4 ? titles.join(', ') : `${titles.slice(0, 3).join(', ')} …`
}
