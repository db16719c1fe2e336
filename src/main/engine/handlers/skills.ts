import type { Handlers, Input, Output } from '#contract/contract.ts'
import { createSkillIndex, type Skill } from '#core/programme/skills/suggestSkills.ts'
import { textFor } from '#core/values.ts'
import type { Database } from '../db/database.ts'
import { moduleVersion, versionOfOutcome } from '../db/repositories/catalogue.ts'
import { officerName } from '../db/repositories/officers.ts'
import {
  confirmedSkills,
  countSkills,
  findSkill,
  insertOutcomeSkill,
  putSkills,
  skillsInForce,
} from '../db/repositories/skills.ts'
import { openCatalogueReader, ReaderStopped } from '../importing/catalogueReader.ts'
import { demand, Refusal } from '../refusal.ts'
import type { RunningWork } from '../runningWork.ts'
import type { Workspace } from '../workspace.ts'

type Routes = 'skills.import' | 'skills.ofModule' | 'skills.say'

export function skillHandlers(open: () => Workspace, work: RunningWork, worker: URL): Pick<Handlers, Routes> {
  /** Of each record, made of its list when the first module asks; a new import makes it anew. */
  const indexes = new WeakMap<Database, ReturnType<typeof createSkillIndex>>()
  const indexOf = (db: Database) => {
    const index = indexes.get(db) ?? createSkillIndex(skillsInForce(db))
    indexes.set(db, index)
    return index
  }

  async function take(
    workspace: Workspace,
    { name, pieces }: Input<'skills.import'>,
  ): Promise<Output<'skills.import'>> {
    const reader = openCatalogueReader({ worker, seconds: 120, megabytes: 1024 })
    const nothing = { problems: [], language: '', skills: 0, added: 0, withdrawn: 0, leftOut: 0 }
    try {
      const bytes = new Uint8Array(Buffer.concat(pieces))
      const answer = await reader.ask({ ask: 'skills', name, bytes })
      if (answer.answer !== 'skills') throw new Error(`The catalogue's worker answered ${answer.answer}, not skills`)
      const { result } = answer
      if (!result.ok)
        return { ...nothing, problems: result.error.map(({ code, facts }) => ({ code, facts: { ...facts } })) }
      const list = result.value
      const done = workspace.inTransaction(() => {
        const put = putSkills(workspace.db, list, workspace.author())
        const said = { language: list.language, version: list.version, skills: list.skills.map(({ uri }) => uri) }
        workspace.record(
          'catalogue.skillsImported',
          { skills: String(list.skills.length) },
          { salt: null, values: { said } },
        )
        return put
      })
      indexes.delete(workspace.db)
      return { problems: [], language: list.language, skills: list.skills.length, ...done, leftOut: list.leftOut }
    } catch (cause) {
      if (!(cause instanceof ReaderStopped) || cause.problem === null) throw cause
      const { code, facts } = cause.problem
      return { ...nothing, problems: [{ code, facts: { ...facts } }] }
    } finally {
      reader.close()
    }
  }

  return {
    'skills.import': (asked) => work.during(take(open(), asked)),

    'skills.ofModule': ({ moduleVersionId, language }) => {
      const { db } = open()
      const module = demand(moduleVersion(db, moduleVersionId))
      const listed = countSkills(db)
      const suggest = listed === 0 ? () => [] : indexOf(db)
      const confirmed = Map.groupBy(confirmedSkills(db, [moduleVersionId]), ({ moduleOutcomeId }) => moduleOutcomeId)
      const labelOf = (skill: Skill | null, uri: string) => textFor(skill?.labels ?? [], language)?.value ?? uri
      return {
        listed,
        outcomes: module.outcomes.map(({ id, text }) => {
          const own = confirmed.get(id) ?? []
          const known = new Set(own.map(({ skillUri }) => skillUri))
          return {
            moduleOutcomeId: id,
            confirmed: own.map(({ skillUri, createdAt, createdBy }) => {
              const skill = findSkill(db, skillUri)
              return {
                uri: skillUri,
                label: labelOf(skill, skillUri),
                by: officerName(db, createdBy),
                at: createdAt,
                isWithdrawn: skill !== null && skill.withdrawnIn !== null,
              }
            }),
            suggested: suggest(text)
              .filter(({ uri }) => !known.has(uri))
              .map(({ uri, label: found }) => {
                const label = labelOf(findSkill(db, uri), uri)
                return { uri, label, foundBy: found === label ? null : found }
              }),
          }
        }),
      }
    },

    'skills.say': ({ moduleOutcomeId, uri, state }) => {
      const workspace = open()
      const { db } = workspace
      const version = demand(versionOfOutcome(db, moduleOutcomeId))
      const skill = demand(findSkill(db, uri))
      // Offered before the list that withdrew it came in.
      if (state === 'confirmed' && skill.withdrawnIn !== null) throw new Refusal('notFound')
      const isConfirmed = confirmedSkills(db, [version]).some(
        (one) => one.moduleOutcomeId === moduleOutcomeId && one.skillUri === uri,
      )
      // Another window said it first: it stands as theirs.
      if (isConfirmed === (state === 'confirmed')) return {}
      workspace.inTransaction(() => {
        insertOutcomeSkill(db, { id: workspace.newId(), moduleOutcomeId, skillUri: uri, state }, workspace.author())
        workspace.record('outcome.skillSaid', { outcome: moduleOutcomeId, state }, { salt: null, values: { uri } })
      })
      return {}
    },
  }
}
