import type { Gist } from '../../meaning/gist.ts'
import { blend } from '../../meaning/wordVectors.ts'
import { workedOutOnce } from '../../meaning/workedOutOnce.ts'

/** The direction of a whole text. */
export const directionOf = workedOutOnce(({ units }: Gist) => blend(units))
