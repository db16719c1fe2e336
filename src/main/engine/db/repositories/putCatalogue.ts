import { inArray, sql } from 'drizzle-orm'
import { ModuleId, ModuleOutcomeId, ModuleVersionId } from '#core/ids.ts'
import type { ModuleContent, ProgrammeContent, Purpose } from '#core/programme/programme.ts'
import type { Author } from '../author.ts'
import type { Database } from '../database.ts'
import { moduleOutcomes, modules, moduleVersionProgrammes, moduleVersions } from '../schema.ts'
import type { NewId } from '../../identifiers.ts'
import {
  findProgramme,
  insertEssential,
  moduleVersionsOf,
  putProgramme,
  sameModule,
  type ModuleVersionRecord,
} from './catalogue.ts'
import { insertWords } from './moduleWords.ts'

export interface PutCatalogue {
  readonly programmes: number
  readonly modules: number
  readonly outcomes: number
  readonly unchanged: number
  readonly weightsSetByImport: number
}

/** Modules whose stored versions are looked at together; SQLite takes at most 32,766 variables in a statement. */
const atOnce = 500

/**
 * Adds what is new of a catalogue: a module with a new code, and a version where the content is new. What is equal is left alone.
 *
 * A version is immutable: other content for the same validity becomes the next revision. `told` hears how many modules
 * are done, now and then.
 */
export function putCatalogue(
  db: Database,
  content: { readonly programmes: readonly ProgrammeContent[]; readonly modules: readonly ModuleContent[] },
  by: { readonly newId: NewId; readonly author: Author; readonly told: (done: number) => void },
): PutCatalogue {
  const added = content.programmes.filter((one) => putProgramme(db, one, by.newId, by.author) === 'added')
  const insert = prepareInserts(db)
  const result = { programmes: added.length, modules: 0, outcomes: 0, unchanged: 0, weightsSetByImport: 0 }
  for (let start = 0; start < content.modules.length; start += atOnce) {
    const part = content.modules.slice(start, start + atOnce)
    const known = knownModules(db, part)
    for (const module of part) {
      if (putOne(db, module, known, insert, by)) {
        result.modules += 1
        result.outcomes += module.outcomes.length
        if (module.weightsFrom === 'import') result.weightsSetByImport += 1
      } else result.unchanged += 1
    }
    by.told(Math.min(start + atOnce, content.modules.length))
  }
  return result
}

interface KnownModule {
  readonly id: ModuleId
  readonly versions: Pick<ModuleVersionRecord, 'validFrom' | 'revision'>[]
  readonly contents: (ModuleVersionRecord | ModuleContent)[]
}

function knownModules(db: Database, part: readonly ModuleContent[]): Map<string, KnownModule> {
  const codes = [...new Set(part.map(({ code }) => code))]
  const rows = db
    .select({ id: modules.id, code: modules.code, version: moduleVersions.id })
    .from(modules)
    .leftJoin(moduleVersions, sql`${moduleVersions.moduleId} = ${modules.id}`)
    .where(inArray(modules.code, codes))
    .all()
  const versions = rows.flatMap(({ version }) => (version === null ? [] : [version]))
  const stored = Map.groupBy(versions.length === 0 ? [] : moduleVersionsOf(db, versions), ({ moduleId }) => moduleId)
  return new Map(
    rows.map(({ id, code }) => [
      code,
      { id, versions: [...(stored.get(id) ?? [])], contents: [...(stored.get(id) ?? [])] },
    ]),
  )
}

/** Whether a version was added. */
function putOne(
  db: Database,
  module: ModuleContent,
  known: Map<string, KnownModule>,
  insert: ReturnType<typeof prepareInserts>,
  { newId, author }: { readonly newId: NewId; readonly author: Author },
): boolean {
  let before = known.get(module.code)
  if (before === undefined) {
    before = { id: newId(ModuleId), versions: [], contents: [] }
    known.set(module.code, before)
    insert.module.run({ id: before.id, code: module.code, ...author })
  }
  if (before.contents.some((one) => one.validFrom === module.validFrom && sameModule(one, module))) return false

  const id = newId(ModuleVersionId)
  const sameDay = before.versions.filter(({ validFrom }) => validFrom === module.validFrom)
  const revision = Math.max(module.revision, 1 + Math.max(0, ...sameDay.map((one) => one.revision)))
  const { outcomes, programmes, code, ...version } = module
  insert.version.run({ ...version, id, moduleId: before.id, revision, ...author })
  before.versions.push({ validFrom: module.validFrom, revision })
  before.contents.push(module)
  for (const programme of programmes) {
    const programmeId = findProgramme(db, programme)
    if (programmeId === null) throw new Error(`Module ${code} names the unknown programme ${programme}`)
    db.insert(moduleVersionProgrammes).values({ moduleVersionId: id, programmeId }).run()
  }
  outcomes.forEach(({ essential, ...outcome }, position) => {
    const outcomeId = newId(ModuleOutcomeId)
    insert.outcome.run({ ...outcome, id: outcomeId, moduleVersionId: id, position })
    for (const [purpose, holds] of Object.entries(essential)) {
      const row = { id: newId(), moduleOutcomeId: outcomeId, purpose: purpose as Purpose, essential: holds }
      insertEssential(db, row, author)
    }
  })
  insertWords(db, id, module)
  return true
}

/** Prepared once: a large catalogue is some hundred thousand rows of three tables. */
function prepareInserts(db: Database) {
  const at = (name: string) => sql.placeholder(name)
  const authored = { createdAt: at('createdAt'), createdBy: at('createdBy') }
  return {
    module: db
      .insert(modules)
      .values({ id: at('id'), code: at('code'), ...authored })
      .prepare(),
    version: db
      .insert(moduleVersions)
      .values({
        id: at('id'),
        moduleId: at('moduleId'),
        validFrom: at('validFrom'),
        validTo: at('validTo'),
        revision: at('revision'),
        title: at('title'),
        credits: at('credits'),
        hours: at('hours'),
        eqfLevel: at('eqfLevel'),
        assessment: at('assessment'),
        prerequisites: at('prerequisites'),
        weightsFrom: at('weightsFrom'),
        ...authored,
      })
      .prepare(),
    outcome: db
      .insert(moduleOutcomes)
      .values({
        id: at('id'),
        moduleVersionId: at('moduleVersionId'),
        position: at('position'),
        code: at('code'),
        text: at('text'),
        weight: at('weight'),
      })
      .prepare(),
  }
}
