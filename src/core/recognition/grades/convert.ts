import { z } from 'zod'
import { err, ok, type Result } from '../../result.ts'
import { addDays, addMonths } from '../../days.ts'
import { rangesOf, sampleSize, type GradeDistribution, type GradeRange } from './distribution.ts'

/** Which local grade is given where several overlap with the range of the source's. */
export const OverlapRule = z.enum(['minimum', 'mean', 'maximum'])
export type OverlapRule = z.infer<typeof OverlapRule>

/** Fewest passing grades in a table; below, a few papers more would move the result. A policy value, this is its default. */
export const usualMinimum = 50

/** Why no grade was converted. */
export type GradeProblem =
  | { readonly code: 'gradeNotInTable'; readonly grade: string }
  | { readonly code: 'gradeNeverGiven'; readonly grade: string }
  | {
      readonly code: 'tableTooThin'
      readonly table: 'source' | 'local'
      readonly size: number
      readonly minimum: number
    }
  | { readonly code: 'otherCycle'; readonly source: string; readonly local: string }
  | { readonly code: 'otherField'; readonly source: string; readonly local: string }
  | { readonly code: 'tooShort'; readonly table: 'source' | 'local' }

export interface GradeConversion {
  readonly grade: string
  readonly rule: OverlapRule
  /** The source grade's range of passing grades from the top, 0…1. */
  readonly range: Pick<GradeRange, 'above' | 'through'>
  /** The local grades whose ranges it overlaps, best first, with the share of the source's range that falls in each. */
  readonly overlaps: readonly { readonly grade: string; readonly share: number }[]
  /** The best and the lowest local grade that the same rule gives at the ends of a 95 % interval of the ranges. */
  readonly between: { readonly best: string; readonly lowest: string }
  readonly sizes: { readonly source: number; readonly local: number }
}

/**
 * A grade in the local scale, by overlap of cumulative ranges (ECTS Users' Guide 2015, section 4.4; EGRACONS).
 *
 * Where several local grades overlap, the declared rule holds: the highest, the lowest, or, as the mean, the one in which
 * the middle of the source grade's range lies. Two tables of different cycles or fields are not compared, nor is one of
 * less than two years or of too few grades: then the statement says that no grade was converted.
 */
export function convertGrade(
  grade: string,
  { source, local }: { readonly source: GradeDistribution; readonly local: GradeDistribution },
  { rule, minimum }: { readonly rule: OverlapRule; readonly minimum: number },
): Result<GradeConversion, GradeProblem> {
  const refused = problemOf(source, local, minimum)
  if (refused !== null) return err(refused)
  const range = rangesOf(source).find((one) => one.grade === grade.trim())
  if (range === undefined) return err({ code: 'gradeNotInTable', grade })
  if (range.through <= range.above) return err({ code: 'gradeNeverGiven', grade })

  const ranges = rangesOf(local).filter(({ above, through }) => through > above)
  const sizes = { source: sampleSize(source), local: sampleSize(local) }
  const give = (at: Pick<GradeRange, 'above' | 'through'>) => chosen(ranges, at, rule)
  const margin = marginOf(range, sizes)
  const shifted = (by: number) => ({ above: clamped(range.above + by), through: clamped(range.through + by) })
  return ok({
    grade: give(range),
    rule,
    range: { above: range.above, through: range.through },
    overlaps: overlapsOf(ranges, range),
    between: { best: give(shifted(-margin)), lowest: give(shifted(margin)) },
    sizes,
  })
}

function problemOf(source: GradeDistribution, local: GradeDistribution, minimum: number): GradeProblem | null {
  if (source.cycle !== local.cycle) return { code: 'otherCycle', source: source.cycle, local: local.cycle }
  if (!isSameField(source.field, local.field)) return { code: 'otherField', source: source.field, local: local.field }
  for (const [table, distribution] of [
    ['source', source],
    ['local', local],
  ] as const) {
    if (!lastsTwoYears(distribution)) return { code: 'tooShort', table }
    const size = sampleSize(distribution)
    if (size < minimum) return { code: 'tableTooThin', table, size, minimum }
  }
  return null
}

/** A detailed field lies in its broad one: `0613` and `06` are compared, `061` and `071` are not. */
function isSameField(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one)
}

/** At least two whole years, both days included: 1 October 2023 to 30 September 2025. */
function lastsTwoYears({ from, to }: GradeDistribution): boolean {
  return addDays(to, 1) >= addMonths(from, 24)
}

/** The grade whose range holds the point that the rule looks at; a range shifted to an end of the scale is a point there. */
function chosen(ranges: readonly GradeRange[], at: Pick<GradeRange, 'above' | 'through'>, rule: OverlapRule): string {
  const points = {
    maximum: at.above + smallest,
    mean: (at.above + at.through) / 2,
    minimum: at.through - smallest,
  }
  // The middle may lie on the edge of a grade, which then holds it, though its share is no exact number.
  return ranges.reduce((better, one) => (points[rule] <= better.through + smallest / 2 ? better : one)).grade
}

function overlapsOf(ranges: readonly GradeRange[], at: Pick<GradeRange, 'above' | 'through'>) {
  const width = at.through - at.above
  return ranges.flatMap(({ grade, above, through }) => {
    const shared = Math.min(through, at.through) - Math.max(above, at.above)
    return shared > smallest ? [{ grade, share: shared / width }] : []
  })
}

/** Two ranges that only touch do not overlap; shares are not exact. */
const smallest = 1e-12

/** Half the width of a 95 % interval of the range's middle as a share of both tables (normal approximation). */
function marginOf(range: GradeRange, sizes: { readonly source: number; readonly local: number }): number {
  const share = (range.above + range.through) / 2
  return 1.96 * Math.sqrt(share * (1 - share) * (1 / sizes.source + 1 / sizes.local))
}

function clamped(share: number): number {
  return Math.min(1, Math.max(0, share))
}
