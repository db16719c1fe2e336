import type { Handlers, Input, Output } from '#contract/contract.ts'
import { convertGrade, usualMinimum, type GradeProblem } from '#core/recognition/grades/convert.ts'
import { sampleSize } from '#core/recognition/grades/distribution.ts'
import { readDistributions } from '#core/recognition/grades/readDistributions.ts'
import type { Reader } from '../db/database.ts'
import { getCaseCredential } from '../db/repositories/credentials.ts'
import {
  gradeTable,
  gradeTables,
  insertConversion,
  insertGradeTable,
  retireGradeTable,
  withdrawConversion,
} from '../db/repositories/grades.ts'
import { demand, Refusal } from '../refusal.ts'
import type { Workspace } from '../workspace.ts'
import { saidOf } from './credentials.ts'
import { evaluationView } from './evaluation.ts'

type Routes =
  'grades.tables' | 'grades.import' | 'grades.retire' | 'grades.preview' | 'grades.convert' | 'grades.withdraw'

export function gradeHandlers(open: () => Workspace): Pick<Handlers, Routes> {
  return {
    'grades.tables': () => tablesView(open().db),

    'grades.import': ({ text }) => {
      const workspace = open()
      const read = readDistributions(text)
      if (!read.ok) return { added: 0, problems: [...read.error] }
      return workspace.inTransaction(() => {
        for (const distribution of read.value) {
          const id = workspace.newId()
          insertGradeTable(workspace.db, id, distribution, workspace.author())
          workspace.record('gradeTable.imported', { gradeTable: id }, { salt: null, values: { distribution } })
        }
        return { added: read.value.length, problems: [] }
      })
    },

    'grades.retire': ({ id }) => {
      const workspace = open()
      demand(gradeTable(workspace.db, id))
      workspace.inTransaction(() => {
        retireGradeTable(workspace.db, id, workspace.now())
        workspace.record('gradeTable.retired', { gradeTable: id })
      })
      return tablesView(workspace.db)
    },

    'grades.preview': (input) => {
      const converted = conversionBy(open().db, input)
      return converted.ok
        ? { result: { ...converted.value, overlaps: [...converted.value.overlaps] }, problem: null }
        : { result: null, problem: problemView(converted.error) }
    },

    'grades.convert': (input) => {
      const workspace = open()
      const { caseCredentialId, grade, fromId, toId } = input
      const found = demand(getCaseCredential(workspace.db, caseCredentialId))
      const converted = conversionBy(workspace.db, input)
      if (!converted.ok) throw new Refusal('gradeNotConverted', { problem: converted.error.code })
      workspace.inTransaction(() => {
        const id = workspace.newId()
        const result = { stated: grade, conversion: converted.value }
        insertConversion(workspace.db, { id, caseCredentialId, fromId, toId, result }, workspace.author())
        const ids = { case: found.caseId, caseCredential: caseCredentialId, conversion: id }
        workspace.record('grade.converted', ids, saidOf(workspace, found, { result }))
      })
      return evaluationView(workspace, caseCredentialId, null)
    },

    'grades.withdraw': ({ caseCredentialId, id }) => {
      const workspace = open()
      const found = demand(getCaseCredential(workspace.db, caseCredentialId))
      workspace.inTransaction(() => {
        if (!withdrawConversion(workspace.db, caseCredentialId, id, workspace.now())) throw new Refusal('notFound')
        const ids = { case: found.caseId, caseCredential: caseCredentialId, conversion: id }
        workspace.record('grade.withdrawn', ids)
      })
      return evaluationView(workspace, caseCredentialId, null)
    },
  }
}

function conversionBy(db: Reader, { grade, fromId, toId, rule }: Input<'grades.convert'>) {
  const tables = { source: demand(gradeTable(db, fromId)), local: demand(gradeTable(db, toId)) }
  return convertGrade(grade, tables, { rule, minimum: usualMinimum })
}

function tablesView(db: Reader): Output<'grades.tables'> {
  return gradeTables(db).map(({ id, distribution }) => ({ id, distribution, size: sampleSize(distribution) }))
}

function problemView({ code, ...facts }: GradeProblem): NonNullable<Output<'grades.preview'>['problem']> {
  return { code, facts }
}
