import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefitPreview } from '#contract/models.ts'
import { call, useChange } from '../../../api.ts'
import { useFailureWords } from '../../../frame/failure.ts'
import { May } from '../../../frame/may.tsx'
import { Button, Confirm, Loading, Notice } from '../../../ui/index.ts'
import { useModelName } from './modelName.ts'
import { PreviewTables } from './PreviewTables.tsx'

type Asking = 'not' | 'asking' | RefitPreview

/** Fits when asked, shows what it would be, and puts it in force once that is said yes to. */
export function Refit({ inForce }: { readonly inForce: string | null }) {
  const { t } = useTranslation('learning')
  const failureWords = useFailureWords()
  const [preview, setPreview] = useState<Asking>('not')
  const [failure, setFailure] = useState<unknown>(null)
  const ask = () => {
    setPreview('asking')
    setFailure(null)
    call('models.preview', {})
      .then(setPreview)
      .catch((cause: unknown) => {
        setPreview('not')
        setFailure(cause)
      })
  }
  return (
    <>
      <div className="row">
        <Button pending={preview === 'asking'} onPress={ask}>
          {t('preview.ask')}
        </Button>
      </div>
      {failure === null ? null : (
        <Notice kind="bad" title={t('preview.failed')}>
          {failureWords(failure)}
        </Notice>
      )}
      {preview === 'not' ? null : preview === 'asking' ? (
        <Loading what={t('preview.asking')} />
      ) : preview.state === 'tooFew' ? (
        <TooFew of={preview} />
      ) : (
        <Made
          key={preview.key}
          of={preview}
          inForce={inForce}
          onUsed={() => {
            setPreview('not')
          }}
        />
      )}
    </>
  )
}

function TooFew({ of: { found, least } }: { readonly of: Extract<RefitPreview, { state: 'tooFew' }> }) {
  const { t } = useTranslation('learning')
  const said = {
    ...found,
    leastExamples: least.examples,
    leastCases: least.cases,
    leastKeptOut: least.keptOut,
    leastKeptOutCases: least.keptOutCases,
  }
  return (
    <p className="review-narrow" role="status">
      {t('tooFew', said)}
    </p>
  )
}

function Made({
  of: preview,
  inForce,
  onUsed,
}: {
  readonly of: Extract<RefitPreview, { state: 'made' }>
  readonly inForce: string | null
  readonly onUsed: () => void
}) {
  const { t } = useTranslation('learning')
  const nameOf = useModelName()
  const failureWords = useFailureWords()
  const [sure, setSure] = useState(false)
  const use = useChange('models.use')
  return (
    <section className="stack" aria-label={t('preview.title')}>
      <h3>{t('preview.title')}</h3>
      <PreviewTables preview={preview} />
      <p className="note">{t('preview.nothingYet')}</p>
      {use.error === null ? null : (
        <Notice kind="bad" title={t('models.useFailed')}>
          {failureWords(use.error)}
        </Notice>
      )}
      <May call="models.use">
        <div className="row">
          <Button
            onPress={() => {
              setSure(true)
            }}
          >
            {t('preview.use')}
          </Button>
        </div>
      </May>
      {sure ? (
        <Confirm
          title={t('preview.sure', { model: nameOf(preview.key) })}
          keep={t('preview.keep')}
          act={t('preview.use')}
          pending={use.isPending}
          onKeep={() => {
            setSure(false)
          }}
          onAct={() => {
            use.mutate(
              { key: preview.key, seen: inForce },
              {
                onSuccess: onUsed,
                onSettled: () => {
                  setSure(false)
                },
              },
            )
          }}
        >
          <p>
            {t(`held.${preview.triedOn.held}`)} {t('preview.sureText')}
          </p>
        </Confirm>
      ) : null}
    </section>
  )
}
