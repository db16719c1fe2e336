import { memo, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#contract/contract.ts'
import type { DecisionLine } from '#core/recognition/decision.ts'
import { formatCredits, formatCreditsInColumn } from '#locales/format.ts'
import { useLanguage } from '../../frame/preferences.tsx'
import { typedHundredths } from '../../parts/typedHundredths.ts'
import { Block, Field } from '../../ui/index.ts'
import { LedgerLimits } from './LedgerLimits.tsx'

/**
 * The ledger computes; the officer types within it. What is above the limit is refused beside the field. What is no number
 * never reaches the line, which keeps the last one: `onReadable` says so, for the line must not be recorded then.
 */
export const Credits = memo(function Credits({
  line,
  view,
  onChange,
  onReadable,
}: {
  readonly line: DecisionLine
  readonly view: Output<'decisions.draft'>['lines'][number]
  readonly onChange: (next: Partial<DecisionLine>) => void
  readonly onReadable: (readable: boolean) => void
}) {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const { ledger } = view
  const ects = (hundredths: number) => formatCredits(hundredths, language)
  const figure = (hundredths: number) => formatCreditsInColumn(hundredths, language)
  const [typed, setTyped] = useState(line.credits === null ? '' : ects(line.credits))
  // A combination or a judgement may have changed them from outside; what is being typed says the same already.
  const [shown, setShown] = useState(line.credits)
  if (shown !== line.credits) {
    setShown(line.credits)
    if (typedHundredths(typed) !== line.credits) setTyped(line.credits === null ? '' : ects(line.credits))
  }
  const parsed = typedHundredths(typed)
  const readable = typed.trim() === '' || parsed !== null
  const tell = useEffectEvent(onReadable)
  useEffect(() => {
    tell(readable)
    // The field of another line holds nothing of what was typed here.
    return () => {
      tell(true)
    }
  }, [readable])
  const refused = !readable
    ? t('creditsNotNumber')
    : parsed !== null && parsed > ledger.atMost
      ? t(`creditsAbove.${ledger.limitedBy}`, { atMost: ects(ledger.atMost) })
      : null
  const rows: readonly (readonly [string, string])[] = [
    [t('ledger.covered', { count: ledger.covered.outcomes }), figure(ledger.covered.credits)],
    [
      t('ledger.partly', { count: ledger.partly.outcomes, percent: ledger.partly.countsPercent }),
      figure(ledger.partly.credits),
    ],
    ...ledger.countedBefore.map(
      ({ outcomeCode, caseNumber, credits }) =>
        [t('ledger.countedBefore', { outcome: outcomeCode, case: caseNumber }), `− ${figure(credits)}`] as const,
    ),
  ]
  return (
    <Block heading={t('credits')} note="ECTS">
      <dl className="ledger">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="ledger-sum">
          <dt>{t('ledger.atMost')}</dt>
          <dd>{figure(ledger.atMost)}</dd>
        </div>
      </dl>
      <Field
        label={t('creditsGranted')}
        value={typed}
        size="large"
        refused={refused}
        note={typed.trim() === '' ? t('creditsEmpty') : undefined}
        onChange={(next) => {
          setTyped(next)
          const credits = typedHundredths(next)
          if (next.trim() === '' || credits !== null) onChange({ credits })
        }}
      />
      <LedgerLimits ledger={ledger} moduleCode={view.moduleCode} />
    </Block>
  )
})
