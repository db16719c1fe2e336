import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChange } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { Button, Dialog, FileButton, Notice } from '../../ui/index.ts'

/** A catalogue file, all of it or nothing; what can't be used is named with its place. */
export function ImportCatalogue() {
  const { t } = useTranslation('catalogue')
  const failureWords = useFailureWords()
  const take = useChange('catalogue.import')
  const [name, setName] = useState<string | null>(null)
  const close = () => {
    setName(null)
    take.reset()
  }
  return (
    <>
      <FileButton
        accept={['.json', '.csv', 'application/json', 'text/csv']}
        many="one"
        onChoose={([file]) => {
          if (file === undefined) return
          setName(file.name)
          void file.arrayBuffer().then((buffer) => {
            take.mutate({ name: file.name, bytes: new Uint8Array(buffer) })
          })
        }}
      >
        {t('screen.import')}
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
          {take.isPending ? <p role="status">{t('screen.importing')}</p> : null}
          {take.isError ? (
            <Notice kind="bad" title={t('screen.notImported', { name })}>
              {failureWords(take.error)}
            </Notice>
          ) : null}
          {take.data === undefined ? null : <Outcome name={name} outcome={take.data} />}
        </Dialog>
      )}
    </>
  )
}

function Outcome({
  name,
  outcome,
}: {
  readonly name: string
  readonly outcome: NonNullable<ReturnType<typeof useChange<'catalogue.import'>>['data']>
}) {
  const { t } = useTranslation('catalogue')
  if (outcome.problems.length === 0) {
    return (
      <Notice kind="good" title={t('screen.imported', { ...outcome, problems: 0 })}>
        {outcome.weightsSetByImport === 0 ? null : t('screen.weightsSet', { count: outcome.weightsSetByImport })}
      </Notice>
    )
  }
  return (
    <>
      <Notice kind="bad" title={t('screen.notImported', { name })}>
        {t('screen.problems', { count: outcome.problems.length })}
      </Notice>
      <ul className="catalogue-problems">
        {outcome.problems.slice(0, 200).map(({ code, facts }, index) => (
          <li key={`${code} ${String(index)}`}>
            {t(`import.at.${String(facts['at'] ?? 'file')}`, { ...facts, problem: code })}
          </li>
        ))}
      </ul>
    </>
  )
}
