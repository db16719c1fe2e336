import type { WordSignal } from './signal.ts'

/** The same word in any of its forms. */
export const sameStem: WordSignal = {
  name: 'sameStem',
  link: (local, credential) => (local.stem === credential.stem ? 1 : 0),
}
