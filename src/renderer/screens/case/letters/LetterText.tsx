import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Input, Output } from '#contract/contract.ts'
import { useAsk, useChange } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useFailureWords } from '../../../frame/failure.ts'
import { PdfPages } from '../../../parts/pdf/PdfPages.tsx'
import { Button, Field, Notice } from '../../../ui/index.ts'

type AskedLetter = Input<'letters.draft'>

/** The text out of its template, open to change, its preview as the PDF itself, and the making. */
export function LetterText({ asked, onMade }: { readonly asked: AskedLetter; readonly onMade: () => void }) {
  const { t } = useTranslation('letter')
  const question = useAsk('letters.draft', asked)
  return (
    <Asked question={question} waiting={t('dialog.drafting')} failed={t('dialog.notDrafted')}>
      {(draft) => <Written asked={asked} draft={draft} onMade={onMade} />}
    </Asked>
  )
}

function Written({
  asked,
  draft,
  onMade,
}: {
  readonly asked: AskedLetter
  readonly draft: Output<'letters.draft'>
  readonly onMade: () => void
}) {
  const { t } = useTranslation('letter')
  const make = useChange('letters.make')
  const failureWords = useFailureWords()
  const [subject, setSubject] = useState(draft.subject)
  const [text, setText] = useState(draft.text)
  const [shown, setShown] = useState<'text' | 'preview'>('text')
  const { caseId, kind, event } = asked
  const written = { caseId, kind, language: draft.language, subject, text }
  const empty = subject.trim() === '' || text.trim() === ''
  return (
    <div className="stack">
      {make.isError ? (
        <Notice kind="bad" title={t('dialog.failed')}>
          {failureWords(make.error)}
        </Notice>
      ) : null}
      {shown === 'text' ? (
        <>
          <Field
            label={t('dialog.subject')}
            value={subject}
            onChange={setSubject}
            lang={draft.language}
            refused={subject.trim() === '' ? t('dialog.empty') : null}
          />
          <Field
            label={t('dialog.text')}
            value={text}
            onChange={setText}
            lines={12}
            lang={draft.language}
            note={
              draft.templateVersion === null
                ? `${t('dialog.textNote')} ${t('dialog.builtIn')}`
                : `${t('dialog.textNote')} ${t('dialog.own', { version: draft.templateVersion })}`
            }
            refused={text.trim() === '' ? t('dialog.empty') : null}
          />
        </>
      ) : (
        <Preview written={written} />
      )}
      <div className="row">
        <Button
          onPress={() => {
            setShown(shown === 'text' ? 'preview' : 'text')
          }}
        >
          {t(shown === 'text' ? 'dialog.preview' : 'dialog.edit')}
        </Button>
        <Button
          kind="primary"
          pending={make.isPending}
          onPress={() => {
            if (empty) return
            // By its promise: once the clock has changed, this part makes way for another before its own callback runs.
            make.mutateAsync({ ...written, event }).then(onMade, () => undefined)
          }}
        >
          {t('dialog.make')}
        </Button>
      </div>
    </div>
  )
}

function Preview({ written }: { readonly written: Input<'letters.preview'> }) {
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
