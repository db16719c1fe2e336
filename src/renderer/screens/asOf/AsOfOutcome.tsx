import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseAsOf } from '#contract/asOf.ts'
import { textFor } from '#core/values.ts'
import { formatCredits, formatDate } from '#locales/format.ts'
import { call } from '../../api.ts'
import { useFailureWords } from '../../frame/failure.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { ConditionToRead } from '../../parts/ConditionToRead.tsx'
import { useConditionWords } from '../../parts/conditionWords.ts'
import { savePdf } from '../../parts/saveFile.ts'
import { Button, Notice } from '../../ui/index.ts'

/** Decisions with what they left to do, and statements of by then; a statement that is saved is the bytes that were issued. */
export function AsOfOutcome({ view }: { readonly view: CaseAsOf }) {
  const { t } = useTranslation('asOf')
  const language = useLanguage()
  const failureWords = useFailureWords()
  const words = useConditionWords()
  const [failure, setFailure] = useState<unknown>(null)
  return (
    <section className="stack">
      <h2>{t('outcome')}</h2>
      {view.decisions.length === 0 ? <p className="quiet">{t('noDecision')}</p> : null}
      {view.decisions.map((decision) => (
        <article key={decision.id} className="stack">
          <h3>
            {t('decision', {
              number: decision.number,
              day: formatDate(decision.decidedOn, language, 'medium'),
              by: decision.by,
            })}
          </h3>
          <ul>
            {decision.content.lines.map((line, index) => (
              <li key={line.moduleVersionId}>
                {decision.lines[index]?.moduleCode}:{' '}
                {line.outcome === null ? '–' : t(`recognition:outcome.${line.outcome}`)}
                {line.credits === null ? null : t('credits', { credits: formatCredits(line.credits, language) })}
              </li>
            ))}
          </ul>
          <p>{textFor(decision.content.reasons, language)?.value}</p>
        </article>
      ))}
      {view.conditions.length === 0 ? null : <h3>{words.heading(view.conditions)}</h3>}
      {view.conditions.map((row) => (
        <article key={`${String(row.line)} ${String(row.condition)}`} className="stack">
          <ConditionToRead row={row} />
        </article>
      ))}
      <h3>{t('statements')}</h3>
      {view.statements.length === 0 ? <p className="quiet">{t('noStatement')}</p> : null}
      {failure === null ? null : (
        <Notice kind="bad" title={t('notSaved')}>
          {failureWords(failure)}
        </Notice>
      )}
      {view.statements.map((statement) => (
        <div key={statement.id} className="row row-wide">
          <span>{t(`statement.${statement.state}`, { number: statement.number })}</span>
          <Button
            kind="plain"
            onPress={() => {
              setFailure(null)
              call('statements.bytes', { statementId: statement.id }).then(savePdf).catch(setFailure)
            }}
          >
            {t('reprint', { number: statement.number })}
          </Button>
        </div>
      ))}
    </section>
  )
}
