import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input, Output } from '#contract/contract.ts'
import { useAsk } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { PdfPages } from '../../../parts/pdf/PdfPages.tsx'
import { Button, Field } from '../../../ui/index.ts'

type Written = Input<'letters.preview'>

/** The text out of its template, open to change, and its preview as the PDF itself. */
export function LetterText({
  written,
  templateVersion,
  onWrite,
}: {
  readonly written: Written
  readonly templateVersion: Output<'letters.draft'>['templateVersion']
  readonly onWrite: (now: Pick<Written, 'subject' | 'text'>) => void
}) {
  const { t } = useTranslation('letter')
  const [shown, setShown] = useState<'text' | 'preview'>('text')
  const { subject, text, language } = written
  const wording = templateVersion === null ? t('dialog.builtIn') : t('dialog.own', { version: templateVersion })
  return (
    <div className="stack">
      {shown === 'text' ? (
        <>
          <Field
            label={t('dialog.subject')}
            value={subject}
            onChange={(now) => {
              onWrite({ subject: now, text })
            }}
            lang={language}
            refused={subject.trim() === '' ? t('dialog.empty') : null}
          />
          <Field
            label={t('dialog.text')}
            value={text}
            onChange={(now) => {
              onWrite({ subject, text: now })
            }}
            lines={12}
            lang={language}
            note={`${t('dialog.textNote')} ${wording}`}
            refused={text.trim() === '' ? t('dialog.empty') : null}
          />
        </>
      ) : (
        <Preview written={written} />
      )}
      <div>
        <Button
          onPress={() => {
            setShown(shown === 'text' ? 'preview' : 'text')
          }}
        >
          {t(shown === 'text' ? 'dialog.preview' : 'dialog.edit')}
        </Button>
      </div>
    </div>
  )
}

function Preview({ written }: { readonly written: Written }) {
  const { t } = useTranslation('letter')
  const question = useAsk('letters.preview', written)
  return (
    <Asked question={question} failed={t('dialog.notDrafted')}>
      {({ bytes }) => (
        <div className="case-letter-preview">
          <PdfPages bytes={bytes} title={t('dialog.previewTitle')} />
        </div>
      )}
    </Asked>
  )
}
