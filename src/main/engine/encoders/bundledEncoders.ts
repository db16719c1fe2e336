import type { SentenceEncoder } from '#core/matching/meaning/sentenceEncoder.ts'
import { tableEncoder } from '#core/matching/meaning/tableEncoder.ts'
import { readMeaning } from '../matching/readMeaning.ts'

/** What comes with the workbench, the one that ranks first; another is a file that makes one and a line here. */
export function bundledEncoders(resourcesFolder: string): readonly [SentenceEncoder, ...SentenceEncoder[]] {
  return [tableEncoder(readMeaning(resourcesFolder))]
}
