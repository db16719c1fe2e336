import { useTranslation } from 'react-i18next'
import type { Ledger } from '#core/recognition/decision.ts'
import { textFor } from '#core/values.ts'
import { formatCreditsInColumn } from '#locales/format.ts'
import { useOpenCase } from '../../frame/openCase.tsx'
import { useLanguage } from '../../frame/preferences.tsx'
import { workloadRuleWords } from '../../parts/workloadRule.ts'

/** What bounds a line: the module and the programme under the policy's caps, and what each credential has left. */
export function LedgerLimits({ ledger, moduleCode }: { readonly ledger: Ledger; readonly moduleCode: string }) {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const { detail } = useOpenCase()
  const { programme } = ledger
  const ects = (hundredths: number) => formatCreditsInColumn(hundredths, language)
  const titleOf = (id: string) => {
    const found = detail.credentials.find(({ credentialId }) => credentialId === id)
    return textFor(found?.title ?? [], language)?.value ?? t('ledger.untitled')
  }
  const rows: readonly (readonly [string, string])[] = [
    [t('ledger.module', { module: moduleCode }), ects(ledger.module)],
    ...(ledger.moduleCap === null ? [] : [[t('ledger.moduleCap'), ects(ledger.moduleCap)] as const]),
    ...before(t('ledger.moduleBefore'), ledger.grantedBefore.module, ects),
    ...(programme?.cap == null
      ? []
      : [
          [t('ledger.programme', { programme: programme.code }), ects(programme.cap)] as const,
          ...before(t('ledger.programmeBefore'), programme.grantedBefore, ects),
        ]),
    ledger.source === null
      ? [t('ledger.noSource'), '–']
      : [t('ledger.source', { rule: workloadRuleWords(ledger.sourceRule, t, language) }), ects(ledger.source)],
    ...before(t('ledger.sourceBefore'), ledger.grantedBefore.source, ects),
    ...(ledger.sources.length < 2
      ? []
      : ledger.sources.map(
          ({ credentialId, workload, draws }) =>
            [
              titleOf(credentialId),
              workload === null
                ? t('ledger.noWorkload')
                : t('ledger.draws', { draws: ects(draws), workload: ects(workload) }),
            ] as const,
        )),
  ]
  return (
    <dl className="ledger ledger-limits" aria-label={t('ledger.limits')}>
      {rows.map(([name, value], index) => (
        <div key={`${name} ${String(index)}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function before(
  name: string,
  credits: number,
  ects: (hundredths: number) => string,
): readonly (readonly [string, string])[] {
  return credits === 0 ? [] : [[name, `− ${ects(credits)}`]]
}
