import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { FileButton, Notice } from '../../ui/index.ts'
import { piecesOf } from './piecesOf.ts'

const accepted = ['.csv', '.xlsx', '.json', '.jsonld', '.yaml', '.yml', '.xml', '.md', 'text/csv', 'application/json']

/** Opens catalogue files, one or several of a kind, and leads to where their columns get a meaning. */
export function ImportCatalogue() {
  const { t } = useTranslation('catalogue')
  const failureWords = useFailureWords()
  const navigate = useNavigate()
  const open = useChange('catalogueImport.open')
  const [reading, setReading] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const take = async (files: readonly File[]) => {
    setReading(true)
    setFailure(null)
    try {
      const read = await Promise.all(files.map(piecesOf))
      await open.mutateAsync({ files: read })
      await navigate('/catalogue/import')
    } catch (cause) {
      setFailure(cause)
    } finally {
      setReading(false)
    }
  }
  return (
    <>
      <FileButton
        accept={accepted}
        many="several"
        onChoose={(files) => {
          if (files.length > 0) void take(files)
        }}
      >
        {t('screen.import')}
      </FileButton>
      {reading ? (
        <p role="status" className="note">
          {t('importing.handedOver')}
        </p>
      ) : null}
      {failure === null ? null : <Notice kind="bad" title={failureWords(failure)} />}
    </>
  )
}
