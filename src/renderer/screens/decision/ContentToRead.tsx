import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import type { DecisionContent } from '#core/recognition/decision.ts'
import { textFor } from '#core/values.ts'
import { formatCredits } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'

/** Outcome, module, credits and reasons of a decision or a draft, as text. */
export function ContentToRead({
  content,
  lines,
}: {
  readonly content: DecisionContent
  readonly lines: Output<'decisions.draft'>['lines']
}) {
  const { t } = useTranslation(['decision', 'recognition'])
  const language = useLanguage()
  return (
    <>
      {content.lines.map((line, index) => (
        <p key={line.moduleVersionId}>
          <strong>{line.outcome === null ? '' : t(`recognition:outcome.${line.outcome}`)}</strong>{' '}
          {lines[index]?.moduleCode} {textFor(lines[index]?.moduleTitle ?? [], language)?.value}
          {line.credits === null
            ? ''
            : ` · ${t('decision:creditsOf', {
                credits: formatCredits(line.credits, language),
                module: formatCredits(lines[index]?.ledger.module ?? 0, language),
              })}`}
        </p>
      ))}
      {content.reasons.map(({ lang, value }) => (
        <p key={lang} lang={lang} className="recorded-reasons">
          {value}
        </p>
      ))}
    </>
  )
}
