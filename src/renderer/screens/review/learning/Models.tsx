import { useTranslation } from 'react-i18next'
import type { ModelRow, ModelsState } from '#contract/models.ts'
import { formatInstant } from '#locales/format.ts'
import { useAsk, useChange } from '../../../api.ts'
import { Asked } from '../../../frame/Asked.tsx'
import { useFailureWords } from '../../../frame/failure.ts'
import { May } from '../../../frame/may.tsx'
import { useLanguage } from '../../../frame/preferences.tsx'
import { useSession } from '../../../frame/session.tsx'
import { Button, Notice } from '../../../ui/index.ts'
import { useModelName } from './modelName.ts'
import { Refit } from './Refit.tsx'

/** What suggests, the models of this office, one step back, and a new fit. */
export function Models() {
  const { t } = useTranslation('learning')
  const question = useAsk('models.list', {})
  return (
    <section className="stack">
      <h2>{t('models.title')}</h2>
      <Asked question={question} waiting={t('models.reading')} failed={t('models.notRead')}>
        {(state) => (
          <>
            <p className="quiet review-narrow">{t('models.text')}</p>
            <InForce state={state} />
            {state.models.length === 0 ? null : <OwnModels state={state} />}
            <May call="models.preview">
              {/* What is previewed is measured against what suggests: once that is another, it is gone. */}
              <Refit key={state.inForce ?? 'shipped'} inForce={state.inForce} />
            </May>
          </>
        )}
      </Asked>
    </section>
  )
}

function InForce({ state: { engine, inForce, back } }: { readonly state: ModelsState }) {
  const { t } = useTranslation('learning')
  const nameOf = useModelName()
  const failureWords = useFailureWords()
  const goBack = useChange('models.back')
  return (
    <>
      <p>{t('models.inForce', { model: nameOf(inForce) })}</p>
      <p className="note">{t('models.engine', { engine })}</p>
      {back === null ? null : (
        <May call="models.back">
          <div className="row">
            <Button
              pending={goBack.isPending}
              onPress={() => {
                goBack.mutate({ seen: inForce })
              }}
            >
              {t('models.back', { model: nameOf(back.key) })}
            </Button>
          </div>
        </May>
      )}
      {goBack.error === null ? null : (
        <Notice kind="bad" title={t('models.backFailed')}>
          {failureWords(goBack.error)}
        </Notice>
      )}
    </>
  )
}

function OwnModels({ state: { inForce, models } }: { readonly state: ModelsState }) {
  const { t } = useTranslation('learning')
  const failureWords = useFailureWords()
  const use = useChange('models.use')
  return (
    <>
      <h3>{t('models.list')}</h3>
      <table className="table" aria-label={t('models.list')}>
        <thead>
          <tr>
            <th scope="col">{t('models.model')}</th>
            <th scope="col">{t('models.from')}</th>
            <th scope="col">{t('models.until')}</th>
            <th scope="col">{t('models.learned')}</th>
            <th scope="col">{t('models.found')}</th>
            <th scope="col">{t('models.state')}</th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <OwnModel
              key={model.key}
              model={model}
              inForce={model.key === inForce}
              pending={use.isPending}
              onUse={() => {
                use.mutate({ key: model.key, seen: inForce })
              }}
            />
          ))}
        </tbody>
      </table>
      {use.error === null ? null : (
        <Notice kind="bad" title={t('models.useFailed')}>
          {failureWords(use.error)}
        </Notice>
      )}
    </>
  )
}

function OwnModel({
  model: { key, from, until, by, learned, triedOn, resting },
  inForce,
  pending,
  onUse,
}: {
  readonly model: ModelRow
  readonly inForce: boolean
  readonly pending: boolean
  readonly onUse: () => void
}) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  const { timeZone } = useSession()
  return (
    <tr>
      <th scope="row">{key}</th>
      <td>
        {formatInstant(from, language, timeZone)}, {t('models.by', { name: by })}
      </td>
      <td>{until === null ? t('nothing') : formatInstant(until, language, timeZone)}</td>
      <td>{t('models.learnedOf', learned)}</td>
      <td>{t(`models.heldShort.${triedOn.held}`)}</td>
      <td>
        {inForce ? t('models.now') : resting ? t('models.resting') : null}
        {inForce || resting ? null : (
          <May call="models.use">
            <Button pending={pending} onPress={onUse}>
              {t('models.again')}
            </Button>
          </May>
        )}
      </td>
    </tr>
  )
}
