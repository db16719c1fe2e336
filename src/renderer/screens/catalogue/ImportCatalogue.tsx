import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { FileButton, Notice } from '../../ui/index.ts'

/** One message of the loopback host bounds each piece of bytes. */
const pieceSize = 16 * 1024 * 1024

const accepted = ['.csv', '.xlsx', '.json', '.jsonld', '.yaml', '.yml', '.xml', '.md', 'text/csv', 'application/json']

/** Opens catalogue files, one or several of a kind, and leads to where their columns get a meaning. */
export function ImportCatalogue() {
  const { t } = useTranslation('catalogue')
  const failureWords = useFailureWords()
  const navigate = useNavigate()
  const open = useChange('catalogueImport.open')
  const [reading, setReading] = useState(false)
  const take = async (files: readonly File[]) => {
    setReading(true)
    try {
      const read = await Promise.all(files.map(piecesOf))
      await open.mutateAsync({ files: read })
      await navigate('/catalogue/import')
    } catch {
      // What the engine refused stands in `open.error`.
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
      {open.isError ? <Notice kind="bad" title={failureWords(open.error)} /> : null}
    </>
  )
}

async function piecesOf(file: File): Promise<{ name: string; pieces: Uint8Array[] }> {
  const pieces: Uint8Array[] = []
  for (let start = 0; start === 0 || start < file.size; start += pieceSize) {
    pieces.push(new Uint8Array(await file.slice(start, start + pieceSize).arrayBuffer()))
  }
  return { name: file.name, pieces }
}
