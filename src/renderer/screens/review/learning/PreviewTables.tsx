import { useTranslation } from 'react-i18next'
import type { RefitPreview } from '#contract/models.ts'
import { Coverage } from '#core/matching/comparison.ts'
import type { Figures, Share } from '#core/matching/refit/figures.ts'
import { textFor } from '#core/values.ts'
import { formatNumber } from '#locales/format.ts'
import { shareFacts } from '#locales/shareFacts.ts'
import { useLanguage } from '../../../frame/preferences.tsx'
import { useModelName } from './modelName.ts'

type Made = Extract<RefitPreview, { state: 'made' }>

/** What a fit learned from and how it does on judgements kept out of it, beside what suggests now. */
export function PreviewTables({ preview }: { readonly preview: Made }) {
  const { t } = useTranslation('learning')
  const { learned, triedOn } = preview
  return (
    <>
      <p className="review-narrow">
        {t('learned', learned)} {t('tried', { judgements: triedOn.fitted.judgements })}
        {triedOn.leftOut === 0 ? null : ` ${t('leftOut', { count: triedOn.leftOut })}`} {t('intervals')}
      </p>
      <SideBySide preview={preview} />
      <p>
        <strong>{t(`held.${triedOn.held}`)}</strong>
      </p>
      <Confusion figures={triedOn.fitted} />
      <Changes preview={preview} />
    </>
  )
}

function SideBySide({ preview: { against, triedOn } }: { readonly preview: Made }) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  const nameOf = useModelName()
  const { current, fitted, unseen } = triedOn
  const share = ({ interval, ...of }: Share) =>
    interval === null ? t('nothing') : t('share', shareFacts({ ...of, interval }, language))
  const error = ({ calibration }: Figures) => {
    if (calibration === null) return t('nothing')
    const three = (value: number) => formatNumber(Math.round(value * 1000) / 1000, language)
    const { error: said, from, to } = calibration
    return t('error', { error: three(said), from: three(from), to: three(to) })
  }
  const rows = [
    [t('figure.agreed'), share(current.agreed), share(fitted.agreed)],
    [t('figure.unseen'), share(unseen.current), share(unseen.fitted)],
    [t('figure.right'), share(current.right), share(fitted.right)],
    [t('figure.decided'), share(current.decided), share(fitted.decided)],
    [t('figure.calibration'), error(current), error(fitted)],
  ] as const
  return (
    <table className="table review-narrow" aria-label={t('preview.table')}>
      <thead>
        <tr>
          <th scope="col">{t('column.figure')}</th>
          <th scope="col">{t('column.now', { model: nameOf(against) })}</th>
          <th scope="col">{t('column.then')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, now, then]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="nowrap">{now}</td>
            <td className="nowrap">{then}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Confusion({ figures: { confusion } }: { readonly figures: Figures }) {
  const { t } = useTranslation('learning')
  const answer = (coverage: Coverage) => t(`recognition:coverage.${coverage}`)
  return (
    <>
      <h4>{t('confusion.title')}</h4>
      <table className="table review-narrow" aria-label={t('confusion.title')}>
        <thead>
          <tr>
            <th scope="col">{t('confusion.judged')}</th>
            {Coverage.options.map((given) => (
              <th key={given} scope="col" className="number">
                {answer(given)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Coverage.options.map((judged) => (
            <tr key={judged}>
              <th scope="row">{answer(judged)}</th>
              {Coverage.options.map((given) => (
                <td key={given} className="number">
                  {confusion[judged][given]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Changes({ preview: { changes, changing } }: { readonly preview: Made }) {
  const { t } = useTranslation('learning')
  const language = useLanguage()
  const answer = (coverage: Coverage) => t(`recognition:coverage.${coverage}`)
  if (changing === 0) return <p>{t('noChanges')}</p>
  return (
    <>
      <h4>{t('changes', { count: changing })}</h4>
      <table className="table" aria-label={t('changes', { count: changing })}>
        <thead>
          <tr>
            {(['outcome', 'judged', 'now', 'then'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`change.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changes.map((one, nth) => (
            <tr key={`${one.moduleCode} ${one.outcomeCode} ${String(nth)}`}>
              <th scope="row">
                {one.moduleCode} {one.outcomeCode} {textFor(one.outcome, language)?.value ?? ''}
              </th>
              <td className="nowrap">{answer(one.judged)}</td>
              <td className="nowrap">{answer(one.current)}</td>
              <td className="nowrap">{answer(one.fitted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
