import { useTranslation } from 'react-i18next'
import type { CheckResult } from '#core/verification/report.ts'
import { Empty, List, Mark, type MarkKind } from '../../ui/index.ts'
import { useCheckWords } from './checkWords.ts'

const marks: Record<CheckResult['status'], MarkKind> = { passed: 'good', failed: 'bad', skipped: 'skipped' }

/** Every check in its order, with what it found and why. */
export function CheckList({
  checks,
  selected,
  onSelect,
}: {
  readonly checks: readonly CheckResult[]
  readonly selected: string | null
  readonly onSelect: (id: string, pointer: string | null) => void
}) {
  const { t } = useTranslation('trust')
  const words = useCheckWords()
  const rows = checks.map((check, index) => ({ check, id: `${check.check} ${String(index)}` }))
  if (rows.length === 0) return <Empty title={t('screen.noChecks')}>{t('screen.noChecksText')}</Empty>
  return (
    <div className="verification-checks" data-region="">
      <List
        label={t('screen.checks')}
        items={rows}
        keyOf={(row) => row.id}
        textOf={(row) => words.name(row.check)}
        selected={selected}
        onSelect={(id) => {
          onSelect(id, rows.find((row) => row.id === id)?.check.pointer ?? null)
        }}
      >
        {({ check }) => (
          <div className={check.status === 'failed' ? 'check check-failed' : 'check'}>
            <Mark kind={marks[check.status]} />
            <span className={marks[check.status] === 'skipped' ? 'open' : marks[check.status]}>
              {words.outcome(check)}
            </span>
            <span className="check-words">
              <span className="medium">{words.name(check)}</span>
              <span className="quiet">
                {words.sentence(check)}
                {check.restsOn === undefined ? null : ` ${words.restsOn(check.restsOn)}`}
              </span>
            </span>
          </div>
        )}
      </List>
    </div>
  )
}
