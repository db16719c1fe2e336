import { z } from 'zod'
import { err, ok, type Result } from '../result.ts'
import { LangText } from '../values.ts'
import type { CatalogueDraft, PlaceOf } from './catalogueDraft.ts'
import { problem, type CatalogueProblem, type ExpectedValue } from './catalogueProblem.ts'
import { Catalogue, ModuleContent, OutcomeContent, ProgrammeContent } from './programme.ts'

/** A module of less than half a credit was written in credits, not in hundredths, and would be read as next to nothing. */
const ModuleCredits = ModuleContent.shape.credits.refine((hundredths) => hundredths === 0 || hundredths >= 50)

/** What a file may leave out; what it may not say is refused by name, so that a misspelt field is not lost. */
const OutcomeFile = z.strictObject({
  ...OutcomeContent.shape,
  weight: OutcomeContent.shape.weight.nullable().default(null),
  essential: OutcomeContent.shape.essential.default({}),
})
const ModuleFile = z.strictObject({
  ...ModuleContent.shape,
  credits: ModuleCredits,
  hours: ModuleContent.shape.hours.default(null),
  eqfLevel: ModuleContent.shape.eqfLevel.default(null),
  assessment: LangText.default([]),
  prerequisites: LangText.default([]),
  outcomes: z.array(OutcomeFile),
  programmes: ModuleContent.shape.programmes.default([]),
  validTo: ModuleContent.shape.validTo.default(null),
  revision: ModuleContent.shape.revision.default(1),
  weightsFrom: ModuleContent.shape.weightsFrom.nullable().default(null),
})
const ProgrammeFile = z.strictObject({
  ...ProgrammeContent.shape,
  eqfLevel: ProgrammeContent.shape.eqfLevel.default(null),
  credits: ModuleCredits.nullable().default(null),
  validTo: ProgrammeContent.shape.validTo.default(null),
})
const CatalogueFile = z.strictObject({
  institution: z.strictObject(Catalogue.shape.institution.shape),
  programmes: z.array(ProgrammeFile).default([]),
  modules: z.array(ModuleFile).min(1),
})

/** Reads the JSON form of `docs/catalogue-format.md`. Credits and weights are hundredths there, as they are stored. */
export function readJsonCatalogue(text: string): Result<CatalogueDraft, readonly CatalogueProblem[]> {
  const json = parsed(text)
  if (json === undefined) return err([problem('not-json', { at: 'file' })])
  const read = CatalogueFile.safeParse(json, { reportInput: true })
  if (!read.success) return err(read.error.issues.flatMap(problemsOf))
  const { institution, programmes, modules } = read.data
  return ok({
    institution,
    programmes: programmes.map((content, index) => ({ content, place: under('programmes', index) })),
    modules: modules.map(({ outcomes, ...content }, index) => ({
      content,
      outcomes: outcomes.map((outcome, number) => ({
        content: outcome,
        place: under('modules', index, 'outcomes', number),
      })),
      place: under('modules', index),
    })),
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const under =
  (...parts: readonly (string | number)[]): PlaceOf =>
  (field) => ({ at: 'path', path: pointerOf([...parts, field]) })

const pointerOf = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part)}`).join('')

function problemsOf(issue: z.core.$ZodIssue): readonly CatalogueProblem[] {
  const place = { at: 'path', path: pointerOf(issue.path) } as const
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((column) => problem('column-unknown', place, { column }))
  if (place.path === '/modules' && issue.code === 'too_small') return [problem('no-modules', place)]
  if (issue.input === undefined) return [problem('value-missing', place)]
  return [problem('value-unfit', place, { value: shown(issue.input), expected: expectedAt(issue.path) })]
}

const shown = (value: unknown): string => JSON.stringify(value).slice(0, 60)

const expected: Readonly<Record<string, ExpectedValue>> = {
  credits: 'hundredths',
  weight: 'hundredths',
  hours: 'hours',
  eqfLevel: 'level',
  validFrom: 'date',
  validTo: 'date',
  revision: 'revision',
  country: 'country',
  essential: 'purpose',
  title: 'texts',
  text: 'texts',
  name: 'texts',
  assessment: 'texts',
  prerequisites: 'texts',
}

function expectedAt(path: readonly PropertyKey[]): ExpectedValue {
  return path.flatMap((part) => expected[String(part)] ?? []).at(-1) ?? 'value'
}
