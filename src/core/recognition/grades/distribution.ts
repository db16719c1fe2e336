import { z } from 'zod'
import { LocalDate } from '../../values.ts'

/** A passing grade with how often it was given; grades of one table stand best first. */
export const GradeCount = z.object({ grade: z.string().trim().min(1), count: z.int().nonnegative() })

/**
 * The passing grades given in a reference group (ECTS Users' Guide 2015, section 4.4 and annex 2).
 *
 * A reference group is programmes of one cycle and one field of ISCED-F over at least two years; failing grades are
 * not counted. `counts` stands from the best grade to the lowest that passes.
 */
export const GradeDistribution = z.object({
  institution: z.string().trim().min(1),
  /** What the group is, for people: `Bachelor programmes in computing`. */
  group: z.string().trim().min(1),
  /** QF-EHEA: short cycle, first, second, third. */
  cycle: z.enum(['short', 'first', 'second', 'third']),
  /** ISCED-F 2013, two to four digits: `06`, `061`, `0613`. */
  field: z.string().regex(/^\d{2,4}$/),
  from: LocalDate,
  to: LocalDate,
  counts: z.array(GradeCount).min(2),
})
export type GradeDistribution = z.infer<typeof GradeDistribution>

/** Passing grades in the table. */
export function sampleSize({ counts }: Pick<GradeDistribution, 'counts'>): number {
  return counts.reduce((sum, { count }) => sum + count, 0)
}

/** The part of all passing grades that is better than this one, and the part that is as good or better; 0…1. */
export interface GradeRange {
  readonly grade: string
  readonly above: number
  readonly through: number
}

/** Each grade's range from the top; a grade that nobody got has an empty one. */
export function rangesOf({ counts }: Pick<GradeDistribution, 'counts'>): GradeRange[] {
  const all = sampleSize({ counts })
  let given = 0
  return counts.map(({ grade, count }) => {
    const above = all === 0 ? 0 : given / all
    given += count
    return { grade, above, through: all === 0 ? 0 : given / all }
  })
}

/** The columns of a table in a file, in order. */
export const columns = ['institution', 'group', 'cycle', 'field', 'from', 'to', 'grade', 'count'] as const

/** The row of headings as a file has it. */
export const distributionHeadings = columns.join(',')
