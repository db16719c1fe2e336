import { convertGrade, usualMinimum, type GradeProblem } from './convert.ts'
import type { GradeDistribution } from './distribution.ts'

/** Why a stated grade stands without a conversion: what the tables lack, or that nobody asked for one. */
export type NoConversion = GradeProblem | { readonly code: 'noTables' } | { readonly code: 'notAsked' }

/**
 * What keeps a grade from being converted by the tables of an office; with a pair that would convert it, nobody asked.
 *
 * Of the pairs whose source table holds the grade, the one that comes nearest to a conversion is told of: too thin a
 * table before one of another cycle or field (ECTS Users' Guide 2015, section 4.4: the statement says that there is none).
 */
export function whyNotConverted(grade: string, tables: readonly GradeDistribution[]): NoConversion {
  if (tables.length < 2) return { code: 'noTables' }
  const problems: GradeProblem[] = []
  for (const source of tables.filter(({ counts }) => counts.some((count) => count.grade === grade.trim()))) {
    for (const local of tables.filter((one) => one !== source)) {
      const result = convertGrade(grade, { source, local }, { rule: 'mean', minimum: usualMinimum })
      if (result.ok) return { code: 'notAsked' }
      problems.push(result.error)
    }
  }
  const [nearest] = problems.toSorted((a, b) => nearness.indexOf(a.code) - nearness.indexOf(b.code))
  return nearest ?? { code: 'gradeNotInTable', grade }
}

const nearness: readonly GradeProblem['code'][] = [
  'gradeNeverGiven',
  'tableTooThin',
  'tooShort',
  'otherField',
  'otherCycle',
  'gradeNotInTable',
]
