import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseCredential, CredentialDetail } from '#contract/cases.ts'
import { useAsk, useChange } from '../../api.ts'
import { Asked } from '../../frame/Asked.tsx'
import { useFailureWords } from '../../frame/failure.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { May, useMay } from '../../frame/may.tsx'
import { OriginalView } from '../../parts/original/OriginalView.tsx'
import { useCredentialChoices } from '../../parts/credentialChoices.ts'
import { Button, Empty, Notice, Pick, useKeys, useStatus } from '../../ui/index.ts'
import { CheckList } from './CheckList.tsx'
import { Headline } from './Headline.tsx'
import { OtherDay } from './OtherDay.tsx'
import { ReadFromIt } from './ReadFromIt.tsx'
import { readValues } from './readValues.ts'
import { useCheckWords } from './checkWords.ts'
import './Verification.css'

/** What is proven about a credential: each check, the original, and what was read from it, side by side. */
export function Verification() {
  const { t } = useTranslation('trust')
  const { credential, goTo } = useOpenCase()
  if (credential === null) {
    return (
      <Empty
        title={t('screen.none')}
        action={
          <Button
            onPress={() => {
              goTo('received')
            }}
          >
            {t('screen.toReceived')}
          </Button>
        }
      />
    )
  }
  return <OfCredential key={credential.id} credential={credential} />
}

function OfCredential({ credential }: { readonly credential: CaseCredential }) {
  const { t } = useTranslation('trust')
  const question = useAsk('credentials.get', { caseCredentialId: credential.id })
  return (
    <Asked question={question} waiting={t('screen.reading')} failed={t('screen.notRead')}>
      {(whole) => <Checked credential={whole} />}
    </Asked>
  )
}

function Checked({ credential }: { readonly credential: CredentialDetail }) {
  const { t } = useTranslation('trust')
  const { detail, choose } = useOpenCase()
  const credentialChoices = useCredentialChoices()
  const may = useMay()
  const run = useChange('verification.run')
  const failureWords = useFailureWords()
  const words = useCheckWords()
  const [check, setCheck] = useState<string | null>(null)
  const [pointer, setPointer] = useState<string | null>(null)
  const values = useMemo(() => readValues(credential.elements), [credential.elements])
  const report = credential.report
  const again = () => {
    if (!run.isPending) run.mutate({ caseCredentialId: credential.id })
  }

  useStatus(report === null ? null : words.asOf(report))
  useKeys([
    { keys: '↑ ↓', label: t('screen.keys.check'), run: null, shown: 'line' },
    ...(may('verification.run')
      ? [{ keys: 'R', label: t('screen.keys.again'), run: again, shown: 'line' as const }]
      : []),
  ])

  return (
    <div className="verification">
      <div className="verification-head" data-region="">
        {report === null ? (
          <div>
            <h2 className="title">{t('screen.notChecked')}</h2>
            <p className="small quiet">{t('screen.notCheckedText')}</p>
          </div>
        ) : (
          <Headline report={report} />
        )}
        <div className="row row-wide">
          {detail.credentials.length > 1 ? (
            <Pick
              label={t('screen.credential')}
              labelled="read"
              value={credential.id}
              onChange={choose}
              options={credentialChoices(detail.credentials)}
            />
          ) : null}
          <May call="verification.run">
            <Button onPress={again} pending={run.isPending} keys="R">
              {t('screen.again')}
            </Button>
          </May>
        </div>
      </div>
      {run.isError ? (
        <Notice kind="bad" title={t('screen.failed')}>
          {failureWords(run.error)}
        </Notice>
      ) : null}
      {report === null || run.isError ? null : <OtherDay report={report} />}
      <div className="verification-work">
        <CheckList
          checks={report?.checks ?? []}
          selected={check}
          onSelect={(id, place) => {
            setCheck(id)
            if (place !== null) setPointer(place)
          }}
        />
        <div className="verification-original" data-region="">
          <OriginalView
            sourceFileId={credential.sourceFileId}
            fileName={credential.fileName}
            pointer={pointer}
            place={values.find((value) => value.pointer === pointer)?.place ?? null}
            onPointer={(place) => {
              setPointer(values.find((value) => value.pointer === place)?.pointer ?? place)
            }}
          />
        </div>
        <ReadFromIt
          on={credential.format === 'byHand' ? 'paper' : 'file'}
          values={values}
          pointer={pointer}
          onPointer={setPointer}
        />
      </div>
    </div>
  )
}
