import { engineVersion } from '#core/matching/version.ts'
import { printRows, type AblationOptions, type Column } from './printRows.ts'
import type { Row } from './rowsFile.ts'
import { rules } from './rules.ts'
import { answeredPairs, type AnsweredSets } from './tasks.ts'
import { withoutRule } from './withoutRule.ts'

/**
 * Each rule of the text switched off, the weights as shipped: what coverage loses without it. The blind half is not asked,
 * so that no rule is chosen by it.
 */
export async function ablateCoverage(options: AblationOptions): Promise<void> {
  const settings = engineVersion
  console.log(`Coverage by ${settings}; change of right less wrong with its 95 % interval.\n`)
  await printRows(Object.keys(rules), columns, settings, options, async (without) =>
    scored(without === null ? await answeredPairs() : await withoutRule(without, { of: 'coverage' })),
  )
}

/** 1 for an answer as the raters', -1 for another one, 0 where the comparison can't say and the raters could. */
function scored(sets: AnsweredSets): Row['sets'] {
  return Object.fromEntries(
    Object.entries(sets).map(([set, answered]) => [
      set,
      answered.map(({ rating, given }) => (rating === given ? 1 : given === 'cantSay' ? 0 : -1)),
    ]),
  )
}

const shareOf = (wanted: number) => (numbers: readonly number[]) =>
  numbers.filter((number) => number === wanted).length / Math.max(1, numbers.length)

const columns: readonly Column[] = ['open', 'ordinary', 'adversarial', 'untagged'].flatMap((set): Column[] => [
  { head: `${set}: right`, set, of: shareOf(1) },
  { head: 'wrong', set, of: shareOf(-1) },
  { head: 'change', set, of: 'change' },
])
