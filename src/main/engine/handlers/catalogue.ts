import type { ModuleDetail } from '#contract/catalogue.ts'
import type { Handlers } from '#contract/contract.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { fewFound, spellingsOf } from '#core/nearSpelling.ts'
import { readCatalogue } from '#core/programme/readCatalogue.ts'
import { pageOfModules } from '#contract/catalogue.ts'
import { Purpose } from '#core/programme/programme.ts'
import type { Database, Reader } from '../db/database.ts'
import {
  insertEssential,
  listProgrammes,
  moduleCounts,
  moduleVersion,
  versionOfOutcome,
  versionsOfModule,
} from '../db/repositories/catalogue.ts'
import { listedVersions, moduleListRows, moduleNames } from '../db/repositories/moduleList.ts'
import { putCatalogue } from '../db/repositories/putCatalogue.ts'
import type { NearModules } from '../nearModules.ts'
import { demand, demandSeen } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes =
  | 'catalogue.programmes'
  | 'catalogue.modules'
  | 'catalogue.page'
  | 'catalogue.module'
  | 'catalogue.import'
  | 'catalogue.setEssential'

export function catalogueHandlers(open: () => Workspace, nearModules: NearModules): Pick<Handlers, Routes> {
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
      const asked = { day: today(), programmeId, filter }
      const ids = listedVersions(db, asked)
      const rows = moduleListRows(db, ids.slice(from, from + pageOfModules))
      return {
        of: ids.length,
        rows,
        similar: ids.length < fewFound ? similarSpellings(db, nearModules, asked, ids) : [],
      }
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

    'catalogue.setEssential': ({ moduleOutcomeId, purpose: named, essential, seen }) => {
      const workspace = open()
      return workspace.inTransaction(() => {
        const version = demand(versionOfOutcome(workspace.db, moduleOutcomeId))
        const purpose = Purpose.parse(named)
        const { outcomes } = demand(moduleVersion(workspace.db, version))
        const said = outcomes.find(({ id }) => id === moduleOutcomeId)?.essential[purpose]
        const now = said === undefined ? 'unknown' : said ? 'yes' : 'no'
        if (now === essential) return moduleDetail(workspace.db, version)
        demandSeen(seen, now)
        const row = { id: workspace.newId(), moduleOutcomeId, purpose, essential: essential === 'yes' }
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

/** Titles that are looked through for how a word is written there. */
const mostRead = 50

/** Words of titles as they stand there; of those that stand in outcomes alone, as the index has them. */
function similarSpellings(
  db: Database,
  nearModules: NearModules,
  asked: Parameters<typeof listedVersions>[1],
  found: readonly ModuleVersionId[],
): string[] {
  const near = nearModules.find(db, asked, found).slice(0, mostRead)
  const ids = near.map(({ id }) => id)
  const titles = new Map(moduleNames(db, ids).map(({ moduleVersionId, title }) => [moduleVersionId, title]))
  return spellingsOf(
    near,
    ({ id, by }) => (by === 'outcomes' ? [] : (titles.get(id)?.map(({ value }) => value) ?? [])),
    () => true,
  )
}
