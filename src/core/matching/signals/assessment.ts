import type { ModuleSignal } from './signal.ts'
import { toldBothSides } from './toldBothSides.ts'

/** How the learning was assessed against how the module assesses it. */
export const assessment: ModuleSignal = {
  name: 'assessment',
  beside: (credential, module) =>
    toldBothSides(
      {
        signal: 'assessment',
        field: 'assessment',
        codes: {
          both: 'assessmentBoth',
          module: 'assessmentModule',
          credential: 'assessmentCredential',
          unknown: 'assessmentUnknown',
        },
      },
      credential,
      module,
    ),
}
