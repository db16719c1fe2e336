import { isDeepStrictEqual } from 'node:util'
import type { Handlers, Output } from '#contract/contract.ts'
import type { CriterionGrade } from '#contract/evaluation.ts'
import type { Assertion } from '#core/credential/element.ts'
import { textOf } from '#core/credential/facts.ts'
import type { CaseCredentialId } from '#core/ids.ts'
import { statedLevels } from '#core/recognition/evaluation/levels.ts'
import { sevenCriteria } from '#core/recognition/evaluation/sevenCriteria.ts'
import { statedWorkloads } from '#core/recognition/evaluation/statedWorkloads.ts'
import { suggestions } from '#core/recognition/evaluation/suggest.ts'
import { templateName, type AssessmentTemplate } from '#core/recognition/evaluation/template.ts'
import type { VerificationReport } from '#core/verification/report.ts'
import type { Reader } from '../db/database.ts'
import {
  answersOf,
  findingsOf,
  insertAnswer,
  insertFinding,
  insertTemplate,
  ownTemplate,
  ownTemplates,
} from '../db/repositories/assessments.ts'
import { elementRowsOf, getCaseCredential } from '../db/repositories/credentials.ts'
import { conversionsOf, gradeTable } from '../db/repositories/grades.ts'
import { currentPolicy } from '../db/repositories/office.ts'
import { reportsOf } from '../db/repositories/verification.ts'
import { demand, demandSeen, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { saidOf } from './credentials.ts'

type Routes =
  'evaluation.get' | 'evaluation.find' | 'evaluation.answer' | 'assessmentTemplates.list' | 'assessmentTemplates.save'

type Evaluation = Output<'evaluation.get'>

export function evaluationHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'evaluation.get': ({ caseCredentialId, template }) => evaluationView(open(), caseCredentialId, template),

    'evaluation.find': ({ caseCredentialId, finding, seen }) => {
      const workspace = open()
      const found = demand(getCaseCredential(workspace.db, caseCredentialId))
      workspace.inTransaction(() => {
        const known = findingsOf(workspace.db, caseCredentialId).find(({ element }) => element === finding.element)
        const { element, ...said } = finding
        const now =
          known === undefined ? null : { finding: known.finding, evidence: known.evidence, reason: known.reason }
        if (isDeepStrictEqual(now, said)) return
        demandSeen(seen, now, known?.by)
        insertFinding(workspace.db, { id: workspace.newId(), caseCredentialId, ...finding }, workspace.author())
        const ids = { case: found.caseId, caseCredential: caseCredentialId, element }
        workspace.record('evaluation.found', ids, saidOf(workspace, found, { finding }))
      })
      return evaluationView(workspace, caseCredentialId, null)
    },

    'evaluation.answer': ({ caseCredentialId, template: name, criterion, grade, reason, seen }) => {
      const workspace = open()
      const { db } = workspace
      const found = demand(getCaseCredential(db, caseCredentialId))
      const { template, answers } = evaluationView(workspace, caseCredentialId, name)
      if (templateName(template) !== name) throw new Refusal('changedMeanwhile', { template: templateName(template) })
      const asked = demand(template.criteria.find(({ key }) => key === criterion))
      if (grade === 'notApplicable' && !asked.onSiteOnly) throw new Refusal('notFound', { criterion })
      const suggestion = answers.find((one) => one.criterion === criterion)?.suggestion ?? null
      if (suggestion?.grade !== grade && reason.length < 2) throw new Refusal('reasonMissing', { criterion })
      workspace.inTransaction(() => {
        const known = answersOf(db, caseCredentialId).find((one) => one.criterion === criterion)
        const now = known === undefined ? null : { grade: known.grade as CriterionGrade, reason: known.reason }
        if (known?.template === name && isDeepStrictEqual(now, { grade, reason })) return
        demandSeen(seen, now, known?.by)
        const row = { id: workspace.newId(), caseCredentialId, template: name, criterion, grade, reason }
        insertAnswer(db, { ...row, evidence: { suggestion } }, workspace.author())
        const ids = { case: found.caseId, caseCredential: caseCredentialId, criterion }
        workspace.record('evaluation.answered', ids, saidOf(workspace, found, { grade, reason }))
      })
      return evaluationView(workspace, caseCredentialId, name)
    },

    'assessmentTemplates.list': () => [sevenCriteria, ...ownTemplates(open().db)],

    'assessmentTemplates.save': ({ key, name, criteria, seen }) => {
      const workspace = open()
      if (key === sevenCriteria.key) throw new Refusal('templateBuiltIn')
      return workspace.inTransaction(() => {
        const before = ownTemplates(workspace.db).find((one) => one.key === key)
        if (seen !== undefined && seen !== (before?.version ?? null)) throw new Refusal('changedMeanwhile')
        const template = { key, version: (before?.version ?? 0) + 1, name, criteria }
        insertTemplate(workspace.db, workspace.newId(), template, workspace.author())
        workspace.record('assessmentTemplate.saved', { template: templateName(template) })
        return template
      })
    },
  }
}

export function evaluationView(
  { db, today }: Workspace,
  caseCredentialId: CaseCredentialId,
  chosen: string | null,
): Evaluation {
  const found = demand(getCaseCredential(db, caseCredentialId))
  const rows = elementRowsOf(db, [found.credentialId]).get(found.credentialId) ?? []
  const report = (reportsOf(db, [caseCredentialId]).get(caseCredentialId) ?? [])[0]?.report ?? null
  const answered = answersOf(db, caseCredentialId)
  const template = templateOf(db, answered[0]?.template ?? chosen)
  return {
    caseCredentialId,
    findings: findingsOf(db, caseCredentialId),
    template,
    answers: template.criteria.map(({ key, suggestedBy }) => {
      const answer = answered.find(({ criterion }) => criterion === key)
      return {
        criterion: key,
        suggestion: suggestedBy === null ? null : suggestionOf(suggestedBy, rows, report),
        answer:
          answer === undefined
            ? null
            : { grade: answer.grade as CriterionGrade, reason: answer.reason, by: answer.by, at: answer.at },
      }
    }),
    levels: statedLevels(rows),
    workload: statedWorkloads(rows, currentPolicy(db, today())),
    grades: [...new Set(textOf(rows, 'grade', 'value').map(({ value }) => value))],
    conversions: conversionsOf(db, caseCredentialId).map(({ id, fromId, toId, kept, by, at }) => ({
      id,
      by,
      at,
      stated: kept.stated,
      result: { ...kept.conversion, overlaps: [...kept.conversion.overlaps] },
      from: demand(gradeTable(db, fromId)),
      to: demand(gradeTable(db, toId)),
    })),
  }
}

/** By its name `key@version`; without one the office's newest of its own, else the built-in form. */
export function templateOf(db: Reader, name: string | null): AssessmentTemplate {
  if (name === null) return ownTemplates(db)[0] ?? sevenCriteria
  if (name === templateName(sevenCriteria)) return sevenCriteria
  const [key = '', version = ''] = name.split('@')
  return demand(ownTemplate(db, key, Number(version)))
}

export function suggestionOf(
  by: keyof typeof suggestions,
  rows: readonly Assertion[],
  report: VerificationReport | null,
) {
  const { grade, evidence } = suggestions[by]({ rows, report })
  return { grade: String(grade) as CriterionGrade, code: evidence.code, facts: { ...evidence.facts } }
}
