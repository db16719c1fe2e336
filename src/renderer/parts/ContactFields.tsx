import { useTranslation } from 'react-i18next'
import type { Contact } from '#core/recognition/contact.ts'
import { formatLanguage, inAlphabet } from '#locales/format.ts'
import { useLanguage } from '../frame/preferences.tsx'
import { Field, Pick, type Starts } from '../ui/index.ts'

/** The official languages of the Union, and Norwegian, Turkish and Ukrainian. */
const languages = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl no pl pt ro sk sl sv tr uk'.split(' ')

/** How an applicant is reached. */
export function ContactFields({
  contact,
  onChange,
  emailRefused,
  starts,
}: {
  readonly contact: Contact
  readonly onChange: (contact: Contact) => void
  readonly emailRefused: boolean
  readonly starts?: Starts
}) {
  const { t } = useTranslation('letter')
  const language = useLanguage()
  const known = languages.includes(contact.language) ? languages : [contact.language, ...languages]
  const options = known
    .map((value) => ({ value, label: formatLanguage(value, language) }))
    .sort(inAlphabet(language, ({ label }) => label))
  return (
    <>
      <Field
        label={t('contact.email')}
        type="email"
        value={contact.email}
        onChange={(email) => {
          onChange({ ...contact, email: email.trim() })
        }}
        refused={emailRefused ? t('contact.emailRefused') : null}
        {...(starts === undefined ? {} : { starts })}
      />
      <Field
        label={t('contact.phone')}
        value={contact.phone}
        onChange={(phone) => {
          onChange({ ...contact, phone })
        }}
      />
      <Field
        label={t('contact.address')}
        value={contact.address}
        onChange={(address) => {
          onChange({ ...contact, address })
        }}
        lines={3}
      />
      <Pick
        label={t('contact.language')}
        value={contact.language}
        onChange={(wanted) => {
          onChange({ ...contact, language: wanted })
        }}
        options={options}
        note={t('contact.languageNote')}
      />
    </>
  )
}
