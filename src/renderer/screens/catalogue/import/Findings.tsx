import { useTranslation } from 'react-i18next'
import type { CatalogueFinding } from '#contract/catalogueImport.ts'

/** Problems or remarks, each with its place in the file; what is more than a person reads is counted. */
export function Findings({
  findings,
  count,
}: {
  readonly findings: readonly CatalogueFinding[]
  readonly count: number
}) {
  const { t } = useTranslation('catalogue')
  if (findings.length === 0) return null
  return (
    <ul className="catalogue-problems import-findings">
      {findings.map(({ code, facts }, index) => (
        <li key={`${code} ${String(index)}`}>
          {t(`import.at.${String(facts['at'] ?? 'file')}`, { ...facts, problem: code })}
        </li>
      ))}
      {count > findings.length ? <li>{t('importing.more', { count: count - findings.length })}</li> : null}
    </ul>
  )
}
