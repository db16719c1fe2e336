import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useAsk, useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useImporting } from '../../frame/importing.tsx'
import { FileButton, Notice } from '../../ui/index.ts'
import { piecesOf } from './piecesOf.ts'

const accepted = ['.csv', '.xlsx', '.json', '.jsonld', '.yaml', '.yml', '.xml', '.md', 'text/csv', 'application/json']

/** Opens catalogue files, one or several of a kind, and leads to where their columns get a meaning. */
export function ImportCatalogue() {
  const { t } = useTranslation('catalogue')
  const failureWords = useFailureWords()
  const navigate = useNavigate()
  const open = useChange('catalogueImport.open')
  const { tellCatalogueNotTaken } = useImporting()
  const current = useAsk('catalogueImport.current', {})
  // Whoever has gone elsewhere is not led by an answer that was waited for here.
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const [reading, setReading] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const take = async (files: readonly File[]) => {
    setReading(true)
    setFailure(null)
    tellCatalogueNotTaken(null)
    try {
      const read = await Promise.all(files.map(piecesOf))
      await open.mutateAsync({ files: read })
      if (here.current) await navigate('/catalogue/import')
    } catch (cause) {
      // Who has gone elsewhere is told at the foot of the window.
      if (here.current) setFailure(cause)
      else tellCatalogueNotTaken({ names: files.map(({ name }) => name), cause })
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
      {current.data == null || reading ? null : (
        <Link to="/catalogue/import" className="catalogue-continue">
          {current.data.names.length === 1
            ? t('screen.toImport', { name: current.data.names[0] ?? '' })
            : t('screen.toImportOfSeveral', { count: current.data.names.length })}
        </Link>
      )}
      {reading ? (
        <p role="status" className="note">
          {t('importing.handedOver')}
        </p>
      ) : null}
      {failure === null ? null : <Notice kind="bad" title={failureWords(failure)} />}
    </>
  )
}
