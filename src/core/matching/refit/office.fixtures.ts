import { readBundledModules } from '../../../cli/match/bundledModules.ts'
import { sequence } from '../../statistics/sequence.ts'
import { compareWithModule } from '../compare.ts'
import type { Coverage } from '../comparison.ts'
import { createCorpus } from '../corpus.ts'
import { credentialOf } from '../matching.fixtures.ts'
import { groupOf, type JudgedComparison } from './judged.ts'

const modules = readBundledModules()
export const corpus = createCorpus(modules)
/** English outcomes of the catalogue, cut short and with a tail of another: every degree of agreement. */
const texts = modules.flatMap(({ outcomes }) =>
  outcomes.flatMap(({ text }) => text.filter(({ lang }) => lang === 'en').map(({ value }) => value.split(' '))),
)

/** An invented office: so many cases, each one credential against one module, judged as `judge` says of the suggestion. */
export function officeOf(
  cases: number,
  judge: (suggested: Coverage) => Coverage,
  { inSight = false, seed = 11 } = {},
): JudgedComparison[] {
  const next = sequence(seed)
  const pick = <Value>(values: readonly Value[]): Value => {
    const found = values[Math.floor(next() * values.length)]
    if (found === undefined) throw new Error('There is nothing to pick from')
    return found
  }
  return Array.from({ length: cases }, (_, nth) => {
    const module = pick(modules)
    const own = module.outcomes.flatMap(({ text }) =>
      text.filter(({ lang }) => lang === 'en').map(({ value }) => value.split(' ')),
    )
    const said = own.map((words) => {
      const kept = words.slice(0, Math.ceil(words.length * (0.4 + 0.6 * next())))
      return [...kept, ...pick(texts).slice(-Math.floor(next() * 6))].join(' ')
    })
    const credential = credentialOf(...said)
    return {
      group: groupOf(`case ${String(nth)}`),
      credential,
      module,
      judgements: compareWithModule(credential, module, corpus).outcomes.map(
        ({ outcomeKey, coverage: suggested, alignments }) => ({
          outcomeKey,
          coverage: judge(suggested),
          items: alignments.map(({ item }) => item),
          inSight,
        }),
      ),
    }
  })
}
