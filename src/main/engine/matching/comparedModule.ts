import type { ComparedModule } from '#core/matching/comparison.ts'
import type { ModuleVersionRecord } from '../db/repositories/catalogue.ts'

/** What the comparison sees of a module. */
export function comparedModule(
  version: Pick<
    ModuleVersionRecord,
    'moduleVersionId' | 'code' | 'title' | 'outcomes' | 'eqfLevel' | 'credits' | 'assessment' | 'prerequisites'
  >,
): ComparedModule {
  return {
    key: version.moduleVersionId,
    code: version.code,
    title: version.title,
    outcomes: version.outcomes.map(({ id, text, weight }) => ({
      key: id,
      text,
      weight,
    })),
    eqfLevel: version.eqfLevel,
    credits: version.credits,
    assessment: version.assessment,
    prerequisites: version.prerequisites,
  }
}
