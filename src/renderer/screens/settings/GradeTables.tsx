import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import { distributionHeadings } from '#core/recognition/grades/distribution.ts'
import { formatDate } from '#locales/format.ts'
import { useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { FileNotRead, readFiles, wasRead } from '../../frame/files.ts'
import { May } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { FirstFitting } from '../../parts/FirstFitting.tsx'
import { NotDone } from '../../parts/NotDone.tsx'
import { Button, FileButton, Notice } from '../../ui/index.ts'

/** The grade distribution tables that grades are converted by; they come as CSV and are retired, never changed. */
export function GradeTables() {
  const { t } = useTranslation('evaluation')
  const question = useAsk('grades.tables', {})
  const bring = useChange('grades.import')
  const failureWords = useFailureWords()
  const [fileName, setFileName] = useState('')
  const [unread, setUnread] = useState<string | null>(null)
  const problems = bring.data?.problems ?? []
  /** What was brought in is told until one goes again. */
  const forget = () => {
    if (bring.isSuccess) bring.reset()
  }
  const take = async (files: readonly File[]) => {
    setUnread(null)
    bring.reset()
    const [file] = await readFiles(files)
    if (file === undefined) return
    setFileName(file.name)
    if (wasRead(file)) bring.mutate({ text: new TextDecoder().decode(file.bytes) })
    else if (file.problem.code === 'too-large') setUnread(t('failure:tooLarge'))
    else setUnread(failureWords(new FileNotRead(file)))
  }
  return (
    <div className="stack stack-wide">
      <p className="quiet settings-narrow">{t('tables.intro', { columns: distributionHeadings })}</p>
      {bring.isError || unread !== null ? (
        <Notice kind="bad" title={t('tables.notSaved')}>
          {unread ?? failureWords(bring.error)}
        </Notice>
      ) : null}
      {problems.length > 0 ? (
        <Notice kind="bad" title={t('tables.notRead', { file: fileName })}>
          <ul>
            {problems.slice(0, mostShown).map(({ code, row, column }) => (
              <li key={`${code} ${String(row)} ${column}`}>{t(`tables.problem.${code}`, { row, column })}</li>
            ))}
            {problems.length > mostShown ? <li>{t('tables.more', { count: problems.length - mostShown })}</li> : null}
          </ul>
        </Notice>
      ) : null}
      {bring.data !== undefined && problems.length === 0 ? (
        <Notice kind="good" title={t('tables.added', { count: bring.data.added })} />
      ) : null}
      <Asked question={question} failed={t('tables.notSaved')}>
        {(tables) => (tables.length === 0 ? <p>{t('tables.none')}</p> : <Tables tables={tables} onRetired={forget} />)}
      </Asked>
      <May call="grades.import">
        <div>
          <FileButton
            many="one"
            accept={['text/csv', '.csv']}
            onChoose={(files) => {
              void take(files)
            }}
          >
            {t('tables.bring')}
          </FileButton>
        </div>
      </May>
    </div>
  )
}

/** A file that is wrong throughout is told by its first rows. */
const mostShown = 12

function Tables({ tables, onRetired }: { readonly tables: Output<'grades.tables'>; readonly onRetired: () => void }) {
  const { t } = useTranslation('evaluation')
  const language = useLanguage()
  const retire = useChange('grades.retire')
  return (
    <>
      <NotDone error={retire.error} />
      <FirstFitting
        items={tables}
        textOf={({ distribution: { institution, group } }) => `${institution} ${group}`}
        filter={t('tables.filter')}
        listed={(count) => t('tables.listed', count)}
      >
        {(listed) => (
          <table className="table" aria-label={t('tables.label')}>
            <thead>
              <tr>
                <th scope="col">{t('tables.group')}</th>
                <th scope="col">{t('tables.years')}</th>
                <th scope="col" className="number">
                  {t('tables.size')}
                </th>
                <th scope="col">
                  <span className="read-only-by-readers">{t('tables.retire')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {listed.map(({ id, distribution, size }) => (
                <tr key={id}>
                  <th scope="row">
                    {distribution.institution}, {distribution.group}
                    <span className="note settings-under">
                      {distribution.counts.map(({ grade, count }) => `${grade} ${String(count)}`).join(' · ')}
                    </span>
                  </th>
                  <td>
                    {formatDate(distribution.from, language, 'medium')} –{' '}
                    {formatDate(distribution.to, language, 'medium')}
                  </td>
                  <td className="number">{size}</td>
                  <td>
                    <May call="grades.retire">
                      <Button
                        kind="plain"
                        pending={retire.isPending}
                        onPress={() => {
                          onRetired()
                          retire.mutate({ id })
                        }}
                      >
                        {t('tables.retireTable', { name: distribution.institution })}
                      </Button>
                    </May>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </FirstFitting>
    </>
  )
}
