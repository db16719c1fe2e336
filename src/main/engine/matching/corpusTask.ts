import type { ComparedModule } from '#core/matching/comparison.ts'

/** What the worker is told: modules in pieces, and then that there are no more. */
export type CorpusTask =
  { readonly modules: readonly ComparedModule[] } | { readonly of: string; readonly resourcesFolder: string }

/** What it answers once: the bytes of the index, handed over. */
export interface CorpusMade {
  readonly bytes: Uint8Array<ArrayBuffer>
}
