import type { ComparedCredential, ComparedModule } from '#core/matching/comparison.ts'
import { toCompared } from '#core/matching/compared.ts'
import { skillsNamed } from '#core/matching/sameSkill.ts'
import { ModuleVersionId } from '#core/ids.ts'
import { textFor } from '#core/values.ts'
import { namesOf } from '../db/repositories/applicants.ts'
import { getCase } from '../db/repositories/cases.ts'
import { elementRowsOf, type CaseCredentialRecord } from '../db/repositories/credentials.ts'
import { confirmedSkills, findSkill, versionsConfirmed } from '../db/repositories/skills.ts'
import { demand } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'

/** What the comparison sees of a credential of a case: all names of its holder are masked. */
export function comparedCredential(
  { db, today }: Pick<Workspace, 'db' | 'today'>,
  found: Pick<CaseCredentialRecord, 'caseId' | 'credentialId'>,
): ComparedCredential {
  const caseRecord = demand(getCase(db, found.caseId))
  const rows = elementRowsOf(db, [found.credentialId]).get(found.credentialId) ?? []
  const names = namesOf(db, caseRecord.applicantId).flatMap(({ given, family }) => [given, family])
  return toCompared(rows, names, today())
}

/** By version of a module in force, the label of a skill that the credential names and a person confirmed for it. */
export function skillsShared(
  { db }: Pick<Workspace, 'db'>,
  credential: ComparedCredential,
  versions: readonly string[],
): ReadonlyMap<string, string> {
  const confirmed = [...versionsConfirmed(db, skillsNamed(credential))]
  if (confirmed.length === 0) return new Map()
  const all = new Set(versions)
  const inForce = confirmed.filter(([version]) => all.has(version))
  return new Map(inForce.map(([version, uri]) => [version as string, labelOf(db, uri)]))
}

const labelOf = (db: Workspace['db'], uri: string) => textFor(findSkill(db, uri)?.labels ?? [], 'en')?.value ?? uri

/** The modules with the skills that a person confirmed for their outcomes. */
export function withSkills({ db }: Pick<Workspace, 'db'>, modules: readonly ComparedModule[]): ComparedModule[] {
  const versions = modules.map(({ key }) => ModuleVersionId.parse(key))
  const confirmed = Map.groupBy(confirmedSkills(db, versions), ({ moduleOutcomeId }) => moduleOutcomeId as string)
  return modules.map((module) => ({
    ...module,
    outcomes: module.outcomes.map((outcome) => {
      const skills = confirmed.get(outcome.key)?.map(({ skillUri: uri }) => ({ uri, label: labelOf(db, uri) }))
      return skills === undefined ? outcome : { ...outcome, skills }
    }),
  }))
}

/** What tells whether the same would be compared again. How long ago an award was given is another thing every day. */
export function basisOf(
  { equalityOf }: Pick<Workspace, 'equalityOf'>,
  { award, ...credential }: ComparedCredential,
  modules: readonly ComparedModule[],
): string {
  const given = award === undefined ? null : { ...award, asOf: null }
  return equalityOf(new TextEncoder().encode(JSON.stringify([credential, given, modules])))
}
