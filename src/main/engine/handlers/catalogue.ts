import type { ModuleDetail } from '#contract/catalogue.ts'
import type { Handlers } from '#contract/contract.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { readCatalogue } from '#core/programme/readCatalogue.ts'
import { pageOfModules } from '#contract/catalogue.ts'
import { Purpose } from '#core/programme/programme.ts'
import type { Reader } from '../db/database.ts'
import {
  insertEssential,
  listProgrammes,
  moduleCounts,
  moduleVersion,
  versionOfOutcome,
  versionsOfModule,
} from '../db/repositories/catalogue.ts'
import { listedVersions, moduleListRows } from '../db/repositories/moduleList.ts'
import { putCatalogue } from '../db/repositories/putCatalogue.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes =
  | 'catalogue.programmes'
  | 'catalogue.modules'
  | 'catalogue.page'
  | 'catalogue.module'
  | 'catalogue.import'
  | 'catalogue.setEssential'

export function catalogueHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'catalogue.programmes': () => {
      const { db } = open()
      const counts = moduleCounts(db)
      return listProgrammes(db).map((programme) => ({ ...programme, modules: counts.get(programme.id) ?? 0 }))
    },

    'catalogue.modules': ({ programmeId, filter }) => {
      const { db, today } = open()
      const ids = listedVersions(db, { day: today(), programmeId, filter })
      const pages = Array.from({ length: Math.ceil(ids.length / pageOfModules) }, (_, at) =>
        ids.slice(at * pageOfModules, (at + 1) * pageOfModules),
      )
      return pages.flatMap((page) => moduleListRows(db, page))
    },

    'catalogue.page': ({ programmeId, filter, from }) => {
      const { db, today } = open()
      const ids = listedVersions(db, { day: today(), programmeId, filter })
      return { of: ids.length, rows: moduleListRows(db, ids.slice(from, from + pageOfModules)) }
    },

    'catalogue.module': ({ moduleVersionId }) => moduleDetail(open().db, moduleVersionId),

    'catalogue.import': ({ name, bytes }) => {
      const read = readCatalogue({ name, bytes })
      if (!read.ok) {
        const problems = read.error.map(({ code, facts }) => ({ code, facts: { ...facts } }))
        return { problems, programmes: 0, modules: 0, outcomes: 0, unchanged: 0, weightsSetByImport: 0 }
      }
      const { catalogue } = read.value
      const workspace = open()
      return workspace.inTransaction(() => {
        const { db, newId } = workspace
        const put = putCatalogue(db, catalogue, { newId, author: workspace.author(), told: () => undefined })
        workspace.record('catalogue.imported', { modules: String(put.modules) }, { salt: null, values: { catalogue } })
        return { problems: [], ...put }
      })
    },

    'catalogue.setEssential': ({ moduleOutcomeId, purpose, essential }) => {
      const workspace = open()
      return workspace.inTransaction(() => {
        const version = demand(versionOfOutcome(workspace.db, moduleOutcomeId))
        const row = {
          id: workspace.newId(),
          moduleOutcomeId,
          purpose: Purpose.parse(purpose),
          essential: essential === 'yes',
        }
        insertEssential(workspace.db, row, workspace.author())
        workspace.record('outcome.essentialSet', { outcome: moduleOutcomeId, purpose, essential })
        return moduleDetail(workspace.db, version)
      })
    },
  }
}

export function moduleDetail(db: Reader, id: ModuleVersionId): ModuleDetail {
  const version = demand(moduleVersion(db, id))
  const others = versionsOfModule(db, version.moduleId).filter(({ moduleVersionId }) => moduleVersionId !== id)
  return { ...version, outcomes: [...version.outcomes], versions: others }
}
