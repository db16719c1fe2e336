import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision } from '#contract/decisions.ts'
import { formatDayOf } from '#locales/format.ts'
import { call, useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { May } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { useSession } from '../../frame/session.tsx'
import { savePdf } from '../../parts/saveFile.ts'
import { Block, Button, Notice } from '../../ui/index.ts'

interface Props {
  readonly decision: Decision
  /** The statement's; the record is made in the same. */
  readonly language: 'en' | 'de'
}

/** The assessment record of a decision for the office's file: made once a language, saved as it was made. */
export function Records({ decision, language }: Props) {
  const { t } = useTranslation('record')
  const question = useAsk('records.list', { caseId: decision.caseId })
  const make = useChange('records.make')
  const [notSaved, setNotSaved] = useState<unknown>(null)
  /** The button that makes it goes once it is made: what saves it is next. */
  const [madeNow, setMadeNow] = useState<'en' | 'de' | null>(null)
  const window = useLanguage()
  const { timeZone } = useSession()
  const failureWords = useFailureWords()
  const failure = notSaved ?? make.error
  return (
    <Block heading={t('made')}>
      {failure === null ? null : (
        <Notice kind="bad" title={t('notMade')}>
          {failureWords(failure)}
        </Notice>
      )}
      <Asked question={question} waiting={t('statement:screen.reading')} failed={t('statement:screen.notRead')}>
        {(all) => {
          const made = all.filter(({ decisionId }) => decisionId === decision.id)
          const missing = !made.some((one) => one.language === language)
          return (
            <>
              <ul className="stack" aria-label={t('made')}>
                {made.map(({ id, language: written, by, at }) => (
                  <li key={id} className="small">
                    <Button
                      kind="plain"
                      starts={written === madeNow ? 'here' : 'elsewhere'}
                      onPress={() => {
                        setNotSaved(null)
                        call('records.bytes', { recordId: id }).then(savePdf).catch(setNotSaved)
                      }}
                    >
                      {t('save', { language: t(`statement:screen.languageName.${written}`) })}
                    </Button>
                    <span className="note statement-life">
                      {t('madeBy', { by, date: formatDayOf(at, window, timeZone) })}
                    </span>
                  </li>
                ))}
              </ul>
              {missing ? (
                <May call="records.make">
                  <Button
                    pending={make.isPending}
                    onPress={() => {
                      setMadeNow(language)
                      make.mutate({ decisionId: decision.id, language })
                    }}
                  >
                    {t('make')}
                  </Button>
                </May>
              ) : null}
              <p className="note">{t('help')}</p>
            </>
          )
        }}
      </Asked>
    </Block>
  )
}
