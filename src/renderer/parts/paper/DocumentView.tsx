import { useTranslation } from 'react-i18next'
import type { PaperPlace } from '#core/credential/element.ts'
import type { DocumentId } from '#core/ids.ts'
import { useAsk } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import type { OnPlace } from './marked.ts'
import { PaperView } from './PaperView.tsx'

/** A supporting document of the case, with the place marked that a value comes from. */
export function DocumentView({
  documentId,
  place,
  onPlace,
}: {
  readonly documentId: DocumentId
  readonly place: PaperPlace | null
  readonly onPlace: OnPlace | null
}) {
  const { t } = useTranslation('receiving')
  const question = useAsk('documents.bytes', { documentId })
  return (
    <Asked question={question} waiting={t('paper.waiting')} failed={t('paper.failed')}>
      {({ name, bytes }) => <PaperView bytes={bytes} title={name} place={place} onPlace={onPlace} />}
    </Asked>
  )
}
