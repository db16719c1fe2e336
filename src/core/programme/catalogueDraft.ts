import type { ProblemPlace } from './catalogueProblem.ts'
import type { Catalogue, ModuleContent, OutcomeContent, ProgrammeContent } from './programme.ts'

/** Answers where the value of a field was read. */
export type PlaceOf = (field: string) => ProblemPlace

/** What a file said, value by value in order, before it is asked whether all of it fits together. */
export interface CatalogueDraft {
  readonly institution: Catalogue['institution']
  readonly programmes: readonly DraftProgramme[]
  readonly modules: readonly DraftModule[]
}

export interface DraftProgramme {
  readonly content: ProgrammeContent
  readonly place: PlaceOf
}

export interface DraftModule {
  /** `weightsFrom` is null where the file does not say. */
  readonly content: Omit<ModuleContent, 'outcomes' | 'weightsFrom'> & {
    readonly weightsFrom: ModuleContent['weightsFrom'] | null
  }
  readonly outcomes: readonly DraftOutcome[]
  readonly place: PlaceOf
}

export interface DraftOutcome {
  readonly content: Omit<OutcomeContent, 'weight'> & { readonly weight: number | null }
  readonly place: PlaceOf
}
