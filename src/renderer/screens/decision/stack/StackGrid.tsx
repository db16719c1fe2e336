import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { StackView } from '#contract/stack.ts'
import type { CaseCredentialId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { formatCredits, formatCreditsInColumn } from '#locales/format.ts'
import { useLanguage } from '../../../frame/preferences.tsx'
import { State, type MarkKind } from '../../../ui/index.ts'

const marks: Record<StackView['outcomes'][number]['coverage'], MarkKind> = {
  covered: 'good',
  partly: 'part',
  not: 'bad',
  cantSay: 'ask',
  open: 'later',
}

/** Outcomes down, credentials across; what draws no credits though it covers says that it is counted once. */
export function StackGrid({
  view,
  used,
  onToggle,
  onKey,
}: {
  readonly view: StackView
  readonly used: readonly CaseCredentialId[]
  readonly onToggle: (id: CaseCredentialId) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void
}) {
  const { t } = useTranslation('stack')
  const language = useLanguage()
  const ects = (hundredths: number) => formatCredits(hundredths, language)
  const figure = (hundredths: number) => formatCreditsInColumn(hundredths, language)
  const drawnBy = (id: CaseCredentialId) =>
    view.outcomes.flatMap(({ cells }) => cells.filter((one) => one.caseCredentialId === id))
  return (
    <div className="stack-scroll" tabIndex={0} role="region" aria-label={t('stack:grid')}>
      {/* Arrows walk along the buttons of the head; each is reached by Tab as well. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table className="table stack-grid" onKeyDown={onKey}>
        <thead>
          <tr>
            <th scope="col">{t('stack:outcome')}</th>
            <th scope="col" className="number">
              ECTS
            </th>
            {view.credentials.map(({ caseCredentialId, title, awardingBody, workload, eqfLevel, leftOut }) => (
              <th key={caseCredentialId} scope="col">
                <button
                  type="button"
                  className="stack-credential"
                  aria-pressed={used.includes(caseCredentialId)}
                  onClick={() => {
                    onToggle(caseCredentialId)
                  }}
                >
                  <strong>{textFor(title, language)?.value ?? t('stack:untitled')}</strong>
                  <span>{textFor(awardingBody, language)?.value}</span>
                  <span>
                    {[
                      workload === null ? t('stack:noWorkload') : `${ects(workload)} ECTS`,
                      ...(eqfLevel === null ? [] : [t('credential:value.eqf', { level: eqfLevel })]),
                    ].join(', ')}
                  </span>
                  <span>{used.includes(caseCredentialId) ? t('stack:used') : t('stack:notUsed')}</span>
                </button>
                {leftOut === null ? null : <span className="note stack-left-out">{t(`stack:leftOut.${leftOut}`)}</span>}
              </th>
            ))}
            <th scope="col">{t('stack:together')}</th>
          </tr>
        </thead>
        <tbody>
          {view.outcomes.map((outcome) => {
            const text = textFor(outcome.text, language)
            return (
              <tr key={outcome.moduleOutcomeId}>
                <th scope="row" lang={text?.lang}>
                  <span className="faint">{outcome.code}</span> {text?.value}
                </th>
                <td className="number">{figure(outcome.weight)}</td>
                {outcome.cells.map((cell) => (
                  <td key={cell.caseCredentialId} className="stack-cell">
                    {cell.coverage === 'open' || cell.coverage === 'not' ? (
                      <span className="faint">
                        {cell.coverage === 'open' ? '' : t(`recognition:coverage.${cell.coverage}`)}
                      </span>
                    ) : (
                      <>
                        <State kind={marks[cell.coverage]}>
                          {cell.draws === null || cell.draws > 0
                            ? t(`recognition:coverage.${cell.coverage}`)
                            : t('stack:countedOnce')}
                        </State>
                        {cell.draws === null || cell.draws === 0 ? null : (
                          <span className="number"> {figure(cell.draws)}</span>
                        )}
                      </>
                    )}
                  </td>
                ))}
                <td>
                  <State kind={marks[outcome.coverage]}>{t(`recognition:coverage.${outcome.coverage}`)}</State>
                </td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('stack:counted')}</th>
            <td className="number">
              <strong>{figure(view.ledger.atMost)}</strong>
            </td>
            {view.credentials.map(({ caseCredentialId, workload }) => (
              <td key={caseCredentialId}>
                {workload === null
                  ? '–'
                  : t('stack:of', {
                      draws: figure(drawnBy(caseCredentialId).reduce((sum, { draws }) => sum + (draws ?? 0), 0)),
                      workload: figure(workload),
                    })}
              </td>
            ))}
            <td className="faint">{t('stack:ofModule', { credits: figure(view.module.credits) })}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
