import { useTranslation } from 'react-i18next'
import type { ValueSource } from '#contract/cases.ts'
import type { PaperPlace } from '#core/credential/element.ts'
import { useOpenCase } from '../../../frame/openCase.tsx'
import { DocumentView } from '../../../parts/paper/DocumentView.tsx'
import { Field, Pick } from '../../../ui/index.ts'
import { placedAt, reworded } from './passage.ts'

type From = 'officer' | 'document' | 'applicant'
const nowhere: PaperPlace = { page: null, area: null, passage: null }

/** Whence an officer has a value: of their own knowledge, out of a document of the case, or from the applicant. */
export function SourceChoice({
  source,
  onChange,
}: {
  readonly source: ValueSource | null
  readonly onChange: (source: ValueSource | null) => void
}) {
  const { t } = useTranslation('receiving')
  const { detail } = useOpenCase()
  const [first] = detail.documents
  const document = source?.from === 'document' ? source : null
  const from: From = document !== null ? 'document' : source?.from === 'applicant' ? 'applicant' : 'officer'
  const choose = (to: From) => {
    if (to === 'officer') onChange(null)
    else if (to === 'applicant') onChange({ from: 'applicant', documentId: null })
    else if (first !== undefined) onChange({ from: 'document', documentId: first.id, ...nowhere })
  }
  return (
    <>
      <Pick<From>
        label={t('source.label')}
        value={from}
        onChange={choose}
        {...(first === undefined ? { note: t('source.noDocuments') } : {})}
        options={(['officer', ...(first === undefined ? [] : (['document'] as const)), 'applicant'] as const).map(
          (value) => ({ value, label: t(`source.from.${value}`) }),
        )}
      />
      {document === null ? null : (
        <>
          <Pick
            label={t('source.document')}
            value={document.documentId}
            onChange={(documentId) => {
              onChange({ from: 'document', documentId, ...nowhere })
            }}
            options={detail.documents.map(({ id, fileName }) => ({ value: id, label: fileName }))}
          />
          <div className="source-document">
            <DocumentView
              key={document.documentId}
              documentId={document.documentId}
              place={document}
              onPlace={(place) => {
                onChange(placedAt(document, place))
              }}
            />
          </div>
          <Field
            label={t('source.page')}
            type="number"
            value={document.page === null ? '' : String(document.page)}
            onChange={(typed) => {
              const page = Math.floor(Number(typed))
              onChange({ ...document, page: page >= 1 ? page : null, area: null })
            }}
          />
          <Field
            label={t('source.passage')}
            note={t(document.machineRead === undefined ? 'source.passageNote' : 'source.passageMachine')}
            lines={2}
            value={document.passage ?? ''}
            onChange={(passage) => {
              onChange(reworded(document, passage))
            }}
          />
        </>
      )}
    </>
  )
}
