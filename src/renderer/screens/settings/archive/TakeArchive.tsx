import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { call, useChange } from '../../../api.ts'
import { useFailureWords } from '../../../frame/failure.ts'
import { bytesOf } from '../../../frame/files.ts'
import { Button, Dialog, Field, FileButton, Notice, SubmitButton } from '../../../ui/index.ts'
import { ArchiveProgress } from './ArchiveProgress.tsx'

/** Opens an archive with its passphrase, shows what would come, and takes it in. */
export function TakeArchive() {
  const { t } = useTranslation('archive')
  const failureWords = useFailureWords()
  const [file, setFile] = useState<File | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [seen, setSeen] = useState<Output<'archive.inspect'> | null>(null)
  const [state, setState] = useState<{ readonly opening: 'no' | 'yes'; readonly failure: unknown }>({
    opening: 'no',
    failure: null,
  })
  const take = useChange('archive.import')
  const open = async (chosen: File) => {
    setState({ opening: 'yes', failure: null })
    try {
      setSeen(await call('archive.inspect', { bytes: await bytesOf(chosen), passphrase }))
      setFile(null)
      setState({ opening: 'no', failure: null })
    } catch (failure) {
      setState({ opening: 'no', failure })
    }
    setPassphrase('')
  }
  return (
    <div className="stack settings-narrow">
      <p className="quiet">{t('take.text')}</p>
      <div className="row">
        <FileButton
          many="one"
          onChoose={([chosen]) => {
            take.reset()
            setState({ opening: 'no', failure: null })
            setFile(chosen ?? null)
          }}
        >
          {t('take.choose')}
        </FileButton>
        <span className="note" role="status">
          {take.isSuccess ? t('take.taken', { count: take.data.taken }) : ''}
        </span>
      </div>
      {file === null ? null : (
        <Dialog
          title={t('take.open', { name: file.name })}
          onClose={() => {
            setFile(null)
          }}
          actions={null}
        >
          <Form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              void open(file)
            }}
          >
            {state.failure === null ? null : (
              <Notice kind="bad" title={t('take.notOpened')}>
                {failureWords(state.failure)}
              </Notice>
            )}
            <Field
              label={t('take.passphrase')}
              type="password"
              autoComplete="off"
              starts="here"
              value={passphrase}
              onChange={setPassphrase}
            />
            <div className="row">
              <SubmitButton pending={state.opening === 'yes'}>{t('take.show')}</SubmitButton>
            </div>
          </Form>
        </Dialog>
      )}
      {seen === null ? null : (
        <Preview
          seen={seen}
          taking={take}
          onClose={() => {
            // What stays open is closed when the session locks.
            call('archive.close', {}).catch(() => undefined)
            setSeen(null)
          }}
          onTake={() => {
            take.mutate(
              { sha256: seen.sha256 },
              {
                onSuccess: () => {
                  setSeen(null)
                },
              },
            )
          }}
        />
      )}
    </div>
  )
}

/** Cases that are named at once; an archive holds thousands. */
const firstCases = 200

function Preview({
  seen,
  taking,
  onClose,
  onTake,
}: {
  readonly seen: Output<'archive.inspect'>
  readonly taking: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown }
  readonly onClose: () => void
  readonly onTake: () => void
}) {
  const { t } = useTranslation('archive')
  const failureWords = useFailureWords()
  const [most, setMost] = useState(firstCases)
  const fresh = seen.cases.filter(({ standing }) => standing === 'fresh').length
  return (
    <Dialog
      title={t('take.preview', { count: seen.cases.length })}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="primary"
            pending={taking.isPending}
            offBecause={fresh === 0 ? t('take.nothingNew') : null}
            onPress={onTake}
          >
            {t('take.take', { count: fresh })}
          </Button>
        </>
      }
    >
      {taking.isError ? (
        <Notice kind="bad" title={t('take.notTaken')}>
          {failureWords(taking.error)}
        </Notice>
      ) : null}
      {taking.isPending ? <ArchiveProgress /> : null}
      <table className="table" aria-label={t('take.cases')}>
        <thead>
          <tr>
            <th scope="col">{t('column.number')}</th>
            <th scope="col">{t('column.applicant')}</th>
            <th scope="col">{t('column.office')}</th>
            <th scope="col">{t('column.standing')}</th>
          </tr>
        </thead>
        <tbody>
          {seen.cases.slice(0, most).map(({ id, number, applicant, office, standing, numberHereToo }) => (
            <tr key={id}>
              <th scope="row" className="nowrap">
                {number}
              </th>
              <td>{applicant}</td>
              <td>{office}</td>
              <td>
                {t(`take.standing.${standing}`)}
                {numberHereToo ? ` ${t('take.numberHereToo')}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {seen.cases.length > most ? (
        <div>
          <Button
            onPress={() => {
              setMost(Infinity)
            }}
          >
            {t('take.others', { count: seen.cases.length - most })}
          </Button>
        </div>
      ) : null}
    </Dialog>
  )
}
