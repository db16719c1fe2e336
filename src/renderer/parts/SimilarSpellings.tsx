import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/index.ts'
import './SimilarSpellings.css'

/** What a filter would find something by, where it finds little as typed: one press puts it there. */
export function SimilarSpellings({
  spellings,
  onChoose,
}: {
  readonly spellings: readonly string[]
  /** Gives the keyboard back to the filter too: the button is gone then. */
  readonly onChoose: (spelling: string) => void
}) {
  const { t } = useTranslation('common')
  const labelId = useId()
  if (spellings.length === 0) return null
  return (
    <div className="similar-spellings" role="group" aria-labelledby={labelId}>
      <span id={labelId} className="label">
        {t('similarSpelling')}
      </span>
      {spellings.map((spelling) => (
        <Button
          key={spelling}
          kind="plain"
          onPress={() => {
            onChoose(spelling)
          }}
        >
          {spelling}
        </Button>
      ))}
    </div>
  )
}
