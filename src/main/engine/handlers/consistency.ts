import type { Handlers, Output } from '#contract/contract.ts'
import { consistencyReport, type ConsistencyReport, type Shares } from '#core/recognition/consistency.ts'
import type { LocalDate } from '#core/values.ts'
import { consistencyCsv } from '../consistencyCsv.ts'
import { linesDecided } from '../db/repositories/consistency.ts'
import { rolesOf } from '../db/repositories/roles.ts'
import type { Workspace } from '../workspace.ts'

type Routes = Extract<keyof Handlers, `consistency.${string}`>

export function consistencyHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'consistency.report': (period) => {
      const { office, providers, officers, officersShown } = reportFor(open(), period)
      return {
        office: sharesView(office),
        providers: providers.map((row) => ({ name: row.name, ...sharesView(row) })),
        officers: officers.map((row) => ({ officerId: row.officerId, name: row.name, ...sharesView(row) })),
        officersShown,
      }
    },

    'consistency.export': ({ language, ...period }) => {
      const workspace = open()
      const { csv, rows } = consistencyCsv(reportFor(workspace, period), language)
      workspace.inTransaction(() => {
        workspace.record('consistency.exported', { rows: String(rows), ...period })
      })
      const name = `${period.from}--${period.to}.csv`
      return { name, bytes: new TextEncoder().encode(csv), rows }
    },
  }
}

/** The report with the officers that the signed-in one may see: all for who signs second or audits, else their own row. */
function reportFor(
  { db, officer }: Workspace,
  period: { readonly from: LocalDate; readonly to: LocalDate },
): ConsistencyReport & Pick<Output<'consistency.report'>, 'officersShown'> {
  const report = consistencyReport(linesDecided(db, period))
  const seesAll = rolesOf(db, officer.id).some((role) => role === 'auditor' || role === 'secondSignatory')
  return seesAll
    ? { ...report, officersShown: 'all' }
    : {
        ...report,
        officers: report.officers.filter(({ officerId }) => officerId === officer.id),
        officersShown: 'own',
      }
}

function sharesView({ of, outcomes }: Shares) {
  return { of, outcomes: [...outcomes] }
}
