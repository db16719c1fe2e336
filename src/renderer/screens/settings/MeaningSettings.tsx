import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { EncoderState } from '#contract/encoder.ts'
import { formatLanguage } from '#locales/format.ts'
import { useAsk, useChange, useEvents } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { May } from '../../frame/may.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { Button, Loading, Notice, Problem, Progress } from '../../ui/index.ts'
import { MeaningFolder } from './MeaningFolder.tsx'

/** What ranks by meaning: the bundled table, or a model from a folder; what is being prepared, and the way back. */
export function MeaningSettings() {
  const { t } = useTranslation('settings')
  const client = useQueryClient()
  const asked = useAsk('encoder.state', {})
  useEvents('encoder.changed', ({ state }) => {
    client.setQueryData(['encoder.state', {}], state)
  })
  const stop = useChange('encoder.stop')
  const back = useChange('encoder.back')
  const failureWords = useFailureWords()
  if (asked.isPending) return <Loading />
  if (asked.isError) return <Problem title={t('meaning.notRead')}>{failureWords(asked.error)}</Problem>
  const state = asked.data
  const failure = stop.error ?? back.error
  const seen = { inUse: state.inUse?.id ?? null, preparing: state.preparing?.id ?? null }
  return (
    <div className="stack stack-wide settings-narrow">
      <p className="quiet">{t('meaning.text')}</p>
      <InUse state={state} />
      {state.preparing === null ? null : (
        <section className="stack">
          <h2>{t('meaning.preparing', { name: state.preparing.name })}</h2>
          <p className="quiet">{t('meaning.preparingText')}</p>
          <Filled filled={state.filled} />
          <May call="encoder.stop">
            <Button
              pending={stop.isPending}
              onPress={() => {
                stop.mutate({ seen })
              }}
            >
              {t('meaning.stop')}
            </Button>
          </May>
        </section>
      )}
      {failure === null ? null : (
        <Notice kind="bad" title={t('meaning.changeFailed')}>
          {failureWords(failure)}
        </Notice>
      )}
      {state.back === null || state.preparing !== null ? null : (
        <May call="encoder.back">
          <Button
            pending={back.isPending}
            onPress={() => {
              back.mutate({ seen })
            }}
          >
            {state.back.name === null ? t('meaning.backToBundled') : t('meaning.back', { name: state.back.name })}
          </Button>
        </May>
      )}
      <May call="encoder.prepare">
        <MeaningFolder seen={seen} />
      </May>
    </div>
  )
}

function InUse({ state: { bundled, inUse, preparing, filled, problem } }: { readonly state: EncoderState }) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const off = preparing ?? inUse
  const facts = inUse ?? bundled.encoder
  return (
    <section className="stack">
      <h2>{t('meaning.inUse')}</h2>
      <p>{inUse === null ? t('meaning.bundled') : t('meaning.folderNamed', { name: inUse.name })}</p>
      {facts === null ? null : (
        <p className="note">
          {t('meaning.facts', {
            dimensions: facts.dimensions,
            languages: facts.languages.map((tag) => formatLanguage(tag, language)).join(', '),
            licence: facts.licence ?? t('meaning.noLicence'),
          })}
        </p>
      )}
      {bundled.filled === null ? null : <p className="note">{t('meaning.bundledFilled', bundled.filled)}</p>}
      {bundled.problem === null ? null : (
        <Notice kind="bad" title={t('meaning.bundledOff')}>
          {t(`meaning.problem.${bundled.problem.code}`, bundled.problem.facts)} {t('meaning.wordsMeanwhile')}
        </Notice>
      )}
      {preparing === null && inUse !== null && problem === null ? <Filled filled={filled} /> : null}
      {problem === null ? null : (
        <Notice kind="bad" title={t('meaning.off', { name: off?.name ?? '' })}>
          {t(`meaning.problem.${problem.code}`, problem.facts)} {t('meaning.bundledMeanwhile')}
        </Notice>
      )}
    </section>
  )
}

function Filled({ filled }: { readonly filled: EncoderState['filled'] }) {
  const { t } = useTranslation('settings')
  if (filled === null) return <Loading />
  if (filled.done >= filled.of) return <p className="note">{t('meaning.whole', { of: filled.of })}</p>
  return (
    <>
      <Progress label={t('meaning.filling', filled)} {...filled} />
      <p className="note">{t('meaning.filling', filled)}</p>
    </>
  )
}
