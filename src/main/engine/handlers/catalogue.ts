import type { ModuleDetail, ModuleRow } from '#contract/catalogue.ts'
import type { Handlers } from '#contract/contract.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { readCatalogue } from '#core/programme/readCatalogue.ts'
import { Purpose } from '#core/programme/programme.ts'
import { holdsEveryWord } from '#core/search.ts'
import type { LocalDate } from '#core/values.ts'
import type { Reader } from '../db/database.ts'
import {
  insertEssential,
  listProgrammes,
  moduleCounts,
  moduleVersion,
  moduleVersionsOf,
  putModule,
  putProgramme,
  versionOfOutcome,
  versionsOfModule,
  type ModuleVersionRecord,
} from '../db/repositories/catalogue.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes =
  'catalogue.programmes' | 'catalogue.modules' | 'catalogue.module' | 'catalogue.import' | 'catalogue.setEssential'

export function catalogueHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'catalogue.programmes': () => {
      const { db } = open()
      const counts = moduleCounts(db)
      return listProgrammes(db).map((programme) => ({ ...programme, modules: counts.get(programme.id) ?? 0 }))
    },

    'catalogue.modules': ({ programmeId, filter }) => {
      const { db, today } = open()
      const programme = programmeId === null ? null : listProgrammes(db).find(({ id }) => id === programmeId)
      return modulesInForce(db, today())
        .filter(
          (module) => programme === null || (programme !== undefined && module.programmes.includes(programme.code)),
        )
        .filter((module) => holdsEveryWord(textOf(module), filter))
        .map(rowOf)
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
        const author = workspace.author()
        const programmes = catalogue.programmes.map((programme) => putProgramme(db, programme, newId, author))
        const added = catalogue.modules.filter((module) => putModule(db, module, newId, author) === 'added')
        workspace.record('catalogue.imported', { modules: String(added.length) }, { salt: null, values: { catalogue } })
        return {
          problems: [],
          programmes: programmes.filter((one) => one === 'added').length,
          modules: added.length,
          outcomes: added.reduce((sum, module) => sum + module.outcomes.length, 0),
          unchanged: catalogue.modules.length - added.length,
          weightsSetByImport: added.filter(({ weightsFrom }) => weightsFrom === 'import').length,
        }
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

/** Of each module the version in force on a day: the newest revision of the latest validity that holds then. */
export function modulesInForce(db: Reader, day: LocalDate): ModuleVersionRecord[] {
  const inForce = new Map<string, ModuleVersionRecord>()
  for (const version of moduleVersionsOf(db)) {
    const holds = version.validFrom <= day && (version.validTo === null || day <= version.validTo)
    if (holds) inForce.set(version.moduleId, version)
  }
  return [...inForce.values()]
}

export function moduleDetail(db: Reader, id: ModuleVersionId): ModuleDetail {
  const version = demand(moduleVersion(db, id))
  const others = versionsOfModule(db, version.moduleId).filter(({ moduleVersionId }) => moduleVersionId !== id)
  return { ...version, outcomes: [...version.outcomes], versions: others }
}

function rowOf(module: ModuleVersionRecord): ModuleRow {
  const { moduleId, moduleVersionId, code, title, credits, eqfLevel, outcomes, programmes } = module
  return { moduleId, moduleVersionId, code, title, credits, eqfLevel, outcomes: outcomes.length, programmes }
}

/** What the filter of the list looks into. */
function textOf({ code, title, outcomes }: ModuleVersionRecord): string {
  return [code, ...[title, ...outcomes.map(({ text }) => text)].flat().map(({ value }) => value)].join('\n')
}
