import type { Handlers } from '#contract/contract.ts'
import type { ModuleVersionId } from '#core/ids.ts'
import { moduleChange } from '#core/programme/moduleChange.ts'
import type { Reader } from '../db/database.ts'
import { moduleVersion, versionsOfModule, type OutcomeRecord } from '../db/repositories/catalogue.ts'
import { citedModules, restingOn } from '../db/repositories/moduleChanges.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'catalogue.change' | 'catalogue.overtaken'

export function catalogueChangeHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'catalogue.change': ({ moduleVersionId }) => {
      const { db } = open()
      const after = demand(moduleVersion(db, moduleVersionId))
      const older = olderVersions(db, moduleVersionId)
      const before = older[0] === undefined ? null : moduleVersion(db, older[0])
      if (before === null) return null
      const { facts, outcomes } = moduleChange(before, after)
      const withId = (sides: readonly OutcomeRecord[], code: string | undefined) => {
        const found = sides.find((one) => one.code === code)
        return found === undefined ? null : { id: found.id, code: found.code, text: found.text, weight: found.weight }
      }
      const version = ({ moduleVersionId: id, validFrom, revision }: typeof after) => ({
        moduleVersionId: id,
        validFrom,
        revision,
      })
      return {
        before: version(before),
        after: version(after),
        facts: [...facts],
        outcomes: outcomes.map((one) => ({
          before: withId(before.outcomes, one.before?.code),
          after: withId(after.outcomes, one.after?.code),
          changes: [...one.changes],
        })),
        touched: restingOn(db, older),
      }
    },

    'catalogue.overtaken': () => {
      const { db } = open()
      return citedModules(db)
        .flatMap((moduleId) => {
          const [newest, ...older] = versionsOfModule(db, moduleId).map(({ moduleVersionId }) => moduleVersionId)
          if (newest === undefined || older.length === 0) return []
          const { precedents, asked, compared, drafted } = restingOn(db, older)
          const openCases = new Set([...asked, ...compared, ...drafted].map(({ caseId }) => caseId)).size
          if (precedents.length + openCases === 0) return []
          const { moduleVersionId, code, title } = demand(moduleVersion(db, newest))
          return [{ moduleVersionId, code, title, precedents: precedents.length, openCases }]
        })
        .sort((a, b) => (a.code < b.code ? -1 : 1))
    },
  }
}

/** Versions of the same module before this one, the newest first. */
function olderVersions(db: Reader, id: ModuleVersionId): ModuleVersionId[] {
  const version = demand(moduleVersion(db, id))
  const all = versionsOfModule(db, version.moduleId).map(({ moduleVersionId }) => moduleVersionId)
  return all.slice(all.indexOf(id) + 1)
}
