import type { ModuleSignal } from './signal.ts'
import { toldBothSides } from './toldBothSides.ts'

/** What each side asks for before. */
export const prerequisite: ModuleSignal = {
  name: 'prerequisite',
  beside: (credential, module) =>
    toldBothSides(
      {
        signal: 'prerequisite',
        field: 'prerequisites',
        codes: {
          both: 'prerequisitesBoth',
          module: 'prerequisitesModule',
          credential: 'prerequisitesCredential',
          unknown: 'prerequisitesUnknown',
        },
      },
      credential,
      module,
    ),
}
