import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { Button, Dialog, FileButton, Notice } from '../../ui/index.ts'
import { Findings } from './import/Findings.tsx'
import { piecesOf } from './piecesOf.ts'

/** ESCO's list of skills, a file a language; outcomes are linked to skills by a person. */
export function ImportSkills() {
  const { t } = useTranslation('catalogue')
  const failureWords = useFailureWords()
  const take = useChange('skills.import')
  const [name, setName] = useState<string | null>(null)
  const [notRead, setNotRead] = useState<unknown>(null)
  const failure = notRead ?? take.error
  const close = () => {
    setName(null)
    setNotRead(null)
    take.reset()
  }
  return (
    <>
      <FileButton
        accept={['.csv', 'text/csv']}
        many="one"
        onChoose={([file]) => {
          if (file === undefined) return
          setName(file.name)
          piecesOf(file).then((read) => {
            take.mutate(read)
          }, setNotRead)
        }}
      >
        {t('skills.import')}
      </FileButton>
      {name === null ? null : (
        <Dialog
          title={name}
          onClose={close}
          actions={
            <Button kind="primary" onPress={close} starts="here">
              {t('common:close')}
            </Button>
          }
        >
          {failure === null ? null : <Notice kind="bad" title={failureWords(failure)} />}
          {take.data === undefined ? (
            failure !== null ? null : (
              <p role="status">{t('skills.importing')}</p>
            )
          ) : take.data.problems.length > 0 ? (
            <>
              <Notice kind="bad" title={t('importing.refused', { name })} />
              <Findings findings={take.data.problems} count={take.data.problems.length} />
            </>
          ) : (
            <Notice kind="good" title={t('skills.imported', { ...take.data, count: take.data.skills })}>
              {take.data.withdrawn === 0 ? null : <p>{t('skills.withdrawn', { count: take.data.withdrawn })}</p>}
              {take.data.leftOut === 0 ? null : <p>{t('skills.leftOut', { count: take.data.leftOut })}</p>}
            </Notice>
          )}
        </Dialog>
      )}
    </>
  )
}
