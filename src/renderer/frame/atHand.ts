import type { CaseId } from '#core/ids.ts'
import { idOfMark, type ChosenMark } from '#contract/newCaseDraft.ts'

/** What is there of an applicant's case: where a later step fails, the next attempt goes on from it. */
export interface Begun {
  readonly caseId: CaseId
  /** The files that are in it, by `idOfMark`. */
  readonly taken: readonly string[]
}

/**
 * What a window holds of new cases beside their draft, and keeps over a lock for the officer who entered them: handles of the chosen
 * files, of whose bytes nothing is read, and the cases that are created by now. A case that was answered when the draft
 * could not be saved any more would be created twice.
 */
export interface AtHand {
  readonly put: (mark: ChosenMark, file: File) => void
  /** Undefined where the file has to be chosen again. */
  readonly fileOf: (mark: ChosenMark) => File | undefined
  readonly begin: (key: string, begun: Begun) => void
  readonly begun: () => ReadonlyMap<string, Begun>
  readonly forget: () => void
}

export function createAtHand(): AtHand {
  const files = new Map<string, File>()
  const cases = new Map<string, Begun>()
  return {
    put: (mark, file) => {
      files.set(idOfMark(mark), file)
    },
    fileOf: (mark) => files.get(idOfMark(mark)),
    begin: (key, begun) => {
      cases.set(key, begun)
    },
    begun: () => new Map(cases),
    forget: () => {
      files.clear()
      cases.clear()
    },
  }
}
