import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { Contact } from '#core/recognition/contact.ts'
import { changesOf } from '#core/recognition/correction/correction.ts'
import { formatLanguage } from '#locales/format.ts'
import { useChange } from '../../api.ts'
import { useDialogDraft } from '../../frame/formDrafts.tsx'
import { May } from '../../frame/may.tsx'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { ContactFields } from '../../parts/ContactFields.tsx'
import { ChangeDialog } from '../../parts/ChangeDialog.tsx'
import { Overtaken } from '../../parts/Overtaken.tsx'
import { Block, Button, Field } from '../../ui/index.ts'

/** How the applicant is reached, and in which language. */
export function ContactBlock() {
  const { t } = useTranslation('letter')
  const language = useLanguage()
  const { contact } = useOpenCase().detail.applicant
  const [editing, setEditing] = useState(false)
  const prefers = (of: string) => t('contact.prefers', { language: formatLanguage(of, language) })
  return (
    <Block heading={t('contact.heading')}>
      {contact === null ? <p className="small quiet">{t('contact.none')}</p> : null}
      <div className="small">
        {linesOf(contact, prefers).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <May call="applicants.saveContact">
        <div>
          <Button
            onPress={() => {
              setEditing(true)
            }}
          >
            {t('contact.change')}
          </Button>
        </div>
      </May>
      {editing ? (
        <ContactDialog
          onClose={() => {
            setEditing(false)
          }}
        />
      ) : null}
    </Block>
  )
}

function linesOf(contact: Contact | null, prefers: (language: string) => string): string[] {
  if (contact === null) return []
  const { email, phone, address, language } = contact
  return [email, phone, ...address.split('\n'), prefers(language)].filter((line) => line.trim() !== '')
}

/** As it is typed: an address that is not whole yet is a draft too. */
const Typed = z.object({
  email: z.string(),
  phone: z.string(),
  address: z.string(),
  language: z.string(),
  reason: z.string(),
})

function ContactDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('letter')
  const language = useLanguage()
  const { applicant } = useOpenCase().detail
  const save = useChange('applicants.saveContact')
  const draft = useDialogDraft<z.infer<typeof Typed>>('contact', Typed.partial(), {
    begins: { ...(applicant.contact ?? { email: '', phone: '', address: '', language }), reason: '' },
    onClose,
  })
  const { reason, ...contact } = draft.value
  const prefers = (of: string) => t('contact.prefers', { language: formatLanguage(of, language) })
  const [tried, setTried] = useState(false)
  const whole = Contact.safeParse(contact).success
  const corrects = changesOf(applicant, { contact }).some((one) => one.corrects)
  const reasonMissing = corrects && reason.trim().length < 2
  return (
    <ChangeDialog
      title={t('contact.change')}
      act={t('common:save')}
      failed={t('contact.failed')}
      change={save}
      onAct={() => {
        setTried(true)
        if (!whole || reasonMissing) return
        const seen = { contact: applicant.contact }
        save.mutate({ applicantId: applicant.id, contact, reason, seen }, { onSuccess: draft.done })
      }}
      onClose={draft.done}
      opensWith={draft.opensWith}
    >
      <Overtaken now={linesOf(applicant.contact, prefers).join(', ') || t('contact.none')} change={save} />
      <ContactFields contact={contact} onChange={draft.change} emailRefused={tried && !whole} />
      {corrects ? (
        <Field
          label={t('cases:correction.reason')}
          value={reason}
          onChange={(next) => {
            draft.change({ reason: next })
          }}
          note={t('cases:correction.reasonNote')}
          refused={tried && reasonMissing ? t('cases:correction.reasonMissing') : null}
        />
      ) : null}
    </ChangeDialog>
  )
}
