import { err, ok, type Result } from '../result.ts'
import type { CatalogueDraft, DraftModule, DraftOutcome } from './catalogueDraft.ts'
import { problem, type CatalogueProblem } from './catalogueProblem.ts'
import { equalWeights } from './equalWeights.ts'
import type { Catalogue, ModuleContent } from './programme.ts'

export interface CompleteCatalogue {
  readonly catalogue: Catalogue
  /** How many module versions came without weights, so that each of their outcomes got the same. */
  readonly weightsSetByImport: number
}

/** Asks whether what a file said fits together. A file with any problem gives nothing. */
export function completeCatalogue(draft: CatalogueDraft): Result<CompleteCatalogue, readonly CatalogueProblem[]> {
  const problems = [...programmeProblems(draft), ...moduleProblems(draft), ...versionProblems(draft.modules)]
  if (problems.length > 0) return err(problems)
  const modules = draft.modules.map(completeModule)
  return ok({
    catalogue: {
      institution: draft.institution,
      programmes: draft.programmes.map(({ content }) => content),
      modules,
    },
    weightsSetByImport: draft.modules.filter(hasNoWeights).length,
  })
}

function completeModule(module: DraftModule): ModuleContent {
  const { content, outcomes } = module
  const equal = hasNoWeights(module) ? equalWeights(content.credits, outcomes.length) : []
  return {
    ...content,
    outcomes: outcomes.map((outcome, index) => ({
      ...outcome.content,
      weight: outcome.content.weight ?? equal[index] ?? 0,
    })),
    weightsFrom: hasNoWeights(module) ? 'import' : (content.weightsFrom ?? 'catalogue'),
  }
}

const hasNoWeights = ({ outcomes }: DraftModule): boolean =>
  outcomes.length > 0 && outcomes.every(({ content }) => content.weight === null)

function programmeProblems({ programmes }: CatalogueDraft): readonly CatalogueProblem[] {
  return [
    ...repeated(programmes, ({ content }) => content.code).map(({ content, place }) =>
      problem('programme-twice', place('code'), { programme: content.code }),
    ),
    ...programmes.flatMap(reversedDates),
  ]
}

function moduleProblems({ modules, programmes }: CatalogueDraft): readonly CatalogueProblem[] {
  const known = new Set(programmes.map(({ content }) => content.code))
  return modules.flatMap((module) => [
    ...reversedDates(module),
    ...module.content.programmes
      .filter((code) => !known.has(code))
      .map((programme) =>
        problem('programme-unknown', module.place('programmes'), { module: module.content.code, programme }),
      ),
    ...repeated(module.outcomes, ({ content }) => content.code).map((outcome) =>
      problem('outcome-twice', outcome.place('code'), { module: module.content.code, outcome: outcome.content.code }),
    ),
    ...weightProblems(module),
  ])
}

function weightProblems(module: DraftModule): readonly CatalogueProblem[] {
  const { content, outcomes } = module
  if (outcomes.length === 0 || hasNoWeights(module)) return []
  const without = outcomes.find((outcome) => outcome.content.weight === null)
  if (without) {
    const facts = { module: content.code, outcome: without.content.code }
    return [problem('weights-incomplete', without.place('weight'), facts)]
  }
  const sum = outcomes.reduce((total, outcome) => total + (outcome.content.weight ?? 0), 0)
  return sum === content.credits
    ? []
    : [
        problem('weights-sum', lastPlace(module, outcomes), {
          module: content.code,
          sum: sum / 100,
          credits: content.credits / 100,
        }),
      ]
}

const lastPlace = (module: DraftModule, outcomes: readonly DraftOutcome[]) =>
  outcomes.at(-1)?.place('weight') ?? module.place('credits')

function reversedDates({ content, place }: DraftModule | CatalogueDraft['programmes'][number]) {
  const { code, validFrom, validTo } = content
  return validTo !== null && validTo < validFrom
    ? [problem('dates-reversed', place('validTo'), { code, validFrom, validTo })]
    : []
}

/** Two versions in force on one day would leave it open which of them a decision is about. */
function versionProblems(modules: readonly DraftModule[]): readonly CatalogueProblem[] {
  return [...Map.groupBy(modules, ({ content }) => content.code)].flatMap(([code, versions]) => {
    const twice = repeated(versions, ({ content }) => `${content.validFrom} ${content.revision}`)
    const inForce = [...Map.groupBy(versions, ({ content }) => content.validFrom).values()]
      .flatMap((revisions) => revisions.toSorted((a, b) => b.content.revision - a.content.revision).slice(0, 1))
      .toSorted((a, b) => (a.content.validFrom < b.content.validFrom ? -1 : 1))
    const overlapping = inForce.filter(({ content }, index) => {
      const before = inForce[index - 1]?.content
      return before !== undefined && (before.validTo === null || before.validTo >= content.validFrom)
    })
    return [
      ...twice.map(({ place, content }) =>
        problem('module-twice', place('code'), {
          module: code,
          validFrom: content.validFrom,
          revision: content.revision,
        }),
      ),
      ...overlapping.map(({ place, content }) =>
        problem('versions-overlap', place('validFrom'), { module: code, validFrom: content.validFrom }),
      ),
    ]
  })
}

/** Every entry whose key an earlier one has. */
function repeated<T>(list: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const seen = new Set<string>()
  return list.filter((one) => {
    const key = keyOf(one)
    const known = seen.has(key)
    seen.add(key)
    return known
  })
}
