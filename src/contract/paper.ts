import { z } from 'zod'
import { PageWords } from '#core/paper/pageWords.ts'
import { Bytes } from './bytes.ts'

/** The most points of a page that is read by machine: A4 at 300 to the inch has 8.7 million. */
export const mostPointsRead = 9_000_000

/** Names a reading, so that it can be stopped. */
const ReadingId = z.uuid()

/** A page as the window drew it: a byte for each point, 0 is black. */
const Picture = z
  .object({ width: z.int().positive(), height: z.int().positive(), points: Bytes })
  .refine(({ width, height, points }) => width * height <= mostPointsRead && points.length === width * height)

export const paperRoutes = {
  /** Reads the words of a page that is a picture. Nothing of it is kept, here or there. */
  'paper.readPage': { input: z.object({ readingId: ReadingId, picture: Picture }), output: PageWords },
  /** The reading then answers `readingStopped`, running or waiting. */
  'paper.stopReading': { input: z.object({ readingId: ReadingId }), output: z.object({}) },
} as const
