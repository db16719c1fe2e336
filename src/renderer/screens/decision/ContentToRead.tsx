import { codeAndTitle } from '#core/programme/codeAndTitle.ts'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import type { DecisionContent, DecisionLine } from '#core/recognition/decision.ts'
import { textFor } from '#core/values.ts'
import { formatCredits } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { DoubtsToRead, useDoubtsNow, type CredentialDoubt } from './Doubts.tsx'
import { LineToRead } from './LineToRead.tsx'

type Line = Output<'decisions.draft'>['lines'][number]

/** Outcome, module, credits, what each line rests on, and reasons of a decision or a draft, as text. */
export function ContentToRead({
  content,
  lines,
}: {
  readonly content: DecisionContent
  readonly lines: readonly (Pick<Line, 'moduleCode' | 'moduleTitle'> &
    Partial<Pick<Line, 'ledger'>> & {
      /** Those of a decision; of what is not decided yet stands what is known now. */
      readonly doubts?: readonly CredentialDoubt[]
    })[]
}) {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const creditsOf = (granted: number, ledger: Line['ledger'] | undefined) => {
    const credits = formatCredits(granted, language)
    if (ledger === undefined) return `${credits} ECTS`
    return t('decision:creditsOf', { credits, module: formatCredits(ledger.module, language) })
  }
  return (
    <>
      {content.lines.map((line, index) => (
        <Fragment key={line.moduleVersionId}>
          <p>
            <strong>{line.outcome === null ? '' : t(`recognition:outcome.${line.outcome}`)}</strong>{' '}
            {codeAndTitle(lines[index]?.moduleCode ?? '', textFor(lines[index]?.moduleTitle ?? [], language)?.value)}
            {line.credits === null ? '' : ` · ${creditsOf(line.credits, lines[index]?.ledger)}`}
          </p>
          <LineToRead line={line} />
          <DoubtsOf line={line} kept={lines[index]?.doubts ?? null} />
        </Fragment>
      ))}
      {content.lines.map(({ moduleVersionId, departure }) =>
        departure.trim() === '' ? null : (
          <p key={moduleVersionId} className="recorded-reasons">
            {t('precedent:departs', { reason: departure })}
          </p>
        ),
      )}
      {content.reasons.map(({ lang, value }) => (
        <p key={lang} lang={lang} className="recorded-reasons">
          {value}
        </p>
      ))}
    </>
  )
}

function DoubtsOf({ line, kept }: { readonly line: DecisionLine; readonly kept: readonly CredentialDoubt[] | null }) {
  const now = useDoubtsNow(line.caseCredentialIds)
  return <DoubtsToRead doubts={kept ?? now} known={kept === null ? 'now' : 'whenDecided'} />
}
