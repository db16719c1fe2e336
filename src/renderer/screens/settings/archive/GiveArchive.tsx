import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isMeantDay } from '#core/days.ts'
import { useAsk, useChange } from '../../../api.ts'
import { useFailureWords } from '../../../frame/failure.ts'
import { wrongYearOf } from '../../../frame/wrongDay.ts'
import { NewPassphrase, refusalOf } from '../../../parts/NewPassphrase.tsx'
import { saveFile } from '../../../parts/saveFile.ts'
import { Field, Notice, SubmitButton } from '../../../ui/index.ts'
import { ArchiveProgress } from './ArchiveProgress.tsx'

/** Chooses closed cases and writes them into one file under a passphrase of its own. */
export function GiveArchive() {
  const { t } = useTranslation('archive')
  const failureWords = useFailureWords()
  const give = useChange('archive.export')
  const [before, setBefore] = useState('')
  const [year, setYear] = useState('')
  const [passphrase, setPassphrase] = useState({ first: '', second: '' })
  const [tried, setTried] = useState<'no' | 'yes'>('no')
  const choice = {
    closedBefore: isMeantDay(before) ? before : null,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  }
  const yearWrong = year !== '' && choice.year === null
  const wrongYear = wrongYearOf(before)
  const counted = useAsk('archive.choice', choice)
  const cases = counted.data?.cases
  const write = () => {
    setTried('yes')
    if (yearWrong || wrongYear !== null || refusalOf(passphrase) !== null) return
    give.mutate(
      { ...choice, passphrase: passphrase.first },
      {
        onSuccess: ({ name, bytes }) => {
          saveFile({ name, bytes, type: 'application/octet-stream' })
          setPassphrase({ first: '', second: '' })
          setTried('no')
        },
      },
    )
  }
  return (
    <Form
      className="stack settings-narrow"
      onSubmit={(event) => {
        event.preventDefault()
        write()
      }}
    >
      <p className="quiet">{t('give.text')}</p>
      <Field
        label={t('give.before')}
        type="date"
        value={before}
        onChange={setBefore}
        note={t('give.beforeNote')}
        refused={wrongYear === null ? null : t(`cases:new.${wrongYear}`)}
      />
      <Field
        label={t('give.year')}
        value={year}
        onChange={setYear}
        note={t('give.yearNote')}
        refused={tried === 'yes' && yearWrong ? t('give.yearWrong') : null}
      />
      <p role="status">{cases === undefined ? '' : t('give.cases', { count: cases })}</p>
      <NewPassphrase
        size="normal"
        value={passphrase}
        onChange={setPassphrase}
        refused={tried === 'yes' ? refusalOf(passphrase) : null}
      />
      {give.isError ? (
        <Notice kind="bad" title={t('give.failed')}>
          {failureWords(give.error)}
        </Notice>
      ) : null}
      {give.isPending ? <ArchiveProgress /> : null}
      <div className="row">
        <SubmitButton pending={give.isPending}>{t('give.write')}</SubmitButton>
        <span className="note" role="status">
          {give.isSuccess ? t('give.written', { count: give.data.cases }) : ''}
        </span>
      </div>
    </Form>
  )
}
